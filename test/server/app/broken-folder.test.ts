import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../../server/database/migrate.ts'
import { actsFile, openDatabases, tracesFile } from '../../../server/database/open.ts'
import { openKey } from '../../../server/editions/key.ts'
import { openOffice } from '../../faults/office.ts'
import { run } from './process.ts'

// each test starts the real program, which takes long where many tests share two cores
vi.setConfig({ testTimeout: 120_000 })

let dir: string
beforeEach(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'broken-')), 'data')
  const databases = openDatabases(dir)
  await migrate(databases)
  await databases.close()
  openKey(dir)
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

const key = () => join(dir, 'keys', 'signing.pem')
const spoil = (file: string) => writeFileSync(file, 'this is not a database '.repeat(500))

for (const [what, breakIt, sentence] of [
  ['is a file', () => (rmSync(dir, { recursive: true }), writeFileSync(dir, '')), /data is a file, not a folder\. Set DATA_DIR to a folder\.\n$/],
  ['has an empty key', () => writeFileSync(key(), ''), /signing\.pem is not an Ed25519 key\. Put the right file back, or remove it and enrol every screen anew\.\n$/],
  ['has something else for a key', () => writeFileSync(key(), 'hello'), /signing\.pem is not an Ed25519 key\./],
  ['has damaged records', () => spoil(actsFile(dir)), /A database in .*data is damaged; nothing was changed\. .*restore the last backup/],
  ['has damaged traces', () => spoil(tracesFile(dir)), /A database in .*data is damaged/],
  ['was written by a newer program', () => fromTheFuture(), /written by a newer version of this program; nothing was changed\. Start that version\.\n$/],
] as const) {
  test(`a folder that ${what} is refused in one sentence that says what to do`, async () => {
    breakIt()
    const program = run(['server/main.ts'], { PORT: '0', DATA_DIR: dir })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(sentence)
    expect(program.said()).not.toContain('    at ')
  })
}

const fromTheFuture = () => {
  const file = new Sqlite(actsFile(dir))
  file.prepare("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')").run()
  file.close()
}

test('a key that was being written when the power went does not stand in the way of another', () => {
  rmSync(key())
  writeFileSync(`${key()}.new`, '')
  const made = openKey(dir).publicKeyHex
  expect(openKey(dir).publicKeyHex).toBe(made)
  expect(readdirSync(join(dir, 'keys'))).toEqual(['signing.pem'])
})

test('with another key the office does not start until it is put back, or the records are sealed anew; then the log says what the screens need', async () => {
  const office = await openOffice()
  try {
    await office.kill()
    const keys = join(office.dataDir, 'keys')
    renameSync(keys, `${keys}-elsewhere`)
    await expect(office.start()).rejects.toThrow(/not sealed with the key in .*keys; nothing was changed\. Put the folder keys back .* npm run journal -- seal/)
    rmSync(keys, { recursive: true })
    renameSync(`${keys}-elsewhere`, keys)
    await office.start()
    const answer = await fetch(`${office.url}/api/screen/edition`, { headers: { authorization: `Bearer ${office.screen.token}` } })
    expect(answer.status).toBe(200)
    await office.kill()
    rmSync(keys, { recursive: true })
    const sealing = run(['server/journal/cli.ts', 'seal'], { DATA_DIR: office.dataDir })
    expect([await sealing.ended, sealing.said()]).toEqual([0, expect.stringMatching(/^\d+ records sealed with the key in this folder\.\n$/)])
    await office.start()
    expect(office.server().said()).toMatch(/not signed with the key in DATA_DIR\/keys: put the right key back, or enrol these screens anew/)
  } finally {
    await office.close()
  }
})
