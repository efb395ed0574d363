import type { Bar, GlyphLine, Ink } from '../slide.ts'
import type { Prose } from './boxes.ts'
import { MOST_CHARACTERS } from './frame.ts'
import { charactersToRead, type Reading } from './reading.ts'
import { wrap, type Line, type Setting } from './wrap.ts'

/**
 * A slice of a page that is never cut, as wide as the column. `gap`: pixels above it unless it begins a page, `give`: how many more it may
 * take where there is room. Lines and bars are placed from the slice's own top left corner. `opens`: it begins a new thought, so a
 * page may well begin here; `glued`: it may not begin a page. `head`: what is repeated above it when it begins a page.
 */
export type Strip = Readonly<{
  height: number
  gap: number
  give: number
  lines: readonly GlyphLine[]
  bars: readonly Bar[]
  reading: Reading
  opens: boolean
  glued: boolean
  head?: readonly Strip[]
}>

/** A strip people have read before: a title or a table's head repeated is furniture, and costs no reading time. */
export const known = (strip: Strip): Strip => ({ ...strip, reading: { characters: 0, rows: 0 } })

/** Line to line, in characters, and up to 1.4 where there is room (look.md). */
export const PITCH = 1.25
export const PITCH_GIVE = 0.15

/** The room between two lines of one text. */
export const lead = (size: number): Readonly<{ gap: number; give: number }> => ({ gap: Math.round(size * (PITCH - 1)), give: Math.floor(size * PITCH_GIVE) })

/** The room between two thoughts. */
export const pause = (size: number): Readonly<{ gap: number; give: number }> => ({ gap: Math.round(size * 0.6), give: Math.round(size * 0.6) })

/** One line of type at a place. */
export const glyphs = (line: Pick<Line, 'text' | 'em'>, how: Readonly<{ x: number; y: number; size: number; weight: 500 | 700; ink: Ink }>): GlyphLine => ({
  x: Math.round(how.x),
  y: Math.round(how.y),
  width: line.em * how.size,
  size: how.size,
  weight: how.weight,
  ink: how.ink,
  text: line.text,
})

/**
 * How a text stands in the column: `indent` pixels from its left edge, `before` the gap above its first line. `out`: how far a line that begins
 * with a bracket may hang out on the left, so that the bracket and not the blank half before it stands on the edge; 0 unless said.
 */
export type Placing = Readonly<{ width: number; indent: number; out?: number; size: number; ink: Ink; setting: Setting; before: Readonly<{ gap: number; give: number }> }>

/** Marks whose left half is blank: full-width openings (GB/T 15834 gives each a whole square). */
const halfBlank: ReadonlySet<string> = new Set('（［｛〈《「『【〔〖“‘')

/** Where a line begins, so that what is seen of it stands on the column's edge. */
const edgeOf = (text: string, { indent, out = 0, size }: Placing): number => indent - (halfBlank.has(text.slice(0, 1)) ? Math.min(out, Math.floor(size / 2)) : 0)

/** A text as one strip a line; a lone first or last line is held to its neighbour. `undefined`: the column is too narrow for it. */
export function textStrips(prose: Prose, how: Placing): readonly Strip[] | undefined {
  const lines = wrap(prose, Math.min(how.width - how.indent, MOST_CHARACTERS * how.size) / how.size, how.setting)
  return lines?.map((line, i) => ({
    height: how.size,
    ...(i === 0 ? how.before : lead(how.size)),
    lines: [glyphs(line, { x: edgeOf(line.text, how), y: 0, size: how.size, weight: prose.weight, ink: how.ink })],
    bars: [],
    reading: { characters: charactersToRead(line.text), rows: 0 },
    opens: i === 0,
    glued: i === 1 || (i > 0 && i === lines.length - 1),
  }))
}
