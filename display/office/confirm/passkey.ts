import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnAbortService } from '@simplewebauthn/browser'
import type { NewPasskey, PasskeyQuestion, Passkeys, SignatureQuestion } from '../../../server/people/answers.ts'
import type { Assertion } from '../../../server/reviews/answers.ts'

/** Whether this browser, at this address, can use passkeys made for `rpId`. */
export const worksHere = ({ rpId }: Pick<Passkeys, 'rpId'>): boolean => rpId === location.hostname && window.isSecureContext && browserSupportsWebAuthn()

/** Lets the person's device sign what the server asks. Rejects when they turn away or the device can't. */
export const signWithPasskey = async ({ challenge, rpId, allowCredentials }: SignatureQuestion): Promise<Assertion> => {
  const { id, response } = await startAuthentication({
    optionsJSON: { challenge, rpId, userVerification: 'required', allowCredentials: allowCredentials.map((one) => ({ id: one.id, type: 'public-key', transports: known(one.transports) })) },
  })
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle === undefined ? {} : { userHandle }) }
}

/** Leaves the device alone: the question was answered otherwise, or not at all. */
export const stopAsking = (): void => WebAuthnAbortService.cancelCeremony()

/** Lets the person's device make a key. Rejects when they turn away, the device can't, or has one already. */
export const makePasskey = async (question: PasskeyQuestion): Promise<Omit<NewPasskey, 'label'>> => {
  const { excludeCredentials, ...asked } = question
  const { id, response } = await startRegistration({
    optionsJSON: {
      ...asked,
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
      excludeCredentials: excludeCredentials.map((one) => ({ ...one, transports: known(one.transports) })),
    },
  })
  return { id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject, transports: response.transports ?? [] }
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof transports)[number]
const known = (told: readonly string[]): Transport[] => transports.filter((one) => told.includes(one))
