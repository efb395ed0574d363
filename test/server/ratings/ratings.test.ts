import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import type { Grade, RatingReport, Reason } from '../../../server/ratings/answers.ts'
import { type Answer, inDays, openHouse, type TestHouse, WORKDAY_TEN, YEAR } from '../../house.ts'
import { done, holiday, important, walked } from '../reviews/road.ts'
import { enrol, kiosk, outdoor, type Box } from '../screens/box.ts'

let h: TestHouse
let lobby: Box
let notice: { id: string; digest: string }

beforeEach(async () => {
  h = await openHouse()
  lobby = await enrol(h, { name: '大厅查询机', profile: kiosk })
  notice = await walked(h)
})
afterEach(() => h.close())

/** The name of a visitor's visit; everyone has another one. */
const visitor = (n: number): string => `visit-${String(n).padStart(18, '0')}`
type Said = Readonly<{ session: string; grade: Grade; reason?: Reason | null; about?: { id: string; digest: string } }>
const bodyOf = ({ session, grade, reason = null, about = notice }: Said) => ({ session, notice: about.id, revision: about.digest, grade, reason })
const rate = (said: Said, at: Box = lobby): Promise<Answer> => at.say('/api/screen/ratings', bodyOf(said))
const kept = () => h.house.traces.selectFrom('ratings').selectAll().execute()
const report = async (year = YEAR): Promise<RatingReport> => {
  const answer = await h.as('office')('GET', `/api/office/ratings?year=${String(year)}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as RatingReport
}

test('five votes of one visit on one notice count as one, and the last of them is the one that counts', async () => {
  const votes: readonly [Grade, Reason | null][] = [['satisfied', null], ['fair', null], ['satisfied', null], ['dissatisfied', null], ['dissatisfied', 'hard-to-read']]
  for (const [grade, reason] of votes) expect((await rate({ session: visitor(1), grade, reason })).status).toBe(204)
  expect((await report()).all).toEqual({ total: 1, grades: [{ grade: 'satisfied', count: 0, share: '0%' }, { grade: 'fair', count: 0, share: '0%' }, { grade: 'dissatisfied', count: 1, share: '100%' }] })
  expect((await report()).reasons.filter(({ count }) => count > 0)).toEqual([{ reason: 'hard-to-read', count: 1 }])
})

test('another visit, another notice and another kiosk each have a vote of their own', async () => {
  const second = await walked(h, important())
  const corridor = await enrol(h, { name: '走廊查询机', profile: kiosk })
  await rate({ session: visitor(1), grade: 'satisfied' })
  await rate({ session: visitor(2), grade: 'satisfied' })
  await rate({ session: visitor(1), grade: 'fair', about: second })
  await rate({ session: visitor(1), grade: 'satisfied' }, corridor)
  expect((await report()).notices.map(({ notice: id, tally }) => [id, tally.total])).toEqual([[notice.id, 3], [second.id, 1]])
})

test('of a visitor nothing is kept: no name of the visit, no time of day, no tie between two votes of one visit', async () => {
  const second = await walked(h, important())
  await rate({ session: visitor(1), grade: 'fair', reason: 'other' })
  await rate({ session: visitor(1), grade: 'fair', about: second })
  const rows = await kept()
  expect(JSON.stringify(rows)).not.toContain(visitor(1))
  expect(new Set(rows.map(({ visit }) => visit)).size).toBe(2)
  expect(rows.map(({ rated_on }) => rated_on)).toEqual([inDays(0), inDays(0)])
  expect(await h.journal()).not.toContainEqual(expect.objectContaining({ body: expect.stringContaining('satisfied') }))
})

test('the office sees counts for each of the six subjects, for each notice and for each reason, with shares that never round up', async () => {
  const guide = await walked(h, holiday({ category: 'guides', kind: 'guide', wording: { ...holiday().wording, title: '办理指南' } }))
  await rate({ session: visitor(1), grade: 'satisfied' })
  await rate({ session: visitor(2), grade: 'satisfied' })
  await rate({ session: visitor(3), grade: 'fair', reason: 'hard-to-find' })
  await rate({ session: visitor(4), grade: 'dissatisfied', reason: 'outdated', about: guide })
  const { all, categories, notices, reasons } = await report()
  expect(all).toMatchObject({ total: 4, grades: [{ count: 2, share: '50%' }, { count: 1, share: '25%' }, { count: 1, share: '25%' }] })
  expect(categories.map(({ category, tally }) => [category, tally.total])).toEqual([['organisation', 0], ['affairs', 3], ['service-hall', 0], ['guides', 1], ['interaction', 0], ['labour-market', 0]])
  expect(categories[1]!.tally.grades.map(({ share }) => share)).toEqual(['66.66%', '33.33%', '0%'])
  expect(categories[0]!.tally.grades.map(({ share }) => share)).toEqual([null, null, null])
  expect(reasons.map(({ count }) => count)).toEqual([1, 0, 1, 0, 0])
  expect(notices.map(({ title }) => title), 'whom most people were not satisfied with stands first').toEqual(['办理指南', '关于元旦假期服务安排的通知'])
  expect(notices[0]!.reasons.filter(({ count }) => count > 0)).toEqual([{ reason: 'outdated', count: 1 }])
})

test('a year is the year of the bureau’s own days', async () => {
  await rate({ session: visitor(1), grade: 'fair' })
  h.setNow(Date.UTC(YEAR, 11, 31, 15, 59, 59))
  await rate({ session: visitor(2), grade: 'fair' })
  h.setNow(Date.UTC(YEAR, 11, 31, 16))
  await rate({ session: visitor(3), grade: 'fair' })
  h.setNow(WORKDAY_TEN)
  expect([(await report(YEAR)).all.total, (await report(YEAR + 1)).all.total, (await report(YEAR - 1)).all.total]).toEqual([2, 1, 0])
})

test('a vote on a wording that has since been replaced or is over still counts; one on a recalled wording is refused', async () => {
  const second = await walked(h)
  await done(h, ['centre', second.id, 'recall'], { digest: second.digest, reasonCode: 'ERROR' })
  h.wait(8 * DAY)
  expect((await rate({ session: visitor(1), grade: 'fair' })).status).toBe(204)
  expect(await rate({ session: visitor(2), grade: 'fair', about: second })).toMatchObject({ status: 410, code: 'RECALLED' })
  expect(await kept()).toHaveLength(1)
})

test('nobody rates what never was on a kiosk: an unpublished wording, another notice’s wording, a notice nobody knows', async () => {
  const unpublished = await walked(h, holiday(), 'publish')
  for (const about of [unpublished, { id: notice.id, digest: unpublished.digest }, { id: unpublished.id, digest: notice.digest }, { id: 'nobody', digest: 'a'.repeat(64) }]) {
    expect(await rate({ session: visitor(1), grade: 'fair', about })).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  }
  expect(await kept()).toEqual([])
})

test('nobody rates at a kiosk what was published for other glasses only', async () => {
  const street = await walked(h, holiday({ decisions: { ...holiday().decisions, channels: ['outdoor'] }, windows: { ...holiday().windows, kiosk: null } }))
  expect(await rate({ session: visitor(1), grade: 'fair', about: street })).toMatchObject({ status: 422, code: 'NOT_ON_KIOSKS' })
  expect(await kept()).toEqual([])
})

test('only a kiosk hands in votes: no screen out of doors, no stranger', async () => {
  const street = await enrol(h, { name: '街', profile: outdoor })
  expect(await rate({ session: visitor(1), grade: 'fair' }, street)).toMatchObject({ status: 403, code: 'KIOSK_ONLY' })
  expect((await h.stranger('POST', '/api/screen/ratings', bodyOf({ session: visitor(1), grade: 'fair' }))).code).toBe('UNKNOWN_SCREEN')
  expect(await kept()).toEqual([])
})

const spoilt: readonly (readonly [string, object])[] = [
  ['a grade nobody knows', { grade: 'superb' }],
  ['a reason nobody knows', { reason: 'the clerk' }],
  ['words instead of a code', { reason: '窗口张三态度不好' }],
  ['a reason of somebody who is satisfied', { grade: 'satisfied', reason: 'other' }],
  ['a visit without a name', { session: '' }],
  ['a revision that is no digest', { revision: 'x' }],
  ['a field nobody asked for', { name: '张三' }],
]

test('nothing is kept of a vote that says anything but a grade and a reason of the list', async () => {
  for (const [what, change] of spoilt) {
    const answer = await lobby.say('/api/screen/ratings', { ...bodyOf({ session: visitor(1), grade: 'fair' }), ...change })
    expect(answer.code, what).toBe('BAD_REQUEST')
  }
  expect(await kept()).toEqual([])
})

test('a kiosk that votes like a machine is held back, and only that kiosk', async () => {
  const corridor = await enrol(h, { name: '走廊查询机', profile: kiosk })
  const answers: Answer[] = []
  for (let n = 0; n < 21; n += 1) answers.push(await rate({ session: visitor(n), grade: 'satisfied' }))
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 204), 429])
  expect(answers[20]!.code).toBe('TOO_MANY_TRIES')
  expect((await rate({ session: visitor(99), grade: 'satisfied' }, corridor)).status).toBe(204)
  h.wait(5_000)
  expect((await rate({ session: visitor(98), grade: 'satisfied' })).status).toBe(204)
})

test('only the office and the director read what visitors say', async () => {
  const codes: Record<string, string | null> = {}
  for (const login of ['author', 'head', 'leader', 'centre', 'admin', 'office', 'director']) codes[login] = (await h.as(login)('GET', '/api/office/ratings?year=2026')).code
  expect(codes).toEqual({ author: 'WRONG_ROLE', head: 'WRONG_ROLE', leader: 'WRONG_ROLE', centre: 'WRONG_ROLE', admin: 'WRONG_ROLE', office: null, director: null })
})

test('a notice whose words had to leave is still counted, without a title', async () => {
  await rate({ session: visitor(1), grade: 'fair' })
  await h.house.acts.deleteFrom('contents').where('digest', '=', notice.digest).execute()
  expect((await report()).notices).toMatchObject([{ notice: notice.id, title: null, tally: { total: 1 } }])
})
