import { type Insertable, type Kysely, sql } from 'kysely'
import type { Category } from '#playlists/notice.ts'
import type { Acts, Traces } from '../database/tables.ts'
import type { Rating } from './answers.ts'

/** Keeps one vote; another of the same visit on the same notice takes its place. */
export const keepRating = async (db: Kysely<Traces>, row: Insertable<Traces['ratings']>): Promise<void> => {
  const { revision, grade, reason, rated_on } = row
  await db.insertInto('ratings').values(row).onConflict((on) => on.columns(['screen', 'visit']).doUpdateSet({ revision, grade, reason, rated_on })).execute()
}

/** Whether a visitor can have read this revision of this notice: it was published, for kiosks among others, and it was not recalled. */
export const standingOf = async (db: Kysely<Acts>, { notice, revision }: Pick<Rating, 'notice' | 'revision'>): Promise<'on kiosks' | 'elsewhere' | 'recalled' | 'unknown'> => {
  const row = await db
    .selectFrom('publications')
    .leftJoin('recalls', 'recalls.publication', 'publications.id')
    .leftJoin('contents', 'contents.digest', 'publications.digest')
    .select(['recalls.at as recalled', sql<number | null>`json_extract(contents.bytes, '$.windows.kiosk.from')`.as('kiosk')])
    .where('publications.digest', '=', revision)
    .where('publications.notice', '=', notice)
    .executeTakeFirst()
  if (!row) return 'unknown'
  if (row.recalled !== null) return 'recalled'
  return row.kiosk === null ? 'elsewhere' : 'on kiosks'
}

/** How often something was said of a notice in a year. */
export type Counted = Readonly<{ notice: string; grade: string; reason: string | null; n: number }>

export const countsOf = async (db: Kysely<Traces>, year: number): Promise<Counted[]> => {
  const rows = await db
    .selectFrom('ratings')
    .select(({ fn }) => ['notice', 'grade', 'reason', fn.countAll<number>().as('n')])
    .where('rated_on', '>=', `${String(year)}-01-01`)
    .where('rated_on', '<=', `${String(year)}-12-31`)
    .groupBy(['notice', 'grade', 'reason'])
    .execute()
  return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }))
}

/** The category of each notice and the title of its newest published wording, null when its words had to leave. */
export const ratedNotices = async (db: Kysely<Acts>, ids: readonly string[]): Promise<Map<string, Readonly<{ title: string | null; category: Category }>>> => {
  const found = new Map<string, { title: string | null; category: Category }>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('notices')
      .innerJoin('publications', 'publications.notice', 'notices.id')
      .leftJoin('contents', 'contents.digest', 'publications.digest')
      .select(['notices.id', 'notices.category', sql<string | null>`json_extract(contents.bytes, '$.wording.title')`.as('title')])
      .where('notices.id', 'in', ids.slice(from, from + 500))
      .orderBy('publications.number')
      .execute()
    for (const { id, category, title } of rows) found.set(id, { title, category: category as Category })
  }
  return found
}
