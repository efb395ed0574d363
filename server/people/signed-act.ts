import { createHash } from 'node:crypto'
import { canonical } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'

/** What a signature is over: the act, the exact wording, the statements made with it (null where the act has none). */
export type SignedAct = Readonly<{ act: string; digest: Digest; statements: Readonly<{ content: boolean; secrecy: boolean }> | null }>

/**
 * The 32 bytes a passkey signs, base64url: SHA-256 over the canonical text of the act, the digest, the statements and a nonce that was given
 * out for this session. Whoever holds the row can compute it again, so the signature proves the digest for good (domain.md D20).
 */
export const challengeOf = (nonce: string, { act, digest, statements }: SignedAct): string =>
  createHash('sha256').update(canonical({ act, digest, nonce, statements })).digest('base64url')
