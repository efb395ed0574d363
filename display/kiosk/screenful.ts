/** A text in its scroller, px: how much is visible, how long it is, how much stays in sight when a page is turned, where its lines begin. */
export type Spread = Readonly<{ visible: number; full: number; overlap: number; lines: readonly number[] }>

/** Scrolled so little past a page's first line still counts as on it. */
const NEAR = 2

/**
 * Where each screenful begins, px from the first line. Each begins with a whole line where there is one, and never so far on that a line
 * would be missed; the last ends with the text.
 */
export const screenfuls = ({ visible, full, overlap, lines }: Spread): readonly number[] => {
  const last = Math.max(0, full - visible)
  const stride = Math.max(1, visible / 2, visible - overlap)
  const starts = [0]
  for (let at = 0; at < last; ) {
    at = Math.min(last, at + stride)
    if (at < last) at = lineBefore(at, visible / 4, lines)
    starts.push(at)
  }
  return starts
}

/** Where one line of the text stands, px from the top of the sheet. */
export type Line = Readonly<{ from: number; to: number }>

/**
 * How much is hidden at the foot of a page at rest, px: the line that would stand there cut in two, which the next page has whole. Nothing is hidden
 * for what is taller than a quarter of the page, nor at the end of the text.
 */
export const hiddenBelow = ({ top, visible, full, lines }: Readonly<{ top: number; visible: number; full: number; lines: readonly Line[] }>): number => {
  const foot = top + visible
  if (foot >= full - NEAR) return 0
  const cut = lines.filter(({ from, to }) => from < foot && to > foot + NEAR && foot - from < visible / 4)
  return Math.max(0, ...cut.map(({ from }) => foot - from))
}

/** Which screenful is being read, counted from 1. */
export const screenfulAt = (starts: readonly number[], top: number): number => Math.max(1, starts.filter((start) => start <= top + NEAR).length)

/** The same at its head, px: the last page ends with the text, so it may begin in the middle of a line that the page before had whole. */
export const hiddenAbove = ({ top, visible, lines }: Readonly<{ top: number; visible: number; lines: readonly Line[] }>): number => {
  const cut = lines.filter(({ from, to }) => from < top - NEAR && to > top && to - top < visible / 4)
  return Math.max(0, ...cut.map(({ to }) => to - top))
}

/** Whether a page stands where it begins, not somewhere on the way under a finger. */
export const isAtRest = (starts: readonly number[], top: number): boolean => starts.some((start) => Math.abs(start - top) <= NEAR)

/** Where a turned page lands: the next beginning on, or the one before; the text's ends stay where they are. */
export const turnedTo = (starts: readonly number[], top: number, by: 1 | -1): number =>
  by === 1 ? (starts.find((start) => start > top + NEAR) ?? starts.at(-1) ?? 0) : (starts.findLast((start) => start < top - NEAR) ?? 0)

const lineBefore = (at: number, most: number, lines: readonly number[]): number => {
  const line = Math.max(...lines.filter((begins) => begins <= at))
  return at - line < most ? line : at
}
