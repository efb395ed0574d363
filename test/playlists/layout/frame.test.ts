import { expect, test } from 'vitest'
import { columnFor, frameFor, sizesFor } from '#playlists/layout/frame.ts'
import { floorPx } from '#playlists/profile.ts'
import { glasses } from '../../samples/glasses.ts'

test('a glass uses the steps of the ladder from its floor up', () => {
  expect(sizesFor(glasses['screen 1920x1080 P4'])).toEqual([48, 64, 80, 96, 128, 160, 200])
  expect(sizesFor(glasses['wall 640x320 P10'])[0]).toBe(24)
})

test('a glass whose floor is above the ladder uses the floor', () => {
  const far = { ...glasses['screen 1920x1080 P4'], distanceM: 150 }
  expect(sizesFor(far)).toEqual([floorPx(far)])
})

test('header and foot are there only where there is room', () => {
  const has = (name: keyof typeof glasses) => [frameFor(glasses[name]).header !== undefined, frameFor(glasses[name]).foot !== undefined]
  expect(has('screen 1920x1080 P4')).toEqual([true, true])
  expect(has('wall 640x320 P10')).toEqual([true, false])
  expect(has('door 320x160 P10')).toEqual([false, false])
})

test('margins are at least half a character of the largest text', () => {
  for (const glass of Object.values(glasses)) {
    const frame = frameFor(glass)
    expect(columnFor(frame, 200).x).toBeGreaterThanOrEqual(100)
    expect(frame.left).toBeGreaterThanOrEqual(frame.base / 2)
    expect(frame.top).toBeGreaterThanOrEqual(frame.base / 2)
  }
})
