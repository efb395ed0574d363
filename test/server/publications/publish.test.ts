import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import { expireDue } from '../../../server/publications/expire.ts'
import type { Catalogue } from '../../../server/publications/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse, WORKDAY_TEN, YEAR } from '../../house.ts'
import { both, done, holiday, submitted, view, walked } from '../reviews/road.ts'
import { hang, outdoor, revisionsIn } from './glass.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(async () => {
  for (const day of days.splice(0)) await day.close()
  await h.close()
})

/** The same files on another day, everybody signed in anew. */
const days: TestHouse[] = []
const later = async (now: number): Promise<TestHouse> => {
  const house = await openHouse({ dataDir: h.dataDir, now })
  days.push(house)
  return house
}

const catalogue = async (house: TestHouse, year?: number): Promise<Catalogue> =>
  (await house.as('author')('GET', `/api/office/catalogue${year === undefined ? '' : `?year=${year}`}`)).body as Catalogue

/** Revises a published notice with another title and walks the new wording the whole way. */
const republished = async (id: string, digest: string, title: string) => {
  await done(h, ['author', id, 'revise'], { digest })
  const words = holiday({ wording: { ...holiday().wording, title } })
  const saved = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })
  const next = await done(h, ['author', id, 'submit'], { edit: (saved.body as { edit: number }).edit, statements: both })
  for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'office-pass', {}]] as const) {
    await done(h, [login, id, act], { digest: next.digest, ...sent })
  }
  return { before: await view(h, 'author', id), published: await done(h, ['centre', id, 'publish'], { digest: next.digest }) }
}

test('index numbers are given at the first publication, in its order, and counted anew each year', async () => {
  const first = await submitted(h)
  const second = await walked(h)
  const numbers = [(await view(h, 'office', first.id)).row.indexNumber, (await view(h, 'office', second.id)).row.indexNumber, (await view(h, 'office', (await walked(h)).id)).row.indexNumber]
  const midnight = Date.UTC(YEAR, 11, 31, 16, 0) // in Shanghai the next year has begun
  const next = await later(midnight)
  const window = { from: midnight, to: midnight + DAY }
  const nextYear = await walked(next, holiday({ windows: { outdoor: window, kiosk: window } }))
  numbers.push((await view(next, 'office', nextYear.id)).row.indexNumber)
  expect(numbers).toEqual([null, `WZRS/${YEAR}-00001`, `WZRS/${YEAR}-00002`, `WZRS/${YEAR + 1}-00001`])
  expect((await catalogue(next, YEAR + 1)).rows.map(({ indexNumber }) => indexNumber)).toEqual([`WZRS/${YEAR + 1}-00001`])
  expect((await catalogue(next)).rows).toHaveLength(3)
})

test('a new wording replaces the old one in the same moment, and keeps number and catalogue row', async () => {
  const { id, digest } = await walked(h)
  const { before, published } = await republished(id, digest, '关于元旦假期服务安排的补充通知')
  expect(before.row).toMatchObject({ state: 'READY', onAir: true })
  const { revisions, row } = await view(h, 'author', id)
  expect(revisions.map(({ number, state }) => [number, state])).toEqual([[2, 'PUBLISHED'], [1, 'SUPERSEDED']])
  expect([row.indexNumber, published.indexNumber]).toEqual([`WZRS/${YEAR}-00001`, `WZRS/${YEAR}-00001`])
  expect((await catalogue(h)).rows).toMatchObject([{ notice: id, digest: published.digest, title: '关于元旦假期服务安排的补充通知', withdrawnAt: null }])
})

test('the screens get the new wording and not the old one, and publishing names the edition', async () => {
  await firstSchedules(h.house)
  const glass = await hang(h, { name: '南门大屏', profile: outdoor })
  const { id, digest } = await walked(h, holiday(), 'publish')
  const empty = await glass.poll()
  const first = await done(h, ['centre', id, 'publish'], { digest })
  const held = await glass.poll()
  const second = await republished(id, digest, '关于元旦假期服务安排的补充通知')
  const swapped = await glass.poll()
  expect([revisionsIn(empty), revisionsIn(held), revisionsIn(swapped)]).toEqual([[], [digest], [second.published.digest]])
  expect([first.editions, second.published.editions]).toEqual([[held.number], [swapped.number]])
})

test('what is over expires, keeps its catalogue row, and can be revised', async () => {
  const { id, digest } = await walked(h)
  const next = await later(WORKDAY_TEN + 7 * DAY + HOUR - 1)
  expect(await expireDue(next.house)).toBe(0)
  next.wait(1)
  expect(await expireDue(next.house)).toBe(1)
  expect(await expireDue(next.house)).toBe(0)
  expect((await view(next, 'author', id)).row).toMatchObject({ state: 'EXPIRED', onAir: false })
  expect((await catalogue(next)).rows).toMatchObject([{ notice: id, withdrawnAt: null }])
  expect((await next.journal()).find(({ action }) => action === 'EXPIRE')).toMatchObject({ actor: null, subject: `notice:${id}` })
  await done(next, ['author', id, 'revise'], { digest })
})

test('a notice for the website alone is published and never expires by itself', async () => {
  const onlyWeb = holiday({ decisions: { ...holiday().decisions, channels: ['website'] }, windows: { outdoor: null, kiosk: null } })
  const { id } = await walked(h, onlyWeb)
  const next = await later(WORKDAY_TEN + 300 * DAY)
  expect(await expireDue(next.house)).toBe(0)
  expect((await view(next, 'office', id)).row).toMatchObject({ state: 'PUBLISHED', onAir: false, validTo: null })
})

test('an unreadable year is refused', async () => {
  expect((await h.as('author')('GET', '/api/office/catalogue?year=abc')).code).toBe('BAD_REQUEST')
  expect((await h.as('author')('GET', '/api/office/catalogue?jahr=2026')).body).toMatchObject({ error: { code: 'BAD_REQUEST', at: 'jahr' } })
})
