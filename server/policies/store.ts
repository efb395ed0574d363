import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { clause, type PolicyBody, policyStatus } from './answers.ts'

type Db = Kysely<Acts>

export type Policy = PolicyBody & Readonly<{ id: string }>

const clauses = z.array(clause)

/** All policies, the newest in force first. */
export const allPolicies = async (db: Db): Promise<Policy[]> => {
  const rows = await db.selectFrom('policies').selectAll().orderBy('from_on', 'desc').orderBy('name').execute()
  return rows.map(({ id, name, number, status, from_on, to_on, clauses: kept }) => ({
    id, name, number, status: policyStatus.parse(status), fromOn: from_on, toOn: to_on, clauses: clauses.parse(JSON.parse(kept)),
  }))
}

export const keepPolicy = async (db: Db, { id, name, number, status, fromOn, toOn, clauses: kept }: Policy, at: Instant): Promise<void> => {
  const row = { name, number, status, from_on: fromOn, to_on: toOn, clauses: JSON.stringify(kept), updated_at: at }
  await db.insertInto('policies').values({ id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

const BEGUN = 'first-policies'

/** Whether the register has never been filled; marks it as filled. */
export const isFirstFilling = async (db: Db): Promise<boolean> => {
  const row = await db.insertInto('counters').values({ name: BEGUN, value: 1 }).onConflict((on) => on.column('name').doNothing()).returning('value').executeTakeFirst()
  return row !== undefined
}
