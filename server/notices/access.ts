import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import type { Signed } from '../people/signed.ts'
import { contestedAmong } from '../secrecy/store.ts'
import { noticeById } from './store.ts'
import { mayReadUnpublished } from './visible.ts'

/** How far somebody reads a notice: every wording of it, what was ever published, or, while its secrecy is contested, only what is out now. */
export type Access = 'everything' | 'published' | 'out'

type Notice = Readonly<{ id: string; section: string }>

/** How far somebody reads this notice today (domain.md 3.2, I15). */
export const accessTo = async (db: Kysely<Acts>, person: Signed, { id, section }: Notice): Promise<Access> => {
  const contested = (await contestedAmong(db, [id])).get(id) ?? null
  if (mayReadUnpublished(person, { section, contested })) return 'everything'
  return contested === null ? 'published' : 'out'
}

/** Whether somebody reads the unpublished words of this notice today. */
export const readsUnpublished = async (db: Kysely<Acts>, person: Signed, notice: Notice): Promise<boolean> => (await accessTo(db, person, notice)) === 'everything'

/** Those of some notices whose taken-down words somebody reads no more: their secrecy is contested, and the person is not of the review chain (domain.md I15). */
export const closedTo = async (db: Kysely<Acts>, person: Signed, notices: readonly string[]): Promise<ReadonlySet<string>> => {
  const closed = new Set<string>()
  for (const [id, contested] of await contestedAmong(db, [...new Set(notices)])) {
    const notice = await noticeById(db, id)
    if (notice === undefined || !mayReadUnpublished(person, { section: notice.section, contested })) closed.add(id)
  }
  return closed
}
