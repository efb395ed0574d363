import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>

/** A recall as far as the road asks: until when at most an unconfirmed screen could show it (null: all have confirmed), and who answered for it. */
export type RecallStanding = Readonly<{ publication: string; digest: Digest; showsUntil: Instant | null; confirmed: Readonly<{ person: string; name: string; at: Instant }> | null }>

/** The recalls of some revisions. */
export const recallStandings = async (db: Db, digests: readonly Digest[]): Promise<RecallStanding[]> => {
  if (digests.length === 0) return []
  const rows = await db
    .selectFrom('recalls')
    .leftJoin('confirmations', (join) => join.onRef('confirmations.publication', '=', 'recalls.publication').on('confirmations.confirmed_at', 'is', null))
    .select((row) => ['recalls.publication', 'recalls.digest', row.fn.max('confirmations.latest_possible_at').as('until')])
    .where('recalls.digest', 'in', digests)
    .groupBy(['recalls.publication', 'recalls.digest'])
    .execute()
  const confirms = await recallConfirmsOf(db, rows.map(({ publication }) => publication))
  return rows.map(({ publication, digest, until }) => ({ publication, digest, showsUntil: until === null ? null : Number(until), confirmed: confirms.get(publication) ?? null }))
}

/** Who answered for a recall being complete, by publication. */
export const recallConfirmsOf = async (db: Db, publications: readonly string[]): Promise<ReadonlyMap<string, Readonly<{ person: string; name: string; at: Instant }>>> => {
  const rows =
    publications.length === 0
      ? []
      : await db
          .selectFrom('recall_confirms')
          .innerJoin('people', 'people.id', 'recall_confirms.person')
          .selectAll('recall_confirms')
          .select('people.name')
          .where('publication', 'in', publications)
          .execute()
  return new Map(rows.map(({ publication, person, name, at }) => [publication, { person, name, at }]))
}

export const insertRecallConfirm = async (db: Db, row: Insertable<Acts['recall_confirms']>): Promise<void> => void (await db.insertInto('recall_confirms').values(row).execute())

/** Who archived a revision, and for how long it is kept. */
export type ArchiveRow = Selectable<Acts['archives']> & Readonly<{ name: string }>

export const archivesOf = (db: Db, digests: readonly Digest[]): Promise<ArchiveRow[]> =>
  digests.length === 0
    ? Promise.resolve([])
    : db.selectFrom('archives').innerJoin('people', 'people.id', 'archives.person').selectAll('archives').select('people.name').where('digest', 'in', digests).execute()

export const insertArchive = async (db: Db, row: Insertable<Acts['archives']>): Promise<void> => void (await db.insertInto('archives').values(row).execute())
