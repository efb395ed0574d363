import { type Kysely, sql } from 'kysely'
import type { LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { State } from '../reviews/answers.ts'

type Db = Kysely<Acts>

/** One notice with its open draft, where its newest wording stands, and what each says of itself; `saved_at` null: there is no draft. */
export type StandingRow = Awaited<ReturnType<typeof standingRows>>[number]

const inDraft = <T>(path: string) => sql<T>`json_extract(drafts.words, ${`$.${path}`})`
const inWording = <T>(path: string) => sql<T>`json_extract(contents.bytes, ${`$.${path}`})`

const standing = (db: Db) =>
  db
    .selectFrom('notices')
    .innerJoin('sections', 'sections.id', 'notices.section')
    .leftJoin('drafts', 'drafts.notice', 'notices.id')
    .leftJoin('stages', (join) => join.onRef('stages.notice', '=', 'notices.id').onRef('stages.number', '=', 'notices.latest'))
    .leftJoin('contents', 'contents.digest', 'stages.digest')
    .select(['notices.id', 'notices.section', 'notices.created_at', 'sections.name as section_name'])
    .select(['drafts.saved_at', 'stages.state', 'stages.since'])
    .select([inDraft<string | null>('wording.title').as('draft_title'), inWording<string | null>('wording.title').as('title')])
    .select([inDraft<LocalDay | null>('formedOn').as('draft_formed'), inWording<LocalDay | null>('formedOn').as('formed')])
    .select([inDraft<string | null>('decisions.disclosure').as('draft_disclosure'), inWording<string | null>('decisions.disclosure').as('disclosure')])

/** Notices being written, or whose newest wording stands in one of these states. */
export const standingRows = (db: Db, states: readonly State[]) =>
  standing(db)
    .where((where) => where.or([where('drafts.notice', 'is not', null), where('stages.state', 'in', states)]))
    .orderBy('notices.created_at')
    .orderBy('notices.id')
    .execute()

/** The same of some notices. */
export const standingOf = async (db: Db, notices: readonly string[]): Promise<StandingRow[]> =>
  notices.length === 0 ? [] : standing(db).where('notices.id', 'in', [...notices]).execute()

/** When what was formed on a day was first published. */
export type Release = Readonly<{ notice: string; section: string; formed: LocalDay | null; at: number }>

/**
 * Every notice's first publication of what it formed on each day; of some notices, or of all (null). The catalogue knows the day of the newest
 * publication of each notice, so that the words behind thousands of them need not be opened.
 */
export const releases = async (db: Db, notices: readonly string[] | null): Promise<Release[]> => {
  if (notices?.length === 0) return []
  const all = db
    .selectFrom('publications')
    .innerJoin('notices', 'notices.id', 'publications.notice')
    .leftJoin('catalogue', (join) => join.onRef('catalogue.notice', '=', 'publications.notice').onRef('catalogue.digest', '=', 'publications.digest'))
    .leftJoin('contents', 'contents.digest', 'publications.digest')
    .select(['publications.notice', 'notices.section', sql<LocalDay | null>`coalesce(catalogue.formed_on, ${inWording('formedOn')})`.as('formed')])
    .select((row) => row.fn.min<number>('publications.at').as('at'))
    .groupBy(['publications.notice', 'formed'])
    .orderBy('at')
  return (notices === null ? all : all.where('publications.notice', 'in', [...notices])).execute()
}

/** How many doubts of each notice nobody has resolved. */
export const openDoubts = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('doubts')
    .leftJoin('resolutions', 'resolutions.doubt', 'doubts.id')
    .select((row) => ['doubts.notice', row.fn.countAll<number>().as('n')])
    .where('resolutions.doubt', 'is', null)
    .groupBy('doubts.notice')
    .execute()
  return new Map(rows.map(({ notice, n }) => [notice, Number(n)]))
}
