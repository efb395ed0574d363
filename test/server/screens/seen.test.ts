import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, SECOND } from '#playlists/instant.ts'
import type { ScreenEdition, ScreenList, ScreenView } from '../../../server/screens/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { flushHealth, restoreLines } from '../../../server/screens/health.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { walked } from '../reviews/road.ts'
import { enrol, revisionsIn, wall, type Box } from './box.ts'

let h: TestHouse
let box: Box

beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
  box = await enrol(h, { name: 'LED墙', profile: wall })
})
afterEach(() => h.close())

const seen = async (house = h): Promise<ScreenView> => ((await house.as('author')('GET', '/api/office/screens')).body as ScreenList).screens.find(({ id }) => id === box.id)!

describe('what the office sees of a screen', () => {
  test('is nothing before its first poll, then what it holds and shows', async () => {
    expect(await seen()).toMatchObject({ online: false, seenAt: null, held: null, shown: null })
    const { id, digest } = await walked(h)
    const edition = await box.fetch()
    expect(await seen(), 'it has been given the edition but does not hold it yet').toMatchObject({ online: true, held: null, current: edition.number })
    await box.poll()
    await box.show(edition)
    expect(await seen()).toMatchObject({
      held: { number: edition.number, since: h.house.now() },
      shown: { notices: [{ notice: id, digest, title: '关于元旦假期服务安排的通知' }], since: h.house.now() },
    })
  })

  test('is offline after a minute without a word', async () => {
    await box.poll()
    h.wait(59 * SECOND)
    expect((await seen()).online).toBe(true)
    h.wait(SECOND)
    expect((await seen()).online).toBe(false)
  })

  test('says with which code it refused, what it lacks and what window it has', async () => {
    const viewport = { width: 800, height: 600, ratio: 1 }
    await box.say('/api/screen/showing', { edition: 0, digests: [], since: 0, refusal: 'BAD_SIGNATURE', missing: ['b'.repeat(64)], viewport, secure: false, offsetMs: -1200.5 })
    expect(await seen()).toMatchObject({ refusal: 'BAD_SIGNATURE', missing: ['b'.repeat(64)], viewport, secure: false, offsetMs: -1200.5 })
  })

  test('survives a restart of the server', async () => {
    await walked(h)
    const edition = await box.fetch()
    await box.poll()
    await box.show(edition)
    expect(await flushHealth(h.house)).toBe(1)
    expect(await flushHealth(h.house), 'nothing new to write').toBe(0)
    const again = await openHouse({ dataDir: h.dataDir, now: h.house.now() + 2 * HOUR })
    await restoreLines(again.house)
    expect(await seen(again)).toMatchObject({
      online: false, seenAt: h.house.now(), held: { number: edition.number }, shown: { notices: revisionsIn(edition).map((digest) => ({ digest })) },
    })
    await again.databases.close()
  })

  test('has the very edition its miniature is drawn from', async () => {
    await walked(h)
    const edition = await box.fetch()
    const answer = (await h.as('author')('GET', `/api/office/screens/${box.id}/edition`)).body as ScreenEdition
    expect(answer).toMatchObject({ number: edition.number, digest: box.holds, edition, serverTime: h.house.now() })
  })
})

test('a showing that says the same again is one trace', async () => {
  const edition = await box.fetch()
  const showing = { edition: edition.number, digests: [], since: h.house.now() }
  for (let n = 0; n < 3; n += 1) expect((await box.say('/api/screen/showing', showing)).status).toBe(204)
  expect(await h.house.traces.selectFrom('showings').selectAll().execute()).toHaveLength(1)
})

test.each([
  ['a digest that is none', { digests: ['x'] }],
  ['an edition below zero', { edition: -1 }],
  ['a refusal in prose', { refusal: 'I do not like it' }],
  ['a field nobody knows', { colour: 'red' }],
])('refused: a showing with %s', async (_, change: object) => {
  const answer = await box.say('/api/screen/showing', { edition: 1, digests: [], since: 0, ...change })
  expect(answer.code).toBe('BAD_REQUEST')
  expect(await h.house.traces.selectFrom('showings').selectAll().execute()).toEqual([])
})
