import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { MINUTE, SECOND, type Instant } from '#playlists/instant.ts'
import { showingAt } from '#playlists/showing.ts'
import { holderAt } from '#playlists/starts.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, holiday, walked } from '../reviews/road.ts'
import { hang, outdoor, type Glass } from '../publications/glass.ts'

let h: TestHouse
let glass: Glass
beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
  glass = await hang(h, { name: '街', profile: outdoor })
})
afterEach(() => h.close())

const titled = (title: string) => walked(h, holiday({ wording: { ...holiday().wording, title } }))

/** The revision on the glass, null for anything else. */
const onGlass = (edition: Edition, at: Instant): string | null => {
  const showing = showingAt(edition, at)
  return showing.is === 'slide' ? edition.slides[showing.slide]!.revision : null
}

test('an office that publishes more often than a loop is long does not keep its end from the glass', async () => {
  const first = []
  for (const title of ['甲通知', '乙通知', '丙通知', '丁通知', '戊通知']) first.push(await titled(title))
  h.wait(MINUTE)
  const editions = [await glass.poll()]
  const seen = new Set<string | null>()
  for (let round = 0; round < 5; round += 1) {
    await titled(`新通知 ${String(round)}`)
    editions.push(await glass.poll())
    for (let second = 0; second < 60; second += 5) seen.add(onGlass(holderAt(editions, h.house.now() + second * SECOND)!, h.house.now() + second * SECOND))
    h.wait(MINUTE)
  }
  expect(first.filter(({ digest }) => !seen.has(digest))).toEqual([])
})

test('a recall takes its own slide off in its middle, and another’s stays as it stands', async () => {
  const all = [await titled('甲通知'), await titled('乙通知'), await titled('丙通知')]
  h.wait(MINUTE + 4 * SECOND)
  const now = h.house.now()
  const before = await glass.poll()
  const standing = onGlass(before, now)!
  const other = all.find(({ digest }) => digest !== standing)!
  await done(h, ['head', other.id, 'recall'], { digest: other.digest, reasonCode: 'ERROR' })
  const after = await glass.poll()
  const [was, is] = [showingAt(before, now), showingAt(after, now)]
  expect([onGlass(after, now), is.from, is.to]).toEqual([standing, was.from, was.to])
  await done(h, ['head', all.find(({ digest }) => digest === standing)!.id, 'recall'], { digest: standing, reasonCode: 'ERROR' })
  const last = await glass.poll()
  expect(onGlass(last, now)).not.toBe(standing)
  expect(showingAt(last, now).from).toBe(now)
})
