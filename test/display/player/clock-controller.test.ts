import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ClockController } from '../../../display/player/clock-controller.ts'

const START = Date.parse('2026-11-23T08:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: START }))
afterEach(() => void vi.useRealTimers())

test('it wakes at the moment of the server’s clock, not of its own', () => {
  const clock = new ClockController(60_000)
  const woken: number[] = []
  clock.at(START + 90_000, () => woken.push(clock.now()))
  vi.advanceTimersByTime(29_999)
  expect(woken).toEqual([])
  vi.advanceTimersByTime(2)
  expect(woken).toEqual([START + 90_000])
})

test('a wake-up that was called off does not happen', () => {
  const clock = new ClockController()
  let woken = 0
  clock.at(START + 1_000, () => (woken += 1))()
  vi.advanceTimersByTime(5_000)
  expect(woken).toBe(0)
})

test('a correction moves the wake-ups that were already set', () => {
  const clock = new ClockController()
  let woken = 0
  clock.at(START + 120_000, () => (woken += 1))
  clock.learn(clock.reading(), START + 119_000)
  vi.advanceTimersByTime(1_001)
  expect(woken).toBe(1)
})

test('a box that slept notices within half a minute and says so', () => {
  const clock = new ClockController()
  let jumps = 0
  let woken = 0
  clock.onJump(() => (jumps += 1))
  clock.at(START + 4 * 3_600_000, () => (woken += 1))
  vi.setSystemTime(START + 8 * 3_600_000)
  vi.advanceTimersByTime(30_000)
  expect({ jumps, woken }).toEqual({ jumps: 1, woken: 1 })
})

test('a small correction backwards lets the clock stand still and no slide come back', () => {
  const clock = new ClockController()
  vi.advanceTimersByTime(10_000)
  const before = clock.now()
  clock.learn(clock.reading(), before - 400)
  expect(clock.now()).toBe(before)
  vi.advanceTimersByTime(500)
  expect(clock.now()).toBe(before + 100)
})

test('what was kept of the last life does not count against what was heard in this one', () => {
  const clock = new ClockController()
  clock.learn(clock.reading(), START + 5_000)
  clock.remember(777_000)
  expect(clock.offset).toBe(5_000)
})

test('a pause that is cut short is over at once', async () => {
  const { over, cut } = new ClockController().pause(60_000)
  cut()
  await expect(over).resolves.toBeUndefined()
})

test('one that throws keeps none of the others from waking', () => {
  const clock = new ClockController()
  let woken = 0
  clock.after(1_000, () => {
    throw new Error('on purpose')
  })
  clock.after(2_000, () => (woken += 1))
  expect(() => vi.advanceTimersByTime(1_000)).toThrow('on purpose')
  vi.advanceTimersByTime(1_000)
  expect(woken).toBe(1)
})
