import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openFonts } from '../../../server/assets/fonts.ts'

const fonts = openFonts()

describe('the bundled font', () => {
  test('gives for each character the one subset that a browser would load for it', () => {
    const [only, ...more] = fonts.needed(['欧'])
    expect(more).toEqual([])
    expect(only!.unicodeRange).toMatch(/U\+6b27|U\+6b2/i)
  })

  test('names each subset by the digest of the very bytes it gives out', () => {
    for (const { digest, bytes } of fonts.needed('人力资源和社会保障局 12333 ABC（一）')) {
      const found = fonts.bytes(digest)!
      expect(createHash('sha256').update(found).digest('hex')).toBe(digest)
      expect(found.length).toBe(bytes)
      expect(Buffer.from(found.subarray(0, 4)).toString()).toBe('wOF2')
    }
  })

  test('asks for nothing it does not have, and for the same things in the same order', () => {
    expect(fonts.needed(['\u{1f9ff}', '\u{2a6d6}'])).toEqual([])
    expect(fonts.needed([...'局长科长'])).toEqual(fonts.needed([...'长科局']))
    expect(fonts.bytes('0'.repeat(64))).toBeUndefined()
  })

  test('gives no character to two subsets, so that a line is as wide on the glass as it was measured', () => {
    const claims = fonts.needed(Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code))).flatMap(({ unicodeRange }) => unicodeRange!.split(',').flatMap(codesIn))
    expect(claims.length).toBeGreaterThan(13_000)
    expect(new Set(claims).size).toBe(claims.length)
  })

  test('takes a character from the first subset where the last that claims it has no glyph', () => {
    const [subset] = fonts.needed(['※'])
    const [latin] = fonts.needed(['A'])
    expect(subset!.digest).not.toBe(latin!.digest)
  })
})

/** The code points of one part of a CSS unicode-range. */
const codesIn = (range: string): number[] => {
  const [from = 0, to = from] = range.slice(2).split('-').map((hex) => Number.parseInt(hex, 16))
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
