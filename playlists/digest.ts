import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'

/** The name of exact bytes: their SHA-256 in 64 lower-case hex digits. */
export type Digest = string

export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The digest of bytes, or of a text's UTF-8 bytes. */
export const digestOf = (bytes: Uint8Array | string): Digest =>
  bytesToHex(sha256(typeof bytes === 'string' ? utf8ToBytes(bytes) : bytes))
