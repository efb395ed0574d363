import type { Profile } from '#playlists/profile.ts'
import { fitted, type Viewport } from '../player/fit.ts'

/** The page is drawn for a glass of 1080 × 1920, or 1920 × 1080 lying; on every other it grows or shrinks as a whole. */
const SHORT = 1080
const LONG = 1920
const REM = 16

/**
 * Where the kiosk's pages stand in the window, in CSS pixels. `ratio`: how many pixels of the glass go on one of them. `rem`: the size that
 * makes the drawn page just fit.
 */
export type Stage = Readonly<{ x: number; y: number; width: number; height: number; ratio: number; rem: number; landscape: boolean }>

/** The whole window on a real glass; for looking at a kiosk from a desk, the picture of the glass inside the window. */
export const stageOf = (profile: Profile, { fit, window }: Readonly<{ fit: boolean; window: Viewport }>): Stage => {
  if (!fit) return staged({ x: 0, y: 0, width: window.width, height: window.height }, window.ratio)
  const { x, y, scale } = fitted(profile, window)
  return staged({ x, y, width: profile.width * scale, height: profile.height * scale }, 1 / scale)
}

const staged = (box: Readonly<Pick<Stage, 'x' | 'y' | 'width' | 'height'>>, ratio: number): Stage => {
  const landscape = box.width > box.height
  const rem = REM * (landscape ? Math.min(box.width / LONG, box.height / SHORT) : Math.min(box.width / SHORT, box.height / LONG))
  return { ...box, ratio, rem, landscape }
}
