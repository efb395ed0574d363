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

/** Keeps an entry; the connection of a house seals it, and that it is the newest, over the given texts. */
export const insertEntry = async (db: Kysely<Acts>, row: Omit<Insertable<Acts['journal']>, 'mac'> & { seq: number }, over: Readonly<{ entry: string; head: string }>): Promise<void> => {
  await db.insertInto('journal').values({ ...row, mac: sql<string | null>`house_seal(${over.entry})` }).execute()
  await sql`update seal_marks set id = ${String(row.seq)}, seal = house_seal(${over.head}) where name = 'head' and house_seal('') is not null`.execute(db)
}

/** At most `limit` entries after a place, in order. */
export const rowsAfter = (db: Kysely<Acts>, seq: number, limit: number): Promise<JournalRow[]> =>
  db.selectFrom('journal').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()

/** Whose entries somebody reads: those about notices of some sections, and about notices they have a hand in. */
export type Reach = Readonly<{ person: string; sections: readonly string[] }>

/** Entries about one subject (or about anything, null) within reach (everything, null), newest first, a hundred at most, older than `before` if given. */
export const entriesAbout = async (db: Kysely<Acts>, of: Readonly<{ subject: string | null; before: number | null; reach: Reach | null }>): Promise<JournalRow[]> => {
  const { subject, before, reach } = of
  let query = db.selectFrom('journal').selectAll()
  if (subject !== null) query = query.where('subject', '=', subject)
  if (before !== null) query = query.where('seq', '<', before)
  if (reach !== null) query = query.where(sql<boolean>`subject in (${subjectsWithin(reach)})`)
  return query.orderBy('seq', 'desc').limit(100).execute()
}

/** The notices within reach, and their publications, as subjects. */
const subjectsWithin = ({ person, sections }: Reach) => sql`
  with within as (
    select id from notices where created_by = ${person} or section in (${sql.join([...sections, ''])})
    union select notice from draft_editors where person = ${person}
    union select notice from revisions where author = ${person}
    union select r.notice from revisions r join revision_editors e on e.digest = r.digest where e.person = ${person}
  )
  select 'notice:' || id from within union all select 'publication:' || p.id from publications p join within on within.id = p.notice`

/** The notice that has this index number, or a form with this number. */
export const noticeNumbered = async (db: Kysely<Acts>, number: string): Promise<string | undefined> =>
  (await db.selectFrom('notices').select('id').where('index_number', '=', number).executeTakeFirst())?.id ??
  (await db.selectFrom('revisions').select('notice').where('form_number', '=', number).executeTakeFirst())?.notice ??
  (await db.selectFrom('stubs').select('notice').where('form_number', '=', number).executeTakeFirst())?.notice

/** What some notices are called by: their index number, else the number of their newest form. */
export const numbersOf = async (db: Kysely<Acts>, notices: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (notices.length === 0) return new Map()
  const rows = await db
    .selectFrom('notices')
    .leftJoin('revisions', (join) => join.onRef('revisions.notice', '=', 'notices.id').onRef('revisions.number', '=', 'notices.latest'))
    .leftJoin('stubs', 'stubs.notice', 'notices.id')
    .select((row) => ['notices.id', row.fn.coalesce('notices.index_number', 'revisions.form_number', 'stubs.form_number').as('number')])
    .where('notices.id', 'in', notices)
    .execute()
  return new Map(rows.flatMap(({ id, number }): [string, string][] => (number === null ? [] : [[id, number]])))
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

/** What this connection seals a text with; null on one that has no key. */
export const sealedHere = async (db: Kysely<Acts>, text: string): Promise<string | null> =>
  (await sql<{ seal: string | null }>`select house_seal(${text}) as seal`.execute(db)).rows[0]?.seal ?? null

/**
 * Catalogue rows that do not say what the frozen wording, its publication and its recall say, and publications whose notice has no row. Words that are
 * gone say nothing. `row`: the index number, or the notice that has none.
 */
export const oddCatalogue = async (db: Kysely<Acts>): Promise<{ row: string; digest: Digest }[]> =>
  (
    await sql<{ row: string; digest: Digest }>`
      select k.index_number as row, k.digest
      from catalogue k left join notices n on n.id = k.notice left join publications p on p.digest = k.digest left join recalls r on r.digest = k.digest left join contents c on c.digest = k.digest
      where not (p.id is not null and p.notice = k.notice and n.index_number = k.index_number and k.published_at = p.at and k.withdrawn_at is r.at)
        or (c.bytes is not null and json_valid(c.bytes) and not (
          k.title = json_extract(c.bytes, '$.wording.title') and k.summary = json_extract(c.bytes, '$.wording.summary')
          and k.category = json_extract(c.bytes, '$.category') and k.formed_on = json_extract(c.bytes, '$.formedOn')
        ))
      union all
      select notice, digest from publications where notice not in (select notice from catalogue)
      order by 1`.execute(db)
  ).rows

/** The digests whose words are kept. */
export const keptDigests = async (db: Kysely<Acts>): Promise<Digest[]> => (await db.selectFrom('contents').select('digest').execute()).map(({ digest }) => digest)
