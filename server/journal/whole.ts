import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import { verifySignatures } from '../people/signature-check.ts'
import type { Action } from './actions.ts'
import { verify } from './journal.ts'
import { type Rebuilt, rebuilding } from './rebuild.ts'
import { answersFor, sealedTables, sealOf, type Told } from './seal.ts'
import { allStages, type JournalRow, keptDigests, namesIn, rowsUnder, wordsOf } from './store.ts'

/**
 * What is not as the journal says. `entry`: an entry itself was changed, removed or moved. `rows`: rows that an act kept for good. `words`: a frozen
 * wording that no longer has its digest, is missing without having been destroyed, or is back. `state`: where a revision stands. `signature`: one that
 * does not hold. `stray`: a row no act answers for.
 */
export const faultsOfRecords = ['entry', 'rows', 'words', 'state', 'signature', 'stray'] as const
export type FaultOfRecords = (typeof faultsOfRecords)[number]

/** `seq`: the entry whose act is no longer what was done; null when something is there that no entry tells of. */
export type Broken = Readonly<{ seq: number | null; what: FaultOfRecords; of: string }>
export type Verified = { ok: true; entries: number } | ({ ok: false } & Broken)

type Sealed = Readonly<{ seq: number; told: Told; seal: Digest | null }>
type Reading = Readonly<{ db: Kysely<Acts>; built: Rebuilt; sealed: readonly Sealed[] }>

/**
 * Proves the whole record against the journal: the chain; then every row that acts keep for good, against the seals in their entries; every frozen
 * wording against its digest, unless an entry destroyed it; where each revision stands; every signature (domain.md 3.6, I13, TS16, TS24). Read it at
 * one moment (`atOneMoment`). @returns the first entry that something is wrong with.
 */
export const verifyWhole = async (db: Kysely<Acts>): Promise<Verified> => {
  const { add, built } = rebuilding()
  const sealed: Sealed[] = []
  const chain = await verify(db, (row) => {
    add(row)
    sealed.push(...sealedIn(row))
  })
  if (!chain.ok) return { ...chain, what: 'entry', of: `journal ${chain.seq}` }
  const reading = { db, built, sealed }
  const broken: Broken[] = []
  for (const look of [brokenWords, brokenRows, brokenStates, brokenSignatures, strayRows]) broken.push(...(await look(reading)))
  const [first] = broken.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity))
  return first === undefined ? chain : { ok: false, ...first }
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
