import { expect, test } from 'vitest'
import { pileOf, pressing } from '../../../../display/office/desk/pile.ts'
import type { Desk, Duty, NoticeRow } from '../../../../server/notices/answers.ts'

const row = (id: string, more: Partial<NoticeRow> = {}): NoticeRow => ({
  id, title: id, kind: 'closure', category: 'service-hall', section: { id: 'insurance', name: '社会保险科' }, state: 'PENDING_OFFICE', number: 1, since: 0, waitsFor: 'office',
  author: { id: 'author', name: '周敏' }, indexNumber: null, validTo: null, digest: null, onAir: false, keptOff: null, left: null, doubted: false, clock: null, ...more,
})
const duty = (kind: Duty['duty'], id: string, publication: string | null = null): Duty => ({ duty: kind, row: row(id, { state: 'RECALLED' }), publication, unconfirmed: 0, until: null })
const labour = { section: { id: 'labour', name: '劳动关系科' } }
const desk: Desk = {
  waiting: [row('b', labour), row('c'), row('d', labour)],
  duties: [duty('watch-screens', 'b', 'p1'), duty('archive', 'z')],
  mine: [row('draft', { state: 'DRAFT' }), row('back', { state: 'RETURNED' })],
}

test('what was taken off and is not answered for lies on top, then what came back, what waits, drafts, and last what is only to be filed', () => {
  expect(pileOf(desk, { grouped: false }).map(({ kind, row: { id } }) => `${kind} ${id}`)).toEqual(['recall b', 'returned back', 'waiting b', 'waiting c', 'waiting d', 'draft draft', 'archive z'])
})

test('the office works section by section', () => {
  expect(pileOf(desk, { grouped: true }).flatMap(({ kind, row: { id } }) => (kind === 'waiting' ? id : []))).toEqual(['b', 'd', 'c'])
})

test('a notice that lies here for its new wording and for the one taken off lies here twice, under two names', () => {
  const pile = pileOf(desk, { grouped: false })
  expect(pile.filter(({ row: { id } }) => id === 'b').map(({ id }) => id)).toEqual(['watch-screens.p1', 'b'])
  expect(new Set(pile.map(({ id }) => id)).size).toBe(pile.length)
})

test('what came back calls its author like what waits for a judgement; a draft calls nobody', () => {
  expect(pressing(desk)).toBe(6)
  expect(pressing({ waiting: [], duties: [], mine: [row('draft', { state: 'DRAFT' })] })).toBe(0)
})
