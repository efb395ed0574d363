import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { inDays, openHouse, type TestHouse, weekdayIn, WORKDAY_TEN } from '../../house.ts'
import { both, drafted, holiday } from '../reviews/road.ts'
import { enrol } from '../screens/box.ts'
import { expectRefused, unchanged } from './refused.ts'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

const now = WORKDAY_TEN
const withDetails = (kind: DraftWords['kind'], details: DraftWords['wording']['details']): DraftWords => holiday({ kind, wording: { ...holiday().wording, details } })

describe('a notice is not submitted', () => {
  test.each([
    ['whose window ends before it begins', 'WINDOW_INVALID', holiday({ windows: { outdoor: { from: now + DAY, to: now + HOUR }, kiosk: { from: now, to: now + DAY } } })],
    ['whose window lasts no time', 'WINDOW_INVALID', holiday({ windows: { outdoor: { from: now + DAY, to: now + DAY }, kiosk: { from: now, to: now + DAY } } })],
    ['whose window has no end', 'WINDOW_INVALID', holiday({ windows: { outdoor: { from: now, to: null }, kiosk: { from: now, to: now + DAY } } })],
    ['without the window of a channel that was decided', 'WINDOW_INVALID', holiday({ windows: { outdoor: null, kiosk: { from: now, to: now + DAY } } })],
    ['whose window is over', 'WINDOW_OVER', holiday({ windows: { outdoor: { from: now - DAY, to: now - HOUR }, kiosk: { from: now, to: now + DAY } } })],
    ['formed tomorrow', 'DATE_IN_FUTURE', holiday({ formedOn: inDays(1) })],
    ['that closes until before it closes', 'WINDOW_INVALID', withDetails('closure', { closedFrom: now + DAY, closedUntil: now + HOUR })],
    ['whose list stands open until before it does', 'LIST_NEEDS_PERIOD', withDetails('public-list', { listFromOn: inDays(8), listToOn: inDays(7) })],
  ])('%s', async (_, code, words) => {
    const { id, edit } = await drafted(h, words)
    await unchanged(h, code, async () => {
      const answer = await h.as('author')('POST', `/api/office/notices/${id}/acts/submit`, { edit, statements: both })
      expectRefused(answer, code)
      expect(answer.code).toBe(code)
    })
  })
})

describe('a rule is not kept', () => {
  const days = { fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }
  test.each([
    ['that ends before it begins', { ...days, fromOn: inDays(9), toOn: inDays(8) }],
    ['that is over', { ...days, toOn: inDays(-1) }],
    ['whose days have none of its weekdays', { ...days, fromOn: inDays(1), toOn: inDays(4), weekdays: [weekdayIn(0), weekdayIn(5)] }],
    ['whose last weekday went by before today', { ...days, fromOn: inDays(-2), toOn: inDays(0), weekdays: [weekdayIn(-2), weekdayIn(-1)] }],
  ])('%s: it can never show', async (_, when) => {
    const made = await h.as('office')('POST', '/api/office/playlists', { name: '全部', picks: { by: 'filter', categories: [], kinds: [], weight: 1 } })
    const body = { name: '永不', playlist: (made.body as { id: string }).id, screens: [], tags: [], level: 'standing', ...when }
    await unchanged(h, 'rule', async () => {
      const answer = await h.as('office')('POST', '/api/office/rules', body)
      expectRefused(answer, 'rule')
      expect(answer.code).toBe('NEVER_SHOWS')
    })
  })
})

test('a post does not end before it begins', async () => {
  await unchanged(h, 'post', async () => {
    const answer = await h.as('admin')('POST', '/api/office/posts', { person: 'author', role: 'author', section: 'labour', title: '经办人', fromOn: inDays(9), toOn: inDays(8) })
    expectRefused(answer, 'post')
    expect(answer.code).toBe('POST_DAYS_REVERSED')
  })
})

test('plays handed in again, in part, in another order or with other words add nothing and change nothing', async () => {
  const box = await enrol(h, { name: '大屏' })
  const play = (sequence: number) => ({ sequence, edition: 1, notice: null, revision: null, page: 1, from: now + sequence * 8_000, ms: 8_000 })
  const plays = [1, 2, 3].map(play)
  const first = await box.say('/api/screen/plays', { session: 'one', plays })
  expect([first.status, first.body]).toEqual([200, { upTo: 3 }])
  await unchanged(h, 'plays', async () => {
    for (const again of [plays, plays.toReversed(), [...plays, ...plays], plays.map((one) => ({ ...one, ms: 1, notice: 'another' }))]) {
      const answer = await box.say('/api/screen/plays', { session: 'one', plays: again })
      expect([answer.status, answer.body]).toEqual([200, { upTo: 3 }])
    }
  })
})
