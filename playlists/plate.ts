import type { Bureau } from './bureau.ts'
import { HOUR, SECOND } from './instant.ts'
import { cleaned, proseOf } from './layout/boxes.ts'
import { outOf } from './layout/compose.ts'
import { figureOf, figureStrips, opticalEdge } from './layout/figure.ts'
import { columnFor, frameFor, sizesFor, type Frame } from './layout/frame.ts'
import { clockWidth, foot, header, pictureOf } from './layout/furniture.ts'
import { widthOf } from './layout/measure.ts'
import { settle } from './layout/pages.ts'
import { secondsToRead } from './layout/reading.ts'
import { lead, pause, textStrips, type Strip } from './layout/strip.ts'
import { wrap } from './layout/wrap.ts'
import type { Profile } from './profile.ts'
import type { GlyphLine, Ink, Picture, Slide } from './slide.ts'

/** Furniture has no window: it stands until the last moment there is. */
const ALWAYS = { from: 0, to: 253_402_300_799_999 }
const STALE = 24 * HOUR
/** Where something looks as if it stood in the middle of a tall glass. */
const OPTICAL_MIDDLE = 0.42

/** A line of the plate before it has a place. */
type Said = Readonly<{ text: string; weight: 500 | 700; ink: Ink; size: number }>

const at = (x: number, y: number, { text, weight, ink, size }: Said): GlyphLine => ({ x, y, text, weight, ink, size, width: widthOf(text, weight) * size })

/**
 * What stands when nothing else may (design.md P5): the office's name above, its advice line and the time below, a thin rule between. On a tall
 * glass the time stands above the number, both as wide as the glass. Total: on a glass too small for all of it the rule goes first, then the
 * name, then the label.
 */
export function platePicture(profile: Profile, bureau: Bureau): Picture {
  const frame = frameFor(profile)
  const { base, left, right } = frame
  const down = frame.header ?? frame.top
  const bottom = frame.foot === undefined ? frame.bottom : frame.foot + base
  const name = nameStrips(bureau, frame, bottom - down)
  const heading = settle(name, { ...frame, top: down, bottom: down + heightOf(name) }, { x: left, hung: 0 })
  const used = Math.max(down, ...heading.lines.map((line) => line.y + line.size * 1.3))
  const large = largeSize(bureau, frame)
  const y = bottom - large
  const edge = (text: string): number => opticalEdge({ text, size: large }, { beside: base, out: outOf(frame, right - left) })
  const phone = at(left + edge(bureau.phone), y, { text: bureau.phone, weight: 700, ink: 'text', size: large })
  const label = at(left, y - Math.round(base * 1.35), { text: cleaned(bureau.phoneLabel), weight: 500, ink: 'soft', size: base })
  const isLabelled = used <= label.y && label.width <= right - left
  const rule = { x: left, y: label.y - Math.round(base * 0.75), width: right - left, height: frame.meter.height, ink: 'rule' } as const
  const clock = frame.isTall ? { x: left + edge('0'), y: rule.y - Math.round(base * 0.75) - large } : { x: Math.floor(right - clockWidth(large)), y }
  return {
    lines: [...(used <= y ? heading.lines : []), ...(isLabelled ? [label] : []), phone],
    bars: isLabelled && used + base <= (frame.isTall ? clock.y : rule.y) ? [rule] : [],
    clock: { ...clock, size: large, ink: 'soft' },
  }
}

/** The office's name on one line, on a tall glass on as many as let it be large, with no word cut. */
function nameStrips({ name }: Bureau, frame: Frame, height: number): readonly Strip[] {
  const prose = proseOf(name, 700)
  const ways = sizesFor(frame.profile).map((size) => ({ size, lines: wrap(prose, columnFor(frame, frame.base).width / size, 'title') }))
  const fitting = ways.filter(({ size, lines }) => lines && lines.every((line) => line.cut < 2) && lines.length * size * 1.25 <= height / 3 && (lines.length === 1 || frame.isTall))
  const size = fitting[fitting.length - 1]?.size ?? frame.base
  return textStrips(prose, { width: frame.right - frame.left, indent: 0, size, ink: 'text', setting: 'title', before: { gap: 0, give: 0 } }) ?? []
}

/** The number and the clock side by side, on a tall glass one above the other, as large as the width and a third of the height allow. */
function largeSize(bureau: Bureau, { left, right, base, profile, isTall }: Frame): number {
  const [phone, clock] = [widthOf(bureau.phone, 700), clockWidth(1)]
  const em = isTall ? Math.max(phone, clock) : phone + 1 + clock
  const size = Math.floor(Math.min((right - left) / em, profile.height * (isTall ? 0.2 : 0.3), 800) / 8) * 8
  return Math.max(base, size)
}

/**
 * The house's own 12333 slide, of which every loop of three or more holds one (domain.md D40): the digits are the picture. It belongs to no
 * notice and has no window.
 */
export function hotlineSlide(profile: Profile, bureau: Bureau): Slide {
  const frame = frameFor(profile)
  const tried = sizesFor(profile).toReversed().map((size) => ({ size, strips: hotlineStrips(frame, bureau, size) }))
  const room = frame.bottom - frame.top
  const fitting = tried.filter(({ strips }) => strips.length > 0 && heightOf(strips) <= room)
  const { size, strips } = fitting.find((one) => isPicture(one)) ?? fitting[fitting.length - 1] ?? { size: frame.base, strips: [] }
  const page = settle(strips, frame.isTall ? centred(strips, frame) : frame, { x: columnFor(frame, size).x, hung: 0 })
  const content = { category: 'interaction', kind: 'hotline', documentNumber: null } as const
  return {
    notice: null,
    revision: null,
    category: 'interaction',
    kind: 'hotline',
    page: 1,
    pages: 1,
    ms: secondsToRead(page.reading, profile) * SECOND,
    ...ALWAYS,
    staleMs: STALE,
    picture: pictureOf(page, [header(content, frame, { page: 1, pages: 1 }), foot(bureau, frame)], frame),
  }
}

/** On a tall glass label and digits stand close together a little above the middle. */
function centred(strips: readonly Strip[], frame: Frame): Frame {
  const height = heightOf(strips)
  const top = Math.max(frame.top, Math.round(frame.profile.height * OPTICAL_MIDDLE - height / 2))
  return { ...frame, top, bottom: top + height }
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.gap : 0), 0)

/** Whether the last line, the digits, is at least three times as large as the label, and the label one line. */
const isPicture = ({ size, strips }: Readonly<{ size: number; strips: readonly Strip[] }>): boolean => strips.length === 2 && (strips[1]?.height ?? 0) >= size * 3

/** The label, and the digits below it as large as the room it leaves; empty where they do not fit side to side. */
function hotlineStrips(frame: Frame, bureau: Bureau, size: number): readonly Strip[] {
  const { width } = columnFor(frame, size)
  const label = textStrips(proseOf(bureau.phoneLabel, 500), { width, indent: 0, size, ink: 'soft', setting: 'text', before: pause(size) })
  if (!label) return []
  const height = frame.bottom - frame.top - heightOf(label) - lead(size).gap
  return figureStrips(figureOf(bureau.phoneLabel, [[bureau.phone]]), { width, height, size, base: frame.base, air: 0, out: outOf(frame, width) }) ?? []
}
