import type { PNG } from 'pngjs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { paginate } from '#playlists/paginate.ts'
import { hotlineSlide, platePicture } from '#playlists/plate.ts'
import type { Profile } from '#playlists/profile.ts'
import type { GlyphLine, Picture } from '#playlists/slide.ts'
import type { Category } from '#playlists/notice.ts'
import { sampleNotices } from '../laws/layout-notices.ts'
import { bureau, glasses } from '../samples/glasses.ts'
import { launch } from './chromium.ts'
import { openEasel, type Easel } from './drawn-alone.ts'

/** The least contrast of text on its ground: outdoors against the sun, indoors (domain.md 6.3). */
const LEAST = { outdoor: 7, kiosk: 4.5 } as const

let browser: Browser
let easel: Easel

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  easel = await openEasel(browser)
})

afterAll(async () => {
  await easel.close()
  await browser.close()
})

type Drawn = Readonly<{ picture: Picture; category: Category; name: string }>

const drawnOn = (profile: Profile): readonly Drawn[] => [
  { picture: platePicture(profile, bureau), category: 'affairs', name: 'plate' },
  { picture: hotlineSlide(profile, bureau).picture, category: 'interaction', name: 'hotline' },
  ...sampleNotices.flatMap(({ content }) =>
    paginate({ content, revision: 'a'.repeat(64), profile, bureau }).slides.map(({ picture, category, page }) => ({ picture, category, name: `${content.wording.title} ${page}` })),
  ),
]

/** WCAG relative luminance of a pixel. */
const luminance = ({ data }: PNG, at: number): number => {
  const [r, g, b] = [0, 1, 2].map((channel) => {
    const value = data[at + channel]! / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The brightest and the darkest pixel of a line's box: its ink at full strength, and its ground. */
const contrastOf = (image: PNG, { x, y, width, size }: GlyphLine): number => {
  let [dark, light] = [1, 0]
  for (let row = Math.floor(y); row < Math.min(image.height, y + size); row += 1) {
    for (let column = Math.floor(x); column < Math.min(image.width, x + width); column += 1) {
      const value = luminance(image, (row * image.width + column) * 4)
      dark = Math.min(dark, value)
      light = Math.max(light, value)
    }
  }
  return (light + 0.05) / (dark + 0.05)
}

/** Whether ink touches the edge of the glass: then a character is cut. */
const isCut = (image: PNG): boolean => {
  const { width, height } = image
  const lit = (column: number, row: number): boolean => luminance(image, (row * width + column) * 4) > 0.1
  const columns = Array.from({ length: width }, (_, column) => lit(column, 0) || lit(column, height - 1))
  const rows = Array.from({ length: height }, (_, row) => lit(0, row) || lit(width - 1, row))
  return columns.includes(true) || rows.includes(true)
}

test.each(['wall 640x320 P10', 'screen 1920x1080 P4', 'kiosk 1080x1920', 'portrait 768x1536 P6.67', 'wall 512x256 P8'] as const)('every line on %s stands out from its ground by pixels, and none is cut by the edge', async (name) => {
  const profile: Profile = glasses[name]
  const least = LEAST[profile.surface]
  let lowest = Number.POSITIVE_INFINITY
  const faint: string[] = []
  for (const { picture, category, name: slide } of drawnOn(profile)) {
    const image = await easel.draw({ picture, profile, category })
    if (isCut(image)) faint.push(`${slide}: ink at the edge`)
    for (const line of picture.lines) {
      const contrast = contrastOf(image, line)
      lowest = Math.min(lowest, contrast)
      if (contrast < least) faint.push(`${slide}: ${line.text} ${contrast.toFixed(2)}:1`)
    }
  }
  console.log(`${name}: lowest contrast by pixels ${lowest.toFixed(2)}:1, asked ${least}:1`)
  expect(faint).toEqual([])
})
