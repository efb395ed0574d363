import { resolve } from 'node:path'
import { backUp } from './backup.ts'
import type { Older } from './backup-older.ts'
import { readSettings } from './settings.ts'

/**
 * `npm run backup -- FOLDER`: a copy of the office in a folder that does not exist yet, and no secret left in the older ones beside it. Exit code 1
 * when either can't be had.
 */
const run = async ([folder]: readonly string[]): Promise<string> => {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  if (folder === undefined) throw new Error('Say where to: npm run backup -- FOLDER')
  const { entries, older } = await backUp(read.settings.dataDir, resolve(folder))
  if (older.some((one) => 'failed' in one)) process.exitCode = 1
  const said = [
    `Backed up to ${resolve(folder)}: sound, ${entries} journal entries verified.`,
    `The signing key is not in it. Keep a copy of ${resolve(read.settings.dataDir, 'keys')} in another safe place; without it every screen must be enrolled anew.`,
    ...older.map(toldOf),
    'Copies kept anywhere else still hold what was destroyed since: take them here or destroy them.',
  ]
  return `${said.slice(0, older.length > 0 ? undefined : 2).join('\n')}\n`
}

const toldOf = (one: Older): string => {
  if ('failed' in one) return `${one.folder} may still hold words that had to be destroyed: ${one.failed}. See to it, then back up again.`
  return `${one.folder}: the words of ${one.purged} ${one.purged === 1 ? 'notice' : 'notices'} destroyed that turned out to be secret; it is sound and its journal verifies.`
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
