import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import type { Sealer, SigningKey } from '../house.ts'

/** The last 32 bytes of an Ed25519 public key in SPKI form are the key itself. */
const RAW_KEY_BYTES = 32

/**
 * The bureau's signing key from `DATA_DIR/keys/signing.pem`, made at the first start. The folder is 0700, the file 0600, and neither is part of
 * the database or its backup (design.md 6): a lost key means enrolling the screens anew. Throws CannotStart when the file is there but is no Ed25519 key.
 */
export const openKey = (dataDir: string): SigningKey => {
  const folder = join(dataDir, 'keys')
  const file = fileIn(folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (!existsSync(file)) keepForGood(folder, file)
  chmodSync(file, 0o600)
  return signer(readKey(file))
}

/** The key of a data folder, or null where there is none yet; makes nothing. */
export const keyOf = (dataDir: string): SigningKey | null => {
  const file = fileIn(join(dataDir, 'keys'))
  return existsSync(file) ? signer(readKey(file)) : null
}

const fileIn = (folder: string): string => join(folder, 'signing.pem')

/** The file appears under its name whole and on the disk for good, or not at all: screens will trust this key and no other. */
const keepForGood = (folder: string, file: string): void => {
  writeFileSync(`${file}.new`, makePem(), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

const readKey = (file: string): KeyObject => {
  const pem = readFileSync(file)
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // told below like any other file that is not our key
  }
  throw new CannotStart(`${file} is not an Ed25519 key. Put the right file back, or remove it and enrol every screen anew.`)
}

const makePem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const signer = (key: KeyObject): SigningKey => {
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-RAW_KEY_BYTES)
  return { publicKeyHex: raw.toString('hex'), sign: (bytes) => sign(null, bytes, key), seal: sealer(key) }
}

/** Nothing sealed with it tells anything about the signing key, nor the other way round (RFC 5869). */
const sealer = (key: KeyObject): Sealer => {
  const secret = key.export({ type: 'pkcs8', format: 'der' }).subarray(-RAW_KEY_BYTES)
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'public-information-screens seals 1', 32))
  return (text) => createHmac('sha256', derived).update(text).digest('hex')
}
