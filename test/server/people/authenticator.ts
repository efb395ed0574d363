import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { PasskeyQuestion, SignatureQuestion } from '../../../server/people/answers.ts'
import type { Assertion } from '../../../server/reviews/answers.ts'

/** What a device may get wrong, or somebody may make it say. */
export type Twist = Readonly<{ origin?: string; rpId?: string; challenge?: string; verified?: boolean; crossOrigin?: boolean; counter?: number }>

const head = (major: number, length: number): Buffer =>
  length < 24 ? Buffer.from([(major << 5) | length]) : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
const whole = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

/** A security key in software: ES256, no attestation. It counts its signatures, as real ones do. */
export const makeAuthenticator = (site: Readonly<{ origin: string; rpId: string }> = { origin: 'http://localhost', rpId: 'localhost' }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let count = 0

  const clientData = (type: string, challenge: string, twist: Twist): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: twist.challenge ?? challenge, origin: twist.origin ?? site.origin, crossOrigin: twist.crossOrigin ?? false }))
  const authData = (twist: Twist, key: Buffer | null): Buffer => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(twist.counter ?? (count += 1))
    const flags = 1 | (twist.verified === false ? 0 : 4) | (key === null ? 0 : 64)
    const hash = createHash('sha256').update(twist.rpId ?? site.rpId).digest()
    return Buffer.concat([hash, Buffer.from([flags]), counter, ...(key === null ? [] : [Buffer.alloc(16), Buffer.from([0, id.length]), id, key])])
  }

  /** The body of POST /api/office/passkeys. */
  const register = ({ challenge }: Pick<PasskeyQuestion, 'challenge'>, label: string, twist: Twist = {}) => {
    const key = map([whole(1), whole(2)], [whole(3), whole(-7)], [whole(-1), whole(1)], [whole(-2), bytes(Buffer.from(x, 'base64url'))], [whole(-3), bytes(Buffer.from(y, 'base64url'))])
    const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(authData(twist, key))])
    return {
      label, id: id.toString('base64url'), clientDataJSON: clientData('webauthn.create', challenge, twist).toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['usb'],
    }
  }

  /** The `assertion` of an act. */
  const sign = ({ challenge }: Pick<SignatureQuestion, 'challenge'>, twist: Twist = {}): Assertion => {
    const client = clientData('webauthn.get', challenge, twist)
    const data = authData(twist, null)
    const signature = createSign('sha256').update(data).update(createHash('sha256').update(client).digest()).sign(privateKey)
    return { id: id.toString('base64url'), clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') }
  }
  return { id: id.toString('base64url'), register, sign }
}
