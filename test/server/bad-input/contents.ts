import type { TestHouse } from '../../house.ts'

/** Every row of every table of both files, by table, as text; the journal and the sessions left out, bytes told by their length. */
export type Contents = ReadonlyMap<string, ReadonlySet<string>>

export const contentsOf = ({ databases: { files } }: TestHouse): Contents => {
  const found = new Map<string, ReadonlySet<string>>()
  for (const file of [files.acts, files.traces]) {
    const tables = file.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'").pluck().all() as string[]
    for (const table of tables) {
      if (['journal', 'seal_marks', 'sessions'].includes(table)) continue // where the journal ends is sealed with it
      const rows = file.prepare(`select rowid as at_row, * from "${table}"`).all() as object[]
      found.set(table, new Set(rows.map(told)))
    }
  }
  return found
}

const told = (row: object): string => JSON.stringify(Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? value.length : (value as unknown)]))

/** What came and went between two looks, by table; tables where nothing did are left out. */
export const changes = (before: Contents, after: Contents): Record<string, { came: string[]; went: string[] }> => {
  const found: Record<string, { came: string[]; went: string[] }> = {}
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(table) ?? new Set<string>()
    const is = after.get(table) ?? new Set<string>()
    const came = [...is].filter((row) => !was.has(row))
    const went = [...was].filter((row) => !is.has(row))
    if (came.length + went.length > 0) found[table] = { came, went }
  }
  return found
}
