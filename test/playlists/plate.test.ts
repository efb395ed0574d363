import { expect, test } from 'vitest'
import { hotlineSlide, platePicture } from '#playlists/plate.ts'
import { floorPx } from '#playlists/profile.ts'
import { picture, slide } from '#playlists/slide.ts'
import { bureau, glasses } from '../samples/glasses.ts'

const every = Object.entries(glasses)

test.each(every)('the plate of a %s has name, number and clock inside its edges', (_, glass) => {
  const plate = platePicture(glass, bureau)
  expect(picture.safeParse(plate).success).toBe(true)
  expect(plate.lines.map((line) => line.text).join('')).toContain('12333')
  expect(plate.lines.map((line) => line.text).join('')).toContain(bureau.name)
  expect(plate.clock).toBeDefined()
  for (const line of plate.lines) {
    expect(line.size).toBeGreaterThanOrEqual(floorPx(glass))
    expect(line.x + line.width).toBeLessThanOrEqual(glass.width - floorPx(glass) / 2)
    expect(line.y + line.size).toBeLessThanOrEqual(glass.height - floorPx(glass) / 4)
  }
})

test.each(every)('on a %s the digits are the picture of the 12333 slide', (_, glass) => {
  const made = hotlineSlide(glass, bureau)
  expect(slide.safeParse(made).error?.issues).toBeUndefined()
  const digits = made.picture.lines.reduce((a, b) => (b.size > a.size ? b : a))
  expect(digits.text).toBe('12333')
  expect(digits.width / glass.width > 0.6 || digits.size / glass.height > 0.5).toBe(true)
})

test('the 12333 slide belongs to no notice and never ends', () => {
  expect(hotlineSlide(glasses['wall 640x320 P10'], bureau)).toMatchObject({ notice: null, revision: null, kind: 'hotline', category: 'interaction', from: 0, to: 253_402_300_799_999, page: 1, pages: 1 })
})

test('a bureau with a long name and number still has both', () => {
  const long = { name: '望川市人力资源和社会保障局劳动保障监察与争议仲裁服务中心', phone: '0355-2123456-8001', phoneLabel: '劳动保障政策咨询与投诉举报电话' }
  for (const glass of Object.values(glasses)) {
    const said = platePicture(glass, long)
    expect(said.lines.some((line) => line.text === long.phone)).toBe(true)
    expect(said.lines.every((line) => line.x + line.width <= glass.width)).toBe(true)
    expect(hotlineSlide(glass, long).picture.lines.map((line) => line.text).join('')).toContain(long.phone)
  }
})
