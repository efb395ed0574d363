import { pitchOfDiagonal, type Profile } from '#playlists/profile.ts'
import { messages } from '../../language/language.ts'

/** The glasses a bureau usually buys (design.md 3, "profile"): a starting point for a new screen and for previews without one. */
export const presets = {
  wall: { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false },
  outdoor: { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false },
  kiosk: { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: Math.round(pitchOfDiagonal(43, 1080, 1920) * 10_000) / 10_000, distanceM: 2, roadside: false },
} as const satisfies Readonly<Record<string, Profile>>
export type Preset = keyof typeof presets

export const presetNames = messages<Record<Preset, string>>(
  { wall: 'P10 单元墙 640×320', outdoor: 'P4 户外大屏 1920×1080', kiosk: '43 寸查询机 1080×1920' },
  { wall: 'P10 wall 640×320', outdoor: 'P4 outdoor screen 1920×1080', kiosk: '43-inch kiosk 1080×1920' },
)

/** The preset a profile equals, if any. */
export const presetOf = (profile: Profile): Preset | null => {
  const same = (preset: Profile): boolean => (['surface', 'width', 'height', 'pitchMm', 'distanceM', 'roadside'] as const).every((key) => preset[key] === profile[key])
  return (Object.keys(presets) as Preset[]).find((name) => same(presets[name])) ?? null
}
