import { expect, test } from 'vitest'
import { isCovered, missingCharacters, widthOf } from '#playlists/layout/measure.ts'

test('a Chinese character is one em, digits are all of one width, bold is wider', () => {
  expect(widthOf('停办公告', 500)).toBe(4)
  expect(new Set([...'0123456789'].map((digit) => widthOf(digit, 500))).size).toBe(1)
  expect(widthOf('12333', 700)).toBeGreaterThan(widthOf('12333', 500))
})

test('a width is the sum of its characters’ widths', () => {
  expect(widthOf('1180元，', 500)).toBeCloseTo(widthOf('1180', 500) + 2, 9)
})

test('characters without a glyph are named once each, also beyond the basic plane', () => {
  expect(missingCharacters('㛃村𠮷𠮷村㛃')).toEqual(['㛃', '𠮷'])
  expect(isCovered('喆'.codePointAt(0)!)).toBe(true)
})

test('invisible, combining and private characters are not vouched for', () => {
  for (const character of ['\u200d', '\u0301', '\ue000', '\u{1f600}']) expect(missingCharacters(character)).toHaveLength(1)
})
