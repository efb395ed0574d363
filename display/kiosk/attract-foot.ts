import type { Standing } from '../player/view.ts'
import type { Stage } from './stage.ts'

/**
 * Where the foot of the slide on the glass begins, in CSS pixels from the top of the stage: half a character above its clock. 0 when no
 * slide with a foot stands there, or it lies below the stage.
 */
export const footTop = (stands: Standing | null, { fit, stage }: Readonly<{ fit: boolean; stage: Stage }>): number => {
  if (stands?.showing.is !== 'slide') return 0
  const { slides, profile } = stands.held.edition
  const clock = slides[stands.showing.slide]?.picture.clock
  if (clock === undefined) return 0
  const top = ((fit ? 0 : profile.y) + clock.y - clock.size / 2) / stage.ratio
  return top < stage.height ? top : 0
}
