import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { digest, digestOf } from '#playlists/digest.ts'

test('a digest is the SHA-256 that everybody else computes, of bytes and of text as UTF-8', () => {
  for (const text of ['', '望川市劳动和社会保障局', 'a'.repeat(100_000)]) {
    const expected = createHash('sha256').update(text, 'utf8').digest('hex')
    expect(digestOf(text)).toBe(expected)
    expect(digestOf(new TextEncoder().encode(text))).toBe(expected)
  }
})

test('a digest is written in 64 lower-case hex digits and in no other way', () => {
  expect(digest.safeParse(digestOf('x')).success).toBe(true)
  expect(digest.safeParse(digestOf('x').toUpperCase()).success).toBe(false)
  expect(digest.safeParse(digestOf('x').slice(1)).success).toBe(false)
})
