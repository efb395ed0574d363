import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * Holds a data folder for one server: two would answer from two memories. The lock is SQLite's own on a file of its own, so it ends with
 * the process however that ends, and never has to be removed by hand.
 * @returns what releases it, or null when another server holds the folder.
 */
export const lockFolder = (dataDir: string): (() => void) | null => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = new Sqlite(join(dataDir, 'lock.sqlite'), { timeout: 0 })
  try {
    file.exec('begin exclusive')
    return () => void file.close()
  } catch (error) {
    file.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
