import type { Kysely } from 'kysely'
import { z } from 'zod'
import { canonical } from '#playlists/canonical.ts'
import { digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import { statements } from '../reviews/answers.ts'
import { road } from '../reviews/transitions.ts'
import { verifyAssertion } from './assertion.ts'
import { CONFIRMED_MS } from './confirmed.ts'
import { keysAdded, passkeyById, signaturesAfter } from './passkey-store.ts'
import { hashOfSecret } from './session.ts'
import { challengeOf } from './signed-act.ts'

type Db = Kysely<Acts>
type Kept = Awaited<ReturnType<typeof signaturesAfter>>[number]

const byPassword = z.strictObject({ act: z.string(), statements: statements.nullable(), confirmedAt: z.int() })
const byPasskey = z.strictObject({
  act: z.string(), statements: statements.nullable(), nonce: z.string(), origin: z.string(), rpId: z.string(), clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string(),
})

/** Any counter is newer than this: an old signature is proven again, not used again. */
const ANY_COUNTER = -1

/**
 * Proves every signature again from what is kept: that it belongs to a review of the same person, digest, act and statements; for a password,
 * that it was given in the five minutes before; for a passkey, that the key is the one the journal saw added and its signature holds.
 * @returns the ids of the reviews whose signature does not.
 */
export const verifySignatures = async (db: Db): Promise<{ ok: true } | { ok: false; broken: string[] }> => {
  const keys = new Map((await keysAdded(db)).map(({ passkey, key }) => [passkey, key]))
  const broken: string[] = []
  for (let after = ''; ; ) {
    const rows = await signaturesAfter(db, after, 500)
    for (const row of rows) if (!(await holds(db, row, keys))) broken.push(row.review)
    const last = rows.at(-1)
    if (last === undefined) return broken.length === 0 ? { ok: true } : { ok: false, broken }
    after = last.review
  }
}

const holds = async (db: Db, row: Kept, keys: ReadonlyMap<string, string>): Promise<boolean> => {
  const proof = proofOf(row)
  if (proof === null || !belongs(row, proof)) return false
  if ('confirmedAt' in proof) return proof.confirmedAt <= row.at && row.at - proof.confirmedAt <= CONFIRMED_MS
  const passkey = row.passkey === null ? undefined : await passkeyById(db, row.passkey)
  if (passkey === undefined || passkey.person !== row.person || keys.get(passkey.id) !== hashOfSecret(passkey.public_key)) return false
  const { act, nonce, origin, rpId, clientDataJSON, authenticatorData, signature } = proof
  const challenge = challengeOf(nonce, { act, digest: row.digest, statements: proof.statements })
  return (await verifyAssertion({ id: passkey.id, clientDataJSON, authenticatorData, signature }, { passkey, counter: ANY_COUNTER, challenge, origin, rpId })) !== null
}

type Proof = z.infer<typeof byPassword> | z.infer<typeof byPasskey>

const proofOf = ({ method, proof }: Kept): Proof | null => {
  const told = asJson(proof)
  const read = method === 'passkey' ? byPasskey.safeParse(told) : byPassword.safeParse(told)
  return read.success ? read.data : null
}

/** Whether it signs the review it stands beside. */
const belongs = (row: Kept, { act, statements: said }: Proof): boolean => {
  const transition = Object.entries(road).find(([name]) => name === act)?.[1]
  const sameReview = row.reviewed === row.digest && row.reviewer === row.person && row.reviewedAt === row.at && digest.safeParse(row.digest).success
  const sameAct = transition?.signed === true && transition.review?.step === row.step && transition.review.verdict === row.verdict
  return sameReview && sameAct && canonical(said ?? {}) === canonical(z.record(z.string(), z.boolean()).catch({}).parse(asJson(row.statements ?? '{}')))
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
