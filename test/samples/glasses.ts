import type { Bureau } from '#playlists/bureau.ts'
import { pitchOfDiagonal, type Profile, type Surface } from '#playlists/profile.ts'

/** The office of the samples. */
export const bureau: Bureau = { name: '望川市劳动和社会保障局', phone: '12333', phoneLabel: '劳动保障咨询热线' }

const glass = (surface: Surface, size: string, seen: Readonly<{ pitchMm: number; distanceM: number; roadside?: boolean }>): Profile => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return { surface, x: 0, y: 0, width, height, roadside: false, ...seen }
}

/** Kinds of glass a bureau owns: walls, a portrait, a roadside giant, a strip over the door, a long fascia, a lobby kiosk's attract loop. */
export const glasses = {
  'wall 640x320 P10': glass('outdoor', '640x320', { pitchMm: 10, distanceM: 20 }),
  'screen 1920x1080 P4': glass('outdoor', '1920x1080', { pitchMm: 4, distanceM: 20 }),
  'kiosk 1080x1920': glass('kiosk', '1080x1920', { pitchMm: pitchOfDiagonal(43, 1080, 1920), distanceM: 2 }),
  'door 320x160 P10': glass('outdoor', '320x160', { pitchMm: 10, distanceM: 10 }),
  'wall 1280x640 P5': glass('outdoor', '1280x640', { pitchMm: 5, distanceM: 20 }),
  'portrait 768x1536 P6.67': glass('outdoor', '768x1536', { pitchMm: 6.67, distanceM: 25 }),
  'roadside 3840x2160 P2.5': glass('outdoor', '3840x2160', { pitchMm: 2.5, distanceM: 30, roadside: true }),
  'fascia 2560x320 P6.67': glass('outdoor', '2560x320', { pitchMm: 6.67, distanceM: 15 }),
  'wall 512x256 P8': glass('outdoor', '512x256', { pitchMm: 8, distanceM: 15 }),
} as const satisfies Record<string, Profile>
