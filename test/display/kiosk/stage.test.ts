import { expect, test } from 'vitest'
import { stageOf } from '../../../display/kiosk/stage.ts'

const profile = { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: 0.5, distanceM: 2, roadside: false } as const
const on = (width: number, height: number, ratio = 1) => stageOf(profile, { fit: false, window: { width, height, ratio } })

test('the page is drawn at its own size on a standing and on a lying full-HD glass', () => {
  expect(on(1080, 1920)).toEqual({ x: 0, y: 0, width: 1080, height: 1920, ratio: 1, rem: 16, landscape: false })
  expect(on(1920, 1080)).toEqual({ x: 0, y: 0, width: 1920, height: 1080, ratio: 1, rem: 16, landscape: true })
})

test('on any other window the page shrinks or grows until it just fits both ways', () => {
  expect(on(2160, 3840).rem).toBe(32)
  expect(on(1280, 720).rem).toBeCloseTo(16 / 1.5)
  expect(on(1080, 1440).rem).toBe(12)
})

test('a square window stands', () => {
  expect([on(1080, 1080).landscape, on(1081, 1080).landscape]).toEqual([false, true])
})

test('looked at from a desk the whole kiosk stands, small, in the middle of the window', () => {
  const desk = stageOf(profile, { fit: true, window: { width: 1440, height: 960, ratio: 1 } })
  expect(desk).toEqual({ x: 450, y: 0, width: 540, height: 960, ratio: 2, rem: 8, landscape: false })
})
