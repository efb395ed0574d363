import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SECOND } from '#playlists/instant.ts'
import type { Library } from '#playlists/edition.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, walked } from '../reviews/road.ts'
import { enrol, kiosk, promptly, revisionsIn, wall, type Box } from './box.ts'

let h: TestHouse

beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

const rows = () => h.house.acts.selectFrom('confirmations').selectAll().orderBy('screen').execute()
const recall = (id: string, digest: string) => done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR', reason: '时间写错了' })

describe('a recall', () => {
  test('ends hanging polls at once with an edition that starts now, without the revision and naming it as withheld', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: 'LED墙', profile: wall })
    expect(revisionsIn(await box.fetch())).toEqual([digest])
    h.wait(SECOND)
    const waiting = box.poll(20)
    await recall(id, digest)
    const { edition } = await promptly(waiting)
    expect(revisionsIn(edition!)).toEqual([])
    expect(edition!.withheld).toEqual([digest])
    expect(edition!.startsAt).toBe(h.house.now())
  })

  test('is confirmed by a screen that holds a later edition and no longer keeps the revision: a row, once', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: 'LED墙', profile: wall })
    const before = await box.fetch()
    await box.show(before)
    await recall(id, digest)
    expect(await rows()).toMatchObject([{ screen: box.id, confirmed_at: null }])
    await box.show(before, [])
    expect((await rows())[0]!.confirmed_at, 'it still holds the old edition, whatever it says of its keep').toBeNull()
    const after = await box.fetch()
    await box.show(after, [digest])
    expect((await rows())[0]!.confirmed_at, 'it still keeps the revision').toBeNull()
    h.wait(SECOND)
    await box.show(after)
    expect(await rows()).toMatchObject([{ confirmed_at: h.house.now(), confirmed_edition: after.number }])
    const confirmedAt = h.house.now()
    h.wait(SECOND)
    await box.show(after)
    expect((await rows())[0]!.confirmed_at).toBe(confirmedAt)
    expect((await h.journal()).filter(({ action }) => action === 'RECALL_ACK')).toHaveLength(1)
  })

  test('waits for a screen that was moved to another group while it slept, and still keeps the revision', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: 'LED墙', profile: wall })
    await box.show(await box.fetch())
    const dark = { name: '静默', playlist: null, screens: [], tags: ['搬走的'], level: 'quiet', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }
    expect((await h.as('centre')('POST', '/api/office/rules', dark)).status).toBe(200)
    expect((await h.as('admin')('PATCH', `/api/office/screens/${box.id}`, { tags: ['搬走的'] })).status).toBe(204)
    await recall(id, digest)
    expect(await rows()).toMatchObject([{ screen: box.id, confirmed_at: null }])
  })

  test('waits for every screen that may hold it, and for no other', async () => {
    const { id, digest } = await walked(h)
    const boxes = [await enrol(h, { name: 'LED墙', profile: wall }), await enrol(h, { name: '一楼查询机', profile: kiosk })]
    for (const box of boxes) await box.fetch()
    const other = await otherRoad()
    await recall(id, digest)
    expect((await rows()).map(({ screen }) => screen)).toEqual(boxes.map((box) => box.id).sort())
    expect(boxes.map((box) => box.id)).not.toContain(other.id)
  })

  test('takes the words off the shelf: texts and lists that speak of it are gone for good', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: '一楼查询机', profile: kiosk })
    const { assets } = await box.fetch()
    const spoken = assets.filter(({ type }) => type !== 'font')
    expect(spoken.map(({ type }) => type).sort()).toEqual(['library', 'text'])
    for (const { digest: asset } of spoken) expect((await box.ask(`/api/screen/assets/${asset}`)).status).toBe(200)
    await recall(id, digest)
    for (const { digest: asset } of spoken) expect([asset, (await box.ask(`/api/screen/assets/${asset}`)).code]).toEqual([asset, 'RECALLED'])
  })

  test('reaches a group that no longer shows the notice but once did', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: 'LED墙', profile: wall })
    await box.fetch()
    const { playlists } = (await h.as('office')('GET', '/api/office/playlists')).body as { playlists: { id: string; name: string }[] }
    await h.as('office')('PUT', `/api/office/playlists/${playlists[0]!.id}`, { name: '空', picks: { by: 'list', entries: [] } })
    const emptied = await box.fetch()
    expect(revisionsIn(emptied)).toEqual([])
    await recall(id, digest)
    const after = await box.fetch()
    expect(after.withheld).toEqual([digest])
    await box.show(after)
    expect((await rows())[0]!.confirmed_edition).toBe(after.number)
  })
})

/** A screen on which a rule plays an empty playlist only: it never had the notice. */
const otherRoad = async (): Promise<Box> => {
  const made = await h.as('office')('POST', '/api/office/playlists', { name: '空', picks: { by: 'list', entries: [] } })
  const { rules } = (await h.as('office')('GET', '/api/office/rules')).body as { rules: { rule: { id: string; name: string; playlist: string } }[] }
  const standing = rules[0]!.rule
  const change = (rule: object) => h.as('office')('PUT', `/api/office/rules/${standing.id}`, rule)
  expect((await change({ ...standing, tags: ['LED'], id: undefined })).status).toBe(200)
  expect(made.status).toBe(200)
  return enrol(h, { name: '东门大屏', tags: ['东门'] })
}

describe('the kiosk’s shelf', () => {
  test('lists what is decided for it with its index number, and names the text by its digest', async () => {
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: '一楼查询机', profile: kiosk })
    const { assets } = await box.fetch()
    const index = assets.find(({ type }) => type === 'library')!
    const library = (await box.ask(`/api/screen/assets/${index.digest}`)).body as Library
    const { index_number } = await h.house.acts.selectFrom('notices').select('index_number').executeTakeFirstOrThrow()
    expect(library.entries).toMatchObject([{ notice: id, revision: digest, indexNumber: index_number, title: '关于元旦假期服务安排的通知' }])
    expect(assets.find(({ type }) => type === 'text')!.digest).toBe(library.entries[0]!.text)
  })
})
