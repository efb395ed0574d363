import { type Kysely, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>
export type CaseRow = Selectable<Acts['cases']>

/** A case with the names it mentions. */
export type ToldCase = CaseRow & Readonly<{ responsible_name: string | null; decider_name: string | null; section: string | null; section_name: string | null }>

const told = (db: Db) =>
  db
    .selectFrom('cases')
    .leftJoin('people as responsible', 'responsible.id', 'cases.person')
    .leftJoin('people as decider', 'decider.id', 'cases.decided_by')
    .leftJoin('notices', 'notices.id', 'cases.notice')
    .leftJoin('sections', 'sections.id', 'notices.section')
    .selectAll('cases')
    .select(['responsible.name as responsible_name', 'decider.name as decider_name', 'notices.section', 'sections.name as section_name'])

/** Every case, newest first. */
export const allCases = (db: Db): Promise<ToldCase[]> => told(db).orderBy('cases.proposed_at', 'desc').orderBy('cases.id').execute()

export const caseById = (db: Db, id: string): Promise<CaseRow | undefined> => db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

/** Orders to put something right that nobody has proven yet. */
export const openOrders = (db: Db): Promise<CaseRow[]> =>
  db.selectFrom('cases').selectAll().where('status', '=', 'correcting').where('due_on', 'is not', null).orderBy('due_on').execute()

export const countUndecided = async (db: Db): Promise<number> =>
  Number((await db.selectFrom('cases').select((row) => row.fn.countAll<number>().as('n')).where('status', '=', 'proposed').executeTakeFirstOrThrow()).n)

export const insertCase = async (db: Db, row: CaseRow): Promise<void> => void (await db.insertInto('cases').values(row).execute())

export const updateCase = async (db: Db, id: string, change: Partial<Omit<CaseRow, 'id'>>): Promise<void> =>
  void (await db.updateTable('cases').set(change).where('id', '=', id).execute())

/** Cases that were already proposed upon one cause and notice. */
export const casesUpon = (db: Db, { cause, notice }: Readonly<{ cause: string; notice: string | null }>): Promise<Pick<CaseRow, 'digest' | 'proposed_at'>[]> =>
  db.selectFrom('cases').select(['digest', 'proposed_at']).where('cause', '=', cause).where('notice', notice === null ? 'is' : '=', notice).execute()

export const insertRemark = async (db: Db, row: Selectable<Acts['remarks']>): Promise<void> => void (await db.insertInto('remarks').values(row).execute())

/** What people wrote, by the id of what they wrote it about; what was purged is missing. */
export const remarksOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = ids.length === 0 ? [] : await db.selectFrom('remarks').select(['id', 'text']).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** The title of each notice's newest wording that is still kept; the draft's where there is no other. */
export const titlesOf = async (db: Db, notices: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (notices.length === 0) return new Map()
  const title = sql<string | null>`json_extract(contents.bytes, '$.wording.title')`
  const frozen = await db.selectFrom('revisions').innerJoin('contents', 'contents.digest', 'revisions.digest').select(['revisions.notice', title.as('title')]).where('revisions.notice', 'in', [...notices]).orderBy('revisions.number').execute()
  const drafted = await db.selectFrom('drafts').select(['notice', sql<string | null>`json_extract(words, '$.wording.title')`.as('title')]).where('notice', 'in', [...notices]).execute()
  return new Map([...drafted, ...frozen].map((row) => [row.notice, row.title ?? '']))
}

/** Recalls for a reason that a better review would have seen. */
export const recallsFor = (db: Db, reasons: readonly string[]): Promise<{ notice: string; digest: Digest; reason_code: string }[]> =>
  db
    .selectFrom('recalls')
    .innerJoin('publications', 'publications.id', 'recalls.publication')
    .select(['publications.notice', 'recalls.digest', 'recalls.reason_code'])
    .where('recalls.reason_code', 'in', [...reasons])
    .orderBy('recalls.at')
    .execute()

/** What admission refused to let onto the glass, as the journal holds it. */
export const refusedAdmissions = async (db: Db): Promise<{ notice: string | null; digest: Digest }[]> => {
  const rows = await db.selectFrom('journal').select(['subject', 'body']).where('action', '=', 'ADMISSION_REFUSED').orderBy('seq').execute()
  return rows.map(({ subject, body }) => ({ notice: subject.startsWith('notice:') ? subject.slice(7) : null, digest: (JSON.parse(body) as { digest: Digest }).digest }))
}

/** The section of a notice and who supervises it now; undefined when there is no such notice. */
export const placeOf = (db: Db, notice: string): Promise<{ supervising_leader: string | null } | undefined> =>
  db.selectFrom('notices').innerJoin('sections', 'sections.id', 'notices.section').select('sections.supervising_leader').where('notices.id', '=', notice).executeTakeFirst()

/** Who held a role on a day, by own post; `section` null: in whichever section. */
export const holdersOn = (db: Db, { role, section, day }: Readonly<{ role: string; section: string | null; day: LocalDay }>): Promise<{ id: string; name: string }[]> => {
  const held = db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person')
    .select(['people.id', 'people.name'])
    .distinct()
    .where('posts.role', '=', role)
    .where('posts.from_on', '<=', day)
    .where((where) => where.or([where('posts.to_on', 'is', null), where('posts.to_on', '>=', day)]))
    .orderBy('people.name')
  return (section === null ? held : held.where('posts.section', '=', section)).execute()
}

/** Every wording of a notice with its author, newest first. */
export const wordingsOf = (db: Db, notice: string) =>
  db
    .selectFrom('revisions')
    .innerJoin('stages', 'stages.digest', 'revisions.digest')
    .innerJoin('people', 'people.id', 'revisions.author')
    .select(['revisions.digest', 'revisions.number', 'revisions.form_number', 'revisions.submitted_at', 'revisions.author', 'people.name', 'stages.state'])
    .where('revisions.notice', '=', notice)
    .orderBy('revisions.number', 'desc')
    .execute()

/** Every review of a notice's wordings, in order, with its signature and the one it was done for. */
export const chainOf = (db: Db, digests: readonly Digest[]) =>
  db
    .selectFrom('reviews')
    .innerJoin('people', 'people.id', 'reviews.person')
    .leftJoin('people as giver', 'giver.id', 'reviews.on_behalf_of')
    .leftJoin('signatures', 'signatures.review', 'reviews.id')
    .select(['reviews.digest', 'reviews.step', 'reviews.verdict', 'reviews.role', 'reviews.at', 'reviews.person', 'people.name', 'giver.id as giver', 'giver.name as giver_name', 'signatures.method'])
    .where('reviews.digest', 'in', [...digests, ''])
    .orderBy('reviews.at')
    .execute()

/** How often wordings of each section were returned by a reviewer within a span. */
export const returnsBySection = (db: Db, span: Readonly<{ from: number; to: number }>): Promise<{ section: string; n: number }[]> =>
  db
    .selectFrom('reviews')
    .innerJoin('revisions', 'revisions.digest', 'reviews.digest')
    .innerJoin('notices', 'notices.id', 'revisions.notice')
    .select((row) => ['notices.section', row.fn.countAll<number>().as('n')])
    .where('reviews.verdict', '=', 'return')
    .where('reviews.at', '>=', span.from)
    .where('reviews.at', '<', span.to)
    .groupBy('notices.section')
    .execute()

/** How many publications of each section were recalled within a span. */
export const recallsBySection = (db: Db, span: Readonly<{ from: number; to: number }>): Promise<{ section: string; n: number }[]> =>
  db
    .selectFrom('recalls')
    .innerJoin('publications', 'publications.id', 'recalls.publication')
    .innerJoin('notices', 'notices.id', 'publications.notice')
    .select((row) => ['notices.section', row.fn.countAll<number>().as('n')])
    .where('recalls.at', '>=', span.from)
    .where('recalls.at', '<', span.to)
    .groupBy('notices.section')
    .execute()
