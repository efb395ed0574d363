import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { carriesSeal } from '../seals/register-store.ts'

type Db = Kysely<Acts>
export type DelegationRow = Selectable<Acts['delegations']>

/** Those that carry their seal, here as below. */
export const delegationsTo = (db: Db, holder: string): Promise<DelegationRow[]> =>
  db.selectFrom('delegations').selectAll().where('holder', '=', holder).where(carriesSeal('delegations')).orderBy('from_on').orderBy('id').execute()
export const allDelegations = (db: Db): Promise<DelegationRow[]> =>
  db.selectFrom('delegations').selectAll().where(carriesSeal('delegations')).orderBy('from_on', 'desc').orderBy('id').execute()
export const delegationById = (db: Db, id: string): Promise<DelegationRow | undefined> =>
  db.selectFrom('delegations').selectAll().where('id', '=', id).where(carriesSeal('delegations')).executeTakeFirst()
export const insertDelegation = async (db: Db, row: DelegationRow): Promise<void> => void (await db.insertInto('delegations').values(row).execute())
export const revokeDelegation = async (db: Db, id: string, at: Instant): Promise<void> =>
  void (await db.updateTable('delegations').set({ revoked_at: at }).where('id', '=', id).execute())
/** Whatever was ever entrusted to a person, sealed or not, taken back or not. */
export const entrustedTo = (db: Db, holder: string): Promise<{ id: string }[]> => db.selectFrom('delegations').select('id').where('holder', '=', holder).execute()
