import { type AliasedExpression, type Expression, type Kysely, sql, type SqlBool } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { type StandingTable, standingTables } from '../journal/standing.ts'

type Db = Kysely<Acts>

/** The tables that say who may do what. What people wrote gives nobody anything. */
export type RegisterTable = Exclude<StandingTable, 'remarks'>

/** What a row's seal is over: every column that only an act changes (of a passkey not how often and when it was used). `of`: whose power it is. */
const sealedColumns = {
  people: { of: 'id', columns: ['id', 'name', 'created_at', 'active'] },
  accounts: { of: 'person', columns: ['login', 'person', 'password_hash', 'must_change', 'created_at', 'disabled_at', 'code_hash'] },
  posts: { of: 'person', columns: ['id', 'person', 'role', 'section', 'title', 'from_on', 'to_on'] },
  sections: { of: 'supervising_leader', columns: ['id', 'name', 'supervising_leader', 'active'] },
  delegations: { of: 'holder', columns: ['id', 'role', 'section', 'giver', 'holder', 'from_on', 'to_on', 'basis', 'created_by', 'created_at', 'revoked_at'] },
  passkeys: { of: 'person', columns: ['id', 'person', 'public_key', 'transports', 'label', 'created_at', 'revoked_at'] },
  proposals: { of: 'person', columns: ['id', 'subject', 'act', 'person', 'wanted', 'proposed_by', 'proposed_at', 'settled_by', 'settled_at', 'verdict'] },
} as const satisfies { [T in RegisterTable]: Readonly<{ of: keyof Acts[T]; columns: readonly (keyof Acts[T])[] }> }

const registerTables = Object.keys(sealedColumns) as RegisterTable[]

/**
 * A view that somebody puts in the place of a table may say one thing where the seal is asked and another where the row is read; a table says the same
 * to both. The house makes neither views nor virtual tables, so where the file has any, no row counts.
 */
const onlyTables = `not exists (select 1 from sqlite_master where sql like 'cr%' and sql not like 'create table %' and sql not like 'create index %' and sql not like 'create unique index %' and sql not like 'create trigger %')`

const conditionOf = (table: RegisterTable): Expression<SqlBool> => {
  const column = (name: string): string => `"${table}"."${name}"`
  const id = column(standingTables[table])
  const told = sealedColumns[table].columns.map((name) => `'${name}', ${column(name)}`).join(', ')
  return sql.raw<SqlBool>(`(${onlyTables} and exists (select 1 from seals where seals.kind = '${table}' and seals.id = ${id} and seals.seal = house_seal_row('${table}', ${id}, ${told})))`)
}

/** Spelt once: these stand in nearly every statement of a request. */
const conditions: Readonly<Record<RegisterTable, Expression<SqlBool>>> = {
  people: conditionOf('people'), accounts: conditionOf('accounts'), posts: conditionOf('posts'), sections: conditionOf('sections'),
  delegations: conditionOf('delegations'), passkeys: conditionOf('passkeys'), proposals: conditionOf('proposals'),
}

/**
 * Holds of a row that carries the seal of this house over all that stands in it. Every statement that reads who may do what asks for it, so that a row
 * somebody wrote into the file counts as not there; on a connection without the key no row counts.
 */
export const carriesSeal = (table: RegisterTable): Expression<SqlBool> => conditions[table]

/** A column where the row carries its seal, and what stands for it where it does not. */
export const ifSealed = <T extends RegisterTable, C extends string & keyof Acts[T], U extends Acts[T][C]>(table: T, column: C, otherwise: U): AliasedExpression<Acts[T][C], C> =>
  sql<Acts[T][C]>`case when ${carriesSeal(table)} then ${sql.ref(`${table}.${column}`)} else ${sql.lit(otherwise)} end`.as(column)

/** A row of the register without the seal it must carry. `person`: whose it is; null where it is nobody's, a section without a leader. */
export type Forged = Readonly<{ row: string; person: string | null }>

/** Every row of the register that somebody made or changed without an act. */
export const forgedRows = async (db: Db): Promise<Forged[]> => {
  const found: Forged[] = []
  for (const table of registerTables) {
    const { rows } = await sql<{ id: string; person: string | null }>`
      select ${sql.ref(standingTables[table])} as id, ${sql.ref(sealedColumns[table].of)} as person from ${sql.table(table)} where not ${carriesSeal(table)} order by 1`.execute(db)
    found.push(...rows.map(({ id, person }) => ({ row: `${table} ${id}`, person })))
  }
  return found
}
