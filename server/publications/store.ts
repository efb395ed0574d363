import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import { chunksOf } from '../database/chunks.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>

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
  for (const some of chunksOf(rows)) await db.insertInto('confirmations').values(some).execute()
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
