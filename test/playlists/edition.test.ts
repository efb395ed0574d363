import { expect, test } from 'vitest'
import { editionBytes, parseEdition, parseSeat, parseStamp, seatBytes, stampBytes, type Edition, type Seat, type Stamp } from '#playlists/edition.ts'
import { anEdition, aProfile, aSlide } from './glass.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const edition = anEdition({ slides: [aSlide()], assets: [{ digest: 'c'.repeat(64), bytes: 5, type: 'font', unicodeRange: 'U+4E00-4E01' }] })
const stamp: Stamp = { edition: 'd'.repeat(64), number: 3, issuedAt: 1000 }
const seat: Seat = { screen: 's1', name: '大厅一号屏', serial: 1, group: 'b'.repeat(64), surface: 'kiosk', profile: aProfile, zone: 'Asia/Shanghai' }

test('what was written is read again, from text and from bytes', () => {
  for (const bytes of [editionBytes(edition), utf8(editionBytes(edition))]) expect(parseEdition(bytes)).toEqual(edition)
  expect(parseStamp(utf8(stampBytes(stamp)))).toEqual(stamp)
  expect(parseSeat(utf8(seatBytes(seat)))).toEqual(seat)
})

test('equal editions have equal bytes whatever order they were put together in', () => {
  const reversed = Object.fromEntries(Object.entries(edition).reverse()) as typeof edition
  expect(editionBytes(reversed)).toBe(editionBytes(edition))
})

test('a later format is not guessed at', () => {
  expect(parseEdition(editionBytes({ ...edition, format: 2 as 1 }))).toBeUndefined()
})

test('what is no edition is none: broken text, broken bytes, a field too many, a field too few, other things', () => {
  const headless: Partial<Edition> = { ...edition }
  delete headless.plate
  const broken = ['', '{', 'null', '[]', '1', utf8(editionBytes(edition)).slice(0, -1), new Uint8Array([0xff, 0xfe]), JSON.stringify({ ...edition, extra: 1 }), JSON.stringify(headless)]
  for (const bytes of broken) expect(parseEdition(bytes), String(bytes)).toBeUndefined()
})

test('a byte that is no UTF-8 inside a text is refused, not replaced', () => {
  const bytes = utf8(editionBytes(edition))
  const inName = bytes.indexOf(utf8('望')[0]!)
  bytes[inName + 1] = 0x20
  expect(parseEdition(bytes)).toBeUndefined()
})

test('a stamp and a seat with something missing or wrong are none', () => {
  expect(parseStamp(JSON.stringify({ ...stamp, issuedAt: -1 }))).toBeUndefined()
  expect(parseStamp('"stamp"')).toBeUndefined()
  expect(parseSeat(JSON.stringify({ ...seat, surface: 'window' }))).toBeUndefined()
})
