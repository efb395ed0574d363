import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Digest } from '#playlists/digest.ts'
import type { Asset } from '#playlists/edition.ts'
import { inFirstSubset } from '#playlists/advances.ts'

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
  const claims = claimsOf(readFileSync(css, 'utf8'))
  const owners = ownersOf(claims)
  const codes = codesOf(owners, claims.length)
  const subsets = claims.map(({ file }, i) => subsetOf(join(dirname(css), file), codes[i] ?? []))
  const byDigest = new Map(subsets.map(({ asset, bytes }) => [asset.digest, bytes]))
  return {
    needed: (characters) => {
      const wanted = new Set<number | undefined>()
      for (const character of characters) wanted.add(owners.get(character.codePointAt(0) ?? 0))
      return subsets.flatMap(({ asset }, i) => (wanted.has(i) ? [asset] : []))
    },
    bytes: (digest) => byDigest.get(digest),
  }
}

type Range = readonly [from: number, to: number]
type Claim = Readonly<{ file: string; ranges: readonly Range[] }>

const claimsOf = (sheet: string): readonly Claim[] =>
  [...sheet.matchAll(/@font-face\s*\{[^}]*?url\(([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g)].map(([, file = '', ranges = '']) => ({ file, ranges: ranges.split(',').map(rangeOf) }))

/**
 * Which subset a character belongs to: the last rule that speaks of it, as in a browser, or the first where the last has no glyph. To one
 * only: where two claim it Chromium takes a dash now from one, now from the other, and not of one width, and lines would not be as measured.
 */
const ownersOf = (claims: readonly Claim[]): ReadonlyMap<number, number> => {
  const owners = new Map<number, number>()
  const kept = new Set(inFirstSubset)
  claims.forEach(({ ranges }, i) => {
    for (const [from, to] of ranges) for (let at = from; at <= to; at += 1) if (!(kept.has(at) && owners.has(at))) owners.set(at, i)
  })
  return owners
}

/** Each subset's own code points, in order. */
const codesOf = (owners: ReadonlyMap<number, number>, count: number): readonly (readonly number[])[] => {
  const codes: number[][] = Array.from({ length: count }, () => [])
  for (const [code, owner] of owners) codes[owner]?.push(code)
  return codes.map((own) => own.sort((a, b) => a - b))
}

const subsetOf = (path: string, codes: readonly number[]): Subset => {
  const bytes = new Uint8Array(readFileSync(path))
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { asset: { digest, bytes: bytes.length, type: 'font', unicodeRange: saidOf(codes) }, bytes }
}

/** Code points in order as a CSS unicode-range. */
const saidOf = (codes: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const code of codes) {
    const last = ranges[ranges.length - 1]
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',')
}

/** `U+4E00`, `U+4E00-4EFF`. */
const rangeOf = (said: string): Range => {
  const [from = '', to = from] = said.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
