import { describe, expect, test } from 'vitest'
import type { Edition, Seat, Stamp } from '#playlists/edition.ts'
import { HOUR, MINUTE } from '#playlists/instant.ts'
import { acceptEdition, acceptStamp, isStale } from '#playlists/treaty.ts'
import { anEdition, aProfile, aSlide, hotlineSlide } from './glass.ts'

const digest = 'd'.repeat(64)
const seat: Seat = { screen: 's1', name: '一号屏', serial: 1, group: 'b'.repeat(64), surface: 'outdoor', profile: aProfile, zone: 'Asia/Shanghai' }
const edition = anEdition({ number: 10, compiledAt: HOUR })
const stamp: Stamp = { edition: digest, number: 10, issuedAt: HOUR }
const verdict = (other: Partial<{ seat: Seat; held: { number: number } | null; edition: Edition; stamp: Stamp; heldStamp: Stamp | null }> = {}) =>
  acceptEdition({ seat, held: { number: 9 }, edition, digest, stamp, heldStamp: { edition: 'e'.repeat(64), number: 9, issuedAt: HOUR - MINUTE }, ...other })

describe('a screen takes an edition', () => {
  test('that is newer, for its seat and stamped', () => {
    expect(verdict()).toBeNull()
    expect(verdict({ held: null, heldStamp: null })).toBeNull()
  })

  test('that it holds already, sent again', () => {
    expect(verdict({ held: { number: 10 }, heldStamp: stamp })).toBeNull()
  })

  test('that is newer though its stamp is older: the house’s own clock was ahead and has been put back', () => {
    expect(verdict({ heldStamp: { edition: 'e'.repeat(64), number: 9, issuedAt: 9 * HOUR } })).toBeNull()
  })
})

describe('a screen refuses an edition', () => {
  test('of a format it does not know', () => {
    expect(verdict({ edition: { ...edition, format: 2 as 1 } })).toBe('BAD_FORMAT')
  })

  test('for another group, surface, profile or zone', () => {
    const { audience } = edition
    const wide = { ...aProfile, width: 1280 }
    for (const other of [
      { edition: { ...edition, audience: { ...audience, group: 'c'.repeat(64) } } },
      { edition: { ...edition, audience: { ...audience, surface: 'kiosk' as const } } },
      { edition: { ...edition, audience: { ...audience, profile: 'c'.repeat(64) } } },
      { edition: { ...edition, profile: wide } },
      { edition: { ...edition, zone: 'Europe/Berlin' } },
      { seat: { ...seat, profile: wide } },
    ]) {
      expect(verdict(other)).toBe('OTHER_SEAT')
    }
  })

  test('older than the one it holds', () => {
    expect(verdict({ held: { number: 11 } })).toBe('OLDER_EDITION')
  })

  test('with a stamp of another edition', () => {
    expect(verdict({ stamp: { ...stamp, edition: 'e'.repeat(64) } })).toBe('STAMP_MISMATCH')
    expect(verdict({ stamp: { ...stamp, number: 9 } })).toBe('STAMP_MISMATCH')
  })

  test('with a stamp older than the one it has', () => {
    expect(verdict({ heldStamp: { ...stamp, issuedAt: HOUR + 1 } })).toBe('OLDER_STAMP')
    expect(verdict({ heldStamp: { ...stamp, number: 11, issuedAt: 0 } })).toBe('OLDER_STAMP')
  })

  test('stamped long before it was compiled', () => {
    expect(verdict({ edition: { ...edition, compiledAt: HOUR + MINUTE } })).toBeNull()
    expect(verdict({ edition: { ...edition, compiledAt: HOUR + MINUTE + 1 } })).toBe('CLOCK')
  })
})

test('a stamp alone renews what is held, and nothing else', () => {
  const held = { digest, number: 10 }
  const accept = (other: Partial<Stamp>, heldStamp: Stamp | null = stamp) => acceptStamp({ held, heldStamp, stamp: { ...stamp, ...other } })
  expect([accept({}), accept({ issuedAt: HOUR + 1 }), accept({}, null)]).toEqual([null, null, null])
  expect(accept({ issuedAt: HOUR - 1 })).toBe('OLDER_STAMP')
  expect(accept({ number: 9 })).toBe('OLDER_EDITION')
  expect(accept({ number: 11 })).toBe('STAMP_MISMATCH')
  expect(accept({ edition: 'e'.repeat(64) })).toBe('STAMP_MISMATCH')
})

describe('staleness', () => {
  const list = aSlide({ kind: 'public-list', staleMs: 10 * MINUTE })

  test('a list of people leaves ten minutes after the last stamp, not a moment later', () => {
    expect(isStale(list, { stampedAt: HOUR, now: HOUR + 10 * MINUTE - 1 })).toBe(false)
    expect(isStale(list, { stampedAt: HOUR, now: HOUR + 10 * MINUTE })).toBe(true)
  })

  test("the house's own 12333 slide never goes stale", () => {
    expect(isStale(hotlineSlide(), { stampedAt: 0, now: 1000 * HOUR })).toBe(false)
  })
})
