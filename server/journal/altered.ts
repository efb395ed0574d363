import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Json } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { allSeals } from '../seals/store.ts'
import type { Told } from './seal.ts'
import { digestOfRow, leftBy, remarkOf, spelt, type Standing, type StandingTable, standingTables } from './standing.ts'
import { allOf, oddCatalogue } from './store.ts'
import type { Broken } from './whole.ts'

/** How an entry left a row: `is` its digest, `said` the seal over its words, null where the entry is older than either. */
type Left = Standing & Readonly<{ seq: number; is: Digest | null; said: string | null; subject: string }>

/** What the journal says of rows that change or go only by an act: `add` each entry in order, then look for those that are otherwise. */
export const standingTold = (): { add: (told: Told & Readonly<{ seq: number }>) => void; altered: (db: Kysely<Acts>, proof: Proof) => Promise<Broken[]> } => {
  const left = new Map<string, Left>()
  const purged = new Map<string, number>()
  const replaced = new Set<string>()
  const add = (told: Told & Readonly<{ seq: number }>): void => {
    const { seq, subject, action, body } = told
    const is = Array.isArray(body['is']) ? body['is'] : []
    for (const [place, one] of leftBy(told).entries()) left.set(nameOf(one), { ...one, seq, subject, is: asText(is[place]), said: null })
    const remark = remarkOf(told)
    if (remark !== undefined) left.set(nameOf({ table: 'remarks', id: remark }), { table: 'remarks', id: remark, seq, subject, is: null, said: asText(body['said']) })
    if (typeof body['instead'] === 'string') replaced.add(body['instead'])
    if (action === 'PURGE') purged.set(subject, seq)
  }
  const mayBeGone = ({ table, id, seq, said, subject }: Left): boolean => table === 'remarks' && (said === null || replaced.has(id) || (purged.get(subject) ?? 0) > seq)
  return { add, altered: (db, proof) => alteredIn({ db, left, mayBeGone, proof }) }
}

/** `seal`: null where there is no key; `upTo`: the newest entry that is older than the seals, whose words were sealed with all that stood then. */
export type Proof = Readonly<{ seal: Sealer | null; upTo: number }>

type Looking = Readonly<{ db: Kysely<Acts>; left: ReadonlyMap<string, Left>; mayBeGone: (one: Left) => boolean; proof: Proof }>

const alteredIn = async ({ db, left, mayBeGone, proof }: Looking): Promise<Broken[]> => {
  const broken: Broken[] = []
  const seals = proof.seal === null ? new Map<string, string>() : await allSeals(db)
  const there = new Set<string>()
  for (const table of Object.keys(standingTables) as StandingTable[]) {
    for (const row of await allOf(db, { table, column: standingTables[table] })) {
      const one = { table, id: String(row[standingTables[table]]) }
      const name = nameOf(one)
      there.add(name)
      const told = left.get(name)
      if (!isAsTold({ one, row, told, kept: seals.get(name) ?? null }, proof)) broken.push({ seq: told?.seq ?? null, what: told === undefined ? 'stray' : 'rows', of: name })
    }
  }
  for (const [name, one] of left) if (!there.has(name) && !mayBeGone(one)) broken.push({ seq: one.seq, what: 'rows', of: name })
  return broken
}

type Held = Readonly<{ one: Standing; row: Readonly<Record<string, Json>>; told: Left | undefined; kept: string | null }>

/** By the entry that left it so; where that says nothing yet, by the seal of all that stood when the seals came. */
const isAsTold = ({ one, row, told, kept }: Held, { seal, upTo }: Proof): boolean => {
  if (told !== undefined && told.is !== null) return told.is === digestOfRow(one, row)
  if (seal === null) return true
  const own = seal(spelt(one, row))
  return told !== undefined && told.said !== null && told.seq > upTo ? told.said === own : kept === own
}

const nameOf = ({ table, id }: Standing): string => `${table} ${id}`
const asText = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)

/**
 * Catalogue rows that do not say what was published: title, summary, category and days come from the frozen wording, the moments from publication and
 * recall (domain.md I10). `told`: the entry that wrote the row of each wording last.
 */
export const alteredCatalogue = async (db: Kysely<Acts>, told: ReadonlyMap<Digest, number>): Promise<Broken[]> =>
  (await oddCatalogue(db)).map(({ row, digest }) => ({ seq: told.get(digest) ?? null, what: 'rows', of: `catalogue ${row}` }))
