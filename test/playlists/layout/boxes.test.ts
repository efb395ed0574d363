import { expect, test } from 'vitest'
import { cleaned, proseOf } from '#playlists/layout/boxes.ts'
import { widthOf } from '#playlists/layout/measure.ts'

const boxes = (text: string): string[] => proseOf(text, 500).boxes.map((box) => box.text)

test('a closing mark hangs on what is before it, an opening one on what follows', () => {
  expect(boxes('停办（三天）。')).toEqual(['停', '办', '（三', '天）。'])
})

test('what runs on without a space is one box', () => {
  expect(boxes('GB11643标准')[0]).toBe('GB11643')
})

test('a blank is room before a box, not a box', () => {
  const [, second] = proseOf('service hall', 500).boxes
  expect(second).toMatchObject({ text: 'hall', space: widthOf(' ', 500) })
})

test('a prose is as wide as its characters', () => {
  const text = '咨询请拨12333，二十四小时服务。'
  expect(proseOf(text, 700).em).toBeCloseTo(widthOf(text, 700), 6)
})

test('a break between words hurts less than one inside a word, and after a comma not at all', () => {
  const cut = (text: string, at: string): number => proseOf(text, 500).boxes.find((box) => box.text.startsWith(at))!.cut
  expect(cut('社会保险业务', '业')).toBeLessThan(cut('社会保险业务', '会'))
  expect(cut('放假三天，照常上班', '照')).toBe(0)
})

test('invisible characters and runs of blanks are dropped, the apostrophe in a Latin word is narrow', () => {
  expect(cleaned(' 停\u200b办 \u3000\n公告 New Year’s ')).toBe('停办 公告 New Year\'s')
})

test('a selector of an ideograph’s variant takes no room and wants no glyph', () => {
  expect(cleaned('葛\u{e0100}城')).toBe('葛城')
})
