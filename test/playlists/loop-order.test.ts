import { expect, test } from 'vitest'
import { orderOf, sharesOf } from '#playlists/loop-order.ts'

const letters = (...weights: number[]): string => orderOf(weights).map((entry) => 'ABCDEFGHIJ'[entry]).join('')

test('equal weights keep the order of the playlist and come up once', () => {
  expect(letters(1, 1, 1, 1)).toBe('ABCD')
  expect(letters(7, 7, 7)).toBe('ABC')
})

test('twice the weight comes up twice, far apart', () => {
  expect(letters(2, 1, 1)).toBe('ABAC')
  expect(letters(1, 1, 1, 1, 2)).toBe('AEBCED')
  expect(letters(3, 1, 1, 1, 1, 1, 1)).toBe('BACDAEFAG')
})

test('an entry heavier than all others together gets every second place', () => {
  expect(letters(10, 1)).toBe('AB')
  expect(letters(10, 1, 1)).toBe('ABAC')
})

test('one entry is a cycle by itself, and no entry is none', () => {
  expect(letters(9)).toBe('A')
  expect(letters()).toBe('')
})

test('a weight that is no number from 1 to 10 is brought back into the range', () => {
  expect(sharesOf([0, -3, Number.NaN, 1])).toEqual([1, 1, 1, 1])
  expect(sharesOf([99, 10, 10])).toEqual([1, 1, 1])
})
