import * as z from 'zod/mini'
import { bureau } from './bureau.ts'
import { canonical } from './canonical.ts'
import { digest, digestOf } from './digest.ts'
import { instant, type Instant } from './instant.ts'
import { category } from './notice.ts'
import { profile, surface } from './profile.ts'
import { level } from './rule.ts'
import { picture, slide } from './slide.ts'

const index = z.int().check(z.minimum(0))

/**
 * [from, to) with one loop. `loop`: index into `loops`, null = the plate (level null) or the black of quiet hours (level `quiet`).
 * Position in the loop is (now − anchor) mod the loop's length, so it is a function of the clock alone (design.md P2).
 */
export const stretch = z.strictObject({ from: instant, to: instant, anchor: instant, level: z.nullable(level), loop: z.nullable(index) })
export type Stretch = z.infer<typeof stretch>

/** One loop: its turns follow each other and then begin again; each turn is at most 300 s of slides, named by index into `slides`. */
export const loop = z.array(z.array(index).check(z.minLength(1))).check(z.minLength(1))
export type Loop = z.infer<typeof loop>

/** Something the edition needs to be whole on a screen. `font`: a woff2 subset with its unicode-range; `library`, `text`: kiosk JSON. */
export const asset = z.strictObject({
  digest,
  bytes: z.int().check(z.minimum(1)),
  type: z.enum(['font', 'library', 'text']),
  unicodeRange: z.optional(z.string()),
  category: z.optional(category),
})
export type Asset = z.infer<typeof asset>

/**
 * One compiled, signed, immutable manifest (design.md 6). `number`: one counter for the whole bureau. `audience`: the seat it is for.
 * `startsAt`: the moment its screens change to it together. `withheld`: digests that must not be shown, kept or listed.
 */
export const edition = z.strictObject({
  format: z.literal(1),
  number: z.int().check(z.minimum(1)),
  audience: z.strictObject({ group: digest, surface, profile: digest }),
  profile,
  zone: z.string(),
  bureau,
  compiledAt: instant,
  startsAt: instant,
  plate: picture,
  slides: z.array(slide),
  loops: z.array(loop),
  stretches: z.array(stretch).check(z.minLength(1)),
  assets: z.array(asset),
  withheld: z.array(digest),
})
export type Edition = z.infer<typeof edition>

/** "This edition is the current one at this moment": signed, at most one a minute per edition. `edition`: digest of its exact bytes. */
export const stamp = z.strictObject({ edition: digest, number: z.int().check(z.minimum(1)), issuedAt: instant })
export type Stamp = z.infer<typeof stamp>

/** A signed statement which group, surface and profile a screen has; `serial` counts up with every change. */
export const seat = z.strictObject({ screen: z.string(), name: z.string(), serial: z.int().check(z.minimum(1)), group: digest, surface, profile, zone: z.string() })
export type Seat = z.infer<typeof seat>

/** One notice in a kiosk's library: what a list shows. `text`: the digest of the asset with the full wording. */
export const libraryEntry = z.strictObject({
  notice: z.string(),
  revision: digest,
  kind: z.string(),
  title: z.string(),
  summary: z.string(),
  indexNumber: z.string(),
  section: z.string(),
  formedOn: z.iso.date(),
  publishedAt: instant,
  from: instant,
  to: instant,
  closedFrom: z.optional(instant),
  closedUntil: z.optional(instant),
  text: digest,
})
export type LibraryEntry = z.infer<typeof libraryEntry>

/** The kiosk's index of one category, newest first. */
export const library = z.strictObject({ category, entries: z.array(libraryEntry) })
export type Library = z.infer<typeof library>

/** The exact bytes of an edition, as text: what is signed, digested, stored and sent. Likewise for stamp and seat. */
export const editionBytes = (of: Edition): string => canonical(of)
export const stampBytes = (of: Stamp): string => canonical(of)
export const seatBytes = (of: Seat): string => canonical(of)

/** The exact text that is signed when a screen is asked to show its name until a moment: whoever could ask for it unsigned could cover a glass. */
export const identifyBytes = (of: Readonly<{ screen: string; until: Instant }>): string => canonical({ identify: of.screen, until: of.until })

/**
 * The exact text that is signed when the house does not know a token (any more). Unsigned, whoever sits between could make a screen forget who
 * it is and enrol it with a key of his own.
 */
export const goodbyeBytes = (token: string): string => canonical({ unknown: digestOf(token) })

/**
 * Reads an edition that came over the wire or out of a keep; undefined when it is not one. The format number is looked at first: what a later
 * format says is never guessed at. Says nothing about the signature.
 */
export const parseEdition = (bytes: Uint8Array | string): Edition | undefined => {
  const said = readJson(bytes)
  return formatOf(said) === 1 ? edition.safeParse(said).data : undefined
}

/** Reads a stamp; undefined when it is not one. */
export const parseStamp = (bytes: Uint8Array | string): Stamp | undefined => stamp.safeParse(readJson(bytes)).data

/** Reads a seat; undefined when it is not one. */
export const parseSeat = (bytes: Uint8Array | string): Seat | undefined => seat.safeParse(readJson(bytes)).data

const formatOf = (said: unknown): unknown => (typeof said === 'object' && said !== null && 'format' in said ? said.format : undefined)

const readJson = (bytes: Uint8Array | string): unknown => {
  try {
    return JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Every host of ours has this part of the Encoding Standard; the language's own library does not name it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode: (bytes: Uint8Array) => string }
