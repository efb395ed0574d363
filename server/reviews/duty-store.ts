import { type Kysely, sql } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { State } from './answers.ts'

type Db = Kysely<Acts>

/** A recall nobody has answered for. `until`: when at most one of the `unconfirmed` screens could still show it; null when all have confirmed. */
export type OpenRecall = Readonly<{ notice: string; section: string; publication: string; number: number; unconfirmed: number; until: Instant | null }>

/** Of which notices (null: of all), and how many at most. */
type Which = Readonly<{ among: readonly string[] | null; limit: number }>

/** The recalls nobody has answered for, the oldest first. */
export const openRecalls = async (db: Db, { among, limit }: Which): Promise<OpenRecall[]> => {
  const rows = await db
    .selectFrom('recalls')
    .innerJoin('stages', (join) => join.onRef('stages.digest', '=', 'recalls.digest').on('stages.state', '=', 'RECALLED'))
    .innerJoin('notices', 'notices.id', 'stages.notice')
    .leftJoin('recall_confirms', 'recall_confirms.publication', 'recalls.publication')
    .leftJoin('confirmations', (join) => join.onRef('confirmations.publication', '=', 'recalls.publication').on('confirmations.confirmed_at', 'is', null))
    .select(['notices.id as notice', 'notices.section', 'recalls.publication', 'stages.number'])
    .select((row) => [row.fn.count<number>('confirmations.screen').as('unconfirmed'), row.fn.max('confirmations.latest_possible_at').as('until')])
    .where('recall_confirms.publication', 'is', null)
    .$if(among !== null, (open) => open.where('notices.id', 'in', ['', ...(among ?? [])]))
    .groupBy(['notices.id', 'notices.section', 'recalls.publication', 'recalls.at', 'stages.number'])
    .orderBy('recalls.at')
    .orderBy('recalls.publication')
    .limit(limit)
    .execute()
  return rows.map(({ unconfirmed, until, ...row }) => ({ ...row, unconfirmed: Number(unconfirmed), until: until === null ? null : Number(until) }))
}

/** A wording that may be filed. */
export type Fileable = Readonly<{ notice: string; digest: string; number: number; state: State }>

/**
 * The wordings that may be filed now, one of a notice, longest over first: the newest that the act would find among `found` stands in one of `states`,
 * no draft is open, and a recall has been answered for (domain.md T28).
 */
export const archivable = async (db: Db, { states, found, among, limit }: Readonly<{ states: readonly State[]; found: readonly State[] }> & Which): Promise<Fileable[]> => {
  const rows = await db
    .selectFrom('stages')
    .select(['stages.notice', 'stages.digest', 'stages.number', 'stages.state'])
    .where('stages.state', 'in', states)
    .$if(among !== null, (over) => over.where('stages.notice', 'in', ['', ...(among ?? [])]))
    .where('stages.number', '=', (where) => where.selectFrom('stages as one').select((row) => row.fn.max('one.number').as('newest')).whereRef('one.notice', '=', 'stages.notice').where('one.state', 'in', found))
    .where(sql<boolean>`not exists (select 1 from drafts d where d.notice = stages.notice)`)
    .where(sql<boolean>`not exists (select 1 from stubs s where s.notice = stages.notice)`)
    .where(sql<boolean>`not exists (select 1 from recalls r left join recall_confirms c on c.publication = r.publication where r.digest = stages.digest and c.publication is null)`)
    .orderBy('stages.since')
    .orderBy('stages.notice')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as State }))
}
