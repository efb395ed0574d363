/** The page is drawn for a glass of 1080 × 1920, or 1920 × 1080 lying; on every other it grows or shrinks as a whole. */
const SHORT = 1080
const LONG = 1920
const REM = 16

/** Whether the window lies rather than stands. */
export const isLandscape = (width: number, height: number): boolean => width > height

/** One rem in CSS pixels, so that the drawn page just fits the window. */
export const designRem = (width: number, height: number): number =>
  REM * (isLandscape(width, height) ? Math.min(width / LONG, height / SHORT) : Math.min(width / SHORT, height / LONG))
