import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>
export type DelegationRow = Selectable<Acts['delegations']>

export const delegationsTo = (db: Db, holder: string): Promise<DelegationRow[]> =>
  db.selectFrom('delegations').selectAll().where('holder', '=', holder).orderBy('from_on').orderBy('id').execute()
export const allDelegations = (db: Db): Promise<DelegationRow[]> => db.selectFrom('delegations').selectAll().orderBy('from_on', 'desc').orderBy('id').execute()
export const delegationById = (db: Db, id: string): Promise<DelegationRow | undefined> => db.selectFrom('delegations').selectAll().where('id', '=', id).executeTakeFirst()
export const insertDelegation = async (db: Db, row: DelegationRow): Promise<void> => void (await db.insertInto('delegations').values(row).execute())
export const revokeDelegation = async (db: Db, id: string, at: Instant): Promise<void> =>
  void (await db.updateTable('delegations').set({ revoked_at: at }).where('id', '=', id).execute())
