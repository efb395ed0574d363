import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Traces } from '../database/tables.ts'
import type { PlayBatch } from './answers.ts'

/** Keeps a batch in one transaction. A play that is here already stays as it was first told. */
export const keepPlays = async (db: Kysely<Traces>, screen: string, { batch, receivedAt }: Readonly<{ batch: PlayBatch; receivedAt: Instant }>): Promise<void> => {
  const rows = batch.plays.map(({ from, ...play }) => ({ ...play, screen, session: batch.session, from_at: from, received_at: receivedAt }))
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < rows.length; from += 100) {
      await tx.insertInto('plays').values(rows.slice(from, from + 100)).onConflict((on) => on.columns(['screen', 'session', 'sequence']).doNothing()).execute()
    }
  })
}
