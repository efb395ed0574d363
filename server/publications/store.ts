import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>

/** SQLite takes at most this many values in one statement with room to spare. */
const CHUNK = 500

export type PublicationRow = Selectable<Acts['publications']>
/** `reason`: what was written about it, null when nothing was or it was purged. */
export type RecallRow = Selectable<Acts['recalls']> & Readonly<{ reason: string | null }>
export type CatalogueRecord = Selectable<Acts['catalogue']>

export const insertPublication = async (db: Db, row: PublicationRow): Promise<void> => void (await db.insertInto('publications').values(row).execute())

/** The publications of some revisions, each with its publisher's name. */
export const publicationsOf = (db: Db, digests: readonly Digest[]): Promise<(PublicationRow & { name: string })[]> =>
  digests.length === 0
    ? Promise.resolve([])
    : db.selectFrom('publications').innerJoin('people', 'people.id', 'publications.publisher').selectAll('publications').select('people.name').where('digest', 'in', digests).execute()

/** Published revisions whose last window is over. */
export const overdue = (db: Db, now: Instant): Promise<Pick<PublicationRow, 'digest' | 'notice' | 'number'>[]> =>
  db
    .selectFrom('publications')
    .innerJoin('stages', 'stages.digest', 'publications.digest')
    .select(['publications.digest', 'publications.notice', 'publications.number'])
    .where('stages.state', '=', 'PUBLISHED')
    .where('publications.valid_to', '<=', now)
    .orderBy('publications.at')
    .execute()

export const insertRecall = async (db: Db, row: Selectable<Acts['recalls']>): Promise<void> => void (await db.insertInto('recalls').values(row).execute())

export const recallsOf = (db: Db, digests: readonly Digest[]): Promise<(RecallRow & { name: string })[]> =>
  digests.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('recalls')
        .innerJoin('people', 'people.id', 'recalls.person')
        .leftJoin('remarks', 'remarks.id', 'recalls.publication')
        .selectAll('recalls')
        .select(['people.name', 'remarks.text as reason'])
        .where('recalls.digest', 'in', digests)
        .execute()

export const recallByPublication = (db: Db, publication: string): Promise<RecallRow | undefined> =>
  db.selectFrom('recalls').leftJoin('remarks', 'remarks.id', 'recalls.publication').selectAll('recalls').select('remarks.text as reason').where('publication', '=', publication).executeTakeFirst()

/** Who must confirm a recall, with the screens' names, the unconfirmed first. */
export const confirmationsOf = (db: Db, publications: readonly string[]) =>
  db
    .selectFrom('confirmations')
    .innerJoin('screens', 'screens.id', 'confirmations.screen')
    .selectAll('confirmations')
    .select(['screens.name', 'screens.place'])
    .where('publication', 'in', publications.length === 0 ? [''] : publications)
    .orderBy('confirmations.confirmed_at')
    .orderBy('screens.name')
    .execute()

export const insertConfirmations = async (db: Db, rows: readonly Insertable<Acts['confirmations']>[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) await db.insertInto('confirmations').values(rows.slice(from, from + CHUNK)).execute()
}

/**
 * Enrolled screens that may still hold this revision: those of every group that ever had an edition with it, and those (`keeping`) that last
 * said they keep it, whichever group they have been moved to since.
 */
export const screensHolding = (db: Db, digest: Digest, keeping: readonly string[]): Promise<{ id: string; profile: string }[]> =>
  db
    .selectFrom('screens')
    .select(['screens.id', 'screens.profile'])
    .where('revoked_at', 'is', null)
    .where((screen) =>
      screen.or([
        screen('seat_group', 'in', (groups) => groups.selectFrom('editions').innerJoin('edition_revisions', 'edition_revisions.number', 'editions.number').select('editions.group').where('edition_revisions.digest', '=', digest)),
        ...(keeping.length > 0 ? [screen('screens.id', 'in', keeping)] : []),
      ]),
    )
    .execute()

/** Counts the year's index numbers one up (domain.md 2.5, I9). */
export const nextIndexSerial = async (db: Db, year: number): Promise<number> => {
  const row = await db
    .insertInto('index_counters')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet((set) => ({ last: set('index_counters.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** The one catalogue row of a notice: made at its first publication, rewritten by every later one. */
export const keepCatalogueRow = async (db: Db, row: CatalogueRecord): Promise<void> => {
  await db.insertInto('catalogue').values(row).onConflict((conflict) => conflict.column('index_number').doUpdateSet(row)).execute()
}

export const withdrawCatalogueRow = async (db: Db, notice: string, at: Instant): Promise<void> =>
  void (await db.updateTable('catalogue').set({ withdrawn_at: at }).where('notice', '=', notice).execute())

/** Catalogue rows by index number, of one year (as in the index number) or of all. */
export const catalogueRows = (db: Db, year: number | null): Promise<CatalogueRecord[]> => {
  const rows = db.selectFrom('catalogue').selectAll().orderBy('index_number', 'desc')
  return (year === null ? rows : rows.where('index_number', 'like', `%/${year}-%`)).execute()
}


/** The revisions that stand as published. */
export const publishedDigests = async (db: Db): Promise<Digest[]> =>
  (await db.selectFrom('stages').select('digest').where('state', '=', 'PUBLISHED').orderBy('digest').execute()).map(({ digest }) => digest)

/** What admission has to know of one revision, straight from the rows of its acts. */
export type Evidence = Readonly<{
  digest: Digest
  notice: string
  number: number
  author: string
  state: string
  bytes: string | null
  publisher: string | null
  published_at: number | null
  valid_to: number | null
  recalled: string | null
}>

export const evidenceFor = (db: Db, digests: readonly Digest[]): Promise<Evidence[]> =>
  inChunks(digests, (some) =>
    db
      .selectFrom('revisions')
      .innerJoin('stages', 'stages.digest', 'revisions.digest')
      .leftJoin('contents', 'contents.digest', 'revisions.digest')
      .leftJoin('publications', 'publications.digest', 'revisions.digest')
      .leftJoin('recalls', 'recalls.digest', 'revisions.digest')
      .select(['revisions.digest', 'revisions.notice', 'revisions.number', 'revisions.author', 'stages.state', 'contents.bytes'])
      .select(['publications.publisher', 'publications.at as published_at', 'publications.valid_to', 'recalls.publication as recalled'])
      .where('revisions.digest', 'in', some)
      .execute(),
  )

/** The reviews of some revisions, in the order in which they were kept. */
export const judgementsOn = (db: Db, digests: readonly Digest[]): Promise<Pick<Selectable<Acts['reviews']>, 'digest' | 'person' | 'step' | 'verdict' | 'statements' | 'at'>[]> =>
  inChunks(digests, (some) =>
    db.selectFrom('reviews').select(['digest', 'person', 'step', 'verdict', 'statements', 'at']).where('digest', 'in', some).orderBy(sql`rowid`).execute(),
  )

/** Every doubt about some notices, and on which wording the director answered it (null: open). */
export const doubtsAbout = (db: Db, notices: readonly string[]): Promise<{ notice: string; digest: Digest; at: Instant; answered: Digest | null }[]> =>
  inChunks(notices, (some) =>
    db
      .selectFrom('doubts')
      .leftJoin('resolutions', 'resolutions.doubt', 'doubts.id')
      .select(['doubts.notice', 'doubts.digest', 'doubts.at', 'resolutions.digest as answered'])
      .where('doubts.notice', 'in', some)
      .execute(),
  )

export const editorsAmong = (db: Db, digests: readonly Digest[]): Promise<Selectable<Acts['revision_editors']>[]> =>
  inChunks(digests, (some) => db.selectFrom('revision_editors').selectAll().where('digest', 'in', some).execute())

/** The newest published revision of each notice. */
export const newestPublished = (db: Db, notices: readonly string[]): Promise<{ notice: string; newest: number }[]> =>
  inChunks(notices, (some) => db.selectFrom('publications').select((row) => ['notice', row.fn.max<number>('number').as('newest')]).where('notice', 'in', some).groupBy('notice').execute())

/** Whether the journal already says this of this subject. */
export const isJournalled = async (db: Db, entry: Readonly<{ action: string; subject: string; body: string }>): Promise<boolean> =>
  (await db.selectFrom('journal').select('seq').where('subject', '=', entry.subject).where('action', '=', entry.action).where('body', '=', entry.body).limit(1).executeTakeFirst()) !== undefined

const inChunks = async <T, R>(all: readonly T[], ask: (some: readonly T[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = []
  for (let from = 0; from < all.length; from += CHUNK) found.push(...(await ask(all.slice(from, from + CHUNK))))
  return found
}
