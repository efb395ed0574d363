import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright'
import { paginate } from '#playlists/paginate.ts'
import { hotlineSlide, platePicture } from '#playlists/plate.ts'
import { fontFolder, openFontPage, widthsInPage, type Probe } from '../measure/font-page.ts'
import { madeNotices, sampleNotices } from '../laws/layout-notices.ts'
import { bureau, glasses } from '../samples/glasses.ts'
import { coveredCharacters } from '../measure/cmap.ts'
import { widthOf } from '#playlists/layout/measure.ts'
import { launch } from './chromium.ts'

/** How far Chromium and the core may differ over a whole line, in pixels. */
const TOLERANCE = 0.1

let browser: Browser

beforeAll(async () => {
  browser = await launch(inject('chromium'))
})

afterAll(() => browser.close())

test('Chromium sets every line exactly as wide as the core measured it', async () => {
  const lines = [...sampleNotices, ...madeNotices(20091123, 200)].flatMap(({ content }) =>
    Object.values(glasses).flatMap((profile) => paginate({ content, revision: 'a'.repeat(64), profile, bureau }).slides.flatMap((slide) => slide.picture.lines)),
  )
  const furniture = Object.values(glasses).flatMap((profile) => [...platePicture(profile, bureau).lines, ...hotlineSlide(profile, bureau).picture.lines])
  const all = [...new Map([...lines, ...furniture].map((line) => [`${line.weight} ${line.size} ${line.text}`, line])).values()]
  const { page, close } = await openFontPage(browser)
  const widths = await widthsInPage(page, all)
  await close()
  const off = all.map((line, i) => ({ text: line.text, size: line.size, core: line.width, chromium: widths[i] ?? 0 })).filter(({ core, chromium }) => Math.abs(core - chromium) > TOLERANCE)
  console.log(`${all.length} different lines re-measured, furthest apart ${Math.max(...all.map((line, i) => Math.abs(line.width - (widths[i] ?? 0)))).toFixed(3)} px`)
  expect(all.length).toBeGreaterThan(1500)
  expect(off.slice(0, 10)).toEqual([])
})

test('the table of advances is what the installed font says', async () => {
  const characters = coveredCharacters(fontFolder).filter((_, i) => i % 7 === 0)
  const probes = characters.flatMap((text): Probe[] => [500, 700].map((weight) => ({ text, weight, size: 1000 })))
  const { page, close } = await openFontPage(browser)
  const widths = await widthsInPage(page, probes)
  await close()
  const off = probes.filter((probe, i) => Math.abs(widthOf(probe.text, probe.weight === 700 ? 700 : 500) * 1000 - (widths[i] ?? 0)) > 0.5)
  expect(off.slice(0, 10)).toEqual([])
})
