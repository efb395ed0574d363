import { proseOf, type Prose } from './boxes.ts'
import { widthOf } from './measure.ts'
import { charactersToRead } from './reading.ts'
import { glyphs, lead, pause, textStrips, type Strip } from './strip.ts'

/**
 * The one thing a slide is about, drawn as large as the glass allows: a reopening hour, a telephone number. `settings`: ways to break it
 * into lines, of which the one that can be drawn largest is taken.
 */
export type Figure = Readonly<{ caption: Prose | null; settings: readonly (readonly string[])[] }>

/** Amounts side by side, each with what it is the amount of: 下限 1180 元. */
export type Amount = Readonly<{ label: string; number: string; unit: string }>

/** Figures grow in steps of 8 px, up to what a slide may hold. */
const STEP = 8
const LARGEST = 800
/** A figure is at least this much larger than the text, or it is no figure. */
const CLEAR = 1.25
/** Where the baseline runs below the top of a line box of one em: half of 1 − (1.160 + 0.288), and the ascent. */
const BASELINE = 0.936
const LINE_GAP = 0.25
/** White the font leaves before a bold digit, and before a Chinese character, in characters. */
const DIGIT_BEARING: Readonly<Record<string, number>> = { 0: 0.031, 1: 0.078, 2: 0.031, 3: 0.016, 4: 0.016, 5: 0.016, 6: 0.047, 7: 0.047, 8: 0.047, 9: 0.031 }
const TEXT_BEARING = 0.047
const AMOUNT_GUTTER = 1.2

/**
 * The room a figure has; `base`: the smallest text size, at which a figure that cannot be large is text in bold. `air`: how much of its
 * size it has free below it, so that it stands nearer to its caption than to the text that follows. `out`: pixels it may hang out on the left.
 */
export type Room = Readonly<{ width: number; height: number; size: number; base: number; air: number; out: number }>

const stepped = (size: number): number => Math.min(LARGEST, Math.floor(size / STEP) * STEP)

/** The figure as strips, in at most `height` pixels; `undefined` when the text would have to be smaller to leave it room. */
export function figureStrips(figure: Figure, room: Room): readonly Strip[] | undefined {
  const caption = figure.caption
    ? textStrips(figure.caption, { width: room.width, indent: 0, size: room.size, ink: 'soft', setting: 'text', before: pause(room.size) })
    : []
  const ways = figure.settings.map((lines) => ({ lines, size: sizeOf(lines, room) }))
  const best = ways.reduce((a, b) => (b.size > a.size ? b : a), { lines: [] as readonly string[], size: 0 })
  if (!caption) return undefined
  if (best.size < room.size * CLEAR) return room.size > room.base ? undefined : boldStrips(figure, room)
  const drawn = best.lines.map((text, i): Strip => ({
    height: best.size + (i === best.lines.length - 1 ? Math.round(best.size * room.air) : 0),
    ...(i > 0 ? { gap: Math.round(best.size * LINE_GAP), give: 0 } : caption.length > 0 ? lead(room.size) : pause(room.size)),
    lines: [glyphs({ text, em: widthOf(text, 700) }, { x: opticalEdge({ text, size: best.size }, { beside: room.size, out: room.out }), y: 0, size: best.size, weight: 700, ink: 'text' })],
    bars: [],
    reading: { characters: charactersToRead(text), rows: 0 },
    opens: caption.length === 0 && i === 0,
    glued: caption.length > 0 || i > 0,
  }))
  return [...caption, ...drawn]
}

/** How far left of the column a large figure begins, in pixels below 0, so that its ink and the ink of text of size `beside` share one edge. */
export const opticalEdge = (figure: Readonly<{ text: string; size: number }>, { beside, out }: Readonly<{ beside: number; out: number }>): number =>
  -Math.min(out, Math.max(0, Math.round((DIGIT_BEARING[figure.text.slice(0, 1)] ?? TEXT_BEARING) * figure.size - TEXT_BEARING * beside)))

/** On a glass too small for a figure its words stand as bold text. */
function boldStrips({ caption, settings }: Figure, { width, size }: Room): readonly Strip[] | undefined {
  const prose = proseOf([...(caption ? [caption.text] : []), ...(settings[0] ?? [])].join(' '), 700)
  return textStrips(prose, { width, indent: 0, size, ink: 'text', setting: 'text', before: pause(size) })
}

function sizeOf(lines: readonly string[], room: Room): number {
  const widest = Math.max(...lines.map((line) => widthOf(line, 700)))
  return stepped(Math.min(room.width / widest, room.height / (lines.length + room.air + LINE_GAP * (lines.length - 1))))
}

/** Amounts as one strip: labels above, large numbers below with their units on one baseline. Left out where they cannot be large: the summary has them too. */
export function amountStrips(amounts: readonly Amount[], room: Room): readonly Strip[] | undefined {
  const { size } = room
  const labelled = Math.round(size * 1.25)
  const unitEm = (amount: Amount): number => widthOf(amount.unit, 500) + 0.2
  const besides = amounts.reduce((sum, amount) => sum + unitEm(amount) * size, AMOUNT_GUTTER * size * (amounts.length - 1))
  const numbers = amounts.reduce((sum, amount) => sum + widthOf(amount.number, 700), 0)
  const large = stepped(Math.min((room.width - besides) / numbers, room.height - labelled))
  const widths = amounts.map((amount) => Math.max(widthOf(amount.number, 700) * large + unitEm(amount) * size, widthOf(amount.label, 500) * size))
  if (large < size * CLEAR || widths.reduce((a, b) => a + b, AMOUNT_GUTTER * size * (amounts.length - 1)) > room.width) return size > room.base ? undefined : []
  let x = 0
  const lines = amounts.flatMap(({ label, number, unit }, i) => {
    const em = widthOf(number, 700)
    const edge = x + opticalEdge({ text: number, size: large }, { beside: size, out: room.out })
    const placed = [
      glyphs({ text: label, em: widthOf(label, 500) }, { x, y: 0, size, weight: 500, ink: 'soft' }),
      glyphs({ text: number, em }, { x: edge, y: labelled, size: large, weight: 700, ink: 'text' }),
      ...(unit === '' ? [] : [glyphs({ text: unit, em: widthOf(unit, 500) }, { x: edge + em * large + 0.2 * size, y: labelled + BASELINE * (large - size), size, weight: 500, ink: 'text' })]),
    ]
    x += (widths[i] ?? 0) + AMOUNT_GUTTER * size
    return placed
  })
  const characters = amounts.reduce((sum, { label, number, unit }) => sum + charactersToRead(label + number + unit), 0)
  return [{ height: labelled + large, ...pause(size), lines, bars: [], reading: { characters, rows: 0 }, opens: true, glued: false }]
}

/** Amounts a summary names with a plain label: “下限1180元，上限5900元”. At most two, or none if it is not that plain. A percent sign is part of its number. */
export function amountsIn(summary: string): readonly Amount[] {
  const found = [...summary.matchAll(/(?<!\p{Script=Han})(\p{Script=Han}{2,5})((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(元|万元|%|％)(?![\d—–~至])/gu)]
  return found.length > 2 ? [] : found.map(([, label = '', number = '', unit = '']) => (unit === '%' || unit === '％' ? { label, number: number + unit, unit: '' } : { label, number, unit }))
}

/** A figure with a caption above it. */
export const figureOf = (caption: string | null, settings: readonly (readonly string[])[]): Figure => ({
  caption: caption === null ? null : proseOf(caption, 500),
  settings,
})
