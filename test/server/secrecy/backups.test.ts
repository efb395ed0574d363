import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../../../server/backup.ts'
import { proveCopy } from '../../../server/backup-proof.ts'
import { openToRead } from '../../../server/database/read.ts'
import { purgeWords } from '../../../server/secrecy/purge.ts'
import { blankWords } from '../../../server/notices/words.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { filesSpeakingOf } from './traces.ts'

const SECRET = '青岚七号预案'
const OTHER = '莲湖路办事大厅'

let h: TestHouse
let folder: string
const at = (name: string): string => join(folder, name)
beforeEach(async () => {
  h = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'backups-'))
})
afterEach(async () => {
  await h.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = async (title: string): Promise<string> => {
  const ask = h.as('author')
  const { id } = (await ask('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })).body as { id: string }
  const blank = blankWords({ category: 'affairs', kind: 'announcement' })
  const words = { ...blank, wording: { ...blank.wording, title, body: [{ type: 'paragraph', text: `${title}的全文。`.repeat(60) }] } }
  expect((await ask('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })).status).toBe(200)
  await h.house.acts.insertInto('remarks').values({ id: `remark-${id}`, notice: id, digest: null, text: `${title}要再看一看` }).execute()
  return id
}

const destroy = async (notice: string): Promise<void> => {
  await h.house.acts.transaction().execute((tx) => purgeWords(tx, { notice, now: h.house.now() }))
  await h.house.scrub()
}

test('the next backup destroys in every older one what was destroyed since, and nothing else', async () => {
  const secret = await write(SECRET)
  const other = await write(OTHER)
  await backUp(h.dataDir, at('first'))
  await backUp(h.dataDir, at('second'))
  expect(filesSpeakingOf(folder, [SECRET])).toHaveLength(2)
  await destroy(secret)
  expect(filesSpeakingOf(h.dataDir, [SECRET])).toEqual([])
  const { older } = await backUp(h.dataDir, at('third'))
  expect(older).toEqual([{ folder: at('first'), purged: 1 }, { folder: at('second'), purged: 1 }])
  expect(filesSpeakingOf(folder, [SECRET])).toEqual([])
  expect(filesSpeakingOf(folder, [OTHER])).toHaveLength(3)
  for (const name of ['first', 'second', 'third']) {
    expect(await proveCopy(at(name))).toBeGreaterThan(0)
    const copy = openToRead(at(name))
    expect((await copy.selectFrom('drafts').select('notice').execute()).map(({ notice }) => notice)).toEqual([other])
    await copy.destroy()
    expect(readdirSync(at(name)).sort()).toEqual(['office.sqlite', 'traces.sqlite'])
  }
})

test('an older backup that followed once is not touched again', async () => {
  const secret = await write(SECRET)
  await backUp(h.dataDir, at('first'))
  await destroy(secret)
  await backUp(h.dataDir, at('second'))
  expect((await backUp(h.dataDir, at('third'))).older).toEqual([])
})

test('a copy taken before the files could be wiped is wiped itself', async () => {
  const secret = await write(SECRET)
  await h.house.acts.transaction().execute((tx) => purgeWords(tx, { notice: secret, now: h.house.now() }))
  await backUp(h.dataDir, at('first'))
  expect(filesSpeakingOf(at('first'), [SECRET])).toEqual([])
})

test('folders that hold another office, or no office, are left alone', async () => {
  const secret = await write(SECRET)
  const another = await openHouse({ now: WORKDAY_TEN + 1 })
  await another.as('author')('GET', '/api/office/notices')
  await backUp(another.dataDir, at('another'))
  await another.close()
  mkdirSync(at('papers'))
  await backUp(h.dataDir, at('first'))
  await destroy(secret)
  expect((await backUp(h.dataDir, at('second'))).older).toEqual([{ folder: at('first'), purged: 1 }])
})

test('what an interrupted backup left half-made is removed, since its words can be purged by nobody', async () => {
  mkdirSync(at('old.partial-999999999'))
  mkdirSync(at(`new.partial-${process.pid}`))
  await write(SECRET)
  await backUp(h.dataDir, at('first'))
  expect([existsSync(at('old.partial-999999999')), existsSync(at(`new.partial-${process.pid}`))]).toEqual([false, true])
})

test('a backup that can not be looked after is named, and the new one is kept', async () => {
  const secret = await write(SECRET)
  await backUp(h.dataDir, at('first'))
  await destroy(secret)
  const holder = new Sqlite(join(at('first'), 'lock.sqlite'))
  holder.exec('begin exclusive')
  const { older } = await backUp(h.dataDir, at('second'))
  holder.close()
  expect(older).toEqual([{ folder: at('first'), failed: expect.stringContaining('a server works on it') }])
  expect(await proveCopy(at('second'))).toBeGreaterThan(0)
})
