import { existsSync } from 'node:fs'
import type { Instant } from '#playlists/instant.ts'
import { lockFolder } from '../database/lock.ts'
import { migrate } from '../database/migrate.ts'
import { actsFile, openDatabases } from '../database/open.ts'
import { openKey } from '../editions/key.ts'
import { isSealedWith, sealStanding } from './seals.ts'

/**
 * The way back when the key is lost, or a backup from before there were seals is restored: seals everything that stands with the key of the folder.
 * It takes that key to do so, and the journal tells of it. The caller has proven the records.
 * @returns how many rows. Throws an Error with a sentence when there is no office, a server works on it, or this very key has sealed these records
 * before: then what does not hold was not made by the house, and sealing it would make it so.
 */
export const sealAnew = async (dataDir: string, now: Instant): Promise<number> => {
  if (!existsSync(actsFile(dataDir))) throw new Error(`There is no office in ${dataDir}.`)
  const release = lockFolder(dataDir)
  if (release === null) throw new Error(`A server works on ${dataDir}. Stop it first.`)
  const databases = openDatabases(dataDir)
  try {
    await migrate(databases)
    const key = openKey(dataDir)
    if (await isSealedWith(databases.acts, key.seal)) throw new Error('These records are sealed with the key in this folder already. npm run journal -- verify says what does not hold.')
    return await sealStanding({ acts: databases.acts, key, now })
  } finally {
    await databases.close()
    release()
  }
}
