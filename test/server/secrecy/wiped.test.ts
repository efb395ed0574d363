import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { actsFile } from '../../../server/database/open.ts'
import { runChoresOf } from '../../../server/chores.ts'
import { purgeWords } from '../../../server/secrecy/purge.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, drafted, holiday } from '../reviews/road.ts'
import { filesSpeakingOf } from './traces.ts'

const SECRET = '青岚七号预案'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const written = () => drafted(h, holiday({ wording: { ...holiday().wording, body: [{ type: 'paragraph', text: SECRET.repeat(500) }] } }))

test('words that were destroyed just before the server was killed are wiped when it starts again', async () => {
  const { id } = await written()
  await h.house.acts.transaction().execute((tx) => purgeWords(tx, { notice: id, now: h.house.now() }))
  expect(filesSpeakingOf(h.dataDir, [SECRET])).not.toEqual([])
  await runChoresOf('start', h.house, h.databases.files)
  expect(filesSpeakingOf(h.dataDir, [SECRET])).toEqual([])
})

test('while somebody reads the whole office, a block is answered at once, and wiped when they are done', async () => {
  const { id, edit } = await written()
  const reader = new Sqlite(actsFile(h.dataDir), { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from drafts').get()
  const before = performance.now()
  await done(h, ['author', id, 'declare-secret'], { edit, level: 'secret', years: 5 })
  expect(performance.now() - before, 'ms in which no screen was answered either').toBeLessThan(3_000)
  reader.close()
  await runChoresOf('start', h.house, h.databases.files)
  expect(filesSpeakingOf(h.dataDir, [SECRET])).toEqual([])
})

test('no browser keeps what the office answers', async () => {
  const { id } = await written()
  for (const path of ['desk', 'notices', `notices/${id}`, `notices/${id}/forms/1`, 'catalogue', 'journal']) {
    expect((await h.as('author')('GET', `/api/office/${path}`)).headers.get('cache-control'), path).toContain('no-store')
  }
})
