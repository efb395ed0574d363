import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { actsFile } from '../database/open.ts'
import type { Acts } from '../database/tables.ts'
import { readSettings } from '../settings.ts'
import { verify } from './journal.ts'

/** `npm run journal -- verify`: reads the whole chain, also while the server runs. Exit code 1 and the place when an entry is not what was written. */
const run = async ([what]: readonly string[]): Promise<string> => {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  if (what !== 'verify') throw new Error('Say what to do: npm run journal -- verify')
  const path = actsFile(read.settings.dataDir)
  if (!existsSync(path)) throw new Error(`There is no office in ${read.settings.dataDir}. Set DATA_DIR to the folder the server works on.`)
  const acts = new Kysely<Acts>({ dialect: new SqliteDialect({ database: new Sqlite(path, { readonly: true }) }) })
  const found = await verify(acts)
  await acts.destroy()
  if (!found.ok) throw new Error(`The journal is not what was written, from entry ${found.seq} on. Stop the server, keep the files, and compare with the newest backup.`)
  return `The journal is whole: ${found.entries} entries.\n`
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
