import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../../server/database/lock.ts'
import { migrate } from '../../../server/database/migrate.ts'
import { openDatabases } from '../../../server/database/open.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'open-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('acts are written through to the disk, traces need not be; both keep their references', async () => {
  const { files, close } = openDatabases(dir)
  const pragmas = (file: typeof files.acts) => ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map((name) => file.pragma(name, { simple: true }))
  expect(pragmas(files.acts)).toEqual(['wal', 2, 1, 1])
  expect(pragmas(files.traces)).toEqual(['wal', 1, 1, 1])
  await close()
})

test('the tables are the same after every start, and what was written stays', async () => {
  const shape = (file: ReturnType<typeof openDatabases>['files']['acts']) => file.prepare('select type, name, sql from sqlite_master order by name').all()
  const first = openDatabases(dir)
  await migrate(first)
  await first.acts.insertInto('people').values({ id: 'p', name: '周敏', created_at: 1, active: 1 }).execute()
  const before = [shape(first.files.acts), shape(first.files.traces)]
  await first.close()
  const second = openDatabases(dir)
  await migrate(second)
  expect([shape(second.files.acts), shape(second.files.traces)]).toEqual(before)
  expect(await second.acts.selectFrom('people').select('name').execute()).toEqual([{ name: '周敏' }])
  await second.close()
})

test('records of a newer program are left alone', async () => {
  const databases = openDatabases(dir)
  await migrate(databases)
  databases.files.acts.prepare("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')").run()
  await expect(migrate(databases)).rejects.toThrow(/9999-from-the-future/)
  await databases.close()
})

test('a person who acts must exist', async () => {
  const databases = openDatabases(dir)
  await migrate(databases)
  const account = { login: 'x', person: 'nobody', password_hash: 'h', must_change: 0, created_at: 1, disabled_at: null }
  await expect(databases.acts.insertInto('accounts').values(account).execute()).rejects.toThrow(/FOREIGN KEY/)
  await databases.close()
})

test('words that were purged are nowhere in the file', async () => {
  const databases = openDatabases(dir)
  await migrate(databases)
  const secret = '绝密内容不得留存'.repeat(50)
  await databases.acts.insertInto('contents').values({ digest: 'd', bytes: secret }).execute()
  databases.files.acts.pragma('wal_checkpoint(TRUNCATE)')
  expect(readFileSync(join(dir, 'office.sqlite')).includes('绝密内容')).toBe(true)
  await databases.acts.deleteFrom('contents').execute()
  databases.files.acts.pragma('wal_checkpoint(TRUNCATE)')
  expect(readFileSync(join(dir, 'office.sqlite')).includes('绝密内容')).toBe(false)
  await databases.close()
})

test('a folder is locked once, and free again when it is released', () => {
  const folder = join(dir, 'new')
  const release = lockFolder(folder)
  expect(release).toBeTypeOf('function')
  expect(lockFolder(folder)).toBeNull()
  release!()
  const again = lockFolder(folder)
  expect(again).toBeTypeOf('function')
  again!()
  expect(existsSync(folder)).toBe(true)
})
