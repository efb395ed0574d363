import type { Database, Statement } from 'better-sqlite3'
import type { TestHouse } from '../../house.ts'

/** Every row of every table of both files, by table, as text; the journal and the sessions left out, bytes told by their length. */
export type Contents = ReadonlyMap<string, ReadonlySet<string>>

export const contentsOf = ({ databases: { files } }: TestHouse): Contents => {
  const found = new Map<string, ReadonlySet<string>>()
  for (const file of [files.acts, files.traces]) {
    for (const [table, rows] of questionsTo(file)) found.set(table, new Set((rows.all() as unknown[]).map((row) => JSON.stringify(row))))
  }
  return found
}

/** One question a table, prepared anew only when a table came or went: the whole of both files is looked at thousands of times. */
const questionsTo = (file: Database): ReadonlyMap<string, Statement> => {
  const shape = file.pragma('schema_version', { simple: true }) as number
  const kept = prepared.get(file)
  if (kept?.shape === shape) return kept.questions
  const tables = file.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'").pluck().all() as string[]
  const others = tables.filter((table) => !['journal', 'seal_marks', 'sessions'].includes(table)) // where the journal ends is sealed with it
  const questions = new Map(others.map((table) => [table, file.prepare(`select rowid, ${columnsOf(file, table)} from "${table}"`).raw()]))
  prepared.set(file, { shape, questions })
  return questions
}
const prepared = new WeakMap<Database, Readonly<{ shape: number; questions: ReadonlyMap<string, Statement> }>>()

const columnsOf = (file: Database, table: string): string =>
  (file.pragma(`table_info("${table}")`) as { name: string; type: string }[]).map(({ name, type }) => (type.toLowerCase() === 'blob' ? `length("${name}")` : `"${name}"`)).join(', ')

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
