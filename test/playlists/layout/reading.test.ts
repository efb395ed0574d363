import { expect, test } from 'vitest'
import { charactersToRead, leastSeconds, readingRate, secondsToRead } from '#playlists/layout/reading.ts'
import { glasses } from '../../samples/glasses.ts'

const outdoors = glasses['wall 640x320 P10']
const kiosk = glasses['kiosk 1080x1920']
const page = (characters: number, rows = 0) => ({ characters, rows })

test.each([[20, 9], [40, 16], [60, 22], [80, 29], [120, 42], [133, 47]])('%i characters stand %i s outdoors (domain.md 6.2)', (characters, seconds) => {
  expect(secondsToRead(page(characters), outdoors)).toBe(seconds)
})

test.each([[40, 12], [120, 32], [133, 36]])('%i characters stand %i s at the kiosk (domain.md 6.2)', (characters, seconds) => {
  expect(secondsToRead(page(characters), kiosk)).toBe(seconds)
})

test('no page is shorter than 8 s, nor than 15 s where drivers see it', () => {
  expect(secondsToRead(page(1), outdoors)).toBe(8)
  expect(secondsToRead(page(1), glasses['roadside 3840x2160 P2.5'])).toBe(15)
})

test('each row of a table takes a second and a half more', () => {
  expect(leastSeconds(page(30, 4), outdoors) - leastSeconds(page(30), outdoors)).toBe(6)
  expect([readingRate(outdoors), readingRate(kiosk)]).toEqual([3, 4])
})

test('a Chinese character counts one, a Latin letter or digit half, a mark nothing', () => {
  expect(charactersToRead('停办，A1！')).toBe(3)
})
