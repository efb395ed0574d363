import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'

export const kioskAsset = (db: Kysely<Acts>, digest: Digest) => db.selectFrom('kiosk_assets').selectAll().where('digest', '=', digest).executeTakeFirst()

/** Whether any of these revisions was recalled. */
export const anyRecalled = async (db: Kysely<Acts>, revisions: readonly Digest[]): Promise<boolean> => {
  for (let from = 0; from < revisions.length; from += 500) {
    const found = await db.selectFrom('recalls').select('digest').where('digest', 'in', revisions.slice(from, from + 500)).limit(1).executeTakeFirst()
    if (found) return true
  }
  return false
}
