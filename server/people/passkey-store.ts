import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { carriesSeal } from '../seals/register-store.ts'

type Db = Kysely<Acts>
export type PasskeyRow = Selectable<Acts['passkeys']>
export type SignatureRow = Selectable<Acts['signatures']>

/** The passkeys of a person that still count, oldest first: those that carry their seal and were not given up. */
export const passkeysOf = (db: Db, person: string): Promise<PasskeyRow[]> =>
  db.selectFrom('passkeys').selectAll().where('person', '=', person).where('revoked_at', 'is', null).where(carriesSeal('passkeys')).orderBy('created_at').orderBy('id').execute()
/** One that still counts. */
export const livePasskey = (db: Db, { id, person }: Pick<PasskeyRow, 'id' | 'person'>): Promise<PasskeyRow | undefined> =>
  db.selectFrom('passkeys').selectAll().where('id', '=', id).where('person', '=', person).where('revoked_at', 'is', null).where(carriesSeal('passkeys')).executeTakeFirst()
/** Any there ever was, sealed or not: what it signed is proven by the key that the journal saw added. */
export const passkeyById = (db: Db, id: string): Promise<PasskeyRow | undefined> => db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()
export const insertPasskey = async (db: Db, row: PasskeyRow): Promise<void> => void (await db.insertInto('passkeys').values(row).execute())
export const revokePasskey = async (db: Db, id: string, at: Instant): Promise<void> =>
  void (await db.updateTable('passkeys').set({ revoked_at: at }).where('id', '=', id).execute())
export const usePasskey = async (db: Db, id: string, { counter, at }: { counter: number; at: Instant }): Promise<void> =>
  void (await db.updateTable('passkeys').set({ counter, used_at: at }).where('id', '=', id).execute())

/** A question to a passkey, one of a kind per session; asking again forgets the question before. */
export type ChallengePurpose = 'register' | 'sign'
export const putChallenge = async (db: Db, row: Readonly<{ session: string; purpose: ChallengePurpose; nonce: string; expires_at: Instant }>): Promise<void> => {
  await db.deleteFrom('challenges').where('session', '=', row.session).where('purpose', '=', row.purpose).execute()
  await db.insertInto('challenges').values(row).execute()
}
/** Takes the open question away: it is answered once. Undefined when there is none or it is too old. */
export const takeChallenge = async (db: Db, of: Readonly<{ session: string; purpose: ChallengePurpose; now: Instant }>): Promise<string | undefined> => {
  const taken = await db.deleteFrom('challenges').where('session', '=', of.session).where('purpose', '=', of.purpose).returning(['nonce', 'expires_at']).executeTakeFirst()
  return taken !== undefined && taken.expires_at > of.now ? taken.nonce : undefined
}
export const deleteOverChallenges = async (db: Db, now: Instant): Promise<number> =>
  Number((await db.deleteFrom('challenges').where('expires_at', '<=', now).executeTakeFirst()).numDeletedRows)

export const insertSignature = async (db: Db, row: SignatureRow): Promise<void> => void (await db.insertInto('signatures').values(row).execute())

/** Signatures after a place, with the review each belongs to, in the order of their reviews' ids. */
export const signaturesAfter = (db: Db, review: string, count: number) =>
  db
    .selectFrom('signatures')
    .leftJoin('reviews', 'reviews.id', 'signatures.review')
    .selectAll('signatures')
    .select(['reviews.digest as reviewed', 'reviews.person as reviewer', 'reviews.statements', 'reviews.step', 'reviews.verdict', 'reviews.at as reviewedAt'])
    .where('signatures.review', '>', review)
    .orderBy('signatures.review')
    .limit(count)
    .execute()

/** Every passkey's key as the journal saw it added: its id, and the hash of its public key. */
export const keysAdded = (db: Db) =>
  db
    .selectFrom('journal')
    .select([sql<string>`json_extract(body, '$.passkey')`.as('passkey'), sql<string>`json_extract(body, '$.key')`.as('key')])
    .where('action', '=', 'PASSKEY_ADD')
    .execute()
