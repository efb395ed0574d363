import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { proveCopy } from './backup-proof.ts'
import { lockFolder } from './database/lock.ts'
import { migrate } from './database/migrate.ts'
import { actsFile, openDatabases } from './database/open.ts'
import { openToRead } from './database/read.ts'
import type { Acts } from './database/tables.ts'
import { firstHash } from './journal/store.ts'
import { followPurges, missedBy } from './secrecy/copies.ts'
import { scrubOwed } from './secrecy/scrub.ts'
import { allPurges, isScrubOwed } from './secrecy/store.ts'

/** What became of an older backup: how many notices lost their words in it, or why it could not be looked after. */
export type Older = Readonly<{ folder: string; purged: number } | { folder: string; failed: string }>

/**
 * Brings the older backups beside a new one up to what the office has destroyed since: words that turned out to be secret leave every copy on the
 * next cycle (domain.md I11). Only copies of this very office are touched, and only those that still hold what is gone; each is read as a whole
 * afterwards. What an interrupted backup left half-made is removed.
 */
export const purgeOlder = async (folder: string, { dataDir }: { dataDir: string }): Promise<readonly Older[]> => {
  const office = openToRead(folder)
  try {
    const found: Older[] = []
    for (const beside of foldersBeside(folder, dataDir)) {
      const purged = await follow(beside, office).catch((error: unknown): Older => ({ folder: beside, failed: error instanceof Error ? error.message : String(error) }))
      if (purged !== null) found.push(purged)
    }
    return found
  } finally {
    await office.destroy()
  }
}

const foldersBeside = (folder: string, dataDir: string): string[] => {
  const parent = dirname(folder)
  for (const { name } of readdirSync(parent, { withFileTypes: true })) if (isLeftOver(name)) rmSync(join(parent, name), { recursive: true, force: true })
  const own = [folder, dataDir].map((path) => realpathSync(path))
  const beside = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name))
  return beside.filter((path) => existsSync(actsFile(path)) && !own.includes(realOf(path))).sort()
}

/** Where a folder really is; its own name when it has just gone. */
const realOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The name of a half-made copy carries the process that made it. */
const isLeftOver = (name: string): boolean => {
  const maker = /\.partial-(\d+)$/.exec(name)?.[1]
  if (maker === undefined) return false
  try {
    process.kill(Number(maker), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Null: not a copy of this office, or nothing in it that had to go. */
const follow = async (folder: string, office: Kysely<Acts>): Promise<Older | null> => {
  if (!(await isBehind(folder, office))) return null
  const release = existsSync(join(folder, 'lock.sqlite')) ? lockFolder(folder) : () => undefined
  if (release === null) return { folder, failed: 'a server works on it; it is no backup any more' }
  try {
    const copy = openDatabases(folder)
    let purged: number
    try {
      await migrate(copy)
      purged = await followPurges(copy.acts, office)
      await scrubOwed(copy)
    } finally {
      await copy.close()
    }
    await proveCopy(folder)
    return purged === 0 ? null : { folder, purged }
  } finally {
    release()
  }
}

/** Whether it is a copy of this office that has not followed everything yet; one from before there were purges is asked to. */
const isBehind = async (folder: string, office: Kysely<Acts>): Promise<boolean> => {
  const copy = openToRead(folder)
  try {
    if ((await firstHash(copy)) !== (await firstHash(office))) return false
    return (await isScrubOwed(copy)) || (await missedBy(copy, office).catch(() => allPurges(office))).length > 0
  } finally {
    await copy.destroy()
  }
}
