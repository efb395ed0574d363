import * as z from 'zod/mini'
import { canonical } from './canonical.ts'
import { digestOf, type Digest } from './digest.ts'

/** Who a glass is for: passers-by outdoors, or visitors at a lobby kiosk. */
export const surface = z.enum(['outdoor', 'kiosk'])
export type Surface = z.infer<typeof surface>

const pixels = z.int().check(z.minimum(64), z.maximum(8192))

/**
 * What a glass physically is. `x`, `y`: where the picture's corner lies on the box's output, in device pixels (LED controllers map a
 * window). `width`, `height`: device pixels. `pitchMm`: millimetres from one pixel's middle to the next. `distanceM`: metres from which
 * people read it. `roadside`: drivers can see it, so no page is shorter than 15 s (domain.md 6.2).
 */
export const profile = z.readonly(
  z.strictObject({
    surface,
    x: z.int().check(z.minimum(0), z.maximum(8192)),
    y: z.int().check(z.minimum(0), z.maximum(8192)),
    width: pixels,
    height: pixels,
    pitchMm: z.number().check(z.minimum(0.05), z.maximum(50)),
    distanceM: z.number().check(z.minimum(0.3), z.maximum(200)),
    roadside: z.boolean(),
  }).check(z.refine(holdsText, '太小，或看的人太远：放不下每行五个字的两行 / too small, or read from too far away, for two lines of five characters')),
)
export type Profile = z.infer<typeof profile>

/** The name of a profile, for an edition's audience. */
export const profileDigest = (of: Profile): Digest => digestOf(canonical(of))

/** Character sizes a slide may use, in device pixels (design.md P3). */
export const ladder = [24, 32, 40, 48, 64, 80, 96, 128, 160, 200] as const

/** Millimetres of character height per metre of viewing distance: 1 inch per 10 feet (domain.md 6.1). */
export const MM_PER_METRE = 8.33

/** The smallest character that can be read from where people stand, in px: 8.33 mm per metre and never under 24 px (P3). */
export const floorPx = ({ pitchMm, distanceM }: Readonly<{ pitchMm: number; distanceM: number }>): number =>
  Math.max(24, Math.ceil((MM_PER_METRE * distanceM) / pitchMm))

/** The millimetre pitch of a screen known by its diagonal in inches. */
export const pitchOfDiagonal = (inches: number, width: number, height: number): number =>
  (inches * 25.4) / Math.hypot(width, height)

/** Whether a glass can hold what must always fit, the plate: two lines of five of the smallest characters that can be read from there. */
function holdsText(of: { width: number; height: number; pitchMm: number; distanceM: number }): boolean {
  const least = floorPx(of)
  return least <= 800 && of.width >= 5 * least && of.height >= 2 * least
}
