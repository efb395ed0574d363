import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { enrol, type Box } from '../screens/box.ts'

let h: TestHouse
let box: Box

beforeEach(async () => {
  h = await openHouse()
  box = await enrol(h, { name: '街' })
})
afterEach(() => h.close())

const play = (sequence: number, change: object = {}) => ({ sequence, edition: 7, notice: 'n1', revision: 'a'.repeat(64), page: 1, from: h.house.now(), ms: 9000, ...change })
const hand = (session: string, plays: readonly object[]) => box.say('/api/screen/plays', { session, plays })
const kept = () => h.house.traces.selectFrom('plays').selectAll().orderBy('sequence').execute()

test('a batch is kept and acknowledged up to its last play', async () => {
  const answer = await hand('s1', [play(0), play(1), play(2)])
  expect([answer.status, answer.body]).toEqual([200, { upTo: 2 }])
  expect((await kept()).map(({ screen, session, sequence }) => [screen, session, sequence])).toEqual([0, 1, 2].map((sequence) => [box.id, 's1', sequence]))
})

test('a batch that comes twice, or overlaps, changes nothing of what is kept', async () => {
  await hand('s1', [play(0), play(1)])
  h.wait(1000)
  const answer = await hand('s1', [play(0, { ms: 1 }), play(1, { ms: 1 }), play(2)])
  expect(answer.body).toEqual({ upTo: 2 })
  expect((await kept()).map(({ ms }) => ms)).toEqual([9000, 9000, 9000])
})

test('the same sequence of another session or another screen is another play', async () => {
  await hand('s1', [play(0)])
  await hand('s2', [play(0)])
  const other = await enrol(h, { name: '巷' })
  await other.say('/api/screen/plays', { session: 's1', plays: [play(0)] })
  expect(await kept()).toHaveLength(3)
})

test('a month without the server is handed in late, five hundred at a time', async () => {
  const month = Array.from({ length: 500 }, (_, n) => play(n, { from: h.house.now() - 30 * DAY + n * 9000 }))
  expect((await hand('s1', month)).body).toEqual({ upTo: 499 })
  expect(await kept()).toHaveLength(500)
  expect((await hand('s1', [...month, play(500)])).code).toBe('BAD_REQUEST')
})

test.each([
  ['no plays', []],
  ['a sequence below zero', [{ sequence: -1 }]],
  ['a revision that is no digest', [{ revision: 'x' }]],
  ['a field nobody knows', [{ colour: 'red' }]],
])('refused, with nothing kept: %s', async (_, changes: readonly object[]) => {
  expect((await hand('s1', changes.map((change) => play(0, change)))).code).toBe('BAD_REQUEST')
  expect(await kept()).toEqual([])
})
