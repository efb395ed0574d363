import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

hashes.sha512 = sha512

/**
 * Whether these exact bytes were signed with the house's key. Plain JavaScript, because a page on a plain http address of a local network
 * has no `crypto.subtle`. A signature or key that is no hex is simply wrong.
 */
export const isSigned = (bytes: Uint8Array | string, signature: string, publicKey: string): boolean => {
  try {
    return verify(hexToBytes(signature), typeof bytes === 'string' ? utf8ToBytes(bytes) : bytes, hexToBytes(publicKey))
  } catch {
    return false
  }
}
