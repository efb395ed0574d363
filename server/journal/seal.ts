import type { Kysely } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import { type Digest, digestOf } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import type { Action } from './actions.ts'
import { rowsUnder } from './store.ts'

/** Rows that an act keeps for good: the table, its column, and the word of the entry's body that names them; `notice`: the entry's subject. */
type Kept = Readonly<{ table: keyof Acts; column: string; by: 'digest' | 'review' | 'publication' | 'doubt' | 'referral' | 'scan' | 'notice' }>

const scanned: Kept = { table: 'scans', column: 'id', by: 'scan' }
const review: readonly Kept[] = [{ table: 'reviews', column: 'id', by: 'review' }, { table: 'signatures', column: 'review', by: 'review' }, scanned]

/** Which rows each action answers for; all of tables that are never changed and hold no words. */
const keptBy: Readonly<Partial<Record<Action, readonly Kept[]>>> = {
  SUBMIT: [{ table: 'revisions', column: 'digest', by: 'digest' }, { table: 'revision_editors', column: 'digest', by: 'digest' }, scanned],
  SECTION_APPROVE: review,
  LEADER_SIGN: review,
  OFFICE_PASS: review,
  ESCALATE: review,
  DIRECTOR_APPROVE: review,
  RETURN: review,
  CLOSE: review,
  DOUBT_RAISE: [{ table: 'doubts', column: 'id', by: 'doubt' }],
  DOUBT_RESOLVE: [{ table: 'resolutions', column: 'doubt', by: 'doubt' }],
  REFER_OUT: [{ table: 'referrals', column: 'id', by: 'referral' }],
  REFER_REPLY: [{ table: 'replies', column: 'referral', by: 'referral' }],
  BLOCK_CLASSIFIED: [{ table: 'replies', column: 'referral', by: 'referral' }, { table: 'stubs', column: 'notice', by: 'notice' }],
  PUBLISH: [{ table: 'publications', column: 'id', by: 'publication' }],
  RECALL: [{ table: 'recalls', column: 'publication', by: 'publication' }],
  RECALL_CONFIRM: [{ table: 'recall_confirms', column: 'publication', by: 'publication' }],
  ARCHIVE: [{ table: 'archives', column: 'digest', by: 'digest' }],
}

/** Every table of which each row must be answered for by an entry, with the column that names it. */
export const sealedTables: ReadonlyMap<keyof Acts, string> = new Map(Object.values(keptBy).flat().map(({ table, column }) => [table, column]))

/** What an entry says, as far as its seal asks. */
export type Told = Readonly<{ action: Action; subject: string; body: Readonly<Record<string, Json | undefined>> }>

/** The rows an entry answers for: table and the value of its naming column. */
export const answersFor = ({ action, subject, body }: Told): readonly (Kept & { value: string })[] =>
  (keptBy[action] ?? []).flatMap((kept) => {
    const value = kept.by === 'notice' ? subject.replace(/^notice:/, '') : body[kept.by]
    return typeof value === 'string' ? [{ ...kept, value }] : []
  })

/**
 * The seal of an act: SHA-256 over every column of every row it answers for, as they stand. Kept in the entry, it lets the journal say which act is
 * no longer what was done when somebody changes, adds or removes a row past the fences (domain.md 3.6, TS24). Undefined when it answers for none.
 */
export const sealOf = async (db: Kysely<Acts>, told: Told): Promise<Digest | undefined> => {
  const kept = answersFor(told)
  if (kept.length === 0) return undefined
  const rows: Json[] = []
  for (const { table, column, value } of kept) rows.push([table, (await rowsUnder(db, { table, column }, value)).map(canonical).sort()])
  return digestOf(canonical(rows))
}
