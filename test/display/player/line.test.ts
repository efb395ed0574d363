import { expect, test } from 'vitest'
import { joined, moved, newest, nextStart, onGlass } from '../../../display/player/line.ts'
import { heldOf } from './edition-fixture.ts'

const numbers = (line: readonly { edition: { number: number } }[]) => line.map(({ edition }) => edition.number)
const running = heldOf(1, { startsAt: 100 })
const next = heldOf(2, { startsAt: 500 })

test('the running edition stays on the glass until the very moment the next one starts', () => {
  expect(onGlass([running, next], 499)).toBe(running)
  expect(onGlass([running, next], 500)).toBe(next)
})

test('a first edition that starts in three seconds stands already now: a screen is never empty', () => {
  expect(onGlass([next], 0)).toBe(next)
})

test('what has left the glass leaves the line, and nothing else does', () => {
  const line = [running, next]
  expect(moved(line, 499)).toBe(line)
  expect(numbers(moved(line, 500))).toEqual([2])
})

test('the same number twice is one edition', () => {
  expect(numbers(joined([running, next], heldOf(2, { startsAt: 700 })))).toEqual([1, 2])
})

test('a burst of publications keeps what is on the glass and the newest ones', () => {
  const line = [2, 3, 4, 5, 6, 7, 8].reduce((kept, number) => joined(kept, heldOf(number, { startsAt: 1_000 + number })), [running] as readonly ReturnType<typeof heldOf>[])
  expect(numbers(line)).toEqual([1, 5, 6, 7, 8])
  expect(line[0]).toBe(running)
  expect(newest(line)?.edition.number).toBe(8)
})

test('it tells when the next edition starts', () => {
  expect(nextStart([running, next], 400)).toBe(500)
  expect(nextStart([running, next], 500)).toBeUndefined()
})
