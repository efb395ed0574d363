import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import { deleteLoose } from '../attachments/store.ts'
import type { Acts } from '../database/tables.ts'
import { newId } from '../database/id.ts'

type Db = Kysely<Acts>

/** The revisions of a notice whose words are still kept and were never published. */
export const keptUnpublished = async (db: Db, notice: string): Promise<Digest[]> => {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('contents', 'contents.digest', 'revisions.digest')
    .leftJoin('publications', 'publications.digest', 'revisions.digest')
    .select('revisions.digest')
    .where('revisions.notice', '=', notice)
    .where('publications.digest', 'is', null)
    .orderBy('revisions.number')
    .execute()
  return rows.map(({ digest }) => digest)
}

/** Destroys the frozen words of some revisions, the open draft with the list of its editors, every remark about the notice, and every
 * attachment that no published wording names. */
export const deleteWords = async (db: Db, notice: string, digests: readonly Digest[]): Promise<void> => {
  if (digests.length > 0) await db.deleteFrom('contents').where('digest', 'in', digests).execute()
  await db.deleteFrom('draft_editors').where('notice', '=', notice).execute()
  await db.deleteFrom('drafts').where('notice', '=', notice).execute()
  await db.deleteFrom('remarks').where('notice', '=', notice).execute()
  await deleteLoose(db, { notice, before: Number.MAX_SAFE_INTEGER })
}

/** Names what was destroyed, so that backups can destroy it too: each digest, and once, with none, the drafts and remarks. */
export const insertPurges = async (db: Db, of: Readonly<{ notice: string; digests: readonly Digest[]; at: Instant }>): Promise<void> => {
  const { notice, digests, at } = of
  await db.insertInto('purges').values([...digests, null].map((digest) => ({ id: newId(), notice, digest, at }))).execute()
}

/** The name under which the files remember that destroyed words may still stand in their slack. */
const OWED = 'scrub-owed'

/** Whether words were destroyed since the files were last scrubbed. */
export const isScrubOwed = async (db: Db): Promise<boolean> => {
  const row = await db.selectFrom('counters').select('value').where('name', '=', OWED).executeTakeFirst()
  return (row?.value ?? 0) > 0
}

export const oweScrub = async (db: Db): Promise<void> =>
  void (await db.insertInto('counters').values({ name: OWED, value: 1 }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: 1 })).execute())

export const forgiveScrub = async (db: Db): Promise<void> => void (await db.updateTable('counters').set({ value: 0 }).where('name', '=', OWED).execute())

export type PurgeRow = Selectable<Acts['purges']>

/** Everything that was ever destroyed, oldest first. */
export const allPurges = (db: Db): Promise<PurgeRow[]> => db.selectFrom('purges').selectAll().orderBy('at').orderBy('id').execute()

/** Those of some digests whose words are kept. */
export const keptAmong = async (db: Db, digests: readonly Digest[]): Promise<Digest[]> =>
  digests.length === 0 ? [] : (await db.selectFrom('contents').select('digest').where('digest', 'in', digests).execute()).map(({ digest }) => digest)

export const isNoticeKnown = async (db: Db, notice: string): Promise<boolean> =>
  (await db.selectFrom('notices').select('id').where('id', '=', notice).executeTakeFirst()) !== undefined

/** Writes down in a copy of the office what the office destroyed after the copy was taken. */
export const repeatPurges = async (db: Db, rows: readonly PurgeRow[]): Promise<void> => void (await db.insertInto('purges').values([...rows]).execute())

/** The notices about whose secrecy a doubt is open, or that are referred outside (domain.md I15), as a condition on a notice's id. */
export const isContested = (notice: string) => sql<boolean>`(
  exists (select 1 from doubts d left join resolutions s on s.doubt = d.id where d.notice = ${sql.ref(notice)} and s.doubt is null)
  or exists (select 1 from stages t where t.notice = ${sql.ref(notice)} and t.state = 'PENDING_EXTERNAL')
)`

/** Whether somebody wrote or judged any wording of a notice, as a condition on its id. */
export const hasHandIn = (person: string, notice: string) => sql<boolean>`${person} in (${handsIn(sql.ref(notice))})`

/** The people who wrote or judged any wording of a notice. */
const handsIn = (notice: RawBuilder<unknown>) => sql`
  select e.person from draft_editors e where e.notice = ${notice}
  union select r.author from revisions r where r.notice = ${notice}
  union select e.person from revision_editors e join revisions r on r.digest = e.digest where r.notice = ${notice}
  union select v.person from reviews v join revisions r on r.digest = v.digest where r.notice = ${notice}`

/** Of some notices those that are contested, each with everyone who has a hand in it. */
export const contestedAmong = async (db: Db, notices: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>()
  if (notices.length === 0) return found
  const contested = await db.selectFrom('notices').select('id').where('id', 'in', notices).where(isContested('notices.id')).execute()
  for (const { id } of contested) {
    const { rows } = await sql<{ person: string }>`${handsIn(sql`${id}`)}`.execute(db)
    found.set(id, rows.map(({ person }) => person))
  }
  return found
}
