import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cpSync, rmSync } from 'node:fs'
import { MINUTE, SECOND } from '#playlists/instant.ts'
import { acceptEdition } from '#playlists/treaty.ts'
import { backUp } from '../../../server/backup.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { walked } from '../reviews/road.ts'
import { Box, enrol, revisionsIn, wall } from '../screens/box.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

type Polled = Awaited<ReturnType<Box['poll']>>
/** What a screen that held the first answer says to the second. */
const verdict = async (box: Box, held: Polled, next: Polled) =>
  acceptEdition({ seat: await box.seat(), held: held.edition, edition: next.edition!, digest: next.digest!, stamp: next.stamp!, heldStamp: held.stamp })

const centre = () => h.as('centre')
const addRule = async (name: string, concerns: { screens?: string[]; tags?: string[] }): Promise<{ playlist: string; rule: string }> => {
  const playlist = ((await centre()('POST', '/api/office/playlists', { name, picks: { by: 'list', entries: [] } })).body as { id: string }).id
  const rule = { name, playlist, screens: [], tags: [], level: 'timed', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null, ...concerns }
  const made = await centre()('POST', '/api/office/rules', rule)
  expect(made.status, made.text).toBe(200)
  return { playlist, rule: (made.body as { rule: { id: string } }).rule.id }
}

describe('a screen that comes from a group with newer editions', () => {
  test('gets one it follows when its tags change', async () => {
    await addRule('临时', { tags: ['临时'] })
    await enrol(h, { name: '北门墙', profile: wall })
    h.wait(5 * SECOND)
    const box = await enrol(h, { name: '南门墙', profile: wall, tags: ['临时'] })
    const held = await box.poll()
    await box.poll()
    h.wait(5 * SECOND)
    expect((await h.as('admin')('PATCH', `/api/office/screens/${box.id}`, { tags: [] })).status).toBe(204)
    const next = await box.poll()
    expect([next.status, await verdict(box, held, next)]).toEqual([200, null])
  })

  test('gets one it follows when the rule that named it is removed', async () => {
    const { digest } = await walked(h)
    await enrol(h, { name: '北门墙', profile: wall })
    const box = await enrol(h, { name: '南门墙', profile: wall })
    h.wait(5 * SECOND)
    const { rule } = await addRule('只此一块', { screens: [box.id] })
    const held = await box.poll()
    await box.poll()
    h.wait(5 * SECOND)
    expect((await centre()('DELETE', `/api/office/rules/${rule}`)).status).toBe(204)
    const next = await box.poll()
    expect([next.status, await verdict(box, held, next), revisionsIn(next.edition!)]).toEqual([200, null, [digest]])
  })
})

test('under a restored backup a screen that holds a later edition says so, and soon gets one it follows; then no more are made', async () => {
  const box = await enrol(h, { name: '南门墙', profile: wall })
  await box.poll()
  const copy = `${h.dataDir}-copy`
  await backUp(h.dataDir, copy)
  try {
    h.wait(MINUTE)
    const { digest } = await walked(h)
    const held = await box.poll()
    expect(revisionsIn(held.edition!)).toEqual([digest])
    h.wait(MINUTE)
    cpSync(`${h.dataDir}/keys`, `${copy}/keys`, { recursive: true })
    const restored = await openHouse({ dataDir: copy, now: h.house.now() })
    try {
      const again = new Box(restored, box.claimed)
      await again.show(held.edition!)
      await again.poll()
      expect((await restored.house.editions.catchUp()).numbers).toHaveLength(1)
      const next = await again.poll()
      expect([next.status, await verdict(again, held, next), revisionsIn(next.edition!)]).toEqual([200, null, []])
      await again.say('/api/screen/showing', { edition: 9e15, digests: [], since: 0 })
      expect((await restored.house.editions.catchUp()).numbers).toEqual([])
    } finally {
      await restored.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
