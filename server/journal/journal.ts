import type { Kysely } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import { digestOf } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { Action } from './actions.ts'
import { sealOf } from './seal.ts'
import { rememberLeft } from './standing.ts'
import { insertEntry, type JournalRow, lastEntry, rowsAfter } from './store.ts'

/**
 * One act to be kept for good. `actor`: the person, null for the house itself. `subject`: what it was done to, `notice:ID`, `screen:ID`.
 * `body`: digests, codes and ids; never a notice's words, because the journal can't be purged (design.md P7).
 */
export type Entry = Readonly<{ at: Instant; actor: string | null; action: Action; subject: string; body: Json }>

/** What the house seals of an entry: its hash, and so all that is in it and before it; a chain somebody wrote anew has no such seal. */
export const entryText = (hash: string): string => `entry ${hash}`

/** What the house seals of an entry that a mark names: each is chained to the one before, so it stands for all up to there. */
export const markedText = (of: 'journal' | 'head', { seq, hash }: Readonly<{ seq: number; hash: string }>): string => `${of} ${seq} ${hash}`

/** What comes before the first entry. */
export const GENESIS = '0'.repeat(64)

/**
 * Adds one entry to the chain, inside the transaction of the act it records: both are kept or neither is (domain.md 3.6). The rows the act keeps for
 * good are there already: their seal goes into the entry's body as `seal`, what it leaves standing of rows that may change as `is` and `said`. Rows of
 * the register that it leaves are sealed here and nowhere else: without an entry none counts.
 * @returns the entry's place in the chain, from 1.
 */
export const append = async (tx: Kysely<Acts>, entry: Entry): Promise<number> => {
  const last = await lastEntry(tx)
  const told = { ...entry, seq: (last?.seq ?? 0) + 1, body: canonical(await sealed(tx, entry)) }
  const prev = last?.hash ?? GENESIS
  const hash = hashOf(prev, told)
  await insertEntry(tx, { ...told, prev, hash }, { entry: entryText(hash), head: markedText('head', { seq: told.seq, hash }) })
  return told.seq
}

/**
 * Reads the whole chain again, a thousand entries at a time, and hands each entry that is what was written to `visit`.
 * @returns the number of entries, or the place of the first one that is not what was written: changed, missing or moved.
 */
export const verify = async (db: Kysely<Acts>, visit: (row: JournalRow) => void = () => undefined): Promise<{ ok: true; entries: number } | { ok: false; seq: number }> => {
  let prev = GENESIS
  let seq = 0
  for (;;) {
    const rows = await rowsAfter(db, seq, 1000)
    for (const row of rows) {
      if (row.seq !== seq + 1) return { ok: false, seq: seq + 1 }
      if (row.prev !== prev || row.hash !== hashOf(prev, row)) return { ok: false, seq: row.seq }
      visit(row)
      prev = row.hash
      seq = row.seq
    }
    if (rows.length === 0) return { ok: true, entries: seq }
    await new Promise((resolve) => setImmediate(resolve)) // other requests get their turn
  }
}

const sealed = async (tx: Kysely<Acts>, { action, subject, body }: Entry): Promise<Json> => {
  if (!isRecord(body)) return body
  const told = { action, subject, body }
  const seal = await sealOf(tx, told)
  return { ...body, ...(await rememberLeft(tx, told)), ...(seal === undefined ? {} : { seal }) }
}

const isRecord = (body: Json): body is { readonly [key: string]: Json | undefined } => typeof body === 'object' && body !== null && !Array.isArray(body)

/** SHA-256(prev ‖ canonical(entry without its hash)), domain.md 3.6. */
const hashOf = (prev: string, { seq, at, actor, action, subject, body }: Omit<JournalRow, 'prev' | 'hash' | 'mac'>): string =>
  digestOf(prev + canonical({ seq, at, actor, action, subject, body }))
