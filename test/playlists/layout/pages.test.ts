import { expect, test } from 'vitest'
import { frameFor } from '#playlists/layout/frame.ts'
import { onOnePage, onTwoPages, settle } from '#playlists/layout/pages.ts'
import type { Strip } from '#playlists/layout/strip.ts'
import { glasses } from '../../samples/glasses.ts'

const frame = { ...frameFor(glasses['wall 640x320 P10']), top: 50, bottom: 300 }
const strip = (said: Partial<Strip> & { name?: string } = {}): Strip => ({
  height: 32,
  gap: 8,
  give: 4,
  lines: [{ x: 0, y: 0, width: 64, size: 32, weight: 500, ink: 'text', text: said.name ?? '行' }],
  bars: [],
  reading: { characters: 10, rows: 0 },
  opens: false,
  glued: false,
  ...said,
})
const composition = (rest: readonly Strip[]) => ({ column: { x: 32, width: 576 }, title: [strip({ name: '题', height: 48, gap: 0 })], again: [strip({ name: '题', height: 24, gap: 0 })], rest })
const names = (strips: readonly Strip[] | undefined): string => (strips ?? []).map((one) => one.lines[0]?.text ?? '').join('')

test('what fits stands on one page, what does not is split into two like ones', () => {
  expect(onOnePage(composition([strip(), strip()]), frame, { rows: 6, ease: 0 })).toHaveLength(3)
  const eight = composition(Array.from({ length: 8 }, (_, i) => strip({ name: `${i}` })))
  expect(onOnePage(eight, frame, { rows: 6, ease: 0 })).toBeUndefined()
  expect(onTwoPages(eight, frame, 6)!.map(names)).toEqual(['题0123', '题4567'])
})

test('a page rather begins with a new thought, and never with what is glued', () => {
  const eight = (of: Partial<Strip>) => composition(Array.from({ length: 8 }, (_, i) => strip({ name: `${i}`, ...(i === 3 ? { opens: true } : {}), ...(i === 4 ? of : {}) })))
  expect(onTwoPages(eight({}), frame, 6)!.map(names)).toEqual(['题012', '题34567'])
  expect(onTwoPages(composition(Array.from({ length: 8 }, (_, i) => strip({ name: `${i}`, glued: i === 4 }))), frame, 6)!.map(names)).not.toContain('题4567')
})

test('a table’s head is repeated and costs no more reading', () => {
  const head = [strip({ name: '头' })]
  const rows = Array.from({ length: 8 }, (_, i) => strip({ name: `${i}`, head, height: 40, gap: 0, reading: { characters: 5, rows: 1 } }))
  const [, second] = onTwoPages(composition(rows), frame, 6)!
  expect(names(second)).toMatch(/^题头\d+$/)
  expect(second![1]!.reading.characters).toBe(0)
})

test('a page never holds more rows than it may, and more than two pages are refused', () => {
  const rows = Array.from({ length: 14 }, () => strip({ height: 4, gap: 0, reading: { characters: 1, rows: 1 } }))
  expect(onOnePage(composition(rows.slice(0, 7)), frame, { rows: 6, ease: 0 })).toBeUndefined()
  expect(onTwoPages(composition(rows.slice(0, 12)), frame, 6)).toHaveLength(2)
  expect(onTwoPages(composition(rows), frame, 6)).toBeUndefined()
  expect(onTwoPages(composition(Array.from({ length: 40 }, () => strip())), frame, 6)).toBeUndefined()
})

test('spare room goes to the gaps, and a short page is spread to two fifths of the glass', () => {
  const { lines, reading } = settle([strip({ name: '题', gap: 0 }), strip({ give: 4 })], frame, { x: 32, hung: 0 })
  expect(lines.map((line) => line.x)).toEqual([32, 32])
  expect(lines[1]!.y + 32 - lines[0]!.y).toBeGreaterThanOrEqual(0.4 * 320)
  expect(reading).toEqual({ characters: 20, rows: 0 })
})

test('on a low glass the second page is all text', () => {
  const eight = composition(Array.from({ length: 8 }, (_, i) => strip({ name: `${i}` })))
  expect(onTwoPages(eight, { ...frame, isLow: true }, 6)!.map(names)[1]).toMatch(/^\d+$/)
})

test('where much is to be shown, air is kept that could be given up', () => {
  const tight = composition(Array.from({ length: 5 }, () => strip({ give: 20 })))
  expect(onOnePage(tight, frame, { rows: 6, ease: 0 })).toHaveLength(6)
  expect(onOnePage(tight, frame, { rows: 6, ease: 0.5 })).toBeUndefined()
})

test('on a tall glass a short and a long title have their text on one line', () => {
  const tall = frameFor(glasses['kiosk 1080x1920'])
  const text = strip({ name: '文', opens: true })
  const below = (titles: readonly Strip[]): number => settle([...titles, text, ...Array.from({ length: 8 }, () => strip({ height: 100 }))], tall, { x: 32, hung: titles.length }).lines[titles.length]!.y
  expect(below([strip({ gap: 0 })])).toBe(below([strip({ gap: 0 }), strip(), strip()]))
})
