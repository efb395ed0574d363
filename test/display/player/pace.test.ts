import { expect, test } from 'vitest'
import { paced, rested, restMs, waitSeconds, type Went } from '../../../display/player/pace.ts'

const after = (...went: Went[]) => went.reduce(paced, rested)
const bad = (times: number): Went[] => Array.from({ length: times }, () => 'badly')

test('as long as all goes well it asks again at once', () => {
  expect(restMs(after('well', 'well'), 0.5)).toBe(0)
})

test('a server that is gone is asked less and less often, never less than twice a minute', () => {
  const rests = [1, 2, 3, 4, 5, 6, 20].map((times) => restMs(after(...bad(times)), 0.999))
  expect(rests).toEqual([...rests].sort((a, b) => a - b))
  expect(rests[0]).toBeLessThanOrEqual(1_000)
  expect(rests.at(-1)).toBeLessThanOrEqual(30_000)
  expect(rests.at(-1)).toBeGreaterThan(29_000)
})

test('the screens of a bureau that lost their server together do not come back together', () => {
  const rests = Array.from({ length: 100 }, (_, n) => restMs(after(...bad(5)), n / 100))
  expect(Math.max(...rests) - Math.min(...rests)).toBeGreaterThan(Math.max(...rests) / 3)
})

test('one good answer and the screen is at rest', () => {
  expect(restMs(after(...bad(10), 'well'), 0.9)).toBe(0)
})

test('a server that says “nothing new” at once is not asked in a frenzy', () => {
  expect(restMs(after('hasty'), 0.9)).toBe(0)
  const often = after('hasty', 'hasty', 'hasty', 'hasty', 'hasty', 'hasty', 'hasty', 'hasty')
  expect(restMs(often, 0.99)).toBeGreaterThan(29_000)
  expect(restMs(often, 0)).toBe(15_000)
})

test('it offers to wait 20 to 25 seconds', () => {
  expect([0, 0.2, 0.5, 0.999].map(waitSeconds)).toEqual([25, 24, 22, 20])
})
