import { resolve } from 'node:path'
import { backUp } from './backup.ts'
import { readSettings } from './settings.ts'

/** `npm run backup -- FOLDER`: a copy of the office in a folder that does not exist yet. */
const run = async ([folder]: readonly string[]): Promise<string> => {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  if (folder === undefined) throw new Error('Say where to: npm run backup -- FOLDER')
  const { entries } = await backUp(read.settings.dataDir, resolve(folder))
  return `Backed up to ${resolve(folder)}: sound, ${entries} journal entries verified.\nThe signing key is not in it. Keep a copy of ${resolve(read.settings.dataDir, 'keys')} in another safe place; without it every screen must be enrolled anew.\n`
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
