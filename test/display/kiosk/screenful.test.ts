import { expect, test } from 'vitest'
import { screenfulAt, snapped, turnedTo } from '../../../display/kiosk/screenful.ts'

const overlap = 100
const long = { visible: 1_000, full: 3_500 }

test('a text that fits is one screenful', () => {
  expect(screenfulAt({ top: 0, visible: 1_000, full: 900 }, overlap)).toEqual({ screenful: 1, screenfuls: 1 })
})

test('turning from the first line on shows every line, counts one at a time, and ends at the last', () => {
  const seen = [screenfulAt({ ...long, top: 0 }, overlap)]
  for (let top = 0; top < long.full - long.visible; ) {
    const next = turnedTo({ ...long, top }, overlap, 1)
    expect(next).toBeLessThanOrEqual(top + long.visible - overlap)
    top = next
    seen.push(screenfulAt({ ...long, top }, overlap))
  }
  expect(seen.map(({ screenful }) => screenful)).toEqual([1, 2, 3, 4])
  expect(seen.every(({ screenfuls }) => screenfuls === 4)).toBe(true)
})

test('at the last line the last screenful is being read, however little it adds', () => {
  expect(screenfulAt({ top: 1_000, visible: 1_000, full: 2_000 }, overlap)).toEqual({ screenful: 3, screenfuls: 3 })
})

test('a turned page begins with a whole line, never further on than it was turned', () => {
  const lines = Array.from({ length: 50 }, (_, at) => at * 70)
  expect(snapped(900, { ...long, top: 0 }, lines)).toBe(840)
  expect(snapped(910, { ...long, top: 0 }, lines)).toBe(910)
})

test('the last page stays at the end, and where no line begins the page stays where it was turned to', () => {
  const end = turnedTo({ ...long, top: 2_400 }, overlap, 1)
  expect(snapped(end, { ...long, top: 2_400 }, [2_490])).toBe(end)
  expect(snapped(900, { ...long, top: 0 }, [0, 100])).toBe(900)
  expect(snapped(900, { ...long, top: 0 }, [])).toBe(900)
})

test('a text never turns beyond its ends', () => {
  expect(turnedTo({ ...long, top: 2_400 }, overlap, 1)).toBe(2_500)
  expect(turnedTo({ ...long, top: 50 }, overlap, -1)).toBe(0)
  expect(turnedTo({ top: 0, visible: 1_000, full: 900 }, overlap, 1)).toBe(0)
})
