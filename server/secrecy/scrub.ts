import type { Databases } from '../database/open.ts'
import { scrub } from '../database/scrub.ts'
import { forgiveScrub, isScrubOwed } from './store.ts'

/**
 * Scrubs `office.sqlite` if words were destroyed since it was last scrubbed; what can't be done now, or was cut off by a crash, stays owed. Holds
 * the one connection, so that no transaction is open meanwhile. The file of traces never holds a word of a notice, so it is left alone.
 * @returns 1 when it was scrubbed.
 */
export const scrubOwed = ({ acts, files }: Pick<Databases, 'acts' | 'files'>): Promise<number> =>
  acts.connection().execute(async (db) => {
    if (!(await isScrubOwed(db)) || !scrub(files.acts)) return 0
    await forgiveScrub(db)
    return 1
  })
