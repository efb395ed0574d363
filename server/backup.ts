import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { actsFile, tracesFile } from './database/open.ts'
import type { Acts } from './database/tables.ts'
import { verify } from './journal/journal.ts'

export type BackedUp = Readonly<{ folder: string; entries: number }>

/**
 * Copies both files of a data folder into a new folder while the server goes on, then reads the copy as a whole: sound pages and an unbroken
 * journal. The folder appears under its name only when it is complete. Traces are copied first, so that the acts they speak of are in the
 * later copy. The keys are not in it (design.md 6): keep `DATA_DIR/keys` elsewhere.
 * @throws Error with a sentence when there is nothing to copy, the target exists, or the copy is not sound; then nothing is left behind.
 */
export const backUp = async (dataDir: string, folder: string): Promise<BackedUp> => {
  if (!existsSync(actsFile(dataDir))) throw new Error(`There is no office in ${dataDir}. Set DATA_DIR to the folder the server works on.`)
  if (existsSync(folder)) throw new Error(`${folder} exists already. Name a folder that does not.`)
  const partial = `${folder}.partial-${process.pid}`
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  try {
    await copy(tracesFile(dataDir), tracesFile(partial))
    await copy(actsFile(dataDir), actsFile(partial))
    const entries = await prove(partial)
    renameSync(partial, folder)
    return { folder, entries }
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** All pages in one step: writers go on beside it (WAL), and none of their writes makes it begin again. */
const copy = async (from: string, to: string): Promise<void> => {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: () => Number.MAX_SAFE_INTEGER })
  } finally {
    source.close()
  }
}

const prove = async (folder: string): Promise<number> => {
  for (const path of [tracesFile(folder), actsFile(folder)]) {
    const file = new Sqlite(path)
    file.pragma('journal_mode = DELETE')
    const found = file.pragma('integrity_check', { simple: true })
    file.close()
    if (found !== 'ok') throw new Error(`The copy is not sound (${String(found)}). Check the disk, then try again.`)
  }
  const acts = new Kysely<Acts>({ dialect: new SqliteDialect({ database: new Sqlite(actsFile(folder), { readonly: true }) }) })
  const journal = await verify(acts)
  await acts.destroy()
  if (!journal.ok) throw new Error(`The journal is broken at entry ${journal.seq}; the copy was not kept. Look into it before anything else.`)
  return journal.entries
}
