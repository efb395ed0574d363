import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Json } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { isMarked } from '../seals/seals.ts'
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
  const sealsEach = proof.seal !== null && (await isMarked(db, 'register', proof.seal))
  const there = new Set<string>()
  for (const table of Object.keys(standingTables) as StandingTable[]) {
    for (const row of await allOf(db, { table, column: standingTables[table] })) {
      const one = { table, id: String(row[standingTables[table]]) }
      const name = nameOf(one)
      there.add(name)
      const told = left.get(name)
      const wrong = wrongWith({ one, row, told, kept: seals.get(name) ?? null }, { ...proof, sealsEach })
      if (wrong !== null) broken.push({ seq: told?.seq ?? null, what: wrong, of: name })
    }
  }
  for (const [name, one] of left) if (!there.has(name) && !mayBeGone(one)) broken.push({ seq: one.seq, what: 'rows', of: name })
  return broken
}

type Held = Readonly<{ one: Standing; row: Readonly<Record<string, Json>>; told: Left | undefined; kept: string | null }>

/**
 * By the entry that left it so; where that says nothing yet, by the seal of all that stood when the seals came. `sealsEach`: every row of the register
 * must carry its own seal besides, for without it nobody has what it says.
 */
const wrongWith = ({ one, row, told, kept }: Held, { seal, upTo, sealsEach }: Proof & Readonly<{ sealsEach: boolean }>): Broken['what'] | null => {
  if (told !== undefined && told.is !== null && told.is !== digestOfRow(one, row)) return 'rows'
  if (seal === null) return null
  const own = seal(spelt(one, row))
  if (told === undefined) return kept === own ? null : 'stray'
  if (one.table !== 'remarks' && sealsEach) return kept === own ? null : told.is === null ? 'rows' : 'seal'
  if (told.is !== null) return null
  return (told.said !== null && told.seq > upTo ? told.said : kept) === own ? null : 'rows'
}

const nameOf = ({ table, id }: Standing): string => `${table} ${id}`
const asText = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)

/**
 * Catalogue rows that do not say what was published: title, summary, category and days come from the frozen wording, the moments from publication and
 * recall (domain.md I10). `told`: the entry that wrote the row of each wording last.
 */
export const alteredCatalogue = async (db: Kysely<Acts>, told: ReadonlyMap<Digest, number>): Promise<Broken[]> =>
  (await oddCatalogue(db)).map(({ row, digest }) => ({ seq: told.get(digest) ?? null, what: 'rows', of: `catalogue ${row}` }))
