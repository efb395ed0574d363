import Sqlite from 'better-sqlite3'
import { actsFile, tracesFile } from './database/open.ts'
import { openToRead } from './database/read.ts'
import { verify } from './journal/journal.ts'

/**
 * Reads a copy as a whole: sound pages and an unbroken journal; afterwards it is two plain files with nothing beside them.
 * @returns the number of journal entries. Throws an Error with a sentence when the copy is not sound.
 */
export const proveCopy = async (folder: string): Promise<number> => {
  for (const path of [tracesFile(folder), actsFile(folder)]) {
    const file = new Sqlite(path)
    file.pragma('journal_mode = DELETE')
    const found = file.pragma('integrity_check', { simple: true })
    file.close()
    if (found !== 'ok') throw new Error(`The copy is not sound (${String(found)}). Check the disk, then try again.`)
  }
  const acts = openToRead(folder)
  const journal = await verify(acts).finally(() => acts.destroy())
  if (!journal.ok) throw new Error(`The journal is broken at entry ${journal.seq} of the copy in ${folder}. Look into it before anything else.`)
  return journal.entries
}
