import { type Insertable, type Kysely, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>
type Key = Readonly<{ notice: string; digest: Digest }>

/** The kept bytes of an attachment. */
export const attachmentBytes = async (db: Db, { notice, digest }: Key): Promise<Uint8Array | undefined> =>
  (await db.selectFrom('attachments').select('bytes').where('notice', '=', notice).where('digest', '=', digest).executeTakeFirst())?.bytes

/** What is kept for a notice: digests with their types and sizes, bytes left alone. */
export const keptFor = async (db: Db, notice: string): Promise<{ digest: Digest; type: string; bytes: number }[]> =>
  db.selectFrom('attachments').select(['digest', 'type', sql<number>`length(bytes)`.as('bytes')]).where('notice', '=', notice).execute()

export const insertAttachment = async (db: Db, row: Insertable<Acts['attachments']>): Promise<void> => void (await db.insertInto('attachments').values(row).execute())

/** Gives a copy of a notice the files its words name. */
export const copyAttachments = async (db: Db, { from, to, digests, person, at }: Readonly<{ from: string; to: string; digests: readonly Digest[]; person: string; at: Instant }>): Promise<void> => {
  if (digests.length === 0) return
  const rows = db.selectFrom('attachments').select((row) => [sql.val(to).as('notice'), 'digest', 'type', 'bytes', sql.val(person).as('person'), row.val(at).as('at')]).where('notice', '=', from).where('digest', 'in', digests)
  await db.insertInto('attachments').columns(['notice', 'digest', 'type', 'bytes', 'person', 'at']).expression(rows).execute()
}

/** Whether no draft and no wording of its notice names a file: then it waits to be attached, or was taken out. */
const isLoose = sql<boolean>`
  not exists (select 1 from drafts d, json_each(d.words, '$.attachments') a where d.notice = attachments.notice and json_extract(a.value, '$.digest') = attachments.digest)
  and not exists (select 1 from revisions r join contents c on c.digest = r.digest, json_each(c.bytes, '$.attachments') a where r.notice = attachments.notice and json_extract(a.value, '$.digest') = attachments.digest)`

/** How many files wait to be attached to a notice. */
export const countLoose = async (db: Db, notice: string): Promise<number> =>
  (await db.selectFrom('attachments').select(sql<number>`count(*)`.as('count')).where('notice', '=', notice).where(isLoose).executeTakeFirstOrThrow()).count

/** Destroys files of some notice, or of all, that nothing names since a moment. @returns how many. */
export const deleteLoose = async (db: Db, { before, notice }: Readonly<{ before: Instant; notice?: string }>): Promise<number> => {
  const old = db.deleteFrom('attachments').where('at', '<', before).where(isLoose)
  return Number((await (notice === undefined ? old : old.where('notice', '=', notice)).executeTakeFirst()).numDeletedRows)
}
