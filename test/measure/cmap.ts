import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** Scripts set from left to right, one glyph a character. Marks, joiners, private and colour characters are left out: nobody can vouch for them. */
const settable = /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\uAC00-\uD7A3]$/u
const unsettable = /[\p{M}\p{C}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]|[^\S \u00A0\u3000]/u

/** One subset of the bundled font: its file, and the code points that are its own. */
export type Face = Readonly<{ file: string; codes: readonly number[] }>

/**
 * The subsets of a folder's style sheet with no code point in two of them: the last rule that speaks of a character
 * owns it, as on the glass (server/assets/fonts.ts). With overlapping ranges Chromium takes a dash sometimes from one file and sometimes
 * from another, where it is 0.1 em wider. `inVain`: characters the last rule speaks of without a glyph; the first one has them.
 */
export function facesOf(font: URL): Readonly<{ faces: readonly Face[]; inVain: readonly number[] }> {
  const claims = readFileSync(new URL('index.css', font), 'utf8').split('@font-face').slice(1).map(claimOf(font))
  const claimants = new Map<number, number[]>()
  claims.forEach(({ codes }, i) => codes.forEach((code) => claimants.set(code, [...(claimants.get(code) ?? []), i])))
  const has = (claimant: number | undefined, code: number): boolean => claimant !== undefined && (claims[claimant]?.inside.has(code) ?? false)
  const owner = new Map<number, number | undefined>()
  for (const [code, of] of claimants) owner.set(code, [of[of.length - 1], of[0]].find((claimant) => has(claimant, code)))
  const inVain = [...claimants].flatMap(([code, of]) => (of.length > 1 && owner.get(code) === of[0] ? [code] : []))
  return { faces: claims.map(({ file, codes }, i) => ({ file, codes: codes.filter((code) => owner.get(code) === i) })), inVain }
}

const claimOf = (font: URL) => (face: string) => {
  const file = /url\(\.\/([^)]+\.woff2)\)/.exec(face)?.[1]
  const ranges = /unicode-range:\s*([^;]+);/.exec(face)?.[1]
  if (!file || !ranges) throw new Error(`unexpected face: ${face.slice(0, 120)}`)
  return { file, codes: ranges.split(',').flatMap(codesIn), inside: charactersInFont(readFileSync(new URL(file, font))) }
}

function codesIn(range: string): number[] {
  const [from = 0, to = from] = range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16))
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** The characters the bundled font can set, by its files' own character maps. */
export const coveredCharacters = (font: URL): string[] =>
  facesOf(font)
    .faces.flatMap(({ codes }) => codes)
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => settable.test(character) && !unsettable.test(character))

/** The code points a woff2 file has a glyph for, read from its own character map; the subset's unicode-range is only a promise. */
function charactersInFont(file: Buffer): Set<number> {
  const tables = tablesOf(file)
  const found = new Set<number>()
  const cmap = tables.get('cmap')
  if (!cmap) return found
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const at = cmap.readUInt32BE(4 + 8 * record + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 4) readFormat4(cmap.subarray(at), found)
    if (format === 12) readFormat12(cmap.subarray(at), found)
  }
  return found
}

const CMAP = 0
const GLYF = 10
const LOCA = 11
const OWN_TAG = 63

/** The tables of a woff2: one brotli stream, cut by a directory whose lengths are base-128 numbers (W3C WOFF 2.0, section 4). */
function tablesOf(file: Buffer): Map<string, Buffer> {
  let at = 48
  const lengths: { name: string; length: number }[] = []
  const base128 = (): number => {
    let value = 0
    for (;;) {
      const byte = file.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file.readUInt8(at++)
    const tag = flags & 63
    if (tag === OWN_TAG) at += 4
    const original = base128()
    const isGlyphs = tag === GLYF || tag === LOCA
    const isTransformed = isGlyphs ? flags >> 6 !== 3 : flags >> 6 !== 0
    lengths.push({ name: tag === CMAP ? 'cmap' : `${tag}`, length: isTransformed ? base128() : original })
  }
  const bytes = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  let from = 0
  return new Map(lengths.map(({ name, length }) => [name, bytes.subarray(from, (from += length))]))
}

function readFormat4(map: Buffer, found: Set<number>): void {
  const twice = map.readUInt16BE(6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = map.readUInt16BE(14 + segment)
    const start = map.readUInt16BE(16 + twice + segment)
    const delta = map.readUInt16BE(16 + 2 * twice + segment)
    const offsetAt = 16 + 3 * twice + segment
    const offset = map.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : map.readUInt16BE(offsetAt + offset + 2 * (code - start))
      if (glyph !== 0) found.add(code)
    }
  }
}

function readFormat12(map: Buffer, found: Set<number>): void {
  for (let group = 0; group < map.readUInt32BE(12); group++) {
    const at = 16 + 12 * group
    for (let code = map.readUInt32BE(at); code <= map.readUInt32BE(at + 4); code++) found.add(code)
  }
}
