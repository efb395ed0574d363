import { expect, test } from 'vitest'
import { proseOf } from '#playlists/layout/boxes.ts'
import { glyphs, known, lead, pause, textStrips } from '#playlists/layout/strip.ts'

const how = { width: 320, indent: 40, size: 40, ink: 'text', setting: 'text', before: pause(40) } as const

test('a text becomes a strip a line, placed at its indent and counted for reading', () => {
  const strips = textStrips(proseOf('服务大厅三天不对外办公', 500), how)!
  expect(strips).toHaveLength(2)
  expect(strips[0]).toMatchObject({ height: 40, gap: 24, opens: true, glued: false, lines: [{ x: 40, y: 0, size: 40 }] })
  expect(strips.reduce((sum, strip) => sum + strip.reading.characters, 0)).toBe(11)
  expect(strips.map(known).every((strip) => strip.reading.characters === 0)).toBe(true)
})

test('a paragraph’s first two and last two lines keep together', () => {
  const strips = textStrips(proseOf('服务大厅三天不对外办公'.repeat(3), 500), how)!
  expect(strips.map((strip) => strip.glued)).toEqual([false, true, false, false, true])
})

test('lines stand a quarter to two fifths of a character apart', () => {
  expect([lead(40).gap, lead(40).gap + lead(40).give]).toEqual([10, 16])
})

test('a line is drawn at whole pixels and keeps its true width', () => {
  expect(glyphs({ text: '1180元', em: 3.28 }, { x: 10.4, y: 3.6, size: 24, weight: 500, ink: 'soft' })).toEqual({ x: 10, y: 4, width: 3.28 * 24, size: 24, weight: 500, ink: 'soft', text: '1180元' })
})

test('a column too narrow for what must stay whole is refused', () => {
  expect(textStrips(proseOf('1234567890123456789元', 500), how)).toBeUndefined()
})
