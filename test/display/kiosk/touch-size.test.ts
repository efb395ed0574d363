import { expect, test } from 'vitest'
import { pitchOfDiagonal } from '#playlists/profile.ts'
import { touchSize } from '../../../display/kiosk/touch-size.ts'

test('on a standing 43-inch glass a target is 41 px and a gap 7 px', () => {
  expect(touchSize({ pitchMm: pitchOfDiagonal(43, 1080, 1920) }, 1)).toEqual({ target: 41, gap: 7 })
})

test('a target is 20 mm on every glass, whatever its pixels', () => {
  for (const [inches, width, height, ratio] of [[43, 2160, 3840, 2], [15.6, 1920, 1080, 1], [32, 1080, 1920, 1.5]] as const) {
    const pitchMm = pitchOfDiagonal(inches, width, height)
    const { target, gap } = touchSize({ pitchMm }, ratio)
    expect(target * ratio * pitchMm).toBeGreaterThanOrEqual(20)
    expect((target - 1) * ratio * pitchMm).toBeLessThan(20)
    expect(gap * ratio * pitchMm).toBeGreaterThanOrEqual(3)
  }
})
