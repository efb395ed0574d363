import { type Kysely, sql } from 'kysely'
import { chunksOf } from '../database/chunks.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { doubtToSeal, publicationToSeal, resolutionToSeal, reviewToSeal, revisionToSeal, type ToSeal, textOf } from './sealed.ts'

type Db = Kysely<Acts>

/** So many entries are looked at to tell whether a key has sealed lately. */
const NEWEST = 500

/** Seals one row, in the transaction of the act that made it. */
export const keepSeal = (tx: Db, seal: Sealer, one: ToSeal): Promise<void> => keepSeals(tx, seal, [one])

export const keepSeals = (tx: Db, seal: Sealer, all: readonly ToSeal[]): Promise<void> => keepTexts(tx, seal, all.map((one) => ({ kind: one.kind, id: one.id, text: textOf(one) })))

/** What is to be sealed, by what it is and its id. */
export type Texts = readonly Readonly<{ kind: string; id: string; text: string }>[]

export const keepTexts = async (tx: Db, seal: Sealer, all: Texts): Promise<void> => {
  for (const some of chunksOf(all)) {
    const rows = some.map(({ kind, id, text }) => ({ kind, id, seal: seal(text) }))
    await tx.insertInto('seals').values(rows).onConflict((taken) => taken.columns(['kind', 'id']).doUpdateSet((given) => ({ seal: given.ref('excluded.seal') }))).execute()
  }
}

/** Seals a row as an act leaves it, in place of the seal it had, with what the connection seals with; one that has no key leaves all as it is. */
export const keepTextHere = async (tx: Db, { kind, id, text }: Texts[number]): Promise<void> =>
  void (await sql`insert into seals (kind, id, seal) select ${kind}, ${id}, house_seal(${text}) where house_seal('') is not null on conflict (kind, id) do update set seal = excluded.seal`.execute(tx))

/**
 * What the house seals of its records as a whole: which key they are made with, up to where the journal is older than they are, where it ends; and
 * that every act seals the rows of the register it leaves.
 */
export type Mark = 'key' | 'journal' | 'head' | 'register'

export const markOf = async (db: Db, mark: Mark): Promise<Readonly<{ id: string; seal: string }> | undefined> =>
  db.selectFrom('seal_marks').select(['id', 'seal']).where('name', '=', mark).executeTakeFirst()

/** Which marks there are, of whoever's making. */
export const markNames = async (db: Db): Promise<string[]> => (await db.selectFrom('seal_marks').select('name').orderBy('name').execute()).map(({ name }) => name)

export const putMark = async (tx: Db, mark: Mark, { id, seal }: Readonly<{ id: string; seal: string }>): Promise<void> => {
  await tx.deleteFrom('seal_marks').where('name', '=', mark).execute()
  await tx.insertInto('seal_marks').values({ name: mark, id, seal }).execute()
}

export const forgetSeals = async (tx: Db): Promise<void> => void (await tx.deleteFrom('seals').execute())

/** Every seal of a row, by kind and id. */
export const allSeals = async (db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.selectFrom('seals').selectAll().execute()).map(({ kind, id, seal }) => [`${kind} ${id}`, seal]))

/** The newest entries of the journal that carry a seal. */
export const sealedEntries = (db: Db): Promise<{ hash: string; mac: string | null }[]> =>
  db.selectFrom('journal').select(['hash', 'mac']).where('mac', 'is not', null).orderBy('seq', 'desc').limit(NEWEST).execute()

/** Whether the records know of seals at all; those of an older program do not. */
export const knowsSeals = async (db: Db): Promise<boolean> =>
  (await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name = 'seals'`.execute(db)).rows.length > 0

/** Everything of the road as it stands, ready to be sealed or held against its seals. */
export const standing = async (db: Db): Promise<ToSeal[]> => {
  const editors = new Map<string, string[]>()
  for (const { digest, person } of await db.selectFrom('revision_editors').selectAll().execute()) editors.set(digest, [...(editors.get(digest) ?? []), person])
  const signatures = new Map((await db.selectFrom('signatures').selectAll().execute()).map((row) => [row.review, row]))
  return [
    ...(await db.selectFrom('revisions').selectAll().execute()).map((row) => revisionToSeal(row, editors.get(row.digest) ?? [])),
    ...(await db.selectFrom('reviews').selectAll().execute()).map((row) => reviewToSeal(row, signatures.get(row.id) ?? null)),
    ...(await db.selectFrom('doubts').selectAll().execute()).map(doubtToSeal),
    ...(await db.selectFrom('resolutions').selectAll().execute()).map(resolutionToSeal),
    ...(await db.selectFrom('publications').selectAll().execute()).map(publicationToSeal),
  ]
}
