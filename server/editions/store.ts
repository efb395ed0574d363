import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import { contentIn } from '../reviews/store.ts'
import { chunksOf } from '../database/chunks.ts'
import type { Acts } from '../database/tables.ts'
import type { Published } from '../schedules/picks.ts'
import type { KioskAsset } from './kiosk.ts'

/** The notices with a published wording; of those named, or all. Reads only, decides nothing: admission does (design.md P1). */
export const publishedNotices = async (db: Kysely<Acts>, ids?: readonly string[]): Promise<Published[]> => {
  const found: Published[] = []
  for (const some of ids ? chunksOf(ids) : [undefined]) found.push(...(await publishedAmong(db, some)))
  return found
}

const publishedAmong = async (db: Kysely<Acts>, ids: readonly string[] | undefined): Promise<Published[]> => {
  let query = db
    .selectFrom('stages')
    .innerJoin('notices', 'notices.id', 'stages.notice')
    .innerJoin('publications', 'publications.digest', 'stages.digest')
    .innerJoin('contents', 'contents.digest', 'stages.digest')
    .select(['stages.notice', 'stages.digest', 'notices.index_number', 'publications.at', 'contents.bytes'])
    .where('stages.state', '=', 'PUBLISHED')
  if (ids) query = query.where('stages.notice', 'in', ids)
  const rows = await query.execute()
  return rows.flatMap(({ notice, digest, index_number, at, bytes }) => {
    const read = contentIn(bytes)
    if (read === undefined) return []
    const { category, kind, windows, wording } = read
    const surfaces = (['outdoor', 'kiosk'] as const).filter((surface) => windows[surface] !== undefined)
    return [{ notice, digest, title: wording.title, category, kind, indexNumber: index_number ?? '', publishedAt: at, surfaces }]
  })
}

/** How many recalls there are: a number that grows with each. */
export const recallCount = async (db: Kysely<Acts>): Promise<number> => {
  const { n } = await db.selectFrom('recalls').select((select) => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(n)
}

/** At most this many recalled digests travel in one edition: the newest. */
const WITHHELD_MOST = 1000

/** Recalled revisions that are still inside their window and once were in an edition of the group. */
export const withheldByGroup = async (db: Kysely<Acts>, now: Instant): Promise<ReadonlyMap<Digest, readonly Digest[]>> => {
  const rows = await db
    .selectFrom('recalls')
    .innerJoin('publications', 'publications.digest', 'recalls.digest')
    .innerJoin('edition_revisions', 'edition_revisions.digest', 'recalls.digest')
    .innerJoin('editions', 'editions.number', 'edition_revisions.number')
    .select(['editions.group', 'recalls.digest'])
    .distinct()
    .where('publications.valid_to', '>', now)
    .orderBy('recalls.at', 'desc')
    .execute()
  const groups = new Map<Digest, Digest[]>()
  for (const { group, digest } of rows) groups.set(group, [...(groups.get(group) ?? []), digest].slice(0, WITHHELD_MOST))
  return groups
}

export type EditionRow = Readonly<{ number: number; group: Digest; digest: Digest; signature: string; bytes: Uint8Array; compiled_at: Instant; starts_at: Instant; horizon_at: Instant }>

/** The editions of a group that hold or will hold the glass: the newest that has started and all after it, by number. */
export const runningEditions = async (db: Kysely<Acts>, group: Digest, now: Instant): Promise<EditionRow[]> => {
  const started = await db
    .selectFrom('editions')
    .select('number')
    .where('group', '=', group)
    .where('starts_at', '<=', now)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return db.selectFrom('editions').selectAll().where('group', '=', group).where('number', '>=', started?.number ?? 0).orderBy('number').execute()
}

/** An edition of any time by its number. */
export const editionByNumber = (db: Kysely<Acts>, number: number): Promise<EditionRow | undefined> =>
  db.selectFrom('editions').selectAll().where('number', '=', number).executeTakeFirst()

const COUNTER = 'edition'

/** The highest edition number of the bureau so far. */
export const lastNumber = async (db: Kysely<Acts>): Promise<number> => {
  const row = await db.selectFrom('counters').select('value').where('name', '=', COUNTER).executeTakeFirst()
  return row?.value ?? 0
}

export const keepNumber = async (tx: Kysely<Acts>, value: number): Promise<void> => {
  await tx.insertInto('counters').values({ name: COUNTER, value }).onConflict((on) => on.column('name').doUpdateSet({ value })).execute()
}

/** Keeps an edition, which revisions it can show or list, and the kiosk's assets it names. */
export const keepEdition = async (tx: Kysely<Acts>, kept: Readonly<{ row: EditionRow; revisions: readonly Digest[]; assets: readonly KioskAsset[] }>): Promise<void> => {
  const { row, revisions, assets } = kept
  await tx.insertInto('editions').values(row).execute()
  for (const some of chunksOf(revisions)) await tx.insertInto('edition_revisions').values(some.map((digest) => ({ number: row.number, digest }))).execute()
  for (const some of chunksOf(assets)) {
    const rows = some.map(({ asset, revision, bytes }) => ({ digest: asset.digest, type: asset.type, revision, bytes }))
    await tx.insertInto('kiosk_assets').values(rows).onConflict((on) => on.column('digest').doNothing()).execute()
  }
}
