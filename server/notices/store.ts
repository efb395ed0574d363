import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Acts } from '../database/tables.ts'
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

/** The different profiles of all enrolled screens, as stored, each with the name of one screen that has it. */
export const profilesInUse = (db: Db): Promise<{ profile: string; name: string }[]> =>
  db.selectFrom('screens').select((row) => ['profile', row.fn.min<string>('name').as('name')]).where('revoked_at', 'is', null).groupBy('profile').execute()

export const profileOfScreen = async (db: Db, screen: string): Promise<string | undefined> =>
  (await db.selectFrom('screens').select('profile').where('id', '=', screen).where('revoked_at', 'is', null).executeTakeFirst())?.profile

export const sectionOf = (db: Db, id: string): Promise<Selectable<Acts['sections']> | undefined> => db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()

export const nameOf = async (db: Db, person: string): Promise<string> =>
  (await db.selectFrom('people').select('name').where('id', '=', person).executeTakeFirst())?.name ?? person
