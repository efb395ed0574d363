import type { Kysely, Selectable } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'

/** Every journal entry about a notice, oldest first. */
export const entriesOf = (db: Kysely<Acts>, notice: string): Promise<Selectable<Acts['journal']>[]> =>
  db.selectFrom('journal').selectAll().where('subject', '=', `notice:${notice}`).where('action', '!=', 'DENIED').orderBy('seq').execute()

/** The scan that was kept when a revision was submitted. */
export const firstScanOf = (db: Kysely<Acts>, digest: Digest): Promise<Pick<Selectable<Acts['scans']>, 'id' | 'rules' | 'hits'> | undefined> =>
  db.selectFrom('scans').select(['id', 'rules', 'hits']).where('digest', '=', digest).orderBy('at').limit(1).executeTakeFirst()
