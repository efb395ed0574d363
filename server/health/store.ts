import { type Kysely, sql } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts, Traces } from '../database/tables.ts'

/** Throws when the file can't be written: takes the write lock and changes nothing. */
export const tryWriting = async (db: Kysely<Acts> | Kysely<Traces>): Promise<void> => {
  const connection = db as Kysely<Acts>
  await connection.transaction().execute((tx) => sql`update kysely_migration set name = name where 1 = 0`.execute(tx))
}

/** When the newest act was recorded, or null in a fresh bureau. */
export const newestAct = async (db: Kysely<Acts>): Promise<Instant | null> =>
  (await db.selectFrom('journal').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.at ?? null

/** How many screens in use have no edition that covers this moment. */
export const screensWithoutEdition = async (db: Kysely<Acts>, now: Instant): Promise<number> => {
  const { screens } = await db
    .selectFrom('screens')
    .select((select) => select.fn.countAll<number>().as('screens'))
    .where('revoked_at', 'is', null)
    .where((where) =>
      where.not(where.exists(where.selectFrom('editions').select('number').whereRef('editions.group', '=', 'screens.seat_group').where('horizon_at', '>', now))),
    )
    .executeTakeFirstOrThrow()
  return screens
}
