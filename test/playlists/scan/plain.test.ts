import { expect, test } from 'vitest'
import { GAP, plainOf, spanOf } from '#playlists/scan/plain.ts'

test('full-width, mathematical, encircled and foreign digits are read as digits', () => {
  for (const written of ['０１２９', '𝟎𝟏𝟐𝟗', '𝟶𝟷𝟸𝟿', '⓪①②⑨', '⓿❶❷❾', '⁰¹²⁹', '٠١٢٩', '०१२९', '0\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e39']) expect(plainOf(written).text, written).toBe('0129')
})

test('invisible characters and riding marks vanish, Chinese stays as it is', () => {
  expect(plainOf('机\u200b\u2060密\ufeff\u00ad（★）１\u0301').text).toBe('机密(★)1')
})

test('every character knows where it came from', () => {
  const plain = plainOf('😀\u200b①\u200b２x')
  expect(plain.text).toBe('😀12x')
  expect([2, 3].map((at) => spanOf(plain, at, at + 1))).toEqual([{ from: 3, to: 4 }, { from: 5, to: 6 }])
  expect(spanOf(plain, 2, 4)).toEqual({ from: 3, to: 6 })
})

test('white space, dashes and middle dots are gaps; words and commas are none', () => {
  const gap = new RegExp(`^${GAP}$`, 'u')
  expect([' ', '\u3000', '\n', '-', '—', '−', '·', '•', '・', '_'].filter((one) => !gap.test(one))).toEqual([])
  expect([',', '、', '至', '.', ':', '1'].filter((one) => gap.test(one))).toEqual([])
})

test('marks that no reader sees part no digits: those that turn the order of reading, soft hyphens, selectors, tags, anchors of annotations', () => {
  for (const mark of ['\u061c', '\u200e', '\u202d', '\u2068', '\u00ad', '\ufe0f', '\u{e0100}', '\u{e0031}', '\ufff9', '\ufffb', '\u180e']) expect(plainOf(`138${mark}0013${mark}8000`).text).toBe('13800138000')
})
