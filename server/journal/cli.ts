import { existsSync, writeFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { actsFile } from '../database/open.ts'
import { atOneMoment } from '../database/read.ts'
import { keyOf } from '../editions/key.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { sealAnew } from '../seals/anew.ts'
import { knowsSeals } from '../seals/store.ts'
import { readSettings } from '../settings.ts'
import { compareWithTables, type Difference } from './compare.ts'
import { exportLines } from './export.ts'
import { type FaultOfRecords, type Verified, verifyWhole } from './whole.ts'

/** What `npm run journal --` can be asked for; all but `seal` read the office at one moment, also while the server runs. */
const jobs: Readonly<Record<string, (dataDir: string, rest: readonly string[]) => Promise<string>>> = {
  verify: async (dataDir) => {
    const { seal, found } = await atOneMoment(dataDir, (db) => verified(db, dataDir))
    if (!found.ok) throw new Error(`${toldOf(found)} Stop the server, keep the files, and compare with the newest backup.`)
    return `The journal is whole: ${found.entries} entries.${seal === null ? ' Seals were not looked at: there are none yet, or no key is here.' : ''}\n`
  },
  rebuild: async (dataDir) => {
    const differences = await atOneMoment(dataDir, compareWithTables)
    if (differences.length > 0) throw new Error(`Rebuilt from the journal, the office differs from its tables in ${differences.length} places:\n${differences.map(lineOf).join('\n')}`)
    return 'Rebuilt from the journal, the office is what its tables say.\n'
  },
  export: async (dataDir, [file]) => {
    if (file === undefined || existsSync(file)) throw new Error('Name a file that does not exist yet: npm run journal -- export FILE')
    const entries = await atOneMoment(dataDir, async (db) => {
      const { found } = await verified(db, dataDir)
      if (!found.ok) throw new Error(`${toldOf(found)} Nothing was exported.`)
      for await (const lines of exportLines(db, found.entries)) writeFileSync(file, lines, { mode: 0o600, flag: 'a' })
      return found.entries
    })
    return `${entries} entries written to ${file}.\n`
  },
  seal: async (dataDir) => {
    const found = await atOneMoment(dataDir, (db) => verifyWhole(db))
    if (!found.ok) throw new Error(`${toldOf(found)} Nothing was sealed: whatever is sealed counts from then on. Compare with another backup.`)
    return `${await sealAnew(dataDir, Date.now())} records sealed with the key in this folder.\n`
  },
}

const verified = async (db: Kysely<Acts>, dataDir: string): Promise<{ seal: Sealer | null; found: Verified }> => {
  const seal = (await knowsSeals(db)) ? (keyOf(dataDir)?.seal ?? null) : null
  return { seal, found: await verifyWhole(db, seal) }
}

const whatIsWrong: Readonly<Record<FaultOfRecords, string>> = {
  entry: 'the entry itself was changed, removed or moved',
  rows: 'the rows of this act are not those that were written',
  words: 'the wording this act froze is not the one that is kept',
  state: 'this act left the revision in another state than the tables say',
  signature: 'the signature of this act does not hold',
  stray: 'a row is there that no act answers for',
  seal: 'it does not carry the seal of this house, made with the key in DATA_DIR/keys',
}

const toldOf = ({ seq, what, of }: { seq: number | null; what: FaultOfRecords; of: string }): string =>
  `The journal is not what was written${seq === null ? '' : `, from entry ${seq} on`}: ${whatIsWrong[what]} (${of}).`

const lineOf = ({ of, journal, tables }: Difference): string => `${of}: the journal says ${journal ?? 'nothing'}, the tables say ${tables ?? 'nothing'}`

const run = async ([what = '', ...rest]: readonly string[]): Promise<string> => {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const job = jobs[what]
  if (job === undefined) throw new Error('Say what to do: npm run journal -- verify, or rebuild, or export FILE, or seal')
  const { dataDir } = read.settings
  if (!existsSync(actsFile(dataDir))) throw new Error(`There is no office in ${dataDir}. Set DATA_DIR to the folder the server works on.`)
  return job(dataDir, rest)
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
