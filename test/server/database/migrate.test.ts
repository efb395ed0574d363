import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../server/database/migrate.ts'
import { openDatabases, type Databases } from '../../../server/database/open.ts'

let dir: string
let opened: Databases
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'migrate-'))
  opened = openDatabases(dir)
})
afterEach(async () => {
  await opened.close()
  rmSync(dir, { recursive: true })
})

/** Names of the tables and triggers of the main file, the migrator's own left out. */
const shape = (): unknown[] => opened.files.acts.prepare("select name from sqlite_master where type in ('table', 'trigger') and name not like 'sqlite%' and name not like 'kysely%'").pluck().all()

test('a migration that does not come to its end leaves nothing behind, and the next start does it whole', async () => {
  opened.files.acts.exec('create table journal (stray)')
  await expect(migrate(opened)).rejects.toThrow('journal')
  expect(shape()).toEqual(['journal'])
  opened.files.acts.exec('drop table journal')
  await migrate(opened)
  expect(shape()).toEqual(expect.arrayContaining(['people', 'journal', 'publications_need_reviews']))
})
