import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { FileType } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import { readApart } from './reading/apart.ts'
import type { Read } from './reading/part.ts'
import { attachmentBytes } from './store.ts'

/** So many readings are remembered, the last used ones: a draft is looked at with every rest of its author's hands. */
const REMEMBERED = 40
const remembered = new Map<string, Read>()

/** SHA-256 of a file's bytes. */
export const digestOfFile = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex')

/** What a file says. What was read once is remembered by digest and type, and by nothing else. */
export const readingOf = async ({ type, bytes }: Readonly<{ type: FileType; bytes: Uint8Array }>): Promise<Read> => {
  const key = keyOf({ type, digest: digestOfFile(bytes) })
  const read = remembered.get(key) ?? (await readApart({ type, bytes }))
  remember(key, read)
  return read
}

type Wanted = Readonly<{ notice: string; digest: Digest; type: FileType }>

/**
 * What a kept attachment says; null when its bytes are not kept, or are not those of the digest. `exact`: the bytes are taken out and held against
 * the digest although the reading is remembered, as submitting and the office's step ask (domain.md D25).
 */
export const keptReading = async (db: Kysely<Acts>, { notice, digest, type }: Wanted, { exact }: { exact: boolean }): Promise<Read | null> => {
  const known = remembered.get(keyOf({ type, digest }))
  if (known !== undefined && !exact) {
    remember(keyOf({ type, digest }), known)
    return known
  }
  const bytes = await attachmentBytes(db, { notice, digest })
  return bytes === undefined || digestOfFile(bytes) !== digest ? null : readingOf({ type, bytes })
}

const keyOf = ({ type, digest }: Pick<Wanted, 'type' | 'digest'>): string => `${type} ${digest}`

const remember = (key: string, read: Read): void => {
  remembered.delete(key)
  remembered.set(key, read)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
}
