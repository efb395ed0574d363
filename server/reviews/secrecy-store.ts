import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>

/** A referral to an authority outside, with the reply once there is one. */
export type ReferralRow = Selectable<Acts['referrals']> & Readonly<{ reply: Readonly<{ number: string; on: string; secret: boolean; at: number }> | null }>

/** What is left of a notice that turned out to be secret, with the name of the person who said so. */
export type StubRow = Selectable<Acts['stubs']> & Readonly<{ name: string }>

/** The newest referral of a notice. */
export const referralOf = async (db: Db, notice: string): Promise<ReferralRow | null> => {
  const row = await db.selectFrom('referrals').selectAll().where('notice', '=', notice).orderBy('at', 'desc').orderBy(sql`rowid`, 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return null
  const reply = await db.selectFrom('replies').selectAll().where('referral', '=', row.id).executeTakeFirst()
  return { ...row, reply: reply === undefined ? null : { number: reply.number, on: reply.on_day, secret: reply.secret === 1, at: reply.at } }
}

export const stubOf = async (db: Db, notice: string): Promise<StubRow | null> =>
  (await db.selectFrom('stubs').innerJoin('people', 'people.id', 'stubs.person').selectAll('stubs').select('people.name').where('notice', '=', notice).executeTakeFirst()) ?? null

export const insertReferral = async (db: Db, row: Insertable<Acts['referrals']>): Promise<void> => void (await db.insertInto('referrals').values(row).execute())
export const insertReply = async (db: Db, row: Insertable<Acts['replies']>): Promise<void> => void (await db.insertInto('replies').values(row).execute())
export const insertStub = async (db: Db, row: Insertable<Acts['stubs']>): Promise<void> => void (await db.insertInto('stubs').values(row).execute())

/** Writes a purged wording again; the caller has proven its digest. */
export const insertContent = async (db: Db, digest: Digest, bytes: string): Promise<void> => void (await db.insertInto('contents').values({ digest, bytes }).execute())

/** The kept bytes of a wording. */
export const bytesOf = async (db: Db, digest: Digest): Promise<string | undefined> =>
  (await db.selectFrom('contents').select('bytes').where('digest', '=', digest).executeTakeFirst())?.bytes
