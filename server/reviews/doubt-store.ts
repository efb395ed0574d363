import type { Insertable, Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>
type Said = Readonly<{ person: string; name: string; at: Instant; text: string | null }>

/** A doubt about a notice with who raised it, and the director's answer once there is one. Texts are null when they were purged. */
export type DoubtRow = Said & Readonly<{ id: string; digest: Digest; number: number; role: string; resolution: (Said & Readonly<{ digest: Digest }>) | null }>

/** Every doubt ever raised about a notice, oldest first. */
export const doubtsOf = async (db: Db, notice: string): Promise<DoubtRow[]> => {
  const rows = await db
    .selectFrom('doubts')
    .innerJoin('people', 'people.id', 'doubts.person')
    .innerJoin('revisions', 'revisions.digest', 'doubts.digest')
    .leftJoin('remarks', 'remarks.id', 'doubts.id')
    .leftJoin('resolutions', 'resolutions.doubt', 'doubts.id')
    .leftJoin('people as resolver', 'resolver.id', 'resolutions.person')
    .leftJoin('remarks as answer', 'answer.id', 'resolutions.id')
    .select(['doubts.id', 'doubts.digest', 'revisions.number', 'doubts.person', 'people.name', 'doubts.role', 'doubts.at', 'remarks.text'])
    .select(['resolutions.digest as on', 'resolutions.person as by', 'resolver.name as by_name', 'resolutions.at as resolved_at', 'answer.text as answer'])
    .where('doubts.notice', '=', notice)
    .orderBy('doubts.at')
    .execute()
  return rows.map(({ id, digest, number, person, name, role, at, text, ...row }) => ({
    id, digest, number, person, name, role, at, text,
    resolution: row.on === null || row.by === null || row.resolved_at === null ? null : { digest: row.on, person: row.by, name: row.by_name ?? row.by, at: row.resolved_at, text: row.answer },
  }))
}

/** Which of these notices have a doubt that nobody answered yet. */
export const doubtedAmong = async (db: Db, notices: readonly string[]): Promise<ReadonlySet<string>> => {
  if (notices.length === 0) return new Set()
  const rows = await db
    .selectFrom('doubts')
    .leftJoin('resolutions', 'resolutions.doubt', 'doubts.id')
    .select('doubts.notice')
    .where('doubts.notice', 'in', notices)
    .where('resolutions.doubt', 'is', null)
    .execute()
  return new Set(rows.map(({ notice }) => notice))
}

export const insertDoubt = async (db: Db, row: Insertable<Acts['doubts']>): Promise<void> => void (await db.insertInto('doubts').values(row).execute())
export const insertResolution = async (db: Db, row: Insertable<Acts['resolutions']>): Promise<void> => void (await db.insertInto('resolutions').values(row).execute())

/** Keeps what somebody wrote, under the id of the row it belongs to; nothing when nothing was written. */
export const keepRemark = async (db: Db, row: Readonly<{ id: string; notice: string; digest: Digest | null; text: string | undefined }>): Promise<void> => {
  const text = row.text?.trim() ?? ''
  if (text !== '') await db.insertInto('remarks').values({ ...row, text }).execute()
}
