import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Acts } from '../database/tables.ts'
import type { State } from '../reviews/answers.ts'
import { hasHandIn, isContested } from '../secrecy/store.ts'
import { draftWords, type DraftWords } from './words.ts'

type Db = Kysely<Acts>
export type NoticeRecord = Selectable<Acts['notices']>

/** A draft with its words and everyone who wrote in it. */
export type Draft = Readonly<Omit<Selectable<Acts['drafts']>, 'words'> & { words: DraftWords; hands: readonly string[] }>

/** A notice together with the section it comes from. */
export type Registered = NoticeRecord & Readonly<{ section_name: string; supervising_leader: string | null }>

export const insertNotice = async (db: Db, row: NoticeRecord): Promise<void> => void (await db.insertInto('notices').values(row).execute())

export const noticeById = (db: Db, id: string): Promise<Registered | undefined> =>
  db
    .selectFrom('notices')
    .innerJoin('sections', 'sections.id', 'notices.section')
    .selectAll('notices')
    .select(['sections.name as section_name', 'sections.supervising_leader'])
    .where('notices.id', '=', id)
    .executeTakeFirst()

export const updateNotice = async (db: Db, id: string, change: Partial<Pick<NoticeRecord, 'category' | 'kind' | 'latest' | 'index_number'>>): Promise<void> =>
  void (await db.updateTable('notices').set(change).where('id', '=', id).execute())

/** The one open draft of a notice, if there is one. */
export const draftOf = async (db: Db, notice: string): Promise<Draft | undefined> => {
  const row = await db.selectFrom('drafts').selectAll().where('notice', '=', notice).executeTakeFirst()
  if (row === undefined) return undefined
  const editors = await db.selectFrom('draft_editors').select('person').where('notice', '=', notice).where('number', '=', row.number).execute()
  return { ...row, words: draftWords.parse(JSON.parse(row.words)), hands: editors.map(({ person }) => person) }
}

/** Opens a draft. `hands`: who wrote the words it begins with. */
export const insertDraft = async (db: Db, row: Omit<Insertable<Acts['drafts']>, 'words'> & { words: DraftWords; hands: readonly string[] }): Promise<void> => {
  const { hands, words, ...rest } = row
  await db.insertInto('drafts').values({ ...rest, words: JSON.stringify(words) }).execute()
  await db.insertInto('draft_editors').values([...new Set(hands)].map((person) => ({ notice: row.notice, number: row.number, person }))).execute()
}

/** Saves words over the state of the draft that was seen; false when someone else saved meanwhile. */
export const updateDraft = async (db: Db, seen: Readonly<{ notice: string; edit: number }>, change: Readonly<{ words: DraftWords; savedAt: number; savedBy: string }>): Promise<boolean> => {
  const done = await db
    .updateTable('drafts')
    .set({ words: JSON.stringify(change.words), saved_at: change.savedAt, saved_by: change.savedBy, edit: seen.edit + 1 })
    .where('notice', '=', seen.notice)
    .where('edit', '=', seen.edit)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export const insertEditor = async (db: Db, row: Insertable<Acts['draft_editors']>): Promise<void> => void (await db.insertInto('draft_editors').values(row).execute())

/** A draft ends when it is frozen. */
export const deleteDraft = async (db: Db, notice: string): Promise<void> => {
  await db.deleteFrom('draft_editors').where('notice', '=', notice).execute()
  await db.deleteFrom('drafts').where('notice', '=', notice).execute()
}

/** The different profiles of all enrolled screens, as stored. */
export const profilesInUse = (db: Db): Promise<{ profile: string }[]> =>
  db.selectFrom('screens').select('profile').distinct().where('revoked_at', 'is', null).execute()

export const profileOfScreen = async (db: Db, screen: string): Promise<string | undefined> =>
  (await db.selectFrom('screens').select('profile').where('id', '=', screen).where('revoked_at', 'is', null).executeTakeFirst())?.profile

export const sectionOf = (db: Db, id: string): Promise<Selectable<Acts['sections']> | undefined> => db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()

export const nameOf = async (db: Db, person: string): Promise<string> =>
  (await db.selectFrom('people').select('name').where('id', '=', person).executeTakeFirst())?.name ?? person

/**
 * What a list is narrowed by, null = not. `readable`: sections whose unpublished notices may be listed. `contested`: sections whose contested
 * notices may be listed as well, and whoever asks, for those they have a hand in (domain.md I15). `onDesk`: states of one desk, and notices with which
 * something is `left` to do there. `among`: these notices only.
 */
export type Narrowed = Readonly<{
  readable: readonly string[] | null
  contested: Readonly<{ person: string; sections: readonly string[] }> | null
  states: readonly State[] | null
  onDesk: Readonly<{ states: readonly State[]; left: readonly string[] }> | null
  among: readonly string[] | null
  section: string | null
  category: string | null
  kind: string | null
  words: string | null
}>

/** One notice with its newest wording and its draft, as the list and the desk need it. `since`: when it came to stand where it stands. */
export type ListedRow = Awaited<ReturnType<typeof listedPage>>[number]

/** Every notice beside its open draft and the stage of its newest revision. */
const listed = (db: Db) =>
  db
    .selectFrom('notices')
    .innerJoin('sections', 'sections.id', 'notices.section')
    .leftJoin('drafts', 'drafts.notice', 'notices.id')
    .leftJoin('stages', (join) => join.onRef('stages.notice', '=', 'notices.id').onRef('stages.number', '=', 'notices.latest'))
    .leftJoin('revisions', 'revisions.digest', 'stages.digest')
    .leftJoin('stubs', 'stubs.notice', 'notices.id')

const narrow = (rows: ReturnType<typeof listed>, by: Narrowed): ReturnType<typeof listed> => {
  let query = rows.where((where) => where.or([ownWork(where, by), ...publicly(where)]))
  if (by.section !== null) query = query.where('notices.section', '=', by.section)
  if (by.category !== null) query = query.where('notices.category', '=', by.category)
  if (by.kind !== null) query = query.where('notices.kind', '=', by.kind)
  const { states, onDesk, among, words } = by
  if (states !== null) query = query.where((where) => where.or(stands(where, states)))
  if (onDesk !== null) query = query.where((where) => where.or([...stands(where, onDesk.states), where.and([ownWork(where, by), where('notices.id', 'in', ['', ...onDesk.left])])]))
  if (among !== null) query = query.where('notices.id', 'in', ['', ...among])
  return words === null ? query : query.where((where) => where.or(speaksOf(where, { by, words })))
}

type Where = Parameters<Extract<Parameters<ReturnType<typeof listed>['where']>[0], (...args: never[]) => unknown>>[0]

/** The person works with this section's unpublished words; with contested ones only as one of the review chain. */
const ownWork = (where: Where, { readable, contested }: Narrowed) =>
  where.and([
    readable === null ? where.lit(true) : where('notices.section', 'in', [...readable, '']),
    contested === null
      ? where.lit(true)
      : where.or([where.not(isContested('notices.id')), where('notices.section', 'in', [...contested.sections, '']), hasHandIn(contested.person, 'notices.id')]),
  ])

/** Out now. */
const isOut = (where: Where) =>
  where.exists(where.selectFrom('stages as other').select('other.digest').whereRef('other.notice', '=', 'notices.id').where('other.state', '=', 'PUBLISHED'))

/** What the public could read, or could until it was taken down, unless its secrecy is contested now. */
const publicly = (where: Where) => [
  isOut(where),
  where.and([where('drafts.notice', 'is', null), where('stages.state', 'in', ['RECALLED', 'EXPIRED']), where.not(isContested('notices.id'))]),
  where.and([
    where('stages.state', '=', 'ARCHIVED'),
    where.exists(where.selectFrom('publications').select('publications.id').whereRef('publications.digest', '=', 'stages.digest')),
    where.not(isContested('notices.id')),
  ]),
]

/** Being written, or standing in one of the states; what is published stays listed as published while a new wording is on its way. */
const stands = (where: Where, states: readonly State[]) => [
  ...(states.includes('DRAFT') ? [where('drafts.notice', 'is not', null)] : []),
  ...(states.includes('BLOCKED_CLASSIFIED') ? [where('stubs.notice', 'is not', null)] : []),
  where.and([where('drafts.notice', 'is', null), where('stubs.notice', 'is', null), where('stages.state', 'in', states)]),
  ...(states.includes('PUBLISHED') ? [isOut(where)] : []),
]

/**
 * The words stand in what is published or in the index number; for those who work with it, also in the draft and the newest wording. What is
 * contested is found by nobody (domain.md I15).
 */
const speaksOf = (where: Where, { by, words }: { by: Narrowed; words: string }) => {
  const like = sql<string>`${`%${words.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
  const speaking = where.selectFrom('contents').select('contents.digest').where('contents.bytes', 'like', like)
  const inNewest = where('stages.digest', 'in', speaking)
  const inPublished = where(
    'notices.id',
    'in',
    where.selectFrom('stages as other').select('other.notice').where('other.state', '=', 'PUBLISHED').where('other.digest', 'in', speaking),
  )
  const own = where.and([ownWork(where, by), where.or([where('drafts.words', 'like', like), inNewest])])
  return [inPublished, where.and([where.not(isContested('notices.id')), where.or([where('notices.index_number', 'like', like), own])])]
}

export const countListed = async (db: Db, by: Narrowed): Promise<number> =>
  Number((await narrow(listed(db), by).select((row) => row.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)

export const listedPage = (db: Db, by: Narrowed, page: { limit: number; offset: number }) =>
  withColumns(narrow(listed(db), by)).orderBy('since', 'desc').orderBy('notices.id').limit(page.limit).offset(page.offset).execute()

/** What may lie on somebody's desk: a state, the sections it is theirs for (null: all), and the step at which they would judge (null: none). */
export type Lying = Readonly<{ state: State; sections: readonly string[] | null; step: string | null }>

/** Wordings that wait for one person: none they wrote in, and none they judged at another step (domain.md 3.5 I3). Soonest on the glass first, then longest waiting. */
export const waitingBefore = (db: Db, { person, lying, limit }: Readonly<{ person: string; lying: readonly Lying[]; limit: number }>) =>
  withColumns(listed(db).where('drafts.notice', 'is', null).where('stubs.notice', 'is', null).where((where) => where.or(lying.map((one) => liesBefore(where, one, person)))))
    .where((where) => where.not(wroteIn(where, person)))
    .orderBy(firstShown)
    .orderBy('since')
    .orderBy('notices.id')
    .limit(limit)
    .execute()

const liesBefore = (where: Where, { state, sections, step }: Lying, person: string) =>
  where.and([
    where('stages.state', '=', state),
    sections === null ? where.lit(true) : where('notices.section', 'in', [...sections, '']),
    where.not(where.exists(where.selectFrom('reviews').select('reviews.id').whereRef('reviews.digest', '=', 'stages.digest').where('reviews.person', '=', person).where('reviews.step', '<>', step ?? ''))),
  ])

const wroteIn = (where: Where, person: string) =>
  where.or([
    where('revisions.author', '=', person),
    where.exists(where.selectFrom('revision_editors').select('revision_editors.digest').whereRef('revision_editors.digest', '=', 'stages.digest').where('revision_editors.person', '=', person)),
  ])

/** When a glass is to show it first; what no glass shows can wait longest. */
const firstShown = sql`(
  select min(coalesce(json_extract(c.bytes, '$.windows.outdoor.from'), 9e15), coalesce(json_extract(c.bytes, '$.windows.kiosk.from'), 9e15)) from contents c where c.digest = stages.digest
) nulls last`

/** Drafts a person wrote in, and wordings of theirs that came back and nobody has taken up again; newest first. */
export const writtenBy = (db: Db, { person, limit }: Readonly<{ person: string; limit: number }>) =>
  withColumns(listed(db).where((where) => where.or([isDrafting(where, person), cameBack(where, person)])))
    .orderBy('since', 'desc')
    .orderBy('notices.id')
    .limit(limit)
    .execute()

const isDrafting = (where: Where, person: string) =>
  where.and([
    where('drafts.notice', 'is not', null),
    where.exists(where.selectFrom('draft_editors').select('draft_editors.person').whereRef('draft_editors.notice', '=', 'notices.id').where('draft_editors.person', '=', person)),
  ])

const cameBack = (where: Where, person: string) =>
  where.and([where('drafts.notice', 'is', null), where('stubs.notice', 'is', null), where('stages.state', '=', 'RETURNED'), wroteIn(where, person)])

/** Some notices, in no order. */
export const listedAmong = (db: Db, ids: readonly string[]): Promise<ListedRow[]> => (ids.length === 0 ? Promise.resolve([]) : withColumns(listed(db).where('notices.id', 'in', ids)).execute())

export const listedById = async (db: Db, id: string): Promise<ListedRow | undefined> => withColumns(listed(db).where('notices.id', '=', id)).executeTakeFirst()

const withColumns = (rows: ReturnType<typeof listed>) =>
  rows
    .innerJoin('people', (join) => join.on((on) => on('people.id', '=', on.fn.coalesce('revisions.author', 'notices.created_by'))))
    .select(['notices.id', 'notices.kind', 'notices.category', 'notices.section', 'notices.index_number', 'notices.latest'])
    .select(['sections.name as section_name', 'drafts.number as draft_number', 'drafts.words', 'stages.state', 'stages.digest', 'stubs.notice as blocked'])
    .select(['people.id as author', 'people.name as author_name'])
    .select((row) => row.fn.coalesce('stubs.at', 'drafts.saved_at', 'stages.since', 'notices.created_at').as('since'))

/** The published revision of a notice. */
export type ShownRow = Readonly<{ notice: string; digest: string; number: number; since: number }>

export const publishedAmong = async (db: Db, notices: readonly string[]): Promise<ShownRow[]> =>
  notices.length === 0
    ? []
    : db
        .selectFrom('stages')
        .select(['stages.notice', 'stages.digest', 'stages.number', 'stages.since'])
        .where('stages.notice', 'in', notices)
        .where('stages.state', '=', 'PUBLISHED')
        .execute()

/** The notices that began as copies of one, or of such a copy, and have not lost their words themselves, with the names of their sections. */
export const copiesOf = async (db: Db, notice: string): Promise<{ id: string; section: string }[]> => {
  const { rows } = await sql<{ id: string; section: string }>`
    with recursive family (id) as (
      select ${notice}
      union select substr(j.subject, length('notice:') + 1) from journal j join family f on json_extract(j.body, '$.from') = f.id where j.action = 'COPY'
    )
    select n.id, s.name as section from family f join notices n on n.id = f.id join sections s on s.id = n.section
    where n.id <> ${notice} and not exists (select 1 from stubs b where b.notice = n.id)
    order by n.created_at, n.id`.execute(db)
  return rows
}
