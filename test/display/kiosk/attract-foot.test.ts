import { expect, test } from 'vitest'
import type { Slide } from '#playlists/slide.ts'
import { footTop } from '../../../display/kiosk/attract-foot.ts'
import { stageOf } from '../../../display/kiosk/stage.ts'
import type { Standing } from '../../../display/player/view.ts'

const profile = { surface: 'kiosk', x: 0, y: 20, width: 1080, height: 1920, pitchMm: 0.5, distanceM: 2, roadside: false } as const

const standing = (clock: Slide['picture']['clock'], is: Standing['showing']['is'] = 'slide'): Standing =>
  ({ showing: { is, slide: 0, from: 0, to: 1 }, held: { edition: { profile, slides: [{ picture: { lines: [], bars: [], clock } }] } } }) as unknown as Standing

const clock = { x: 900, y: 1840, size: 48, ink: 'soft' } as const
const place = (window: { width: number; height: number; ratio: number }, fit = false) => ({ fit, stage: stageOf(profile, { fit, window }) })
const glass = { width: 1080, height: 1940, ratio: 1 }

test('the invitation takes the place of the slide’s foot', () => {
  expect(footTop(standing(clock), place(glass))).toBe(1836)
})

test('the foot is found where the picture lies when it is scaled to a window or drawn on small device pixels', () => {
  expect(footTop(standing(clock), place({ width: 1000, height: 960, ratio: 1 }, true))).toBe(908)
  expect(footTop(standing(clock), place({ width: 540, height: 970, ratio: 2 }))).toBe(918)
})

test('without a foot, on the plate, or beyond the window’s edge there is no place to take', () => {
  expect(footTop(null, place(glass))).toBe(0)
  expect(footTop(standing(undefined), place(glass))).toBe(0)
  expect(footTop(standing(clock, 'plate'), place(glass))).toBe(0)
  expect(footTop(standing(clock), place({ ...glass, height: 720 }))).toBe(0)
})
