import type { Assertion } from '../reviews/answers.ts'
import type { PasskeyRow } from './passkey-store.ts'
import { webauthn } from './webauthn.ts'

/** What a passkey's answer is held against. `counter`: the last one seen; every later answer of a passkey that counts must count further. */
export type Expected = Readonly<{ passkey: Pick<PasskeyRow, 'id' | 'public_key'>; counter: number; challenge: string; origin: string; rpId: string }>

/**
 * Whether a passkey's answer is its holder's, made for this challenge, on our own page, with the holder verified by the device (PIN or
 * fingerprint), and newer than the last one.
 * @returns the new counter, or null when anything about it is wrong.
 */
export const verifyAssertion = async (assertion: Assertion, { passkey, counter, challenge, origin, rpId }: Expected): Promise<{ counter: number } | null> => {
  const { id, clientDataJSON, authenticatorData, signature } = assertion
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, authenticatorData, signature } },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')), counter },
      requireUserVerification: true,
    })
    return verified ? { counter: authenticationInfo.newCounter } : null
  } catch {
    return null // the library throws for whatever does not fit; none of it is a signature
  }
}

/** The origin a passkey's answer names, or null when it names none or was made inside a foreign page. */
export const originIn = ({ clientDataJSON }: Pick<Assertion, 'clientDataJSON'>): string | null => {
  try {
    const told: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    if (typeof told !== 'object' || told === null || !('origin' in told) || typeof told.origin !== 'string') return null
    return 'crossOrigin' in told && told.crossOrigin === true ? null : told.origin
  } catch {
    return null
  }
}
