import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { forgedRows } from '../seals/register-store.ts'

/** The rows a house has told of, with nothing put right since: each is told once. */
const toldBy = new WeakMap<House['acts'], ReadonlySet<string>>()

/**
 * Looks for rows of the register that somebody wrote or changed past the house (domain.md 3.6). None counts, whoever asks; the log says which at every
 * look, the journal once (DENIED, SEAL_BROKEN) until it is put right.
 * @returns how many were found that were not there at the last look.
 */
export const tellForged = async ({ acts, log, now }: Pick<House, 'acts' | 'log' | 'now'>): Promise<number> => {
  const found = (await forgedRows(acts)).map(({ row }) => row)
  for (const row of found) log.error({ row }, 'this row of the register was not written by the house, so it counts as not there: npm run journal -- verify says more')
  const before = toldBy.get(acts) ?? new Set<string>()
  toldBy.set(acts, new Set(found))
  const fresh = found.filter((row) => !before.has(row))
  if (fresh.length > 0) await acts.transaction().execute(async (tx) => {
    for (const row of fresh) await append(tx, { at: now(), actor: null, action: 'DENIED', subject: 'office:register', body: { code: 'SEAL_BROKEN', of: row } })
  })
  return fresh.length
}
