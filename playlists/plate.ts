import type { Bureau } from './bureau.ts'
import { HOUR, SECOND } from './instant.ts'
import { cleaned, proseOf } from './layout/boxes.ts'
import { figureOf, figureStrips } from './layout/figure.ts'
import { columnFor, frameFor, sizesFor, type Frame } from './layout/frame.ts'
import { clockWidth, foot, header, pictureOf } from './layout/furniture.ts'
import { widthOf } from './layout/measure.ts'
import { settle } from './layout/pages.ts'
import { secondsToRead } from './layout/reading.ts'
import { lead, pause, textStrips, type Strip } from './layout/strip.ts'
import type { Profile } from './profile.ts'
import type { Picture, Slide } from './slide.ts'

/** Furniture has no window: it stands until the last moment there is. */
const ALWAYS = { from: 0, to: 253_402_300_799_999 }
const STALE = 24 * HOUR

/**
 * What stands when nothing else may (design.md P5): the office's name, its advice line, the time. Total: on a glass too small for all of
 * it the name goes first, then the label.
 */
export function platePicture(profile: Profile, bureau: Bureau): Picture {
  const frame = frameFor(profile)
  const { base, left, right } = frame
  const down = frame.header ?? frame.top
  const bottom = frame.foot === undefined ? frame.bottom : frame.foot + base
  const name = proseOf(bureau.name, 700)
  const size = sizesFor(profile).findLast((one) => name.em * one <= right - left && one <= (bottom - down) / 3) ?? base
  const titles = textStrips(name, { width: right - left, indent: 0, size, ink: 'text', setting: 'title', before: { gap: 0, give: 0 } }) ?? []
  const heading = settle(titles, { ...frame, top: down, bottom }, left)
  const label = cleaned(bureau.phoneLabel)
  const large = largeSize(bureau, frame)
  const y = bottom - large
  const line = { weight: 700, ink: 'text', size: large, x: left, y, text: bureau.phone, width: widthOf(bureau.phone, 700) * large } as const
  const above = { weight: 500, ink: 'soft', size: base, x: left, y: y - Math.round(base * 1.35), text: label, width: widthOf(label, 500) * base } as const
  const used = down + titles.length * size * 1.3
  return {
    lines: [...(used <= y ? heading.lines : []), ...(used <= above.y && above.width <= right - left ? [above] : []), line],
    bars: [],
    clock: { x: Math.floor(right - clockWidth(large)), y, size: large, ink: 'soft' },
  }
}

/** The number and the clock side by side, as large as the width and a third of the height allow. */
function largeSize(bureau: Bureau, { left, right, base, profile }: Frame): number {
  const em = widthOf(bureau.phone, 700) + 1 + clockWidth(1)
  const size = Math.floor(Math.min((right - left) / em, profile.height * 0.3, 800) / 8) * 8
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
  const page = settle(strips, frame, columnFor(frame, size).x)
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

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.gap : 0), 0)

/** Whether the last line, the digits, is at least three times as large as the label, and the label one line. */
const isPicture = ({ size, strips }: Readonly<{ size: number; strips: readonly Strip[] }>): boolean => strips.length === 2 && (strips[1]?.height ?? 0) >= size * 3

/** The label, and the digits below it as large as the room it leaves; empty where they do not fit side to side. */
function hotlineStrips(frame: Frame, bureau: Bureau, size: number): readonly Strip[] {
  const { width } = columnFor(frame, size)
  const label = textStrips(proseOf(bureau.phoneLabel, 500), { width, indent: 0, size, ink: 'soft', setting: 'text', before: pause(size) })
  if (!label) return []
  const height = frame.bottom - frame.top - heightOf(label) - lead(size).gap
  return figureStrips(figureOf(bureau.phoneLabel, [[bureau.phone]]), { width, height, size, base: frame.base }) ?? []
}
