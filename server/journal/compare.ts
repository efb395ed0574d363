import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import { verify } from './journal.ts'
import { type Rebuilt, rebuilding } from './rebuild.ts'
import { allNotices, allOf } from './store.ts'

/** One thing about notices on which journal and tables differ; null: the one that does not know it at all. */
export type Difference = Readonly<{ of: string; journal: string | null; tables: string | null }>

/** What is known, one line each: `stage DIGEST` → `PUBLISHED`. */
type Lines = ReadonlyMap<string, string>

/**
 * Rebuilds from the journal alone where every notice stands and holds it against the tables (domain.md I13): stages, drafts, index numbers,
 * publications, recalls, doubts, referrals, stubs, archives, catalogue. Read it at one moment. The chain must be whole.
 * @returns what differs; empty when the tables say what the journal says.
 */
export const compareWithTables = async (db: Kysely<Acts>): Promise<Difference[]> => {
  const { add, built } = rebuilding()
  await verify(db, add)
  const [journal, tables] = [linesOf(built), await linesIn(db)]
  const all = [...new Set([...journal.keys(), ...tables.keys()])].sort()
  return all.filter((of) => journal.get(of) !== tables.get(of)).map((of) => ({ of, journal: journal.get(of) ?? null, tables: tables.get(of) ?? null }))
}

const linesOf = (built: Rebuilt): Lines =>
  new Map([
    ...lines('stage', built.stages, ({ state, notice, number, since }) => [state, notice, number, since]),
    ...lines('draft', built.drafts, (number) => [number]),
    ...lines('index', built.indexNumbers, (number) => [number]),
    ...lines('publication', built.publications, ({ digest, notice, number, person, at }) => [digest, notice, number, person, at]),
    ...lines('recall', built.recalls, ({ digest, reasonCode, person, at }) => [digest, reasonCode, person, at]),
    ...lines('recall-confirm', only(built.recalls, ({ confirmed }) => confirmed), ({ person, at }) => [person, at]),
    ...lines('doubt', built.doubts, ({ notice, digest, person, at }) => [notice, digest, person, at]),
    ...lines('resolution', only(built.doubts, ({ resolved }) => resolved), ({ person, at }) => [person, at]),
    ...lines('referral', built.referrals, ({ notice, digest, person, at }) => [notice, digest, person, at]),
    ...lines('reply', only(built.referrals, ({ secret }) => (secret === null ? null : { secret })), ({ secret }) => [Number(secret)]),
    ...lines('stub', built.stubs, ({ formNumber, level, years, person, at }) => [formNumber, level, years, person, at]),
    ...lines('archive', built.archives, ({ retention, person, at }) => [retention, person, at]),
    ...lines('catalogue', catalogueOf(built), ({ digest, isOut }) => [digest, isOut]),
  ])

/** The catalogue names the newest publication of each index number, and whether it was taken back (I10). */
const catalogueOf = ({ publications, recalls, indexNumbers }: Rebuilt): ReadonlyMap<string, { digest: string; isOut: boolean }> => {
  const rows = new Map<string, { digest: string; isOut: boolean }>()
  for (const [id, { notice, digest }] of publications) rows.set(indexNumbers.get(notice) ?? '', { digest, isOut: !recalls.has(id) })
  return rows
}

const linesIn = async (db: Kysely<Acts>): Promise<Lines> => {
  const notices = await allNotices(db)
  const read = async (name: string, table: keyof Acts, [key, ...columns]: readonly [string, ...string[]]) =>
    (await allOf(db, { table, column: key })).map((row): [string, string] => [`${name} ${String(row[key])}`, said(columns.map((column) => row[column] ?? null))])
  const catalogue = await allOf(db, { table: 'catalogue', column: 'index_number' })
  return new Map([
    ...(await read('stage', 'stages', ['digest', 'state', 'notice', 'number', 'since'])),
    ...notices.flatMap(({ id, draft }): [string, string][] => (draft === null ? [] : [[`draft ${id}`, said([draft])]])),
    ...notices.flatMap(({ id, index_number }): [string, string][] => (index_number === null ? [] : [[`index ${id}`, said([index_number])]])),
    ...(await read('publication', 'publications', ['id', 'digest', 'notice', 'number', 'publisher', 'at'])),
    ...(await read('recall', 'recalls', ['publication', 'digest', 'reason_code', 'person', 'at'])),
    ...(await read('recall-confirm', 'recall_confirms', ['publication', 'person', 'at'])),
    ...(await read('doubt', 'doubts', ['id', 'notice', 'digest', 'person', 'at'])),
    ...(await read('resolution', 'resolutions', ['doubt', 'person', 'at'])),
    ...(await read('referral', 'referrals', ['id', 'notice', 'digest', 'person', 'at'])),
    ...(await read('reply', 'replies', ['referral', 'secret'])),
    ...(await read('stub', 'stubs', ['notice', 'form_number', 'level', 'years', 'person', 'at'])),
    ...(await read('archive', 'archives', ['digest', 'retention', 'person', 'at'])),
    ...catalogue.map((row): [string, string] => [`catalogue ${String(row['index_number'])}`, said([row['digest'] ?? null, row['withdrawn_at'] === null])]),
  ])
}

const lines = <T>(name: string, all: ReadonlyMap<string, T>, tell: (one: T) => readonly Json[]): [string, string][] => [...all].map(([key, one]) => [`${name} ${key}`, said(tell(one))])

const only = <T, U>(all: ReadonlyMap<string, T>, pick: (one: T) => U | null): ReadonlyMap<string, U> =>
  new Map([...all].flatMap(([key, one]): [string, U][] => {
    const picked = pick(one)
    return picked === null ? [] : [[key, picked]]
  }))

const said = (values: readonly Json[]): string => values.map(String).join(' ')
