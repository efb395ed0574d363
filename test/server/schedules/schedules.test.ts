import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PlaylistList, PlaylistView, RuleList, RuleView } from '../../../server/schedules/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { inDays, openHouse, type TestHouse, weekdayIn } from '../../house.ts'
import { drafted, holiday, walked } from '../reviews/road.ts'
import { enrol, kiosk } from '../screens/box.ts'

let h: TestHouse
let everything: string

beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
  everything = (await playlists())[0]!.id
})
afterEach(() => h.close())

const playlists = async () => ((await h.as('author')('GET', '/api/office/playlists')).body as PlaylistList).playlists
const rules = async () => ((await h.as('author')('GET', '/api/office/rules')).body as RuleList).rules

const rule = (change: object = {}) => ({
  name: '工作日', playlist: everything, screens: [], tags: [], level: 'timed', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5], hours: { from: '08:30', to: '17:30' }, ...change,
})
const list = (...notices: string[]) => ({ name: '精选', picks: { by: 'list', entries: notices.map((notice) => ({ notice, weight: 2 })) } })

describe('on its first day', () => {
  test('the house plays everything published on every screen, and both are in the journal', async () => {
    expect(await playlists()).toMatchObject([{ name: '全部已发布信息', picks: { by: 'filter', categories: [], kinds: [] }, usedBy: [{ name: '日常播放（所有屏幕）' }] }])
    expect((await rules()).map(({ rule: { level, playlist } }) => [level, playlist])).toEqual([['standing', everything]])
    expect((await h.journal()).map(({ action, actor }) => [action, actor]).filter(([action]) => action !== 'SIGN_IN')).toEqual([['PLAYLIST_CREATE', null], ['RULE_CREATE', null]])
  })

  test('and only then: what the office removed does not come back', async () => {
    const [standing] = await rules()
    await h.as('office')('DELETE', `/api/office/rules/${standing!.rule.id}`)
    await h.as('office')('DELETE', `/api/office/playlists/${everything}`)
    await firstSchedules(h.house)
    expect(await playlists()).toEqual([])
  })
})

describe('a playlist', () => {
  test('of a list holds its notices in their order, of a filter the newest first, each only while published', async () => {
    const one = await walked(h)
    h.wait(1000)
    const two = await walked(h, holiday({ kind: 'guide', category: 'guides' }))
    const draft = await drafted(h)
    const made = (await h.as('centre')('POST', '/api/office/playlists', list(one.id, draft.id, two.id))).body as PlaylistView
    expect(made.holds.map(({ notice, weight }) => [notice, weight])).toEqual([[one.id, 2], [two.id, 2]])
    expect(made.warnings.map(({ code }) => code)).toEqual(['NOT_PUBLISHED'])
    expect((await playlists()).find(({ id }) => id === everything)!.holds.map(({ notice }) => notice)).toEqual([two.id, one.id])
    const guides = (await h.as('office')('POST', '/api/office/playlists', { name: '指南', picks: { by: 'filter', categories: ['guides'], kinds: [], weight: 3 } })).body as PlaylistView
    expect(guides.holds).toMatchObject([{ notice: two.id, weight: 3 }])
  })

  test('says when a listed notice was not decided for a glass it plays on (domain.md 3.7 no. 20)', async () => {
    await enrol(h, { name: '街' })
    await enrol(h, { name: '厅', profile: kiosk })
    const indoor = await walked(h, holiday({ decisions: { ...holiday().decisions, channels: ['kiosk'] }, windows: { ...holiday().windows, outdoor: null } }))
    const made = (await h.as('office')('POST', '/api/office/playlists', list(indoor.id))).body as PlaylistView
    expect(made.warnings.map(({ code }) => code), 'it plays nowhere yet').toEqual([])
    await h.as('office')('POST', '/api/office/rules', rule({ playlist: made.id }))
    expect((await playlists()).find(({ id }) => id === made.id)!.warnings).toMatchObject([{ code: 'CHANNEL_NOT_APPROVED', about: '关于元旦假期服务安排的通知' }])
  })

  test('puts nothing on glasses none of which it was decided for: neither by the list nor by the rule (domain.md 3.7 no. 20)', async () => {
    await enrol(h, { name: '街', tags: ['街上'] })
    const indoor = await walked(h, holiday({ decisions: { ...holiday().decisions, channels: ['kiosk'] }, windows: { ...holiday().windows, outdoor: null } }))
    const outdoors = await walked(h)
    const made = (await h.as('office')('POST', '/api/office/playlists', list(outdoors.id))).body as PlaylistView
    const played = (await h.as('office')('POST', '/api/office/rules', rule({ playlist: made.id, tags: ['街上'] }))).body as RuleView
    const counts = await h.rowCounts()
    const added = await h.as('office')('PUT', `/api/office/playlists/${made.id}`, list(outdoors.id, indoor.id))
    expect([added.status, added.body]).toMatchObject([422, { error: { code: 'CHANNEL_NOT_APPROVED', at: 'picks.entries.1.notice' } }])
    const other = (await h.as('office')('POST', '/api/office/playlists', list(indoor.id))).body as PlaylistView
    const moved = await h.as('office')('PUT', `/api/office/rules/${played.rule.id}`, rule({ playlist: other.id, tags: ['街上'] }))
    expect(moved.body).toMatchObject({ error: { code: 'CHANNEL_NOT_APPROVED', at: 'playlist' } })
    expect(await h.rowCounts()).toEqual({ ...counts, playlists: counts.playlists! + 1 })
    expect((await h.journal()).filter(({ action }) => action === 'DENIED').map(({ actor, body }) => [actor, (JSON.parse(body) as { code: string }).code])).toEqual([['office', 'CHANNEL_NOT_APPROVED'], ['office', 'CHANNEL_NOT_APPROVED']])
  })

  test('that a rule plays can’t be removed; the rule is named', async () => {
    const answer = await h.as('office')('DELETE', `/api/office/playlists/${everything}`)
    expect([answer.status, answer.code]).toEqual([409, 'PLAYLIST_IN_USE'])
    expect(answer.text).toContain('日常播放')
  })
})

describe('a rule', () => {
  test('tells which screens it speaks of and what is worth knowing', async () => {
    const box = await enrol(h, { name: '街', tags: ['东区'] })
    const made = (await h.as('office')('POST', '/api/office/rules', rule({ tags: ['东区'] }))).body as RuleView
    expect(made.concerns).toEqual([{ id: box.id, name: '街' }])
    expect(made.warnings.map(({ code }) => code)).toEqual(['EMPTY_PLAYLIST'])
    const lost = (await h.as('office')('POST', '/api/office/rules', rule({ tags: ['西区'] }))).body as RuleView
    expect(lost.warnings.map(({ code }) => code)).toEqual(['NO_SCREEN', 'EMPTY_PLAYLIST'])
  })

  test('for quiet hours needs no playlist and keeps none', async () => {
    const made = (await h.as('office')('POST', '/api/office/rules', rule({ level: 'quiet' }))).body as RuleView
    expect(made.rule.playlist).toBeNull()
    expect(made.warnings.map(({ code }) => code)).toEqual(['NO_SCREEN'])
  })

  test('that goes on over the turn of the week still shows', async () => {
    const monday = 8 - weekdayIn(0)
    expect((await h.as('office')('POST', '/api/office/rules', rule({ fromOn: inDays(monday - 2), toOn: inDays(monday), weekdays: [1] }))).status).toBe(200)
  })
})

/** What is refused: who sends what where, and the code; nothing is kept. */
const refused: readonly { name: string; person: string; send: () => [string, string, unknown?]; status: number; says: string }[] = [
  { name: 'a rule whose days are reversed', person: 'office', send: () => ['POST', '/api/office/rules', rule({ fromOn: inDays(9), toOn: inDays(8) })], status: 422, says: 'NEVER_SHOWS' },
  { name: 'a rule whose days are over', person: 'office', send: () => ['POST', '/api/office/rules', rule({ toOn: inDays(-1) })], status: 422, says: 'NEVER_SHOWS' },
  { name: 'a rule whose weekday is not among its days', person: 'office', send: () => ['POST', '/api/office/rules', rule({ fromOn: inDays(1), toOn: inDays(4), weekdays: [weekdayIn(0), weekdayIn(5)] })], status: 422, says: 'NEVER_SHOWS' },
  { name: 'a rule whose weekdays were all before today', person: 'office', send: () => ['POST', '/api/office/rules', rule({ fromOn: inDays(-2), toOn: inDays(0), weekdays: [weekdayIn(-2), weekdayIn(-1)] })], status: 422, says: 'NEVER_SHOWS' },
  { name: 'a rule without a weekday', person: 'office', send: () => ['POST', '/api/office/rules', rule({ weekdays: [] })], status: 400, says: 'BAD_REQUEST' },
  { name: 'an hour that is none', person: 'office', send: () => ['POST', '/api/office/rules', rule({ hours: { from: '24:00', to: '25:10' } })], status: 400, says: 'BAD_REQUEST' },
  { name: 'a day that is none', person: 'office', send: () => ['POST', '/api/office/rules', rule({ fromOn: '2026-02-30' })], status: 400, says: 'BAD_REQUEST' },
  { name: 'a rule without a playlist', person: 'office', send: () => ['POST', '/api/office/rules', rule({ playlist: null })], status: 422, says: 'PLAYLIST_NEEDED' },
  { name: 'a rule with a playlist that is not there', person: 'office', send: () => ['POST', '/api/office/rules', rule({ playlist: 'gone' })], status: 422, says: 'UNKNOWN_PLAYLIST' },
  { name: 'a rule for a screen that is not there', person: 'office', send: () => ['POST', '/api/office/rules', rule({ screens: ['gone'] })], status: 422, says: 'RULE_SCREEN_UNKNOWN' },
  { name: 'changing a rule that is not there', person: 'office', send: () => ['PUT', '/api/office/rules/gone', rule()], status: 404, says: 'NOT_FOUND' },
  { name: 'a playlist with a notice that is not there', person: 'centre', send: () => ['POST', '/api/office/playlists', list('gone')], status: 422, says: 'UNKNOWN_NOTICE' },
  { name: 'a weight of a hundred', person: 'centre', send: () => ['POST', '/api/office/playlists', { name: 'x', picks: { by: 'filter', categories: [], kinds: [], weight: 100 } }], status: 400, says: 'BAD_REQUEST' },
  { name: 'a field nobody knows', person: 'centre', send: () => ['POST', '/api/office/playlists', { ...list(), colour: 'red' }], status: 400, says: 'BAD_REQUEST' },
  { name: 'an author who arranges', person: 'author', send: () => ['POST', '/api/office/playlists', list()], status: 403, says: 'WRONG_ROLE' },
  { name: 'an administrator who arranges', person: 'admin', send: () => ['DELETE', '/api/office/rules/gone'], status: 403, says: 'WRONG_ROLE' },
]

test.each(refused)('refused, with nothing kept: $name', async ({ person, send, status, says }) => {
  const before = await h.rowCounts()
  const answer = await h.as(person)(...send())
  expect([answer.status, answer.code]).toEqual([status, says])
  expect(await h.rowCounts()).toEqual(before)
})
