import type { Kysely } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import { type Digest, digestOf } from '#playlists/digest.ts'
import { toldOfRow } from '../database/spelling.ts'
import type { Acts } from '../database/tables.ts'
import { keepTextHere } from '../seals/store.ts'
import type { Action } from './actions.ts'
import type { Told } from './seal.ts'
import { rowsUnder, sealedHere } from './store.ts'

/** Tables whose rows change or go, but only by an act, with the column that names a row. */
export const standingTables = { people: 'id', accounts: 'login', posts: 'id', sections: 'id', delegations: 'id', passkeys: 'id', proposals: 'id', remarks: 'id' } as const
export type StandingTable = keyof typeof standingTables
export type Standing = Readonly<{ table: StandingTable; id: string }>

/** The rows of the register that an entry leaves as they stand: people, accounts, posts, sections, delegations, passkeys, proposals. */
export const leftBy = (told: Told): readonly Standing[] => {
  const replaced = told.body['replaced']
  return [...changedBy(told), ...(Array.isArray(replaced) ? replaced.flatMap((id: Json) => named('proposals', id)) : [])]
}

const named = (table: StandingTable, id: Json | undefined): Standing[] => (typeof id === 'string' ? [{ table, id }] : [])

/** What was refused left nothing, and may name what never was: an act not listed leaves no row. */
const changedBy = ({ action, subject, body }: Told): readonly Standing[] => {
  const about = subject.replace(/^\w+:/, '')
  if (action === 'SETUP') return [...named('people', about), ...named('accounts', body['login']), ...named('posts', body['post'])]
  if (action.startsWith('ACCOUNT_') || action.startsWith('PASSWORD_')) return named('accounts', body['login'])
  if (action.startsWith('PASSKEY_')) return named('passkeys', body['passkey'])
  const table = leaving[action]
  return table === undefined ? [] : named(table, about)
}

/** By the acts whose subject is the row itself. */
const leaving: Readonly<Partial<Record<Action, StandingTable>>> = {
  PERSON_CREATE: 'people', PERSON_CHANGE: 'people', SECTION_CREATE: 'sections', SECTION_CHANGE: 'sections', POST_CREATE: 'posts', POST_CHANGE: 'posts',
  DELEGATE: 'delegations', DELEGATION_REVOKE: 'delegations',
  PROPOSE: 'proposals', COUNTERSIGN: 'proposals', PROPOSAL_REFUSE: 'proposals', PROPOSAL_WITHDRAW: 'proposals',
}

/** Which remark holds the words that were written with an act: its id, by the action; undefined where an act has none. */
export const remarkOf = ({ action, subject, body }: Told): string | undefined => {
  const about = subject.replace(/^\w+:/, '')
  const id = { DOUBT_RAISE: body['doubt'], DOUBT_RESOLVE: body['resolution'], RECALL: body['publication'], WARN_ANSWER: body['disposition'], CASE_PROPOSE: `${about}:note`, CASE_DECIDE: about, CASE_PROVE: `${about}:proof` }[action as string]
  const found = id ?? body['review'] ?? body['remark']
  return typeof found === 'string' ? found : undefined
}

/** Columns that change without an act: how often and when a passkey was used. */
const passing: ReadonlySet<string> = new Set(['counter', 'used_at'])

/** One spelling of a row as it stands. */
export const spelt = ({ table, id }: Standing, row: Readonly<Record<string, Json>>): string =>
  canonical({ kind: table, id, row: toldOfRow(table, Object.fromEntries(Object.entries(row).filter(([column]) => !(table === 'passkeys' && passing.has(column))))) })

/** Its digest; of a remark never, for a short text can be guessed from one. */
export const digestOfRow = (of: Standing, row: Readonly<Record<string, Json>>): Digest => digestOf(spelt(of, row))

/**
 * What an entry remembers of the rows that its act leaves: `is`, a digest of each row of the register, which is sealed at once, so that from now on it
 * counts as it stands; `said`, the house's seal over the words that were written, from which nobody without the key learns anything, so that a stub
 * stays a stub (domain.md I11). The rows are there already.
 */
export const rememberLeft = async (tx: Kysely<Acts>, told: Told): Promise<Readonly<{ is?: Digest[]; said?: string }>> => {
  const is: Digest[] = []
  for (const one of leftBy(told)) {
    for (const row of await rowOf(tx, one)) {
      const text = spelt(one, row)
      await keepTextHere(tx, { kind: one.table, id: one.id, text })
      is.push(digestOf(text))
    }
  }
  const remark = remarkOf(told)
  const said = remark === undefined ? null : await saidIn(tx, remark)
  return { ...(is.length > 0 ? { is } : {}), ...(said === null ? {} : { said }) }
}

const rowOf = (db: Kysely<Acts>, { table, id }: Standing): Promise<Record<string, Json>[]> => rowsUnder(db, { table, column: standingTables[table] }, id)

const saidIn = async (db: Kysely<Acts>, id: string): Promise<string | null> => {
  const of = { table: 'remarks', id } as const
  const [row] = await rowOf(db, of)
  return row === undefined ? null : sealedHere(db, spelt(of, row))
}
