/** How a scroller stands: px scrolled, px visible, px in all. */
export type Scrolled = Readonly<{ top: number; visible: number; full: number }>

/** Which screenful is being read, among how many; both count from 1. */
export const screenfulAt = (of: Scrolled, overlap: number): Readonly<{ screenful: number; screenfuls: number }> => {
  const stride = Math.max(1, of.visible - overlap)
  const rest = Math.max(0, of.full - of.visible)
  const screenfuls = 1 + Math.ceil(rest / stride - 0.02)
  const screenful = rest - of.top < 2 ? screenfuls : Math.min(screenfuls, 1 + Math.round(of.top / stride))
  return { screenful, screenfuls }
}

/** Where a turned page lands: one screenful on or back, keeping `overlap` px so that the eye finds its line again. */
export const turnedTo = (of: Scrolled, overlap: number, by: 1 | -1): number =>
  Math.min(Math.max(0, of.full - of.visible), Math.max(0, of.top + by * Math.max(1, of.visible - overlap)))

/**
 * The same place, moved back to where a line begins, so that none is cut at the upper edge. `lines`: where lines begin, px from the first.
 * A place no line begins near, or the end of the text, stays as it is.
 */
export const snapped = (to: number, of: Scrolled, lines: readonly number[]): number => {
  if (to >= of.full - of.visible) return to
  const line = Math.max(...lines.filter((at) => at <= to && Math.abs(at - of.top) > 1))
  return to - line < of.visible / 4 ? line : to
}
