import { expect, test } from 'vitest'
import { hiddenAbove, hiddenBelow, isAtRest, screenfulAt, screenfuls, turnedTo, type Spread } from '../../../display/kiosk/screenful.ts'

const lines = Array.from({ length: 70 }, (_, at) => at * 70)
const long: Spread = { visible: 1_000, full: 3_500, overlap: 100, lines }

test('a text that fits is one screenful', () => {
  expect(screenfuls({ ...long, full: 900 })).toEqual([0])
  expect(turnedTo([0], 0, 1)).toBe(0)
})

test('every screenful begins with a whole line, misses none, and the last ends with the text', () => {
  const starts = screenfuls(long)
  expect(starts).toEqual([0, 840, 1_680, 2_500])
  for (const [at, start] of starts.slice(1).entries()) expect(start).toBeLessThanOrEqual((starts[at] ?? 0) + long.visible - long.overlap)
})

test('where no line begins near, a screenful begins where the page was turned to', () => {
  expect(screenfuls({ ...long, lines: [0, 100] })).toEqual([0, 900, 1_800, 2_500])
  expect(screenfuls({ ...long, lines: [] })).toEqual([0, 900, 1_800, 2_500])
})

test('a glass too low for what should stay in sight still turns to the end', () => {
  const starts = screenfuls({ ...long, visible: 120, overlap: 184 })
  expect(starts.at(-1)).toBe(3_380)
  expect(starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0))).toBe(true)
})

test('turning on and turning back pass the same screenfuls, one at a time', () => {
  const starts = screenfuls(long)
  expect([0, 840, 1_680].map((top) => turnedTo(starts, top, 1))).toEqual([840, 1_680, 2_500])
  expect([2_500, 1_680, 840, 0].map((top) => turnedTo(starts, top, -1))).toEqual([1_680, 840, 0, 0])
  expect(turnedTo(starts, 2_500, 1)).toBe(2_500)
  expect(starts.map((start) => screenfulAt(starts, start))).toEqual([1, 2, 3, 4])
})

test('whoever scrolled by finger turns to the nearest beginning', () => {
  const starts = screenfuls(long)
  expect(screenfulAt(starts, 1_000)).toBe(2)
  expect(turnedTo(starts, 1_000, 1)).toBe(1_680)
  expect(turnedTo(starts, 1_000, -1)).toBe(840)
  expect(turnedTo(starts, 838.5, 1)).toBe(1_680)
})

test('no page at rest ends in the middle of a line: the line that would be cut is left to the next page', () => {
  const lines = Array.from({ length: 40 }, (_, n) => ({ from: 100 * n, to: 100 * n + 90 }))
  const starts = screenfuls({ visible: 950, full: 4_000, overlap: 200, lines: lines.map(({ from }) => from) })
  expect(starts.map((top) => hiddenBelow({ top, visible: 950, full: 4_000, lines }))).toEqual([50, 50, 50, 50, 50, 0])
  expect(starts.map((top) => hiddenAbove({ top, visible: 950, lines })), 'the last ends with the text').toEqual([0, 0, 0, 0, 0, 40])
  for (const [n, top] of starts.slice(0, -1).entries()) expect(starts[n + 1]!).toBeLessThanOrEqual(top + 950 - hiddenBelow({ top, visible: 950, full: 4_000, lines }))
  expect(starts.every((start) => isAtRest(starts, start)), 'hidden only where a page stands still').toBe(true)
  expect(isAtRest(starts, 40)).toBe(false)
})

test('what is too tall to be left to the next page is shown as far as it goes', () => {
  expect(hiddenBelow({ top: 0, visible: 950, full: 4_000, lines: [{ from: 0, to: 2_000 }, { from: 500, to: 1_000 }] })).toBe(0)
})
