import type { Profile } from '#playlists/profile.ts'

/** A finger needs 20 mm, and 3 mm of nothing to the next target (look.md, kiosk; domain.md 6.5). */
const TARGET_MM = 20
const GAP_MM = 3

/** The least size of a target and of the gap beside it, in CSS pixels, on a glass of this pitch shown at this devicePixelRatio. */
export const touchSize = ({ pitchMm }: Pick<Profile, 'pitchMm'>, ratio: number): Readonly<{ target: number; gap: number }> => ({
  target: Math.ceil(TARGET_MM / pitchMm / ratio),
  gap: Math.ceil(GAP_MM / pitchMm / ratio),
})
