import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { proposeCases } from '../../../server/accountability/proposals.ts'
import type { CaseList } from '../../../server/accountability/answers.ts'
import type { LeadersDigest } from '../../../server/clocks/answers.ts'
import { clocksOf } from '../../../server/clocks/running.ts'
import { workCalendar } from '../../../server/calendars/calendars.ts'
import { MONDAY_IN_2026, openHouse, type TestHouse, TUESDAY_IN_2027 } from '../../house.ts'
import { daysLater } from './days-later.ts'
import { done, drafted, holidayFrom, submitted, view, walked } from '../reviews/road.ts'

const digest = async (h: TestHouse, login: string): Promise<LeadersDigest> => {
  const answer = await h.as(login)('GET', '/api/office/digest')
  expect(answer.status, answer.text).toBe(200)
  return answer.body as LeadersDigest
}
/** What was formed on a day, in a house that begins on that Monday of 2026. */
const formed = (formedOn: string) => ({ ...holidayFrom(MONDAY_IN_2026), formedOn })
const linesOf = ({ overdue, doubtful, approvals, deadlines }: LeadersDigest): string[] => [...overdue, ...doubtful, ...approvals, ...deadlines].map(({ notice }) => notice)

describe('the leaders’ digest', () => {
  let h: TestHouse
  let made: { late: string; stuck: string; doubted: string }
  beforeAll(async () => {
    h = await openHouse({ now: MONDAY_IN_2026 })
    const late = (await submitted(h, formed('2026-10-12'))).id
    const stuck = (await submitted(h, formed('2026-11-19'))).id
    await walked(h, formed('2026-11-20'))
    daysLater(h, 3)
    const fresh = formed('2026-11-26')
    const { id: doubted, digest: its } = await submitted(h, fresh)
    await done(h, ['head', doubted, 'doubt'], { digest: its, reason: '是否涉及工作秘密把握不准' })
    made = { late, stuck, doubted }
  })
  afterAll(() => h.close())

  test('with two overdue and one doubtful lists exactly these three (domain.md D13)', async () => {
    const seen = await digest(h, 'director')
    expect(linesOf(seen).sort()).toEqual([made.late, made.stuck, made.doubted].sort())
    expect(seen.overdue.map(({ notice }) => notice)).toEqual([made.late, made.stuck])
    expect(seen.doubtful).toMatchObject([{ notice: made.doubted, doubts: 1, state: 'PENDING_SECTION', waitsFor: 'section-head' }])
    expect(seen.overdue[0]).toMatchObject({ clock: { due: '2026-11-09', warn: 'overdue', overdueDays: 13 }, section: { id: 'insurance', name: '社会保险科' } })
    expect(seen.overdue[1]).toMatchObject({ clock: { warn: 'none', step: { due: '2026-11-25', warn: 'overdue', overdueDays: 1 } } })
  })

  test('shows a supervising leader the sections they supervise, and the office the whole bureau', async () => {
    expect(await digest(h, 'leader')).toMatchObject({ sections: [{ id: 'insurance' }], candidates: null })
    const other = await digest(h, 'leader-2')
    expect([other.sections, linesOf(other)]).toEqual([[{ id: 'labour', name: '劳动关系科' }], []])
    expect(await digest(h, 'office')).toMatchObject({ sections: null, on: '2026-11-26', until: '2026-12-03' })
  })

  test('is for leaders: nobody else opens it', async () => {
    for (const login of ['author', 'head', 'centre', 'admin']) expect((await h.as(login)('GET', '/api/office/digest')).code).toBe('WRONG_ROLE')
  })

  test('brings what waits for a leader’s word, and what is due within the week, the soonest first', async () => {
    const { id: signing, digest: its } = await submitted(h, formed('2026-11-26'))
    await done(h, ['head', signing, 'section-approve'], { digest: its })
    const { id: soon } = await submitted(h, formed('2026-11-05'))
    const seen = await digest(h, 'leader')
    expect(seen.approvals.map(({ notice }) => notice)).toEqual([signing])
    expect(seen.deadlines.map(({ notice, clock }) => [notice, clock.step?.due, clock.due])).toEqual([[soon, '2026-11-30', '2026-12-03']])
  })
})

test('TS17: thirty days without an act leave a notice where it lies, overdue, and a candidate of type two', async () => {
  const h = await openHouse({ now: MONDAY_IN_2026 })
  const { id } = await walked(h, formed('2026-11-20'), 'leader-sign')
  const before = await view(h, 'leader', id)
  expect(before.row.state).toBe('PENDING_LEADER')
  for (let day = 0; day < 30; day += 1) {
    daysLater(h, 1)
    await proposeCases(h.house)
  }
  const after = await view(h, 'leader', id)
  expect([after.row.state, after.row.since, after.revisions.map(({ reviews }) => reviews.length)]).toEqual(['PENDING_LEADER', before.row.since, [1]])
  const clocks = await clocksOf(h.house.acts, [id], { calendar: await workCalendar(h.house.acts), today: '2026-12-23', zone: 'Asia/Shanghai' })
  expect(clocks.get(id)).toMatchObject({ due: '2026-12-18', warn: 'overdue', overdueDays: 3, step: { state: 'PENDING_LEADER', due: '2026-11-26', warn: 'overdue', overdueDays: 19 } })
  const { cases } = (await h.as('office')('GET', '/api/office/cases')).body as CaseList
  expect(cases).toMatchObject([{ kind: 'late', cause: 'LATE', status: 'proposed', notice: { id }, responsible: { id: 'leader' }, proposedAt: MONDAY_IN_2026 + 26 * DAY }])
  const proposals = (await h.journal()).filter(({ action }) => action === 'CASE_PROPOSE')
  expect(proposals.map(({ actor, subject }) => [actor, subject])).toEqual([[null, `case:${cases[0]!.id}`]])
  await h.close()
})

test('a wording that says it was formed anew starts a clock of its own; one that does not is public already', async () => {
  const h = await openHouse({ now: MONDAY_IN_2026 })
  const { id, digest: its } = await walked(h, formed('2026-11-20'))
  await done(h, ['author', id, 'revise'], { digest: its })
  const clockNow = async () => (await clocksOf(h.house.acts, [id], { calendar: await workCalendar(h.house.acts), today: '2026-11-23', zone: 'Asia/Shanghai' })).get(id)
  expect(await clockNow()).toMatchObject({ formedOn: '2026-11-20', publishedOn: '2026-11-23', overdueDays: 0, step: null })
  const { draft } = await view(h, 'author', id)
  const saved = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: draft!.edit, words: { ...draft!.words, formedOn: '2026-11-23' } })
  expect(saved.status, saved.text).toBe(200)
  expect(await clockNow()).toMatchObject({ formedOn: '2026-11-23', publishedOn: null, due: '2026-12-21', step: { state: 'DRAFT', due: '2026-11-30' } })
  await h.close()
})

test('in a year whose calendar is missing nobody says when something is due and nothing is held up; what was due before is overdue all the same', async () => {
  const h = await openHouse({ now: TUESDAY_IN_2027 })
  const words = holidayFrom(TUESDAY_IN_2027)
  const { id } = await walked(h, words)
  expect((await view(h, 'office', id)).row).toMatchObject({ state: 'PUBLISHED', clock: { due: null, missing: 2027, overdueDays: null } })
  const { id: waiting } = await submitted(h, words)
  const { id: late } = await drafted(h, { ...words, formedOn: '2026-11-24' })
  daysLater(h, 28)
  expect((await view(h, 'head', waiting)).row).toMatchObject({ state: 'PENDING_SECTION', clock: { due: null, missing: 2027, warn: 'none', step: { due: null, missing: 2027, warn: 'none' } } })
  const { overdue, deadlines } = await digest(h, 'office')
  expect([overdue.map(({ notice, clock }) => [notice, clock.due, clock.warn, clock.overdueDays]), deadlines]).toEqual([[[late, '2026-12-22', 'overdue', null]], []])
  await proposeCases(h.house)
  expect(((await h.as('office')('GET', '/api/office/cases')).body as CaseList).cases).toMatchObject([{ kind: 'late', notice: { id: late } }])
  await h.close()
})
