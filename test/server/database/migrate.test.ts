import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentDigest } from '#playlists/notice.ts'
import { migrate } from '../../../server/database/migrate.ts'
import { openDatabases, type Databases } from '../../../server/database/open.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import { openHouse, PASSWORD, reseal, type TestHouse } from '../../house.ts'
import { done, holiday, view } from '../reviews/road.ts'
import { layOldFolder, oldContent } from './old-folder.ts'

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

describe('a folder from before the whole review road', () => {
  let h: TestHouse
  beforeEach(async () => {
    await layOldFolder(dir)
    h = await openHouse({ dataDir: dir })
    const password_hash = await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })
    for (const person of ['author', 'office']) {
      await h.house.acts.insertInto('posts').values({ id: person, person, role: person, section: person === 'author' ? 'insurance' : null, title: person, from_on: '2026-01-01', to_on: null }).execute()
      await h.house.acts.insertInto('accounts').values({ login: person, person, password_hash, must_change: 0, created_at: 0, disabled_at: null }).execute()
    }
    await reseal(h.house)
  })
  afterEach(() => h.close())

  test('is read as it was: titles, reasons of returns and of recalls', async () => {
    expect((await h.as('office')('GET', '/api/office/notices')).body).toMatchObject({ total: 2, notices: [{ title: holiday().wording.title }, { title: holiday().wording.title }] })
    expect(await view(h, 'office', 'old-1')).toMatchObject({ row: { state: 'RETURNED' }, revisions: [{ reviews: [{ verdict: 'return', reason: '标题格式不符' }] }], doubts: [] })
    expect(await view(h, 'office', 'old-2')).toMatchObject({ revisions: [{ recall: { reasonCode: 'ERROR', reason: '第二段日期写错', confirmed: null } }] })
  })

  test('has its words where they can be purged, and nowhere else', async () => {
    expect(await h.house.acts.selectFrom('remarks').select(['id', 'notice', 'text']).orderBy('id').execute()).toEqual([
      { id: 'old-1-section', notice: 'old-1', text: '标题格式不符' },
      { id: 'old-publication', notice: 'old-2', text: '第二段日期写错' },
    ])
    const columns = (table: string) => (h.databases.files.acts.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    for (const [table, column] of [['revisions', 'title'], ['reviews', 'reason'], ['recalls', 'reason']] as const) expect(columns(table)).not.toContain(column)
  })

  test('goes on: its journal verifies, and what was returned is revised, declared secret, and gone', async () => {
    expect(await verifyWhole(h.house.acts)).toMatchObject({ ok: true })
    await done(h, ['author', 'old-1', 'revise'], { digest: contentDigest(oldContent('old-1')) })
    await done(h, ['author', 'old-1', 'declare-secret'], { edit: 0, level: 'secret', years: 10 })
    expect(await h.house.acts.selectFrom('contents').select('digest').execute()).toEqual([{ digest: contentDigest(oldContent('old-2')) }])
    expect(await verifyWhole(h.house.acts)).toMatchObject({ ok: true })
  })

  test('is fenced like a new one', () => {
    expect(() => h.databases.files.acts.exec("update remarks set text = 'x'")).toThrow('FENCE: remarks are never changed')
    expect(() => h.databases.files.acts.exec("insert into reviews (id, digest, person, role, step, verdict, statements, at) select 'x', digest, 'author', 'office', 'office', 'pass', '{}', 1 from revisions limit 1")).toThrow('FENCE: nobody reviews their own words')
  })
})
