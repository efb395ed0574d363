import { randomBytes } from 'node:crypto'
import { MINUTE } from '#playlists/instant.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import type { NewPasskey, PasskeyQuestion, Passkeys, SignatureQuestion } from './answers.ts'
import { originIn } from './assertion.ts'
import { requireConfirmed } from './confirmed.ts'
import { type ChallengePurpose, insertPasskey, livePasskey, passkeyById, type PasskeyRow, passkeysOf, putChallenge, revokePasskey, takeChallenge } from './passkey-store.ts'
import { hashOfSecret } from './session.ts'
import type { Signed } from './signed.ts'
import { challengeOf, type SignedAct } from './signed-act.ts'
import { type Site, siteOf } from './site.ts'
import { webauthn } from './webauthn.ts'

/** The person who has or wants a passkey, and the origin of the page they sit at. */
type At = Readonly<{ person: Signed; page: string }>

/** So long a question to a passkey waits for its answer. */
const ANSWER_MS = 5 * MINUTE

/** Ed25519, ES256 and RS256: what devices have and every Node can check again years later (COSE numbers). */
const algorithms = [-8, -7, -257]

/** The passkeys of a person, and the address they can be made for. */
export const viewPasskeys = async ({ acts, settings }: House, person: Signed): Promise<Passkeys> => ({
  rpId: siteOf(settings)?.rpId ?? null,
  passkeys: (await passkeysOf(acts, person.id)).map(({ id, label, created_at, used_at }) => ({ id, label, createdAt: created_at, usedAt: used_at })),
})

/** What a person's passkey has to sign for an act. Throws PASSKEY_UNAVAILABLE where there can be none or the person has none. */
export const askForSignature = async (house: House, { person, page, act }: At & Readonly<{ act: SignedAct }>): Promise<SignatureQuestion> => {
  const { rpId } = siteAt(house, page)
  const held = await passkeysOf(house.acts, person.id)
  if (held.length === 0) throw new Fault('PASSKEY_UNAVAILABLE')
  const nonce = await newQuestion(house, person, 'sign')
  return { nonce, challenge: challengeOf(nonce, act), rpId, allowCredentials: held.map(({ id, transports }) => ({ id, transports: JSON.parse(transports) as string[] })) }
}

/** What the browser is asked to make. Throws REAUTH_REQUIRED (a forgotten screen must not become somebody's signature), PASSKEY_UNAVAILABLE. */
export const askForPasskey = async (house: House, { person, page }: At): Promise<PasskeyQuestion> => {
  const { rpId } = siteAt(house, page)
  requireConfirmed(person, house.now())
  const held = await passkeysOf(house.acts, person.id)
  return {
    rp: { id: rpId, name: house.settings.bureau.name },
    user: { id: Buffer.from(person.id).toString('base64url'), name: person.login, displayName: person.name },
    challenge: await newQuestion(house, person, 'register'),
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: held.map(({ id, transports }) => ({ id, type: 'public-key', transports: JSON.parse(transports) as string[] })),
  }
}

/**
 * Keeps a new passkey: made on our own page, for the open question, on a device that checked its holder. Its key goes into the journal, so that
 * a key that is swapped later is found. Throws PASSKEY_INVALID, REAUTH_REQUIRED, PASSKEY_UNAVAILABLE.
 */
export const addPasskey = async (house: House, { person, page, wanted }: At & Readonly<{ wanted: NewPasskey }>): Promise<void> => {
  const site = siteAt(house, page)
  const now = house.now()
  requireConfirmed(person, now)
  await house.acts.transaction().execute(async (tx) => {
    const challenge = await takeChallenge(tx, { session: person.session, purpose: 'register', now })
    const made = challenge === undefined ? null : await keyIn(wanted, { site, challenge })
    if (made === null || (await passkeyById(tx, made.id)) !== undefined) throw new Fault('PASSKEY_INVALID')
    const row: PasskeyRow = { ...made, person: person.id, transports: JSON.stringify(wanted.transports), label: wanted.label, created_at: now, used_at: null, revoked_at: null }
    await insertPasskey(tx, row)
    await append(tx, { at: now, actor: person.id, action: 'PASSKEY_ADD', subject: `person:${person.id}`, body: { passkey: made.id, key: hashOfSecret(made.public_key) } })
  })
}

/** Gives up one's own passkey; what it signed stays provable. Throws NOT_FOUND for any other. */
export const dropPasskey = async (house: House, person: Signed, id: string): Promise<void> =>
  house.acts.transaction().execute(async (tx) => {
    if ((await livePasskey(tx, { id, person: person.id })) === undefined) throw new Fault('NOT_FOUND')
    await revokePasskey(tx, id, house.now())
    await append(tx, { at: house.now(), actor: person.id, action: 'PASSKEY_REVOKE', subject: `person:${person.id}`, body: { passkey: id } })
  })

const siteAt = ({ settings }: House, page: string): Site => {
  const site = siteOf(settings)
  if (site === null || !site.isOwn(page)) throw new Fault('PASSKEY_UNAVAILABLE')
  return site
}

const newQuestion = async (house: House, { session }: Signed, purpose: ChallengePurpose): Promise<string> => {
  await webauthn() // so that the answer finds it there, and no transaction waits for it
  const nonce = randomBytes(32).toString('base64url')
  await house.acts.transaction().execute((tx) => putChallenge(tx, { session, purpose, nonce, expires_at: house.now() + ANSWER_MS }))
  return nonce
}

const keyIn = async ({ id, clientDataJSON, attestationObject }: NewPasskey, { site, challenge }: { site: Site; challenge: string }): Promise<Pick<PasskeyRow, 'id' | 'public_key' | 'counter'> | null> => {
  const origin = originIn({ clientDataJSON })
  if (origin === null || !site.isOwn(origin)) return null
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, attestationObject } },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return null
    const { credential } = registrationInfo
    return { id: credential.id, public_key: Buffer.from(credential.publicKey).toString('base64url'), counter: credential.counter }
  } catch {
    return null // the library throws for whatever does not fit
  }
}
