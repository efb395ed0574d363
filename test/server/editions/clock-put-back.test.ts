import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE } from '#playlists/instant.ts'
import { acceptEdition } from '#playlists/treaty.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { done, walked } from '../reviews/road.ts'
import { type Box, enrol, revisionsIn } from '../screens/box.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

/** What a screen that held the first answer says to the second. */
const verdict = async (box: Box, held: Awaited<ReturnType<Box['poll']>>, next: Awaited<ReturnType<Box['poll']>>) =>
  acceptEdition({ seat: await box.seat(), held: held.edition, edition: next.edition!, digest: next.digest!, stamp: next.stamp!, heldStamp: held.stamp })

test('a recall reaches the screens though the server’s clock ran eight hours ahead before', async () => {
  h.setNow(WORKDAY_TEN + 8 * HOUR)
  const { id, digest } = await walked(h)
  const box = await enrol(h, { name: '南门墙' })
  const held = await box.poll()
  expect(revisionsIn(held.edition!)).toEqual([digest])
  h.setNow(WORKDAY_TEN)
  await done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR' })
  const next = await box.poll()
  expect(revisionsIn(next.edition!)).toEqual([])
  expect(next.stamp!.issuedAt).toBe(WORKDAY_TEN)
  expect(await verdict(box, held, next)).toBeNull()
})

test('soon after the server’s clock was put back every screen gets an edition by which it knows, and then no more of them', async () => {
  await walked(h)
  const box = await enrol(h, { name: '南门墙' })
  await box.poll()
  h.setNow(WORKDAY_TEN + 8 * HOUR)
  const held = { ...(await box.poll()), edition: h.house.editions.current((await box.seat()).group)!.edition }
  expect([held.status, held.stamp!.issuedAt]).toEqual([304, WORKDAY_TEN + 8 * HOUR])
  h.setNow(WORKDAY_TEN + MINUTE)
  expect((await h.house.editions.catchUp()).numbers).toHaveLength(1)
  const next = await box.poll()
  expect([next.status, next.edition!.startsAt, await verdict(box, held, next)]).toEqual([200, WORKDAY_TEN + MINUTE, null])
  expect((await h.house.editions.catchUp()).numbers).toEqual([])
})
