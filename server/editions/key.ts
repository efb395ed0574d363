import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SigningKey } from '../house.ts'

/** The last 32 bytes of an Ed25519 public key in SPKI form are the key itself. */
const RAW_KEY_BYTES = 32

/**
 * The bureau's signing key from `DATA_DIR/keys/signing.pem`, made at the first start. The folder is 0700, the file 0600, and neither is part of
 * the database or its backup (design.md 6): a lost key means enrolling the screens anew. Throws when the file is there but is no Ed25519 key.
 */
export const openKey = (dataDir: string): SigningKey => {
  const folder = join(dataDir, 'keys')
  const file = join(folder, 'signing.pem')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (!existsSync(file)) writeFileSync(file, makePem(), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return signer(createPrivateKey(readFileSync(file)))
}

const makePem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const signer = (key: KeyObject): SigningKey => {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('DATA_DIR/keys/signing.pem is not an Ed25519 key: put the right file back, or remove it and enrol every screen anew')
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-RAW_KEY_BYTES)
  return { publicKeyHex: raw.toString('hex'), sign: (bytes) => sign(null, bytes, key) }
}
