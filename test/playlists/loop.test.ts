import { describe, expect, test } from 'vitest'
import { makeLoop } from '#playlists/loop.ts'

/** Slides by their seconds; `entries` as lists of slide indexes with an optional weight. Slide 90 is the house's 12333 slide of 10 s. */
const loopOf = (seconds: readonly number[], entries: readonly (readonly number[])[], more: { weights?: number[]; hotline?: number | null; urgent?: number[] } = {}) =>
  makeLoop({
    entries: entries.map((slides, n) => ({ slides, weight: more.weights?.[n] ?? 1 })),
    ms: (slide) => (slide === 90 ? 10 : (seconds[slide] ?? 0)) * 1000,
    hotline: more.hotline === undefined ? 90 : more.hotline,
    isHotline: (slide) => slide === 90 || slide === 80,
    isUrgent: (slide) => more.urgent?.includes(slide) ?? false,
  })

test('a playlist that fits one turn stands in its order, with 12333 at the end', () => {
  expect(loopOf([20, 20, 20], [[0], [1], [2]])).toEqual([[0, 1, 2, 90]])
})

test('two slides need no 12333', () => {
  expect(loopOf([20, 20], [[0], [1]])).toEqual([[0, 1]])
})

test('nothing to show is no loop', () => {
  expect(loopOf([], [])).toBeNull()
  expect(loopOf([], [[]])).toBeNull()
})

test('what does not fit 300 s with its 12333 takes the next turn, and pages of a notice stay together', () => {
  expect(loopOf([100, 100, 60, 60], [[0], [1], [2, 3]])).toEqual([[0, 1], [2, 3, 90]])
  expect(loopOf([100, 100, 90, 20, 20], [[0], [1], [2], [3, 4]])).toEqual([[0, 1, 2, 90], [3, 4]])
  expect(loopOf([100, 100, 91, 20, 20], [[0], [1], [2], [3, 4]])).toEqual([[0, 1], [2, 3, 4, 90]])
})

describe('12333', () => {
  test('is not put beside a 12333 notice of the playlist itself', () => {
    expect(loopOf([20, 20], [[0], [80], [1]])).toEqual([[0, 80, 1]])
  })

  test('still stands once a cycle when slides are so long that no turn has three', () => {
    expect(loopOf([150, 150, 150], [[0], [1], [2]])).toEqual([[0, 1], [2, 90]])
    expect(loopOf([300, 300, 300], [[0], [1], [2]])).toEqual([[0], [1], [2], [90]])
  })

  test('is left out only when the house gives none', () => {
    expect(loopOf([20, 20, 20], [[0], [1], [2]], { hotline: null })).toEqual([[0, 1, 2]])
  })
})

test('a notice longer than a turn is split between its pages, never inside one', () => {
  expect(loopOf([120, 120, 120], [[0, 1, 2]])).toEqual([[0, 1], [2, 90]])
})

test('a weight of two comes up twice a cycle', () => {
  expect(loopOf([10, 10, 10], [[0], [1], [2]], { weights: [2, 1, 1] })).toEqual([[0, 1, 0, 2, 90]])
})

test('a closure takes every second place, two closures share them', () => {
  expect(loopOf([10, 10, 10, 10], [[0], [1], [2], [3]], { urgent: [2] })).toEqual([[2, 0, 2, 1, 2, 3, 90]])
  expect(loopOf([10, 10, 10], [[0], [1], [2]], { urgent: [1, 2] })).toEqual([[1, 0, 2, 0, 90]])
  expect(loopOf([10], [[0]], { urgent: [0] })).toEqual([[0]])
})
