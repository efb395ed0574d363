import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { newId } from '../database/id.ts'
import { insertScan } from './store.ts'
import type { ScanVerdict } from './verdict.ts'

/** One run of the scanner that an act relies on. `digest`: of the wording it read. */
export type ScanRun = Readonly<{ notice: string; digest: string; number: number; person: string; at: Instant; verdict: ScanVerdict }>

/**
 * Keeps what the scanner said at an act: rules, places and levels, and the answers that stood; never the words (domain.md D23, D25).
 * @returns the row's id, for the journal entry of the act and the registration form.
 */
export const keepScan = async (tx: Kysely<Acts>, { verdict, ...run }: ScanRun): Promise<string> => {
  const id = newId()
  const hits = verdict.hits.map(({ rule, level, at, from, to, answer }) => ({ rule, level, at, from, to, answer: answer?.id ?? null }))
  await insertScan(tx, { ...run, id, rules: verdict.rules, hits: JSON.stringify(hits) })
  return id
}
