/**
 * Measures how wide Chromium sets every character of the bundled font, and writes playlists/layout/advances.ts.
 * Run it after every change of @fontsource-variable/noto-sans-sc: `node --import tsx test/measure/glyph-advances.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { findChromium, launch } from '../journeys/chromium.ts'
import { charactersInFont } from './cmap.ts'
import { fontFolder as font, openFontPage, widthsInPage } from './font-page.ts'

const target = new URL('../../playlists/layout/advances.ts', import.meta.url)
const weights = [500, 700] as const

/** Scripts set from left to right, one glyph a character. Marks, joiners, private and colour characters are left out: nobody can vouch for them. */
const settable = /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\uAC00-\uD7A3]$/u
const unsettable = /[\p{M}\p{C}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]|[^\S \u00A0\u3000]/u

function coveredCharacters(css: string): string[] {
  const covered = new Set<number>()
  for (const face of css.split('@font-face').slice(1)) {
    const file = /url\(\.\/([^)]+\.woff2)\)/.exec(face)?.[1]
    const ranges = /unicode-range:\s*([^;]+);/.exec(face)?.[1]
    if (!file || !ranges) throw new Error(`unexpected face: ${face.slice(0, 120)}`)
    const inside = charactersInFont(readFileSync(new URL(file, font)))
    for (const range of ranges.split(',')) {
      const [from, to] = range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16))
      for (let code = from ?? 0; code <= (to ?? from ?? -1); code++) if (inside.has(code)) covered.add(code)
    }
  }
  return [...covered].sort((a, b) => a - b).map((code) => String.fromCodePoint(code)).filter((c) => settable.test(c) && !unsettable.test(c))
}

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

const characters = coveredCharacters(readFileSync(new URL('index.css', font), 'utf8'))
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
const version = JSON.parse(readFileSync(new URL('package.json', font), 'utf8')).version as string
writeFileSync(
  target,
  `// Written by test/measure/glyph-advances.ts from @fontsource-variable/noto-sans-sc ${version}; do not edit by hand.

/** The characters the bundled font can set: ranges as gap since the last end, then "+" and length − 1, in base 36. */
export const covered = '${ranges(codes)}'

/** Advances in thousandths of an em, per weight, of the characters that are not exactly one em wide. Ranges as above. */
export const advances: Readonly<Record<500 | 700, readonly (readonly [width: number, ranges: string])[]>> = {
${table.join('\n')}
}
`,
)
console.log(`${characters.length} characters, ${version}`)
