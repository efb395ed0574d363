import { describe, expect, test } from 'vitest'
import { SECOND } from '#playlists/instant.ts'
import { startsAt } from '#playlists/starts.ts'
import { anEdition, aSlide } from './glass.ts'

/** An edition that shows two slides of 20 s, from its start on. */
const running = (number: number, startSecond: number, to = 1000) =>
  anEdition({
    number,
    startsAt: startSecond * SECOND,
    slides: [aSlide({ notice: 'a', seconds: 20 }), aSlide({ notice: 'b', seconds: 20 })],
    loops: [[[0, 1]]],
    stretches: [{ from: 0, to: to * SECOND, anchor: startSecond * SECOND, level: 'standing', loop: 0 }],
  })

const start = (editions: ReturnType<typeof running>[], second: number, atOnce?: boolean): number =>
  startsAt({ running: editions, now: second * SECOND, ...(atOnce === undefined ? {} : { atOnce }) }) / SECOND

test('a new edition waits for the slide that stands', () => {
  expect(start([running(1, 0)], 5)).toBe(20)
})

test('a boundary less than 3 s away is too near for all screens to hear of it', () => {
  expect([start([running(1, 0)], 17), start([running(1, 0)], 17.5)]).toEqual([20, 40])
})

test('a recall does not wait, nor does the first edition of a group', () => {
  expect(start([running(1, 0)], 5, true)).toBe(5)
  expect(start([], 5)).toBe(5)
  expect(start([running(1, 60)], 5)).toBe(5)
})

describe('while another edition is already announced', () => {
  test('the new one starts with it rather than inside it', () => {
    expect(start([running(1, 0), running(2, 20)], 18)).toBe(40)
    expect(start([running(1, 0), running(2, 20)], 5)).toBe(20)
  })

  test('one with an older number never takes the glass', () => {
    expect(start([running(2, 0), running(1, 10)], 5)).toBe(20)
  })
})

test('a slide that stands longer than its time may go any moment', () => {
  expect(start([running(1, 0, 70)], 61)).toBe(64)
})

test('over the plate 3 s are enough', () => {
  expect(start([running(1, 0, 40)], 100)).toBe(103)
})
