import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import { content, type Content } from '#playlists/notice.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { type Ground, ground, type State, statements } from './answers.ts'
import type { Review, Statements, Step, Verdict } from './chain.ts'

type Db = Kysely<Acts>
export type RevisionRow = Selectable<Acts['revisions']>

/** A revision with where it stands. */
export type Standing = RevisionRow & Readonly<{ state: State; since: Instant }>

/** A review as it was written, with the reviewer's name, whom they acted for, and how they signed. `reason`: null when there is none, or it was purged. */
export type ReviewRow = Review &
  Readonly<{
    id: string
    digest: Digest
    name: string
    role: string
    reasonCode: string | null
    reason: string | null
    onBehalfOf: Readonly<{ id: string; name: string }> | null
    ground: Ground | null
    signature: 'password' | 'passkey' | null
  }>

const standings = (db: Db) => db.selectFrom('revisions').innerJoin('stages', 'stages.digest', 'revisions.digest').selectAll('revisions').select(['stages.state', 'stages.since'])

const asStanding = <R extends RevisionRow & { state: string; since: number }>(row: R): Standing => ({ ...row, state: row.state as State })

/** Every revision of a notice, newest first. */
export const standingsOf = async (db: Db, notice: string): Promise<Standing[]> =>
  (await standings(db).where('revisions.notice', '=', notice).orderBy('revisions.number', 'desc').execute()).map(asStanding)

/** Keeps a frozen wording: its bytes, its names, its first stage (domain.md T03). */
export const insertRevision = async (db: Db, given: Readonly<{ row: RevisionRow; bytes: string; editors: readonly string[]; state: State }>): Promise<void> => {
  const { row, bytes, editors, state } = given
  await db.insertInto('contents').values({ digest: row.digest, bytes }).execute()
  await db.insertInto('revisions').values(row).execute()
  if (editors.length > 0) await db.insertInto('revision_editors').values(editors.map((person) => ({ digest: row.digest, person }))).execute()
  await db.insertInto('stages').values({ digest: row.digest, notice: row.notice, number: row.number, state, since: row.submitted_at }).execute()
}

export const editorsOf = async (db: Db, digests: readonly Digest[]): Promise<{ digest: Digest; person: string; name: string }[]> =>
  digests.length === 0
    ? []
    : db
        .selectFrom('revision_editors')
        .innerJoin('people', 'people.id', 'revision_editors.person')
        .select(['revision_editors.digest', 'revision_editors.person', 'people.name'])
        .where('revision_editors.digest', 'in', digests)
        .orderBy('people.name')
        .execute()

/** The reviews of some revisions, in the order they were made. */
export const reviewsOf = async (db: Db, digests: readonly Digest[]): Promise<ReviewRow[]> => {
  if (digests.length === 0) return []
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('people', 'people.id', 'reviews.person')
    .leftJoin('people as behind', 'behind.id', 'reviews.on_behalf_of')
    .leftJoin('remarks', 'remarks.id', 'reviews.id')
    .leftJoin('signatures', 'signatures.review', 'reviews.id')
    .selectAll('reviews')
    .select(['people.name', 'behind.name as behind_name', 'remarks.text as reason', 'signatures.method'])
    .where('reviews.digest', 'in', digests)
    .orderBy(madeInOrder)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    digest: row.digest,
    person: row.person,
    name: row.name,
    role: row.role,
    step: row.step as Step,
    verdict: row.verdict as Verdict,
    statements: statementsIn(row.statements),
    reasonCode: row.reason_code,
    reason: row.reason,
    at: row.at,
    onBehalfOf: row.on_behalf_of === null ? null : { id: row.on_behalf_of, name: row.behind_name ?? row.on_behalf_of },
    ground: ground.safeParse(row.ground).data ?? null,
    signature: row.method === 'password' || row.method === 'passkey' ? row.method : null,
  }))
}

/** The order in which reviews were kept: of one millisecond the clock knows no order, the table does. */
const madeInOrder = sql`reviews.rowid`

/** The statements of a review; null where the step asks for none, or where the row can't be read. */
export const statementsIn = (text: string): Statements | null => {
  const read = statements.safeParse(parsed(text))
  return read.success ? read.data : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const insertReview = async (db: Db, row: Insertable<Acts['reviews']>): Promise<void> => void (await db.insertInto('reviews').values(row).execute())

/** Moves one revision on; the caller has checked the transition and journals it in the same transaction. */
export const updateStage = async (db: Db, digest: Digest, { state, since }: { state: State; since: Instant }): Promise<void> =>
  void (await db.updateTable('stages').set({ state, since }).where('digest', '=', digest).execute())

/** The frozen words behind some digests; those that were purged or can't be read are missing. */
export const contentsOf = async (db: Db, digests: readonly Digest[]): Promise<Map<Digest, Content>> => {
  const rows = digests.length === 0 ? [] : await db.selectFrom('contents').selectAll().where('digest', 'in', digests).execute()
  return new Map(
    rows.flatMap(({ digest, bytes }): [Digest, Content][] => {
      const read = contentIn(bytes)
      return read === undefined ? [] : [[digest, read]]
    }),
  )
}

/** Stored bytes as a content, or undefined when they are none. */
export const contentIn = (bytes: string): Content | undefined => {
  const read = content.safeParse(parsed(bytes))
  return read.success ? read.data : undefined
}

/** Counts one up under a name and answers the new value, from 1. */
export const nextCount = async (db: Db, name: string): Promise<number> => {
  const row = await db
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((set) => ({ value: set('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}
