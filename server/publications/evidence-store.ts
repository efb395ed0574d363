import { type Kysely, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import { chunksOf } from '../database/chunks.ts'
import type { Acts } from '../database/tables.ts'
import type { SealedKind } from '../seals/sealed.ts'

type Db = Kysely<Acts>

/** The revisions that stand as published. */
export const publishedDigests = async (db: Db): Promise<Digest[]> =>
  (await db.selectFrom('stages').select('digest').where('state', '=', 'PUBLISHED').orderBy('digest').execute()).map(({ digest }) => digest)

/** What admission has to know of one revision, straight from the rows of its acts. `seal` and `publication_seal`: null where a row has none. */
export type Evidence = Readonly<Selectable<Acts['revisions']>> &
  Readonly<{
    state: string
    bytes: string | null
    publication: string | null
    publisher: string | null
    published_at: number | null
    valid_to: number | null
    recalled: string | null
    seal: string | null
    publication_seal: string | null
  }>

export const evidenceFor = (db: Db, digests: readonly Digest[]): Promise<Evidence[]> =>
  inChunks(digests, (some) =>
    db
      .selectFrom('revisions')
      .innerJoin('stages', 'stages.digest', 'revisions.digest')
      .leftJoin('contents', 'contents.digest', 'revisions.digest')
      .leftJoin('publications', 'publications.digest', 'revisions.digest')
      .leftJoin('recalls', 'recalls.digest', 'revisions.digest')
      .leftJoin('seals', (join) => join.onRef('seals.id', '=', 'revisions.digest').on('seals.kind', '=', 'revision' satisfies SealedKind))
      .leftJoin('seals as released', (join) => join.onRef('released.id', '=', 'publications.id').on('released.kind', '=', 'publication' satisfies SealedKind))
      .selectAll('revisions')
      .select(['stages.state', 'contents.bytes', 'publications.id as publication', 'publications.publisher', 'publications.at as published_at', 'publications.valid_to'])
      .select(['recalls.publication as recalled', 'seals.seal', 'released.seal as publication_seal'])
      .where('revisions.digest', 'in', some)
      .execute(),
  )

/** A review with its signature and its seal. */
export type Judgement = Readonly<Selectable<Acts['reviews']>> &
  Readonly<{ seal: string | null; signed_digest: string | null; signer: string | null; method: string | null; passkey: string | null; proof: string | null; signed_at: number | null }>

/** The reviews of some revisions, in the order in which they were kept. */
export const judgementsOn = (db: Db, digests: readonly Digest[]): Promise<Judgement[]> =>
  inChunks(digests, (some) =>
    db
      .selectFrom('reviews')
      .leftJoin('signatures', 'signatures.review', 'reviews.id')
      .leftJoin('seals', (join) => join.onRef('seals.id', '=', 'reviews.id').on('seals.kind', '=', 'review' satisfies SealedKind))
      .selectAll('reviews')
      .select(['seals.seal', 'signatures.digest as signed_digest', 'signatures.person as signer', 'signatures.method', 'signatures.passkey', 'signatures.proof', 'signatures.at as signed_at'])
      .where('reviews.digest', 'in', some)
      .orderBy(sql`reviews.rowid`)
      .execute(),
  )

/** A doubt, and the director's answer (its columns null while it is open), with both seals. */
export type Doubting = Readonly<Selectable<Acts['doubts']>> &
  Readonly<{ seal: string | null; answer: string | null; answered: Digest | null; answerer: string | null; answered_at: number | null; answer_seal: string | null }>

/** Every doubt about some notices, and on which wording the director answered it. */
export const doubtsAbout = (db: Db, notices: readonly string[]): Promise<Doubting[]> =>
  inChunks(notices, (some) =>
    db
      .selectFrom('doubts')
      .leftJoin('resolutions', 'resolutions.doubt', 'doubts.id')
      .leftJoin('seals', (join) => join.onRef('seals.id', '=', 'doubts.id').on('seals.kind', '=', 'doubt' satisfies SealedKind))
      .leftJoin('seals as answers', (join) => join.onRef('answers.id', '=', 'resolutions.id').on('answers.kind', '=', 'resolution' satisfies SealedKind))
      .selectAll('doubts')
      .select(['seals.seal', 'resolutions.id as answer', 'resolutions.digest as answered', 'resolutions.person as answerer', 'resolutions.at as answered_at', 'answers.seal as answer_seal'])
      .where('doubts.notice', 'in', some)
      .execute(),
  )

export const editorsAmong = (db: Db, digests: readonly Digest[]): Promise<Selectable<Acts['revision_editors']>[]> =>
  inChunks(digests, (some) => db.selectFrom('revision_editors').selectAll().where('digest', 'in', some).execute())

/** The newest published revision of each notice. */
export const newestPublished = (db: Db, notices: readonly string[]): Promise<{ notice: string; newest: number }[]> =>
  inChunks(notices, (some) => db.selectFrom('publications').select((row) => ['notice', row.fn.max<number>('number').as('newest')]).where('notice', 'in', some).groupBy('notice').execute())

/** What the journal tells of some notices that must not be forgotten: doubts that were raised, publications that were recalled. */
export const remembered = (db: Db, notices: readonly string[]): Promise<{ subject: string; doubt: string | null; recalled: string | null }[]> =>
  inChunks(notices, (some) =>
    db
      .selectFrom('journal')
      .select(['subject', sql<string | null>`json_extract(body, '$.doubt')`.as('doubt'), sql<string | null>`json_extract(body, '$.publication')`.as('recalled')])
      .where('subject', 'in', some.map((notice) => `notice:${notice}`))
      .where('action', 'in', ['DOUBT_RAISE', 'RECALL'])
      .execute(),
  )

/** What stands as published though the journal tells that admission kept a wording of it off the screens. */
export const toldKeptOff = async (db: Db): Promise<Digest[]> => {
  const rows = await db
    .selectFrom('stages')
    .select('stages.digest')
    .where('stages.state', '=', 'PUBLISHED')
    .where(sql<boolean>`exists (select 1 from journal j where j.subject = 'notice:' || stages.notice and j.action = 'ADMISSION_REFUSED')`)
    .orderBy('stages.digest')
    .execute()
  return rows.map(({ digest }) => digest)
}

/** Whether the journal already says this of this subject. */
export const isJournalled = async (db: Db, entry: Readonly<{ action: string; subject: string; body: string }>): Promise<boolean> =>
  (await db.selectFrom('journal').select('seq').where('subject', '=', entry.subject).where('action', '=', entry.action).where('body', '=', entry.body).limit(1).executeTakeFirst()) !== undefined

const inChunks = async <T, R>(all: readonly T[], ask: (some: readonly T[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = []
  for (const some of chunksOf(all)) found.push(...(await ask(some)))
  return found
}
