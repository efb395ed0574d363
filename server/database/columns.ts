import type { ColumnBuilderCallback, ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'

type Kind = 'text' | 'whole' | 'real' | 'bytes'

/** How a column is declared: its kind; `?` may be null; `key` primary key; `>table.column` refers to. */
export type ColumnSpec = Kind | `${Kind}?` | `${Kind} key` | `${Kind} unique` | `${Kind}? unique` | `${Kind}>${string}` | `${Kind}?>${string}`

/** 64 bits for whole numbers because instants are milliseconds. */
const sqlTypes = { text: 'text', whole: 'bigint', real: 'double precision', bytes: 'blob' } as const

/** Makes a table from one line of declarations per column; `key` names a primary key of several columns. */
export const makeTable = async (
  db: Kysely<unknown>,
  name: string,
  shape: Readonly<{ columns: Readonly<Record<string, ColumnSpec>>; key?: readonly string[]; unique?: readonly (readonly string[])[] }>,
): Promise<void> => {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, spec] of Object.entries(shape.columns)) table = addColumn(table, column, spec)
  if (shape.key) table = table.addPrimaryKeyConstraint(`${name}_key`, shape.key as [string, ...string[]] as never)
  for (const columns of shape.unique ?? []) table = table.addUniqueConstraint(`${name}_${columns.join('_')}_unique`, columns as never)
  await table.execute()
}

const addColumn = (table: CreateTableBuilder<string, string>, name: string, spec: ColumnSpec): CreateTableBuilder<string, string> => {
  const [kind] = /^(text|whole|real|bytes)/.exec(spec) as unknown as [Kind]
  const refersTo = spec.includes('>') ? spec.slice(spec.indexOf('>') + 1) : null
  const mayBeNull = spec[kind.length] === '?'
  const declare: ColumnBuilderCallback = (column) => {
    let built: ColumnDefinitionBuilder = mayBeNull ? column : column.notNull()
    if (spec.endsWith(' key')) built = built.primaryKey()
    if (spec.endsWith(' unique')) built = built.unique()
    return refersTo === null ? built : built.references(refersTo)
  }
  return table.addColumn(name, sqlTypes[kind], declare)
}

/** An index named for what it serves. */
export const makeIndex = async (db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> =>
  db.schema.createIndex(`${table}_by_${columns.join('_')}`).on(table).columns([...columns]).execute()
