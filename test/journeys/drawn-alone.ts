import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright'
import type { Category } from '#playlists/notice.ts'
import type { Profile } from '#playlists/profile.ts'
import type { Picture } from '#playlists/slide.ts'
import { colourOf, type Daylight } from '../../display/look/palette.ts'

const fonts = pathToFileURL(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/wght.css'))).href

/** Draws pictures by the slide's own contract, with nothing of the product's pages: what a page shows can be held against it. */
export type Easel = Readonly<{
  draw: (what: Readonly<{ picture: Picture; profile: Profile; category?: Category; palette?: Daylight }>) => Promise<PNG>
  close: () => Promise<void>
}>

export const openEasel = async (browser: Browser): Promise<Easel> => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-'))
  const context = await browser.newContext()
  const page = await context.newPage()
  return {
    draw: async ({ picture, profile, category = 'affairs', palette = 'day' }) => {
      const file = join(folder, 'picture.html')
      writeFileSync(file, document({ picture, category, palette }))
      await page.setViewportSize({ width: profile.width, height: profile.height })
      await page.goto(pathToFileURL(file).href)
      await page.evaluate(async (text) => {
        await Promise.all([500, 700].map((weight) => globalThis.document.fonts.load(`${String(weight)} 40px "Noto Sans SC Variable"`, text)))
        await globalThis.document.fonts.ready
      }, picture.lines.map((line) => line.text).join(''))
      return PNG.sync.read(await page.screenshot())
    },
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const document = ({ picture, category, palette }: Readonly<{ picture: Picture; category: Category; palette: Daylight }>): string => {
  const box = (style: string, text = ''): string => `<div style="position:absolute;${style}">${text}</div>`
  const bars = picture.bars.map((bar) => box(`left:${bar.x}px;top:${bar.y}px;width:${bar.width}px;height:${bar.height}px;background:${colourOf(bar.ink, category, palette)}`))
  const lines = picture.lines.map((line) => box(`left:${line.x}px;top:${line.y}px;font-size:${line.size}px;font-weight:${line.weight};color:${colourOf(line.ink, category, palette)}`, escaped(line.text)))
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${fonts}">
<style>body{margin:0;background:#000;overflow:hidden;font-family:"Noto Sans SC Variable";line-height:1;white-space:pre;font-kerning:none;font-variant-ligatures:none;
font-feature-settings:'ccmp' 0,'locl' 0;text-spacing-trim:space-all;text-autospace:no-autospace;font-synthesis:none;text-rendering:geometricPrecision}</style>${bars.join('')}${lines.join('')}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The share of pixels that differ between a glass and a picture drawn alone, 0…1; the clock and the line of time, which move by themselves,
 * are left out.
 */
export const difference = (glass: PNG, alone: PNG, picture: Picture): number => {
  const { width, height } = alone
  if (glass.width !== width || glass.height !== height) return 1
  const [a, b] = [glass, alone].map((image) => masked(image, picture)) as [Buffer, Buffer]
  return pixelmatch(a, b, undefined, width, height, { threshold: 0.15 }) / (width * height)
}

const masked = (image: PNG, { clock, meter }: Picture): Buffer => {
  const data = Buffer.from(image.data)
  const moving = [...(clock ? [{ x: clock.x, y: clock.y, width: clock.size * 3, height: clock.size * 1.3 }] : []), ...(meter ? [meter] : [])]
  for (const { x, y, width, height } of moving) {
    for (let row = Math.max(0, Math.floor(y) - 2); row < Math.min(image.height, y + height + 2); row += 1) {
      data.fill(0, (row * image.width + Math.max(0, Math.floor(x) - 2)) * 4, (row * image.width + Math.min(image.width, Math.ceil(x + width) + 2)) * 4)
    }
  }
  return data
}

/** What stands in a page's window right now. */
export const glassOf = async (page: { screenshot: () => Promise<Buffer> }): Promise<PNG> => PNG.sync.read(await page.screenshot())
