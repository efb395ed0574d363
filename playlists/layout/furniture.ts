import type { Bureau } from '../bureau.ts'
import type { Content } from '../notice.ts'
import type { Bar, GlyphLine, Ink, Picture } from '../slide.ts'
import type { Frame } from './frame.ts'
import { categoryLabel, kindLabel } from './labels.ts'
import { widthOf } from './measure.ts'
import type { Page } from './pages.ts'

/** What stands around the text in constant places: category and page number above, the office, its number and the clock below. */
export type Furniture = Readonly<{ lines: readonly GlyphLine[]; bars: readonly Bar[]; clock?: Picture['clock'] }>

const CLOCK = '00:00'
/** The clock is drawn at 500; its digits are all of one width. */
export const clockWidth = (size: number): number => widthOf(CLOCK, 500) * size

type Words = Readonly<{ text: string; weight: 500 | 700; ink: Ink }>

const measured = ({ text, weight, ink }: Words, at: Readonly<{ x: number; y: number; size: number }>): GlyphLine => ({
  ...at,
  x: Math.round(at.x),
  width: widthOf(text, weight) * at.size,
  weight,
  ink,
  text,
})

const pageMark = (page: number, pages: number): string => `${page}/${pages}`

/** Pixels to keep free beside a cramped glass's title for the page number. */
export const besideTitle = (frame: Frame): number => (frame.isCramped && !frame.isLow ? Math.ceil((widthOf(pageMark(2, 2), 500) + 0.5) * frame.base) : 0)

/** Words from left to right, one em apart, as many as there is room for before `until`. */
function row(said: readonly Words[], at: Readonly<{ x: number; y: number; size: number; until: number }>): GlyphLine[] {
  const lines: GlyphLine[] = []
  let x = at.x
  for (const words of said) {
    const line = measured(words, { x, y: at.y, size: at.size })
    if (x + line.width > at.until) break
    lines.push(line)
    x = Math.ceil(x + line.width + at.size)
  }
  return lines
}

/** The category as a bar and its label, the kind, the document number where there is one; the page number at the right. */
export function header(content: Pick<Content, 'category' | 'kind' | 'documentNumber'>, frame: Frame, at: Readonly<{ page: number; pages: number }>): Furniture {
  const { base, left, right } = frame
  const mark: Words = { text: pageMark(at.page, at.pages), weight: 500, ink: 'soft' }
  const markX = right - widthOf(mark.text, 500) * base
  const y = frame.header ?? frame.top
  const marks = at.pages > 1 ? [measured(mark, { x: markX, y, size: base })] : []
  if (frame.isLow) return { lines: [], bars: [edgeBar(frame), ...pageBars(frame, at)] }
  if (frame.isCramped) return { lines: marks, bars: [edgeBar(frame)] }
  const [category, kind] = [categoryLabel[content.category], kindLabel[content.kind]]
  const said: Words[] = [{ text: category, weight: 700, ink: 'accent' }]
  if (kind !== category) said.push({ text: kind, weight: 500, ink: 'soft' })
  if (content.documentNumber !== null) said.push({ text: content.documentNumber, weight: 500, ink: 'soft' })
  const until = at.pages > 1 ? markX - base : right
  const bar: Bar = { x: left, y: y + Math.round(base * 0.1), width: Math.max(2, Math.round(base * 0.2)), height: Math.round(base * 0.92), ink: 'accent' }
  return { lines: [...row(said, { x: left + Math.round(base * 0.55), y, size: base, until }), ...marks], bars: [bar] }
}

/** On a glass too low for a header the category is a bar in the margin. */
export const edgeBar = ({ left, top, bottom }: Frame): Bar => {
  const width = Math.max(2, Math.round(left * 0.25))
  return { x: Math.round((left - width) / 2), y: top, width, height: bottom - top, ink: 'accent' }
}

/** On a low glass a page's number is a mark a page, one below the other in the right margin, this page's bright. */
function pageBars({ right, bottom, base, profile }: Frame, { page, pages }: Readonly<{ page: number; pages: number }>): readonly Bar[] {
  if (pages === 1) return []
  const side = Math.max(2, Math.round(base * 0.25))
  const x = Math.round((right + profile.width - side) / 2)
  return Array.from({ length: pages }, (_, i) => ({ x, y: Math.round(bottom - side - (pages - 1 - i) * side * 1.75), width: side, height: side, ink: i + 1 === page ? 'text' : 'rule' }))
}

/** The office, its advice line and the clock, where there is a foot; the clock and the number go first when it is narrow. */
export function foot(bureau: Bureau, frame: Frame): Furniture {
  const { base, left, right } = frame
  if (frame.foot === undefined) return { lines: [], bars: [] }
  const clockX = Math.floor(right - clockWidth(base))
  const name: Words = { text: bureau.name, weight: 500, ink: 'soft' }
  const phone: Words = { text: `${bureau.phoneLabel} ${bureau.phone}`, weight: 700, ink: 'soft' }
  const number: Words = { text: bureau.phone, weight: 700, ink: 'soft' }
  const at = { x: left, y: frame.foot, size: base, until: clockX - base }
  const ways = [[name, phone], [name, number], [phone], [number]]
  const said = ways.map((way) => ({ way, lines: row(way, at) })).find(({ way, lines }) => lines.length === way.length)
  return { lines: said?.lines ?? [], bars: [], clock: { x: clockX, y: frame.foot, size: base, ink: 'soft' } }
}

/** A page with its furniture. */
export function pictureOf(page: Page, around: readonly Furniture[], frame: Frame): Picture {
  const clock = around.find((one) => one.clock)?.clock
  return {
    lines: [...around.flatMap((one) => one.lines), ...page.lines],
    bars: [...around.flatMap((one) => one.bars), ...page.bars],
    ...(clock ? { clock } : {}),
    meter: { x: frame.left, y: frame.meter.y, width: frame.right - frame.left, height: frame.meter.height },
  }
}
