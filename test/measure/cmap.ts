import { brotliDecompressSync } from 'node:zlib'

/** The code points a woff2 file has a glyph for, read from its own character map; the subset's unicode-range is only a promise. */
export function charactersInFont(file: Buffer): Set<number> {
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
