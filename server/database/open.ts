import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type DatabaseConnection, type DialectAdapter, type Driver, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import { toldOfRow } from './spelling.ts'
import type { Acts, Traces } from './tables.ts'

/** Both files of a data folder, opened. `files`: the connections underneath, for what Kysely has no word for (backup, checkpoint). */
export type Databases = Readonly<{
  acts: Kysely<Acts>
  traces: Kysely<Traces>
  files: Readonly<{ acts: Sqlite.Database; traces: Sqlite.Database }>
  close: () => Promise<void>
}>

export const actsFile = (dataDir: string): string => join(dataDir, 'office.sqlite')
export const tracesFile = (dataDir: string): string => join(dataDir, 'traces.sqlite')

/**
 * Opens `office.sqlite` and `traces.sqlite` in the folder, which is made if need be (0700: it will hold keys).
 * Acts survive power loss (FULL), traces may lose their last moments (NORMAL), design.md P10.
 */
export const openDatabases = (dataDir: string): Databases => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const acts = openFile(actsFile(dataDir), 'FULL')
  const traces = openFile(tracesFile(dataDir), 'NORMAL')
  lendSealer(acts, () => null)
  const databases = {
    acts: new Kysely<Acts>({ dialect: new FileDialect(acts) }),
    traces: new Kysely<Traces>({ dialect: new FileDialect(traces) }),
  }
  const close = async () => {
    await databases.acts.destroy()
    await databases.traces.destroy()
    // a Kysely that was never asked anything does not close its file
    for (const file of [acts, traces]) file.close()
  }
  return { ...databases, files: { acts, traces }, close }
}

/**
 * Teaches a connection to seal inside a statement: `house_seal(text)`, for the journal, whose entries come from everywhere, and `house_seal_row(kind,
 * id, column, value, …)`, so that a statement reads only rows whose seal holds. A connection of a house gets the house's own; any other, to a backup
 * for instance, has no key and leaves null. No trigger or view that somebody plants may ask for it.
 */
export const lendSealer = (file: Sqlite.Database, seal: (text: string) => string | null): void => {
  file.function('house_seal', { directOnly: true }, (text: unknown) => seal(String(text)))
  file.function('house_seal_row', { directOnly: true, varargs: true }, (...told: unknown[]) => {
    const text = rowText(told)
    return text === null ? null : seal(text)
  })
}

/** The text of a row as a statement tells it, in the spelling in which it was sealed; null for what no row of ours can hold, such as bytes. */
const rowText = ([kind, id, ...told]: readonly unknown[]): string | null => {
  const row: Record<string, Json> = {}
  for (let at = 0; at < told.length; at += 2) {
    const value = told[at + 1]
    if (value !== null && typeof value !== 'string' && !Number.isSafeInteger(value)) return null
    row[String(told[at])] = value as string | number | null
  }
  return canonical({ kind: String(kind), id: String(id), row: toldOfRow(String(kind), row) })
}

/** `secure_delete`: what is purged because it is secret must be gone from the file, not only from the index (domain.md I11). */
const openFile = (path: string, synchronous: 'FULL' | 'NORMAL'): Sqlite.Database => {
  const file = new Sqlite(path)
  file.pragma('journal_mode = WAL')
  file.pragma(`synchronous = ${synchronous}`)
  file.pragma('secure_delete = ON')
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  return file
}

class FileDialect extends SqliteDialect {
  private readonly file: Sqlite.Database

  constructor(file: Sqlite.Database) {
    super({ database: file })
    this.file = file
  }

  override createDriver(): Driver {
    return new FileDriver(this.file)
  }

  override createAdapter(): DialectAdapter {
    return new FileAdapter()
  }
}

/** SQLite makes and changes tables inside a transaction as well as rows, so a server killed while it migrates finds the old shape whole. */
class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** On a full disk SQLite rolls a transaction back by itself; rolling it back once more would fail, and hide why. */
class FileDriver extends SqliteDriver {
  private readonly file: Sqlite.Database

  constructor(file: Sqlite.Database) {
    super({ database: file })
    this.file = file
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.file.inTransaction) await super.rollbackTransaction(connection)
  }
}
