import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { type Older, purgeOlder } from './backup-older.ts'
import { proveCopy } from './backup-proof.ts'
import { actsFile, openDatabases, tracesFile } from './database/open.ts'
import { scrubOwed } from './secrecy/scrub.ts'

/** A sound copy, the length of its journal, and the older copies beside it that words had to leave. */
export type BackedUp = Readonly<{ folder: string; entries: number; older: readonly Older[] }>

/**
 * Copies both files of a data folder into a new folder while the server goes on, then reads the copy as a whole: sound pages and an unbroken
 * journal. The folder appears under its name only when it is complete. Traces are copied first, so that the acts they speak of are in the
 * later copy. Then words that turned out to be secret are destroyed in the older backups beside it, too. The keys are not in it (design.md 6): keep
 * `DATA_DIR/keys` elsewhere.
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
    await wipe(partial)
    const entries = await proveCopy(partial)
    renameSync(partial, folder)
    return { folder, entries, older: await purgeOlder(folder, { dataDir }) }
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

/** Words that were destroyed a moment ago may still stand in the slack of the pages that were copied. */
const wipe = async (folder: string): Promise<void> => {
  const copied = openDatabases(folder)
  await scrubOwed(copied).finally(() => copied.close())
}
