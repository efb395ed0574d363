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

/** The play that stood on a screen at a moment, by its own log. */
export const playAt = (db: Kysely<Traces>, screen: string, at: Instant) =>
  db
    .selectFrom('plays')
    .selectAll()
    .where('screen', '=', screen)
    .where('from_at', '<=', at)
    .where((play) => play.eb(play.eb('from_at', '+', play.ref('ms')), '>', at))
    .orderBy('from_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The number of the edition a screen said it had on its glass at a moment. */
export const editionShownAt = async (db: Kysely<Traces>, screen: string, at: Instant): Promise<number | undefined> => {
  const row = await db.selectFrom('showings').select('edition').where('screen', '=', screen).where('since', '<=', at).orderBy('since', 'desc').orderBy('received_at', 'desc').limit(1).executeTakeFirst()
  return row?.edition
}
