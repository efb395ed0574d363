import type { Bar, GlyphLine } from '../slide.ts'
import type { Composition } from './compose.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'
import { known, type Strip } from './strip.ts'

/** A page before its furniture: what is drawn, where, and how much there is to read. */
export type Page = Readonly<{ lines: readonly GlyphLine[]; bars: readonly Bar[]; reading: Reading }>

/** A page break inside a text is worth this share of a page of imbalance. */
const INSIDE_THOUGHT = 0.35
/** A page's text spans at least this share of the glass (issue: 40 %), so a short one is spread. */
const LEAST_SPAN = 0.42
/** On a tall glass what follows the title hangs from this share of the height, page after page on the same line, where there is room. */
const HANG = 0.38

/** What a set of strips takes, in pixels; the gap above the first is not taken. */
const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.gap : 0), 0)

/** How many pixels the gaps between strips may take beyond that. */
const giveOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip, i) => sum + (i > 0 ? strip.give : 0), 0)

const rowsOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip) => sum + strip.reading.rows, 0)

/** What there is room for on a page: at most so many table rows, and at least this share of what its gaps may take. */
export type Limits = Readonly<{ rows: number; ease: number }>

/** All on one page, if it fits. */
export function onOnePage({ title, rest }: Composition, frame: Frame, { rows, ease }: Limits): readonly Strip[] | undefined {
  const strips = [...title, ...rest]
  return heightOf(strips) + ease * giveOf(strips) <= frame.bottom - frame.top && rowsOf(strips) <= rows ? strips : undefined
}

/**
 * On two pages, broken where both are most alike and no thought is cut, if that fits; the second repeats the title. On a low glass the second
 * is all text, and a line may stand alone on the first.
 */
export function onTwoPages({ title, again, rest }: Composition, frame: Frame, rows: number): readonly (readonly Strip[])[] | undefined {
  const room = frame.bottom - frame.top
  const fits = (strips: readonly Strip[]): boolean => heightOf(strips) <= room && rowsOf(strips) <= rows
  let best: { first: readonly Strip[]; second: readonly Strip[]; cost: number } | undefined
  for (let at = 1; at < rest.length; at++) {
    const next = rest[at]
    if (!next || (next.glued && !frame.isLow)) continue
    const first = [...title, ...rest.slice(0, at)]
    if (!fits(first)) break
    const second = [...(frame.isLow ? [] : again), ...(next.head ?? []).map(known), ...(next.head ? rest.slice(at).map((strip, i) => (i === 0 ? { ...strip, gap: 0 } : strip)) : parted(rest.slice(at)))]
    if (!fits(second)) continue
    const cost = Math.abs(heightOf(first) - heightOf(second)) / room + (next.opens ? 0 : INSIDE_THOUGHT)
    if (!best || cost < best.cost) best = { first, second, cost }
  }
  return best && [best.first, best.second]
}

/** What follows the repeated title stands clear of it. */
const parted = (strips: readonly Strip[]): readonly Strip[] => strips.map((strip, i) => (i === 0 ? { ...strip, gap: Math.round(strip.height * 0.6), give: Math.round(strip.height * 0.6) } : strip))

/**
 * Places strips from the top of the frame down, with the room that is left given to the gaps. `x`: the column's left edge. `hung`: the
 * strip that hangs from the common line of a tall glass, if it is not 0.
 */
export function settle(strips: readonly Strip[], frame: Frame, { x, hung }: Readonly<{ x: number; hung: number }>): Page {
  const gaps = hang(gapsFor(strips, frame), strips, { frame, hung })
  const lines: GlyphLine[] = []
  const bars: Bar[] = []
  let y = frame.top
  strips.forEach((strip, i) => {
    y += gaps[i] ?? 0
    for (const line of strip.lines) lines.push({ ...line, x: line.x + x, y: line.y + y })
    for (const bar of strip.bars) bars.push({ ...bar, x: bar.x + x, y: bar.y + y })
    y += strip.height
  })
  const reading = strips.reduce((sum, { reading: of }) => ({ characters: sum.characters + of.characters, rows: sum.rows + of.rows }), { characters: 0, rows: 0 })
  return { lines, bars, reading }
}

/** The gap above the hung strip, widened to bring it to its line as far as there is room below. */
function hang(gaps: readonly number[], strips: readonly Strip[], { frame, hung }: Readonly<{ frame: Frame; hung: number }>): readonly number[] {
  const until = (end: number): number => strips.slice(0, end).reduce((sum, strip, i) => sum + strip.height + (gaps[i] ?? 0), frame.top)
  const wanted = Math.round(frame.profile.height * HANG) - until(hung) - (gaps[hung] ?? 0)
  const more = Math.min(wanted, frame.bottom - until(strips.length))
  return hung > 0 && more > 0 ? gaps.map((gap, i) => (i === hung ? gap + more : gap)) : gaps
}

/** What a page's last strip has below its last line: a table row's air. */
function airBelow(strips: readonly Strip[]): number {
  const last = strips[strips.length - 1]
  return last ? last.height - Math.max(0, ...last.lines.map((line) => line.y + line.size)) : 0
}

/** The gaps above each strip: what is left over goes to all of them, up to what they take, then to the widest until the page is filled. */
function gapsFor(strips: readonly Strip[], frame: Frame): number[] {
  const spare = frame.bottom - frame.top - heightOf(strips)
  const give = giveOf(strips)
  const share = give > 0 ? Math.min(1, spare / give) : 0
  const gaps = strips.map((strip, i) => (i > 0 ? strip.gap + Math.floor(strip.give * share) : 0))
  const span = heightOf(strips) + gaps.reduce((sum, gap, i) => sum + gap - (i > 0 ? (strips[i]?.gap ?? 0) : 0), 0)
  const short = Math.min(Math.ceil(frame.profile.height * LEAST_SPAN) - span + airBelow(strips), frame.bottom - frame.top - span)
  const widest = gaps.indexOf(Math.max(...gaps))
  if (short > 0 && widest > 0) gaps[widest] = (gaps[widest] ?? 0) + short
  return gaps
}
