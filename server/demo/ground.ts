import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../database/lock.ts'
import { CannotStart } from '../cannot-start.ts'
import { forgetSealed } from '../seals/seals.ts'

/** Stands in every folder that the demonstration made, and says how far its first day came; without it a folder is somebody else's. */
const markName = 'demonstration'
type Mark = 'begun' | 'complete'

/** The signing key stays: by it screens in tabs left open believe that nobody knows them any more, and ask to be let in anew. */
const stays = (name: string): boolean => name === markName || name === 'keys' || name.startsWith('lock.sqlite')

/**
 * Readies the demonstration's data folder. A first day that was cut off half-way is begun anew: half a bureau would look like a broken one.
 * @returns whether the first day is still to be walked.
 * @throws CannotStart when the folder holds something that no demonstration made, or when it would be emptied under a running server.
 */
export const readyGround = (folder: string, { fresh }: Readonly<{ fresh: boolean }>): 'first day' | 'goes on' => {
  const mark = markIn(folder)
  if (mark === null && existsSync(folder) && readdirSync(folder).some((name) => !stays(name) || name === 'keys'))
    throw new CannotStart(`${folder} holds something that is not a demonstration, so it is left alone. Set DATA_DIR to another folder.`)
  if (mark === 'complete' && !fresh) return 'goes on'
  emptyAll(folder)
  return 'first day'
}

/** Says that the first day was walked to its end, so that the next start goes on with it. */
export const firstDayWalked = (folder: string): void => writeMark(folder, 'complete')

const emptyAll = (folder: string): void => {
  const release = lockFolder(folder)
  if (release === null) throw new CannotStart(`A server still works on ${folder}. Stop it first, or set DATA_DIR to another folder.`)
  try {
    writeMark(folder, 'begun')
    for (const name of readdirSync(folder)) if (!stays(name)) rmSync(join(folder, name), { recursive: true, force: true })
    forgetSealed(folder)
  } finally {
    release()
  }
}

const markIn = (folder: string): Mark | null => {
  const path = join(folder, markName)
  if (!existsSync(path)) return null
  return readFileSync(path, 'utf8').trim() === 'complete' ? 'complete' : 'begun'
}

const writeMark = (folder: string, mark: Mark): void => writeFileSync(join(folder, markName), `${mark}\n`)
