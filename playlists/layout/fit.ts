import { ladder } from '../profile.ts'
import type { Draft } from './draft.ts'
import type { Prose } from './boxes.ts'
import { compose, type Composition, type Sizes } from './compose.ts'
import { columnFor, sizesFor, type Frame } from './frame.ts'
import { besideTitle } from './furniture.ts'
import { onOnePage, onTwoPages, settle, type Page } from './pages.ts'
import { secondsToRead } from './reading.ts'
import { wrap } from './wrap.ts'

/** Outdoors and in the attract loop a notice takes at most two pages and 60 s, and a table six rows a page (domain.md 6.2, 4.1). */
export const MOST_PAGES = 2
export const MOST_SECONDS = 60
const MOST_ROWS_OUTDOORS = 6
/** A title is this much larger than its text, or of one size and only bolder; nothing between, so that the ratio is clear. */
const TITLE_RATIO = 1.25
/** A break that hurts this much cuts a word, or tears a small one from what it leans on. */
const CUT_WORD = 2
/** Text is not made so large that a line holds fewer characters than this; it would be read in crumbs. */
const FEWEST_CHARACTERS = 12
/** Air above and below a table's row, in characters, the most generous first. */
const ROW_AIR = 0.4
const ROW_AIRS = [1.1, 0.8, 0.6, ROW_AIR]
/** Shares of the height a figure may take, the largest first. */
const LEAST_FIGURE = 0.2
const FIGURE_SHARES = [0.56, 0.48, 0.4, 0.33, 0.26, LEAST_FIGURE]
/** A larger figure is not paid for with the air around it: this share of what the gaps may take stays. */
const FIGURE_EASE = 0.5

/**
 * The draft on as few pages as the smallest size needs, at the largest size that needs no more (design.md P3). `undefined`: at the
 * smallest size it takes more than two pages or 60 s, or something in it is wider than the glass.
 */
export function fit(draft: Draft, frame: Frame): readonly Page[] | undefined {
  const sizes = sizesFor(frame.profile)
  const [tightest] = waysAt(draft, frame, frame.base).slice(-1)
  const least = tightest && pagesAt(draft, frame, tightest)
  if (!least) return undefined
  for (const body of sizes.toReversed()) {
    if (body > frame.base && !isComfortable(draft, frame, body)) continue
    if (isHopeless(draft, frame, body)) continue
    const pages = setAt(draft, frame, { body, most: least.length })
    if (pages) return pages
  }
  return least
}

/**
 * The text at one size on at most so many pages. Of two ways to set it the one that lets its lines break between phrases is better, even
 * under a smaller title; but no figure is made smaller for it.
 */
function setAt(draft: Draft, frame: Frame, of: Readonly<{ body: number; most: number }>): readonly Page[] | undefined {
  let first: readonly Page[] | undefined
  for (const way of waysAt(draft, frame, of.body)) {
    const pages = pagesAt(draft, frame, way)
    if (!pages || pages.length > of.most) continue
    const phrased = pagesAt(draft, frame, { ...way, setting: 'phrases' })
    if (phrased && phrased.length === pages.length) return phrased
    if (way.figure > 0) return pages
    first ??= pages
  }
  return first
}

/** Whether lines of this size still hold enough to be read in phrases, and no word of the title is cut. */
const isComfortable = (draft: Draft, frame: Frame, body: number): boolean => {
  const em = columnFor(frame, body).width / body
  const isRoomy = em >= FEWEST_CHARACTERS || draft.parts.every((part) => (part.is !== 'text' && part.is !== 'hanging') || part.prose.em <= em)
  return isRoomy && isWhole(draft.title, em)
}

const isWhole = (title: Prose, em: number): boolean => wrap(title, em, 'title')?.every((line) => line.cut < CUT_WORD) ?? false

/** Ways to set a text of one size, the one that takes least room last: a larger title, generous rows, a large figure come first. */
function waysAt(draft: Draft, frame: Frame, body: number): readonly Sizes[] {
  const setting = 'text'
  if (draft.parts.some((part) => part.is === 'figure' || part.is === 'amounts')) return FIGURE_SHARES.map((figure) => ({ body, title: body, figure, air: ROW_AIR, setting }))
  const airs = draft.parts.some((part) => part.is === 'table') ? ROW_AIRS : [0]
  return titlesFor(draft, frame, body).flatMap((title) => airs.map((air) => ({ body, title, figure: 0, air, setting })))
}

/** Sizes for a title above a text: a larger one unless a word of it would be cut there, and the text's own. */
function titlesFor({ title }: Draft, frame: Frame, body: number): readonly number[] {
  const larger = ladder.find((size) => size >= body * TITLE_RATIO)
  return larger !== undefined && isWhole(title, columnFor(frame, larger).width / larger) ? [larger, body] : [body]
}

/** Whether even the bare area of the text, or the bare rows of its tables, are more than two glasses. */
function isHopeless(draft: Draft, frame: Frame, body: number): boolean {
  const height = MOST_PAGES * (frame.bottom - frame.top)
  const em = draft.parts.reduce((sum, part) => sum + (part.is === 'text' || part.is === 'hanging' ? part.prose.em : 0), draft.title.em)
  const rows = draft.parts.reduce((sum, part) => sum + (part.is === 'table' ? part.grid.rows.length + 1 : 0), 0)
  return (em * body) / frame.profile.width * body + rows * body * (1 + 2 * ROW_AIR) > height
}

function pagesAt(draft: Draft, frame: Frame, sizes: Sizes): readonly Page[] | undefined {
  const rows = frame.profile.surface === 'outdoor' ? MOST_ROWS_OUTDOORS : Infinity
  const one = compose(draft, frame, { sizes, beside: 0 })
  if (!one) return undefined
  const whole = onOnePage(one, frame, { rows, ease: sizes.figure > LEAST_FIGURE ? FIGURE_EASE : 0 })
  if (whole) return inTime([settle(whole, frame, { x: one.column.x, hung: frame.isTall ? one.title.length : 0 })], frame)
  const two: Composition | undefined = frame.isCramped && !frame.isLow ? compose(draft, frame, { sizes, beside: besideTitle(frame) }) : one
  const halves = two && onTwoPages(two, frame, rows)
  return halves && inTime(halves.map((strips) => settle(strips, frame, { x: two.column.x, hung: 0 })), frame)
}

const inTime = (pages: readonly Page[], frame: Frame): readonly Page[] | undefined =>
  pages.reduce((sum, page) => sum + secondsToRead(page.reading, frame.profile), 0) <= MOST_SECONDS ? pages : undefined
