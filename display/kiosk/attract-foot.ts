import { fitted, trueSize, type Viewport } from '../player/fit.ts'
import type { Standing } from '../player/view.ts'

/**
 * Where the foot of the slide on the glass begins, in CSS pixels from the top of the window: half a character above its clock. 0 when no
 * slide with a foot stands there, or it lies outside the window. `fit`: the glass is scaled to the window.
 */
export const footTop = (stands: Standing | null, { fit, window }: Readonly<{ fit: boolean; window: Viewport }>): number => {
  if (stands?.showing.is !== 'slide') return 0
  const { slides, profile } = stands.held.edition
  const clock = slides[stands.showing.slide]?.picture.clock
  if (clock === undefined) return 0
  const { y, scale } = (fit ? fitted : trueSize)(profile, window)
  const top = y + (clock.y - clock.size / 2) * scale
  return top < window.height ? top : 0
}
