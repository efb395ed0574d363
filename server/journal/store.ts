import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
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

/** A column of a table of the house, named at run time. */
type Place = Readonly<{ table: keyof Acts; column: string }>

/** The rows of a table that stand under a value of one column, every column of each. */
export const rowsUnder = async (db: Kysely<Acts>, { table, column }: Place, value: string): Promise<Record<string, Json>[]> =>
  (await sql<Record<string, Json>>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${value}`.execute(db)).rows

/** The different values of a table's naming column, in order. */
export const namesIn = async (db: Kysely<Acts>, { table, column }: Place): Promise<string[]> =>
  (await sql<{ name: string }>`select distinct ${sql.ref(column)} as name from ${sql.table(table)} order by 1`.execute(db)).rows.map(({ name }) => name)

/** The kept words of some digests, as bytes. */
export const wordsOf = async (db: Kysely<Acts>, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string>> => {
  const rows = await db.selectFrom('contents').select(['digest', 'bytes']).where('digest', 'in', digests).execute()
  return new Map(rows.map(({ digest, bytes }) => [digest, bytes]))
}

/** Where every revision stands. */
export const allStages = (db: Kysely<Acts>): Promise<Selectable<Acts['stages']>[]> => db.selectFrom('stages').selectAll().orderBy('digest').execute()

/** Every notice with its index number and the number of its open draft, if it has them. */
export const allNotices = (db: Kysely<Acts>): Promise<{ id: string; index_number: string | null; draft: number | null }[]> =>
  db.selectFrom('notices').leftJoin('drafts', 'drafts.notice', 'notices.id').select(['notices.id', 'notices.index_number', 'drafts.number as draft']).orderBy('notices.id').execute()

/** Every row of a table, in the order of its naming column. */
export const allOf = async (db: Kysely<Acts>, { table, column }: Place): Promise<Record<string, Json>[]> =>
  (await sql<Record<string, Json>>`select * from ${sql.table(table)} order by ${sql.ref(column)}`.execute(db)).rows

/** The digests whose words are kept. */
export const keptDigests = async (db: Kysely<Acts>): Promise<Digest[]> => (await db.selectFrom('contents').select('digest').execute()).map(({ digest }) => digest)
