import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { append } from '../journal/journal.ts'
import { deleteWords, insertPurges, keptUnpublished, oweScrub } from './store.ts'

/**
 * Destroys every word of a notice that was never published: frozen wordings, the draft and who wrote in it, reasons, doubts, answers to warnings
 * (domain.md I11, I15; Regulation 2019 Art. 17). What stays are digests, numbers, people and times. Inside the transaction of the act that asks
 * for it; one PURGE entry names the digests, so that the journal still verifies without their words. The caller scrubs the files afterwards.
 * @returns the digests whose words are gone.
 */
export const purgeWords = async (tx: Kysely<Acts>, { notice, now }: { notice: string; now: Instant }): Promise<readonly Digest[]> => {
  const digests = await keptUnpublished(tx, notice)
  await deleteWords(tx, notice, digests)
  await insertPurges(tx, { notice, digests, at: now })
  await append(tx, { at: now, actor: null, action: 'PURGE', subject: `notice:${notice}`, body: { digests } })
  await oweScrub(tx)
  return digests
}
