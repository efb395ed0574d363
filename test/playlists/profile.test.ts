import { expect, test } from 'vitest'
import { floorPx, pitchOfDiagonal, profile, profileDigest, type Profile } from '#playlists/profile.ts'

const wall: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }

test('a character is 8.33 mm high for each metre of distance, and never under 24 px', () => {
  expect(floorPx(wall)).toBe(24)
  expect(floorPx({ ...wall, pitchMm: 4 })).toBe(42)
  expect(floorPx({ ...wall, distanceM: 50 })).toBe(42)
})

test('a 43-inch panel of 1080 x 1920 has 0.496 mm from pixel to pixel', () => {
  expect(pitchOfDiagonal(43, 1080, 1920)).toBeCloseTo(0.4958, 4)
})

test('two profiles that differ in one figure have different names', () => {
  expect(profileDigest(wall)).toBe(profileDigest({ ...wall }))
  expect(profileDigest(wall)).not.toBe(profileDigest({ ...wall, roadside: true }))
})

test.each([
  ['no width', { width: 0 }],
  ['half a pixel', { height: 320.5 }],
  ['a pitch of nothing', { pitchMm: 0 }],
  ['a distance out of this world', { distanceM: 5000 }],
  ['a surface nobody has', { surface: 'website' }],
  ['a word too many', { brightness: 5 }],
  ['no room for five characters across', { width: 119 }],
  ['no room for two lines', { height: 83, distanceM: 50 }],
  ['a distance from which nothing on it can be read', { width: 8192, height: 8192, pitchMm: 2, distanceM: 200 }],
])('a profile with %s is refused', (_, wrong) => {
  expect(profile.safeParse({ ...wall, ...wrong }).success).toBe(false)
})

test('a glass that just holds two lines of five readable characters will do', () => {
  expect(profile.safeParse({ ...wall, width: 120, height: 64 }).success).toBe(true)
  expect(profile.safeParse({ ...wall, height: 84, distanceM: 50 }).success).toBe(true)
})
