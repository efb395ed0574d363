import { type Kysely, sql } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { State } from './answers.ts'

type Db = Kysely<Acts>

/** A recall nobody has answered for. `until`: when at most one of the `unconfirmed` screens could still show it; null when all have confirmed. */
export type OpenRecall = Readonly<{ notice: string; section: string; publication: string; unconfirmed: number; until: Instant | null }>

/** The recalls nobody has answered for, the oldest first. */
export const openRecalls = async (db: Db, limit: number): Promise<OpenRecall[]> => {
  const rows = await db
    .selectFrom('recalls')
    .innerJoin('stages', (join) => join.onRef('stages.digest', '=', 'recalls.digest').on('stages.state', '=', 'RECALLED'))
    .innerJoin('notices', 'notices.id', 'stages.notice')
    .leftJoin('recall_confirms', 'recall_confirms.publication', 'recalls.publication')
    .leftJoin('confirmations', (join) => join.onRef('confirmations.publication', '=', 'recalls.publication').on('confirmations.confirmed_at', 'is', null))
    .select(['notices.id as notice', 'notices.section', 'recalls.publication'])
    .select((row) => [row.fn.count<number>('confirmations.screen').as('unconfirmed'), row.fn.max('confirmations.latest_possible_at').as('until')])
    .where('recall_confirms.publication', 'is', null)
    .groupBy(['notices.id', 'notices.section', 'recalls.publication', 'recalls.at'])
    .orderBy('recalls.at')
    .orderBy('recalls.publication')
    .limit(limit)
    .execute()
  return rows.map(({ unconfirmed, until, ...row }) => ({ ...row, unconfirmed: Number(unconfirmed), until: until === null ? null : Number(until) }))
}

/**
 * The notices of which a wording may be filed now, longest over first: the newest that the act would find among `found` stands in one of `states`,
 * no draft is open, and a recall has been answered for (domain.md T28).
 */
export const archivable = async (db: Db, { states, found, limit }: Readonly<{ states: readonly State[]; found: readonly State[]; limit: number }>): Promise<string[]> => {
  const rows = await db
    .selectFrom('stages')
    .select('stages.notice')
    .where('stages.state', 'in', states)
    .where('stages.number', '=', (where) => where.selectFrom('stages as one').select((row) => row.fn.max('one.number').as('newest')).whereRef('one.notice', '=', 'stages.notice').where('one.state', 'in', found))
    .where(sql<boolean>`not exists (select 1 from drafts d where d.notice = stages.notice)`)
    .where(sql<boolean>`not exists (select 1 from stubs s where s.notice = stages.notice)`)
    .where(sql<boolean>`not exists (select 1 from recalls r left join recall_confirms c on c.publication = r.publication where r.digest = stages.digest and c.publication is null)`)
    .orderBy('stages.since')
    .orderBy('stages.notice')
    .limit(limit)
    .execute()
  return rows.map(({ notice }) => notice)
}
