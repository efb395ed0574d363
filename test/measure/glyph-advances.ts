/**
 * Measures how wide Chromium sets every character of the bundled font, and writes playlists/advances.ts.
 * Run it after every change of @fontsource-variable/noto-sans-sc: `node --import tsx test/measure/glyph-advances.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { findChromium, launch } from '../journeys/chromium.ts'
import { coveredCharacters, facesOf } from './cmap.ts'
import { fontFolder as font, openFontPage, widthsInPage } from './font-page.ts'

const target = new URL('../../playlists/advances.ts', import.meta.url)
const weights = [500, 700] as const

async function measure(characters: readonly string[]): Promise<number[][]> {
  const browser = await launch(findChromium())
  try {
    const { page, close } = await openFontPage(browser)
    const rows: number[][] = []
    for (const weight of weights) {
      const widths = await widthsInPage(page, characters.map((text) => ({ text, weight, size: 1000 })))
      rows.push(widths.map((width) => Math.round(width * 100) / 100))
    }
    await close()
    return rows
  } finally {
    await browser.close()
  }
}

/** Code points as ranges: gap since the last range's end and length − 1, both in base 36; the length is left out when it is one. */
function ranges(codes: readonly number[]): string {
  const parts: string[] = []
  let end = -1
  for (let i = 0; i < codes.length; ) {
    const start = codes[i] ?? 0
    let last = start
    while (codes[i + 1] === last + 1) last = codes[++i] ?? last
    i++
    parts.push((start - end - 1).toString(36) + (last > start ? `+${(last - start).toString(36)}` : ''))
    end = last
  }
  return parts.join(' ')
}

const characters = coveredCharacters(font)
const rows = await measure(characters)
const codes = characters.map((c) => c.codePointAt(0) ?? 0)
const table = weights.map((weight, w) => {
  const byWidth = new Map<number, number[]>()
  codes.forEach((code, i) => {
    const width = rows[w]?.[i] ?? 1000
    if (width !== 1000) byWidth.set(width, [...(byWidth.get(width) ?? []), code])
  })
  const lines = [...byWidth].sort(([a], [b]) => a - b).map(([width, of]) => `    [${width}, '${ranges(of)}'],`)
  return `  ${weight}: [\n${lines.join('\n')}\n  ],`
})
const inVain = [...facesOf(font).inVain].sort((a, b) => a - b)
const version = JSON.parse(readFileSync(new URL('package.json', font), 'utf8')).version as string
writeFileSync(
  target,
  `// Written by test/measure/glyph-advances.ts from @fontsource-variable/noto-sans-sc ${version}; do not edit by hand.

/** The characters the bundled font can set: ranges as gap since the last end, then "+" and length − 1, in base 36. */
export const covered = '${ranges(codes)}'

/**
 * Characters that two subsets of the font claim of which only the first has a glyph. Every other character belongs to the last subset that
 * claims it, and to no other: Chromium would take it now from one, now from another, and not always with one width.
 */
export const inFirstSubset: readonly number[] = [${inVain.join(', ')}]

/** Advances in thousandths of an em, per weight, of the characters that are not exactly one em wide. Ranges as above. */
export const advances: Readonly<Record<500 | 700, readonly (readonly [width: number, ranges: string])[]>> = {
${table.join('\n')}
}
`,
)
console.log(`${characters.length} characters, ${version}`)
