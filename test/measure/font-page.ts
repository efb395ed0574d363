import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import { facesOf } from './cmap.ts'

/** The bundled font as it is installed. */
export const fontFolder = new URL('../../node_modules/@fontsource-variable/noto-sans-sc/', import.meta.url)

/** How the glass sets a line, as playlists/slide.ts says, but for place, weight and size. */
export const lineStyle =
  'position:absolute;white-space:pre;font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;letter-spacing:0;text-autospace:no-autospace;text-rendering:geometricPrecision;font-feature-settings:"ccmp" 0,"locl" 0'

/** The faces as the glass has them: no character in two. */
const sheet = facesOf(fontFolder)
  .faces.filter(({ codes }) => codes.length > 0)
  .map(({ file, codes }) => `@font-face{font-family:"Noto Sans SC Variable";font-weight:100 900;src:url(/${file}) format("woff2-variations");unicode-range:${codes.map((code) => `U+${code.toString(16)}`).join()}}`)
  .join('\n')

/** An empty page in Chinese that has the bundled font and nothing else. The caller closes it. */
export async function openFontPage(browser: Browser): Promise<Readonly<{ page: Page; close: () => Promise<void> }>> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    if (path === 'faces.css') return response.setHeader('content-type', 'text/css').end(sheet)
    if (path === '') return response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="zh-CN"><link rel="stylesheet" href="/faces.css"><body></body></html>')
    if (!/^files\/[^/]+\.woff2$/.test(path)) return response.writeHead(404).end()
    return response.setHeader('content-type', 'font/woff2').end(readFileSync(new URL(path, fontFolder)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const close = async (): Promise<void> => {
    await page.close()
    server.close()
  }
  return { page, close }
}

export type Probe = Readonly<{ text: string; weight: number; size: number }>

/** What Chromium says each text's advance is, in pixels. */
export async function widthsInPage(page: Page, probes: readonly Probe[]): Promise<number[]> {
  const widths: number[] = []
  for (let at = 0; at < probes.length; at += 2000) widths.push(...(await page.evaluate(measureAll, { probes: probes.slice(at, at + 2000), style: lineStyle })))
  return widths
}

async function measureAll({ probes, style }: { probes: readonly Probe[]; style: string }): Promise<number[]> {
  const texts = new Map<number, string>()
  for (const { text, weight } of probes) texts.set(weight, (texts.get(weight) ?? '') + text)
  for (const [weight, text] of texts) await document.fonts.load(`${weight} 36px "Noto Sans SC Variable"`, text)
  const sheet = document.createElement('div')
  for (const { text, weight, size } of probes) {
    const probe = document.createElement('span')
    probe.style.cssText = `font:${weight} ${size}px/1 "Noto Sans SC Variable";${style}`
    probe.textContent = text
    sheet.append(probe)
  }
  document.body.append(sheet)
  const widths = [...sheet.children].map((probe) => probe.getBoundingClientRect().width)
  sheet.remove()
  return widths
}
