import { gzipSync } from 'node:zlib'
import type { Digest } from '#playlists/digest.ts'
import { stampBytes, type Edition } from '#playlists/edition.ts'
import { MINUTE, type Instant } from '#playlists/instant.ts'
import type { Finding } from '#playlists/slide.ts'
import type { SigningKey } from '../house.ts'

/** A notice that can't be read on a group's glass, and why (design.md P3). */
export type LeftOut = Readonly<{ notice: string; title: string; finding: Finding }>

/** A stamp as it travels: when it was made, and the header's value. */
export type SignedStamp = Readonly<{ issuedAt: Instant; header: string }>

/** The edition a group's screens should hold, ready to be answered from memory. `etag`: its digest in quotes; `length`: of its bytes. */
export type Current = Readonly<{
  group: Digest
  number: number
  digest: Digest
  etag: string
  length: string
  bytes: Uint8Array<ArrayBuffer>
  /** The same bytes packed, and how many: packed once, however many screens fetch them. */
  packed: () => Readonly<{ bytes: Uint8Array<ArrayBuffer>; length: string }>
  signature: string
  startsAt: Instant
  horizonAt: Instant
  edition: Edition
  stamp: (now: Instant) => SignedStamp
  /** Whether it was made or stamped at a moment that is yet to come: our own clock was ahead and has been put back. */
  isAheadOf: (now: Instant) => boolean
}>

/** A stamp stands for a minute before the next is made (design.md 6). */
const STAMP_MS = MINUTE

/** Makes an edition answerable; its stamps are signed as they are asked for, at most one a minute. */
export const makeCurrent = (signed: Omit<Current, 'etag' | 'length' | 'packed' | 'stamp' | 'isAheadOf'>, key: SigningKey): Current => {
  let last: SignedStamp | undefined
  let packed: ReturnType<Current['packed']> | undefined
  const stamp = (now: Instant): SignedStamp => {
    if (!last || now - last.issuedAt >= STAMP_MS || now < last.issuedAt) last = signStamp(signed, now, key)
    return last
  }
  const isAheadOf = (now: Instant): boolean => Math.max(signed.edition.compiledAt, last?.issuedAt ?? 0) > now + STAMP_MS
  return { ...signed, isAheadOf, etag: `"${signed.digest}"`, length: String(signed.bytes.length), packed: () => (packed ??= pack(signed.bytes)), stamp }
}

const pack = (bytes: Uint8Array): ReturnType<Current['packed']> => {
  const zipped = gzipSync(bytes)
  return { bytes: zipped, length: String(zipped.length) }
}

/** `base64url(stamp bytes).hex(signature)`. */
const signStamp = ({ digest, number }: Pick<Current, 'digest' | 'number'>, issuedAt: Instant, key: SigningKey): SignedStamp => {
  const bytes = Buffer.from(stampBytes({ edition: digest, number, issuedAt }))
  return { issuedAt, header: `${bytes.toString('base64url')}.${Buffer.from(key.sign(bytes)).toString('hex')}` }
}
