import { expect, test } from 'vitest'
import { fitted, misfit, trueSize } from '../../../display/player/fit.ts'
import { wall } from './edition-fixture.ts'

test('on a box whose browser enlarges everything one pixel of the picture is still one pixel of the glass', () => {
  expect(trueSize({ ...wall, x: 100, y: 40 }, { width: 960, height: 540, ratio: 2 })).toEqual({ x: 50, y: 20, scale: 0.5 })
})

test('a window smaller than the picture is named, counted in pixels of the glass', () => {
  expect(misfit(wall, { width: 600, height: 320, ratio: 1 })).toMatchObject({ is: 'CUT_OFF', window: { width: 600, height: 320 } })
  expect(misfit(wall, { width: 320, height: 160, ratio: 2 })).toBeNull()
  expect(misfit({ ...wall, x: 1 }, { width: 640, height: 320, ratio: 1 })).toMatchObject({ is: 'CUT_OFF', wanted: { width: 641 } })
})

test('a larger output is named too, for a fitter who expected none', () => {
  expect(misfit(wall, { width: 1920, height: 1080, ratio: 1 })).toMatchObject({ is: 'NOT_FILLED' })
})

test('fitted to a window the whole picture is seen, in the middle', () => {
  expect(fitted(wall, { width: 1280, height: 1000, ratio: 1 })).toEqual({ x: 0, y: 180, scale: 2 })
})
