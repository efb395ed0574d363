import type { Kysely } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { Assertion } from '../reviews/answers.ts'
import type { Settings } from '../settings.ts'
import { originIn, verifyAssertion } from './assertion.ts'
import { requireConfirmed } from './confirmed.ts'
import { insertSignature, livePasskey, type SignatureRow, takeChallenge, usePasskey } from './passkey-store.ts'
import type { Signed } from './signed.ts'
import { challengeOf, type SignedAct } from './signed-act.ts'
import { siteOf } from './site.ts'

type Tx = Kysely<Acts>

/** A review about to be signed. `assertion`: the passkey's answer; undefined when the password of the last five minutes signs. */
export type Signing = SignedAct & Readonly<{ review: string; person: Signed; now: Instant; assertion: Assertion | undefined; settings: Settings }>

/**
 * Signs a review, inside its transaction: by the passkey's answer over this act and digest, else by the password given in the last five minutes
 * (domain.md D20, T07, T13). Throws REAUTH_REQUIRED when neither is there, SIGNATURE_INVALID when the answer is not the person's own, not over
 * this digest and these statements, or was used before.
 * @returns the signature as it is kept.
 */
export const sign = async (tx: Tx, signing: Signing): Promise<SignatureRow> => {
  const { review, digest, person, now, assertion } = signing
  const kept = assertion === undefined ? byPassword(signing) : await byPasskey(tx, signing, assertion)
  const row = { review, digest, person: person.id, ...kept, proof: canonical(kept.proof), at: now }
  await insertSignature(tx, row)
  return row
}

type Kept = Readonly<{ method: 'password' | 'passkey'; passkey: string | null; proof: Json }>

const byPassword = ({ person, now, act, statements }: Signing): Kept => {
  requireConfirmed(person, now)
  return { method: 'password', passkey: null, proof: { act, statements, confirmedAt: person.confirmedAt } }
}

const byPasskey = async (tx: Tx, signing: Signing, assertion: Assertion): Promise<Kept> => {
  const { person, now, settings, act, statements } = signing
  const nonce = await takeChallenge(tx, { session: person.session, purpose: 'sign', now })
  const passkey = await livePasskey(tx, { id: assertion.id, person: person.id })
  const site = siteOf(settings)
  const origin = originIn(assertion)
  if (nonce === undefined || site === null || origin === null || !site.isOwn(origin)) throw new Fault('SIGNATURE_INVALID')
  if (passkey === undefined) throw new Fault('SIGNATURE_INVALID')
  const { rpId } = site
  const holds = await verifyAssertion(assertion, { passkey, counter: passkey.counter, challenge: challengeOf(nonce, signing), origin, rpId })
  if (holds === null) throw new Fault('SIGNATURE_INVALID')
  await usePasskey(tx, passkey.id, { counter: holds.counter, at: now })
  const { clientDataJSON, authenticatorData, signature } = assertion
  return { method: 'passkey', passkey: passkey.id, proof: { act, statements, nonce, origin, rpId, clientDataJSON, authenticatorData, signature } }
}
