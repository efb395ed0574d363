import { type Kysely, sql } from 'kysely'
import { rule, type Rule } from '#playlists/rule.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { picks } from './answers.ts'
import type { Playlist } from './picks.ts'

/** All playlists, or those named, by name. */
export const keptPlaylists = async (db: Kysely<Acts>, ids?: readonly string[]): Promise<Playlist[]> => {
  let query = db.selectFrom('playlists').selectAll()
  if (ids) query = query.where('id', 'in', ids)
  const rows = await query.orderBy('name').orderBy('id').execute()
  return rows.map(({ id, name, picks: said, updated_at }) => ({ id, name, picks: picks.parse(JSON.parse(said)), updatedAt: updated_at }))
}

export const keepPlaylist = async (tx: Kysely<Acts>, playlist: Playlist): Promise<void> => {
  const row = { name: playlist.name, picks: JSON.stringify(playlist.picks), updated_at: playlist.updatedAt }
  await tx.insertInto('playlists').values({ id: playlist.id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const removePlaylist = async (tx: Kysely<Acts>, id: string): Promise<void> => {
  await tx.deleteFrom('playlists').where('id', '=', id).execute()
}

export type KeptRule = Readonly<{ rule: Rule; updatedAt: Instant }>

/** All rules, by name. */
export const keptRules = async (db: Kysely<Acts>): Promise<KeptRule[]> => {
  const rows = await db.selectFrom('rules').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(({ body, updated_at }) => ({ rule: rule.parse(JSON.parse(body)), updatedAt: updated_at }))
}

export const keepRule = async (tx: Kysely<Acts>, rule: Rule, updatedAt: Instant): Promise<void> => {
  const row = { name: rule.name, playlist: rule.playlist, level: rule.level, body: JSON.stringify(rule), updated_at: updatedAt }
  await tx.insertInto('rules').values({ id: rule.id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const removeRule = async (tx: Kysely<Acts>, id: string): Promise<void> => {
  await tx.deleteFrom('rules').where('id', '=', id).execute()
}

/** Which of these are notices, with the title of their newest wording (empty before the first). */
export const titlesOf = async (db: Kysely<Acts>, notices: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const titles = new Map<string, string>()
  for (let from = 0; from < notices.length; from += 500) {
    const rows = await db
      .selectFrom('notices')
      .leftJoin('revisions', (join) => join.onRef('revisions.notice', '=', 'notices.id').onRef('revisions.number', '=', 'notices.latest'))
      .leftJoin('contents', 'contents.digest', 'revisions.digest')
      .select(['notices.id', sql<string | null>`json_extract(contents.bytes, '$.wording.title')`.as('title')])
      .where('notices.id', 'in', notices.slice(from, from + 500))
      .execute()
    for (const { id, title } of rows) titles.set(id, title ?? '')
  }
  return titles
}

const FIRST_DAY = 'first-schedules'

/** Whether the house has never had schedules: none are kept, and none were ever made by itself. */
export const isFirstDay = async (db: Kysely<Acts>): Promise<boolean> => {
  const marked = await db.selectFrom('counters').select('value').where('name', '=', FIRST_DAY).executeTakeFirst()
  const some = await db.selectFrom('playlists').select('id').limit(1).executeTakeFirst()
  return marked === undefined && some === undefined
}

export const markFirstDay = async (db: Kysely<Acts>): Promise<void> => {
  await db.insertInto('counters').values({ name: FIRST_DAY, value: 1 }).onConflict((on) => on.column('name').doNothing()).execute()
}
