import { ladder } from '../profile.ts'
import type { Draft } from './draft.ts'
import { compose, type Composition, type Sizes } from './compose.ts'
import { sizesFor, type Frame } from './frame.ts'
import { besideTitle } from './furniture.ts'
import { onOnePage, onTwoPages, settle, type Page } from './pages.ts'
import { secondsToRead } from './reading.ts'

/** Outdoors and in the attract loop a notice takes at most two pages and 60 s, and a table six rows a page (domain.md 6.2, 4.1). */
export const MOST_PAGES = 2
export const MOST_SECONDS = 60
const MOST_ROWS_OUTDOORS = 6
/** A title is this much larger than its text, or of one size and only bolder; nothing between, so that the ratio is clear. */
const TITLE_RATIO = 1.3
/** Text is not made so large that a line holds fewer characters than this; it would be read in crumbs. */
const FEWEST_CHARACTERS = 9
/** Air above and below a table's row, in characters, the most generous first. */
const ROW_AIR = 0.4
const ROW_AIRS = [0.8, 0.6, ROW_AIR]
/** Shares of the height a figure may take, the largest first. */
const FIGURE_SHARES = [0.56, 0.48, 0.4, 0.33, 0.26, 0.2]

/**
 * The draft on as few pages as the smallest size needs, at the largest size that needs no more (design.md P3). `undefined`: at the
 * smallest size it takes more than two pages or 60 s, or something in it is wider than the glass.
 */
export function fit(draft: Draft, frame: Frame): readonly Page[] | undefined {
  const sizes = sizesFor(frame.profile)
  const [tightest] = waysAt(draft, frame.base).slice(-1)
  const least = tightest && pagesAt(draft, frame, tightest)
  if (!least) return undefined
  for (const body of sizes.toReversed()) {
    if (body > frame.base && !isComfortable(draft, frame, body)) continue
    if (isHopeless(draft, frame, body)) continue
    for (const way of waysAt(draft, body)) {
      const pages = pagesAt(draft, frame, way)
      if (pages && pages.length <= least.length) return pages
    }
  }
  return least
}

/** Whether lines of this size still hold enough to be read in phrases. */
const isComfortable = (draft: Draft, frame: Frame, body: number): boolean => {
  const em = (frame.right - frame.left) / body
  return em >= FEWEST_CHARACTERS || draft.parts.every((part) => (part.is !== 'text' && part.is !== 'hanging') || part.prose.em <= em)
}

/** Ways to set a text of one size, the one that takes least room last: a larger title, generous rows, a large figure come first. */
function waysAt(draft: Draft, body: number): readonly Sizes[] {
  if (draft.parts.some((part) => part.is === 'figure' || part.is === 'amounts')) return FIGURE_SHARES.map((figure) => ({ body, title: body, figure, air: ROW_AIR }))
  const larger = largerThan(body)
  const airs = draft.parts.some((part) => part.is === 'table') ? ROW_AIRS : [0]
  return [...(larger === undefined ? [] : [larger]), body].flatMap((title) => airs.map((air) => ({ body, title, figure: 0, air })))
}

const largerThan = (body: number): number | undefined => ladder.find((size) => size >= body * TITLE_RATIO)

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
  const whole = onOnePage(one, frame, rows)
  if (whole) return inTime([settle(whole, frame, one.column.x)], frame)
  const two: Composition | undefined = frame.isCramped ? compose(draft, frame, { sizes, beside: besideTitle(frame) }) : one
  const halves = two && onTwoPages(two, frame, rows)
  return halves && inTime(halves.map((strips) => settle(strips, frame, two.column.x)), frame)
}

const inTime = (pages: readonly Page[], frame: Frame): readonly Page[] | undefined =>
  pages.reduce((sum, page) => sum + secondsToRead(page.reading, frame.profile), 0) <= MOST_SECONDS ? pages : undefined
