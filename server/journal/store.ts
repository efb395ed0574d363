import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Acts } from '../database/tables.ts'

export type JournalRow = Selectable<Acts['journal']>

/** The newest entry's place and hash, or undefined in a fresh journal. */
export const lastEntry = (db: Kysely<Acts>): Promise<{ seq: number; hash: string } | undefined> =>
  db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()

/** The hash of the first entry: two files that begin alike are of one office. Undefined in a fresh journal. */
export const firstHash = async (db: Kysely<Acts>): Promise<string | undefined> =>
  (await db.selectFrom('journal').select('hash').orderBy('seq').limit(1).executeTakeFirst())?.hash

export const insertEntry = async (db: Kysely<Acts>, row: Insertable<Acts['journal']>): Promise<void> => {
  await db.insertInto('journal').values(row).execute()
}

/** At most `limit` entries after a place, in order. */
export const rowsAfter = (db: Kysely<Acts>, seq: number, limit: number): Promise<JournalRow[]> =>
  db.selectFrom('journal').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()

/** Entries about one subject (or about anything, null), newest first, a hundred at most, older than `before` if given. */
export const entriesAbout = async (db: Kysely<Acts>, subject: string | null, before: number | null): Promise<JournalRow[]> => {
  let query = db.selectFrom('journal').selectAll()
  if (subject !== null) query = query.where('subject', '=', subject)
  if (before !== null) query = query.where('seq', '<', before)
  return query.orderBy('seq', 'desc').limit(100).execute()
}

/** The names of the people with these ids. */
export const namesOf = async (db: Kysely<Acts>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = ids.length === 0 ? [] : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
