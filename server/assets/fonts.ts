import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Digest } from '#playlists/digest.ts'
import type { Asset } from '#playlists/edition.ts'

/** One subset of the bundled font: its file, and which characters it is for. */
type Subset = Readonly<{ asset: Asset; bytes: Uint8Array<ArrayBuffer> }>

/** The bundled font as assets: which subsets some characters need, and the bytes behind a digest. */
export type Fonts = Readonly<{
  /** The subsets that hold these characters, in a fixed order. Characters the font does not have ask for nothing. */
  needed: (characters: Iterable<string>) => readonly Asset[]
  bytes: (digest: Digest) => Uint8Array<ArrayBuffer> | undefined
}>

const css = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/wght.css')

let opened: Fonts | undefined

/** The bundled font; its style sheet and all its subsets (about 100 files, 5 MB) are read once. */
export const openFonts = (): Fonts => (opened ??= readFonts())

const readFonts = (): Fonts => {
  const subsets = subsetsOf(readFileSync(css, 'utf8'), dirname(css))
  const byCharacter = new Map<number, Subset>()
  // the last rule that speaks of a character wins, as in a browser
  for (const { subset, ranges } of subsets) for (const [from, to] of ranges) for (let at = from; at <= to; at += 1) byCharacter.set(at, subset)
  const byDigest = new Map(subsets.map(({ subset }) => [subset.asset.digest, subset.bytes]))
  return {
    needed: (characters) => {
      const wanted = new Set<Subset>()
      for (const character of characters) {
        const subset = byCharacter.get(character.codePointAt(0) ?? 0)
        if (subset) wanted.add(subset)
      }
      return subsets.flatMap(({ subset }) => (wanted.has(subset) ? [subset.asset] : []))
    },
    bytes: (digest) => byDigest.get(digest),
  }
}

type Range = readonly [from: number, to: number]

const subsetsOf = (sheet: string, folder: string): readonly Readonly<{ subset: Subset; ranges: readonly Range[] }>[] =>
  [...sheet.matchAll(/@font-face\s*\{[^}]*?url\(([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g)].map(([, file = '', unicodeRange = '']) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const digest = createHash('sha256').update(bytes).digest('hex')
    return { subset: { asset: { digest, bytes: bytes.length, type: 'font', unicodeRange: unicodeRange.trim() }, bytes }, ranges: unicodeRange.split(',').map(rangeOf) }
  })

/** `U+4E00`, `U+4E00-4EFF`. */
const rangeOf = (said: string): Range => {
  const [from = '', to = from] = said.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
