import { createHash, createPublicKey, verify } from 'node:crypto'

/** What people compare: the first 16 hex digits of the SHA-256 of a page's public key, in groups of four. */
export const fingerprintOf = (publicKeyHex: string): string =>
  createHash('sha256').update(Buffer.from(publicKeyHex, 'hex')).digest('hex').slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

/** Whether what someone typed is that fingerprint; spaces and capitals do not matter. */
export const isFingerprint = (typed: string, publicKeyHex: string): boolean => typed.replace(/\s/g, '').toLowerCase() === fingerprintOf(publicKeyHex).replaceAll(' ', '')

/** An Ed25519 key of 32 bytes as the DER that node:crypto reads. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether the holder of the key signed this text; a key or signature that is none is simply wrong. */
export const hasSigned = (text: string, { signature, publicKey }: Readonly<{ signature: string; publicKey: string }>): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}
