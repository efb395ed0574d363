import { expect, test } from 'vitest'
import { actingFor, bySection, byUrgency, neighbour, returnedFirst } from '../../../../display/office/desk/urgency.ts'
import type { NoticeRow } from '../../../../server/notices/answers.ts'

type Clock = NonNullable<NoticeRow['clock']>
const clock = (step: 'none' | 'soon' | 'overdue', warn: Clock['warn'] = 'none'): Clock => ({
  formedOn: null, due: null, missing: null, soonOn: null, lateOn: null, publishedOn: null, warn, overdueDays: null,
  step: { state: 'PENDING_LEADER', since: '2026-11-23', limit: 3, due: null, missing: null, warn: step, overdueDays: null },
})
const row = (id: string, more: Partial<NoticeRow> = {}): NoticeRow => ({
  id, title: id, kind: 'closure', category: 'service-hall', section: { id: 'insurance', name: '社会保险科' }, state: 'PENDING_LEADER', number: 1, since: 0, waitsFor: 'supervising-leader',
  author: { id: 'author', name: '周敏' }, indexNumber: null, validTo: null, digest: null, onAir: false, keptOff: null, left: null, doubted: false, clock: null, ...more,
})
const ids = (rows: readonly NoticeRow[]): string[] => rows.map(({ id }) => id)
const in_ = (section: string): Partial<NoticeRow> => ({ section: { id: section, name: section } })

test('what is overdue at this step lies on top, then what is due today, then by the twenty working days; equals keep the order of the server', () => {
  const rows = [row('a'), row('b', { clock: clock('none', 'late') }), row('c', { clock: clock('soon') }), row('d', { clock: clock('overdue') }), row('e'), row('f', { clock: clock('none', 'overdue') })]
  expect(ids(byUrgency(rows))).toEqual(['d', 'c', 'f', 'b', 'a', 'e'])
})

test('a notice whose due day needs a calendar nobody has is never called urgent, nor lost', () => {
  const unknown = { ...clock('none'), missing: 2027 }
  expect(ids(byUrgency([row('a', { clock: unknown }), row('b', { clock: clock('soon') })]))).toEqual(['b', 'a'])
})

test('the office sees what waits section by section, the section with the most urgent one first', () => {
  const rows = byUrgency([row('a', in_('labour')), row('b', { ...in_('insurance'), clock: clock('overdue') }), row('c', in_('labour')), row('d', in_('insurance'))])
  expect(bySection(rows).map(({ section, rows: own }) => [section.id, ...ids(own)])).toEqual([['insurance', 'b', 'd'], ['labour', 'a', 'c']])
})

test('what came back to its author lies above the drafts nobody waits for', () => {
  expect(ids(returnedFirst([row('a', { state: 'DRAFT' }), row('b', { state: 'RETURNED' }), row('c', { state: 'DRAFT' })]))).toEqual(['b', 'a', 'c'])
})

test('a line says for whom somebody would act when only a delegation lets them', () => {
  const given = { id: 'x', role: 'supervising-leader' as const, giver: { id: 'leader', name: '段立新' }, sections: [{ id: 'insurance', name: '社会保险科' }], toOn: '2026-12-31' }
  const of = (roles: ['office'] | ['supervising-leader'], sections: string[]) => ({ roles, sections: sections.map((id) => ({ id, name: id, roles: ['supervising-leader' as const] })), delegations: [given] })
  expect(actingFor(of(['office'], []), row('a'))).toBe('段立新')
  expect(actingFor(of(['supervising-leader'], ['insurance']), row('a'))).toBeNull()
  expect(actingFor(of(['supervising-leader'], ['labour']), row('a'))).toBe('段立新')
  expect(actingFor(of(['office'], []), row('a', in_('labour')))).toBeNull()
  expect(actingFor(of(['office'], []), row('a', { waitsFor: 'office' }))).toBeNull()
})

test('moving on stops at the last one, moving back at the first', () => {
  const rows = [row('a'), row('b'), row('c')]
  expect([neighbour(rows, 'a', 1), neighbour(rows, 'c', 1), neighbour(rows, 'a', -1), neighbour(rows, 'gone', 1), neighbour([], 'a', 1)].map((one) => one?.id ?? null)).toEqual(['b', 'c', 'a', 'a', null])
})
