import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GAP, plainOf } from '#playlists/scan/plain.ts'

/** Turns what a rule found into its print: 64 hex characters that only this house can make, and that nobody can turn back into words. */
export type Printer = (rule: string, found: string) => string

/**
 * The printer of a data folder: HMAC-SHA256 over rule and found text under `DATA_DIR/keys/prints.key`, made at its first use. The text is
 * taken as a reader sees it, so that the same number typed with spaces has the same print. A lost key means that warnings are answered anew.
 */
export const printer = (dataDir: string): Printer => {
  const key = keyIn(join(dataDir, 'keys'))
  return (rule, found) => createHmac('sha256', key).update(`${rule}\n${asSeen(found)}`).digest('hex')
}

/** Full-width forms, invisible characters, spaces and separators make no other finding. */
const asSeen = (text: string): string => plainOf(text).text.replace(gaps, '')
const gaps = new RegExp(GAP, 'gu')

const KEY_BYTES = 32

const keyIn = (folder: string): Buffer => {
  const file = join(folder, 'prints.key')
  return readIfThere(file) ?? makeKey(folder, file)
}

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return checked(file, readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const checked = (file: string, key: Buffer): Buffer => {
  if (key.length === KEY_BYTES) return key
  throw new Error(`${file} is no key of ours. Put the right file back, or remove it; then warnings have to be answered anew.`)
}

/** The file appears under its name whole or not at all; who comes second takes the key of who came first. */
const makeKey = (folder: string, file: string): Buffer => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
  return checked(file, readFileSync(file))
}
