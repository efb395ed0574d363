import type { Kysely } from 'kysely'
import type { Attachment } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import { type Stop, stop } from '../notices/marks.ts'
import { typeOfName } from './reading/kind.ts'
import { keptFor } from './store.ts'

/** The first attachment that the words of a draft name and that is not what was uploaded: another size or type, a name that says otherwise, or twice the same. */
export const strangerAmong = async (db: Kysely<Acts>, { notice, attachments = [] }: Readonly<{ notice: string; attachments?: readonly Attachment[] | undefined }>): Promise<Stop | null> => {
  if (attachments.length === 0) return null
  const kept = await keptFor(db, notice)
  const wrong = attachments.findIndex(({ digest, name, type, bytes }, index) => {
    const isKept = kept.some((one) => one.digest === digest && one.type === type && one.bytes === bytes)
    return !isKept || typeOfName(name) !== type || attachments.findIndex((other) => other.digest === digest) < index
  })
  return wrong < 0 ? null : stop('ATTACHMENT_UNKNOWN', `attachments.${wrong}`)
}
