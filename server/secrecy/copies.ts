import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { append } from '../journal/journal.ts'
import { allPurges, deleteWords, isNoticeKnown, keptAmong, oweScrub, type PurgeRow, repeatPurges } from './store.ts'

/**
 * Destroys in an older copy of the office what the office itself has destroyed since (domain.md I11 "backups purge on the next cycle"). The copy's
 * journal is carried on by one PURGE entry for each notice, so it verifies and says why words are missing. What came back from outside as not
 * secret is spared. Leaves the copy owing a scrub.
 * @returns how many notices lost words.
 */
export const followPurges = async (copy: Kysely<Acts>, office: Kysely<Acts>): Promise<number> => {
  const missed = await missedBy(copy, office)
  let lost = 0
  for (const notice of new Set(missed.map((purge) => purge.notice))) {
    const purges = missed.filter((purge) => purge.notice === notice)
    if (await copy.transaction().execute((tx) => follow({ tx, office }, notice, purges))) lost += 1
  }
  return lost
}

/** What the office destroyed and the copy does not know of yet. */
export const missedBy = async (copy: Kysely<Acts>, office: Kysely<Acts>): Promise<PurgeRow[]> => {
  const followed = new Set((await allPurges(copy)).map(({ id }) => id))
  return (await allPurges(office)).filter(({ id }) => !followed.has(id))
}

const follow = async ({ tx, office }: { tx: Kysely<Acts>; office: Kysely<Acts> }, notice: string, purges: readonly PurgeRow[]): Promise<boolean> => {
  await repeatPurges(tx, purges)
  if (!(await isNoticeKnown(tx, notice))) return false
  const named = purges.flatMap(({ digest }) => digest ?? [])
  const back = new Set(await keptAmong(office, named))
  const digests = await keptAmong(tx, named.filter((digest) => !back.has(digest)))
  await deleteWords(tx, notice, digests)
  const at = Math.max(...purges.map((purge) => purge.at))
  await append(tx, { at, actor: null, action: 'PURGE', subject: `notice:${notice}`, body: { digests, copy: true } })
  await oweScrub(tx)
  return true
}
