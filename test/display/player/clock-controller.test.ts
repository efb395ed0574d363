import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ClockController } from '../../../display/player/clock-controller.ts'

const START = Date.parse('2026-11-23T08:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: START }))
afterEach(() => void vi.useRealTimers())

/** The server says its time, with a stamp made that very moment. */
const tell = (clock: ClockController, serverTime: number, issuedAt = serverTime): boolean => {
  const isBelieved = clock.learn({ sent: clock.reading(), got: clock.reading(), serverTime }, issuedAt)
  clock.vouch(issuedAt)
  return isBelieved
}

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
  tell(clock, START + 119_000)
  vi.advanceTimersByTime(1_001)
  expect(woken).toBe(1)
})

test('whoever waits looks again soon after the clock was put back by days', () => {
  const clock = new ClockController(2 * 86_400_000)
  const woken: number[] = []
  clock.at(clock.now() + 1_000, () => woken.push(clock.now()))
  tell(clock, START)
  vi.advanceTimersByTime(1_001)
  expect(woken).toEqual([START + 1_000])
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
  tell(clock, before - 400)
  expect(clock.now()).toBe(before)
  vi.advanceTimersByTime(500)
  expect(clock.now()).toBe(before + 100)
})

test('what was kept of the last life does not count against what was heard in this one', () => {
  const clock = new ClockController()
  tell(clock, START + 5_000)
  clock.remember(777_000, null)
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

const DAY = 86_400_000
const MINUTE = 60_000

test('a word about the time counts only in the minute after the stamp that comes with it', () => {
  for (const [age, isBelieved] of [[-DAY, false], [-1, false], [0, true], [59_999, true], [2 * MINUTE, false], [30 * DAY, false]] as const) {
    expect([age, tell(new ClockController(), START + age, START)]).toEqual([age, isBelieved])
  }
})

test('with one stamp told again and again the time goes on, so that what is stale leaves', () => {
  const clock = new ClockController()
  tell(clock, START)
  for (let hour = 1; hour <= 24; hour += 1) {
    vi.advanceTimersByTime(3_600_000)
    expect(tell(clock, START + 30_000, START)).toBe(false)
    expect(clock.now()).toBeGreaterThanOrEqual(START + hour * 3_600_000 * 0.99)
  }
})

test('stamps held back and handed out late do not slow the clock', () => {
  const clock = new ClockController()
  tell(clock, START)
  for (let late = 1; late <= 24; late += 1) {
    vi.advanceTimersByTime(3_600_000)
    expect(tell(clock, START + late * MINUTE)).toBe(false)
  }
  expect(clock.now()).toBeGreaterThanOrEqual(START + DAY * 0.99)
})

test('whatever the box’s own clock says, it is never before the last stamp that was verified', () => {
  const clock = new ClockController(-40 * DAY)
  clock.vouch(START)
  expect(clock.now()).toBe(START)
  const reloaded = new ClockController()
  reloaded.remember(-40 * DAY, START)
  expect(reloaded.now()).toBe(START)
})

test('after a restart the stamp of the last life does not turn the clock back, a newer one does', () => {
  const clock = new ClockController()
  clock.remember(6 * 3_600_000, START)
  expect(tell(clock, START + 1_000, START)).toBe(false)
  expect(clock.now()).toBe(START + 6 * 3_600_000)
  expect(tell(clock, START + 2 * MINUTE)).toBe(true)
  expect(clock.now()).toBe(START + 2 * MINUTE)
})

test('a server whose clock was put back by half a minute is followed again within the hour', () => {
  const clock = new ClockController()
  tell(clock, START)
  const offsets: number[] = []
  for (let minute = 1; minute <= 60; minute += 1) {
    vi.advanceTimersByTime(MINUTE)
    const serverTime = START + minute * MINUTE - 30_000
    tell(clock, serverTime)
    offsets.push(clock.now() - serverTime)
  }
  expect([offsets[0]! > 10_000, offsets.at(-1)]).toEqual([true, 0])
})

test('a time nobody signed is better than none and worse than any signed one', () => {
  const clock = new ClockController()
  const guess = (serverTime: number): void => clock.guess({ sent: clock.reading(), got: clock.reading(), serverTime })
  guess(START + DAY)
  expect(clock.now()).toBe(START + DAY)
  expect(tell(clock, START)).toBe(true)
  guess(START + DAY)
  expect(clock.now()).toBe(START)
})

test('it knows that a slow answer is not good enough for two screens side by side', () => {
  const clock = new ClockController()
  const sent = clock.reading()
  vi.advanceTimersByTime(200)
  clock.learn({ sent, got: clock.reading(), serverTime: START + 100 }, START)
  expect([clock.sure, clock.sharp]).toEqual([true, false])
  tell(clock, START + 200, START)
  expect(clock.sharp).toBe(true)
})

test('a house that signs that its own clock was ahead is followed back, and on from there', () => {
  const clock = new ClockController()
  tell(clock, START + 8 * 3_600_000)
  const woken: number[] = []
  clock.at(START + 8 * 3_600_000 + 1_000, () => woken.push(clock.now()))
  clock.putBack(START)
  expect(tell(clock, START + 20_000, START)).toBe(true)
  expect([clock.now(), clock.offset]).toEqual([START + 20_000, 20_000])
  vi.advanceTimersByTime(1_000)
  expect(woken).toEqual([START + 21_000])
})
