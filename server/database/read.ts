import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { actsFile, lendSealer } from './open.ts'
import type { Acts } from './tables.ts'

type Sealer = Parameters<typeof lendSealer>[1]

/**
 * The acts of a folder, to be read only; also while a server works on it. `seal`: the house's own, for who asks what of the register counts; without it
 * nothing does. The caller destroys it. Throws when there is no such file.
 */
export const openToRead = (dataDir: string, seal: Sealer = () => null): Kysely<Acts> => {
  const database = new Sqlite(actsFile(dataDir), { readonly: true, fileMustExist: true })
  lendSealer(database, seal)
  return new Kysely<Acts>({ dialect: new SqliteDialect({ database }) })
}

/** Reads the acts of a folder as they stand at one moment, whatever a server writes meanwhile, and without holding it up. */
export const atOneMoment = async <T>(dataDir: string, read: (db: Kysely<Acts>) => Promise<T>, seal?: Sealer): Promise<T> => {
  const acts = openToRead(dataDir, seal)
  try {
    return await acts.transaction().execute(read)
  } finally {
    await acts.destroy()
  }
}
