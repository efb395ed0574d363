import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { actsFile } from './open.ts'
import type { Acts } from './tables.ts'

/** The acts of a folder, to be read only; also while a server works on it. The caller destroys it. Throws when there is no such file. */
export const openToRead = (dataDir: string): Kysely<Acts> =>
  new Kysely<Acts>({ dialect: new SqliteDialect({ database: new Sqlite(actsFile(dataDir), { readonly: true, fileMustExist: true }) }) })

/** Reads the acts of a folder as they stand at one moment, whatever a server writes meanwhile, and without holding it up. */
export const atOneMoment = async <T>(dataDir: string, read: (db: Kysely<Acts>) => Promise<T>): Promise<T> => {
  const acts = openToRead(dataDir)
  try {
    return await acts.transaction().execute(read)
  } finally {
    await acts.destroy()
  }
}
