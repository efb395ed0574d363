import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { verifySignatures } from '../people/signature-check.ts'
import { markedEntry, oddMarks, unsealedRows } from '../seals/seals.ts'
import type { Action } from './actions.ts'
import { alteredCatalogue, standingTold } from './altered.ts'
import { entryText, GENESIS, verify } from './journal.ts'
import { type Rebuilt, rebuilding } from './rebuild.ts'
import { answersFor, sealedTables, sealOf, type Told } from './seal.ts'
import { allStages, type JournalRow, keptDigests, namesIn, rowsUnder, wordsOf } from './store.ts'

/**
 * What is not as the journal says. `entry`: an entry itself was changed, removed or moved. `rows`: rows that an act kept for good. `words`: a frozen
 * wording that no longer has its digest, is missing without having been destroyed, or is back. `state`: where a revision stands. `signature`: one that
 * does not hold. `stray`: a row no act answers for. `seal`: an entry, or a row of the road, that does not carry the seal of this house.
 */
export const faultsOfRecords = ['entry', 'rows', 'words', 'state', 'signature', 'stray', 'seal'] as const
export type FaultOfRecords = (typeof faultsOfRecords)[number]

/** `seq`: the entry whose act is no longer what was done; null when something is there that no entry tells of. */
export type Broken = Readonly<{ seq: number | null; what: FaultOfRecords; of: string }>
export type Verified = { ok: true; entries: number } | ({ ok: false } & Broken)

type Sealed = Readonly<{ seq: number; told: Told; seal: Digest | null }>
type Reading = Readonly<{ db: Kysely<Acts>; built: Rebuilt; sealed: readonly Sealed[] }>

/**
 * Proves the whole record against the journal: the chain; then every row that acts keep for good, against the seals in their entries; every frozen
 * wording against its digest, unless an entry destroyed it; where each revision stands; every signature (domain.md 3.6, I13, TS16, TS24). Read it at
 * one moment (`atOneMoment`). With the key of the house also every seal, so that a journal somebody wrote anew as a whole is found out (`seal`: null
 * where there is no key, in a backup). @returns the first entry that something is wrong with.
 */
export const verifyWhole = async (db: Kysely<Acts>, seal: Sealer | null = null): Promise<Verified> => {
  const { add, built } = rebuilding()
  const sealed: Sealed[] = []
  const standing = standingTold()
  const foreign = seal === null ? null : await foreignEntries(db, seal)
  const chain = await verify(db, (row) => {
    add(row)
    foreign?.look(row)
    sealed.push(...sealedIn(row))
    standing.add({ seq: row.seq, action: row.action as Action, subject: row.subject, body: JSON.parse(row.body) as Record<string, Json> })
  })
  if (!chain.ok) return { ...chain, what: 'entry', of: `journal ${chain.seq}` }
  const reading = { db, built, sealed }
  const broken: Broken[] = []
  for (const look of [brokenWords, brokenRows, brokenStates, brokenSignatures, strayRows]) broken.push(...(await look(reading)))
  broken.push(...(await standing.altered(db, { seal, upTo: foreign?.upTo ?? 0 })), ...(await alteredCatalogue(db, cataloguedBy(sealed))))
  if (seal !== null) broken.push(...(foreign?.found() ?? []), ...(await brokenSeals(reading, seal)))
  const [first] = broken.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity))
  return first === undefined ? chain : { ok: false, ...first }
}

/**
 * Entries without the seal of this house. Those from before there were seals are vouched for by the seal over the newest of them; one that a backup
 * wrote when it followed a purge needs none, for a backup has no key. What was cut off at the end is missed by the seal over the newest entry.
 */
export const foreignEntries = async (db: Kysely<Acts>, seal: Sealer): Promise<{ look: (row: JournalRow) => void; found: () => Broken[]; upTo: number }> => {
  const [old, newest] = [await markedEntry(db, 'journal', seal), await markedEntry(db, 'head', seal)]
  const broken: Broken[] = [old, newest].some(({ seq, isStill }) => seq === 0 && !isStill(GENESIS)) ? [{ seq: null, what: 'seal', of: 'journal 0' }] : []
  let seen = 0
  const isOwn = (row: JournalRow): boolean => {
    if (row.seq <= old.seq) return row.seq < old.seq || old.isStill(row.hash)
    if (row.seq === newest.seq && !newest.isStill(row.hash)) return false
    return row.mac === seal(entryText(row.hash)) || (row.mac === null && isOfBackup(row))
  }
  const look = (row: JournalRow): void => {
    seen = row.seq
    if (broken.length === 0 && !isOwn(row)) broken.push({ seq: row.seq, what: 'seal', of: `journal ${row.seq}` })
  }
  const last = Math.max(old.seq, newest.seq)
  return { look, upTo: old.seq, found: () => [...broken, ...(seen < last ? [{ seq: null, what: 'seal', of: `journal ${last}` } as const] : [])] }
}

/** The entry that wrote the catalogue last for each wording: it was published, or recalled. */
const cataloguedBy = (sealed: readonly Sealed[]): ReadonlyMap<Digest, number> =>
  new Map(sealed.flatMap(({ seq, told: { action, body } }): [Digest, number][] => ((action === 'PUBLISH' || action === 'RECALL') && typeof body['digest'] === 'string' ? [[body['digest'], seq]] : [])))

const isOfBackup = ({ action, actor, body }: JournalRow): boolean => action === 'PURGE' && actor === null && body.startsWith('{"copy":true,')

const tables = { revision: 'revisions', review: 'reviews', doubt: 'doubts', resolution: 'resolutions', publication: 'publications' } as const

/** Rows of the road that the house did not make by an act. Named is the entry that answers for the row, else the one that froze its wording. */
const brokenSeals = async ({ db, built: { submitted }, sealed }: Reading, seal: Sealer): Promise<Broken[]> => {
  const told = new Map(sealed.flatMap(({ seq, told }) => answersFor(told).map(({ table, value }): [string, number] => [`${table} ${value}`, seq])))
  const rows = (await unsealedRows(db, seal)).map(({ kind, id, row }): Broken => {
    const name = typeof row['doubt'] === 'string' ? row['doubt'] : id
    return { seq: told.get(`${tables[kind]} ${name}`) ?? submitted.get(row.digest) ?? null, what: 'seal', of: `${kind} ${id}` }
  })
  return [...rows, ...(await oddMarks(db, seal)).map((of): Broken => ({ seq: null, what: 'seal', of }))]
}

const sealedIn = ({ seq, action, subject, body: text }: JournalRow): Sealed[] => {
  const { seal, ...body } = JSON.parse(text) as Record<string, Json>
  const told = { action: action as Action, subject, body }
  return answersFor(told).length === 0 ? [] : [{ seq, told, seal: typeof seal === 'string' ? seal : null }]
}

/** After so many rows other requests get their turn. */
const TURN = 50
const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Entries from before there were seals have none, and their rows can't be held against them. */
const brokenRows = async ({ db, sealed }: Reading): Promise<Broken[]> => {
  const broken: Broken[] = []
  for (const [place, { seq, told, seal }] of sealed.entries()) {
    if (place % TURN === 0) await giveWay()
    if (seal !== null && (await sealOf(db, told)) !== seal) broken.push({ seq, what: 'rows', of: `${told.action} ${told.subject}` })
  }
  return broken
}

/** So many wordings are read at once. */
const CHUNK = 50

const brokenWords = async ({ db, built: { submitted, purged } }: Reading): Promise<Broken[]> => {
  const all = [...submitted]
  const broken: Broken[] = []
  for (let from = 0; from < all.length; from += CHUNK) {
    await giveWay()
    const some = all.slice(from, from + CHUNK)
    const kept = await wordsOf(db, some.map(([digest]) => digest))
    for (const [digest, seq] of some) if (!holds(kept.get(digest), { digest, isPurged: purged.has(digest) })) broken.push({ seq, what: 'words', of: digest })
  }
  const strays = (await keptDigests(db)).filter((digest) => !submitted.has(digest))
  return [...broken, ...strays.map((of): Broken => ({ seq: null, what: 'stray', of }))]
}

const holds = (bytes: string | undefined, { digest, isPurged }: { digest: Digest; isPurged: boolean }): boolean =>
  bytes === undefined ? isPurged : !isPurged && createHash('sha256').update(bytes).digest('hex') === digest

const brokenStates = async ({ db, built: { stages } }: Reading): Promise<Broken[]> => {
  const kept = new Map((await allStages(db)).map((row) => [row.digest, row]))
  const moved = [...stages].filter(([digest, told]) => {
    const row = kept.get(digest)
    return row?.state !== told.state || row.since !== told.since || row.notice !== told.notice || row.number !== told.number
  })
  const strays = [...kept.keys()].filter((digest) => !stages.has(digest))
  return [...moved.map(([of, { seq }]): Broken => ({ seq, what: 'state', of })), ...strays.map((of): Broken => ({ seq: null, what: 'stray', of }))]
}

const brokenSignatures = async ({ db, sealed }: Reading): Promise<Broken[]> => {
  const found = await verifySignatures(db)
  if (found.ok) return []
  const reviewed = new Map(sealed.map(({ seq, told }) => [told.body['review'], seq]))
  return found.broken.map((of) => ({ seq: reviewed.get(of) ?? null, what: 'signature', of }))
}

/** Rows that nobody's act answers for; the entry named is the one that froze the wording they speak of. */
const strayRows = async ({ db, built: { submitted }, sealed }: Reading): Promise<Broken[]> => {
  const unsealed = new Set(sealed.flatMap(({ told, seal }) => (seal === null ? [told.body['digest']] : [])))
  const named = new Set(sealed.flatMap(({ told }) => answersFor(told).map(({ table, value }) => `${table} ${value}`)))
  const strays: Broken[] = []
  for (const [table, column] of sealedTables) {
    for (const name of (await namesIn(db, { table, column })).filter((one) => !named.has(`${table} ${one}`))) {
      const digest = (await rowsUnder(db, { table, column }, name))[0]?.['digest']
      if (!unsealed.has(digest)) strays.push({ seq: typeof digest === 'string' ? (submitted.get(digest) ?? null) : null, what: 'stray', of: `${table} ${name}` })
    }
  }
  return strays
}
