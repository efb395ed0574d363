import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../../server/backup.ts'
import { atOneMoment } from '../../../server/database/read.ts'
import { compareWithTables } from '../../../server/journal/compare.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { brought } from '../attachments/brought.ts'
import { both, done, drafted, holiday, send, submitted, view, walked } from '../reviews/road.ts'
import { filesSpeakingOf, speaksOf } from './traces.ts'

/**
 * Words that stand in no other text of the house: of the title, the summary, the body, a table's cells and head, a list, the document's number, and
 * of everything people said about it on the way.
 */
const words = {
  title: '青岚七号预案', draft: '白鹭渡口旧稿', summary: '铜铃集结点', body: '雪松坳储备库', cell: '苇塘三组', head: '代号砚台', list: '夜航灯语', number: '〔2026〕8317号',
  returned: '霜降口令外泄', doubt: '竹里馆图纸', escalated: '松烟批注', ordered: '琥珀令', withdrawn: '石灯笼', attached: '梧桐巷附图', file: '雁回楼清单',
} as const
const all = Object.values(words)
/** A part of the title. */
const SOUGHT = '青岚'

const classified = (change: Partial<DraftWords['wording']> = {}): DraftWords => ({
  ...holiday(),
  documentNumber: `望劳社办${words.number}`,
  wording: {
    title: `关于${words.title}演练安排的通知`,
    summary: `${words.summary}一月一日起启用，请按时到达指定地点。`,
    body: [
      { type: 'paragraph', text: `${words.body}的物资由专人看管。`.repeat(120) },
      { type: 'list', ordered: false, items: [`${words.list}每晚八点`] },
      { type: 'table', columns: [{ name: words.head, showOn: ['kiosk'] }, { name: '人数', showOn: ['kiosk'] }], rows: [[words.cell, '12']] },
    ],
    details: {},
    ...change,
  },
})

/** The words with a file beside them whose name and whose text say something that stands nowhere else. */
const withFile = async (id: string, change: Partial<DraftWords['wording']> = {}): Promise<DraftWords> => {
  const bytes = Buffer.from(`${words.attached}见下表。`.repeat(2_000))
  return { ...classified(change), attachments: [await brought(h, id, { name: `${words.file}.txt`, bytes })] }
}

const wall = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }

let h: TestHouse
let backups: string
let log: string
beforeEach(async () => {
  log = ''
  h = await openHouse({ settings: { logLevel: 'trace' }, logged: (line) => (log += line) })
  backups = mkdtempSync(join(tmpdir(), 'backups-'))
})
afterEach(async () => {
  await h.close()
  rmSync(backups, { recursive: true, force: true })
})

/** Whatever looks at words on their way: previews, the list with a search, the view, a copy of nothing, refused acts with words in them. */
const lookAround = async (id: string): Promise<void> => {
  await h.as('author')('POST', `/api/office/notices/${id}/preview`, { profile: wall })
  await h.as('author')('POST', `/api/office/notices/${id}/preview`, { profile: wall, words: classified({ title: words.draft }) })
  expect((await h.as('office')('GET', `/api/office/notices?q=${encodeURIComponent(SOUGHT)}`)).text).toContain(words.title)
  for (const login of ['author', 'head', 'leader', 'office', 'director', 'centre']) await h.as(login)('GET', `/api/office/notices/${id}`)
  expect((await send(h, ['centre', id, 'publish'], { reason: words.returned })).status).toBe(409)
}

const restOf = async (id: string): Promise<void> => {
  for (const login of ['author', 'office', 'director']) {
    const { row, draft, revisions, stub } = await view(h, login, id)
    expect([row.state, row.title, draft]).toEqual(['BLOCKED_CLASSIFIED', '', null])
    expect(stub).toMatchObject({ level: 'secret', years: 5 })
    expect(revisions.flatMap(({ content, reviews }) => [content, ...reviews.map(({ reason }) => reason)]).filter((one) => one !== null)).toEqual([])
    expect((await h.as(login)('GET', `/api/office/notices?q=${encodeURIComponent(SOUGHT)}`)).body).toMatchObject({ notices: [], total: 0 })
    expect((await h.as(login)('POST', `/api/office/notices/${id}/preview`, { profile: wall })).code).toBe('NOT_FOUND')
  }
}

/** Nothing in the data folder while it is worked on, nothing in the log, and after the next cycle nothing in any backup; the journals verify. */
const nowhere = async (): Promise<void> => {
  expect(filesSpeakingOf(h.dataDir, all)).toEqual([])
  expect(speaksOf(Buffer.from(log), all)).toEqual([])
  await backUp(h.dataDir, join(backups, 'after'))
  expect(filesSpeakingOf(backups, all)).toEqual([])
  for (const folder of [h.dataDir, join(backups, 'before'), join(backups, 'after')]) {
    expect(await atOneMoment(folder, verifyWhole), folder).toMatchObject({ ok: true })
    expect(await atOneMoment(folder, compareWithTables), folder).toEqual([])
  }
}

describe('of what turned out to be secret, nothing is left anywhere', () => {
  test('after it was drafted, returned, doubted, escalated, referred outside and confirmed to be secret', async () => {
    const { id } = await drafted(h, classified({ title: `${words.draft}一稿` }))
    expect((await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 1, words: await withFile(id) })).status).toBe(200)
    const first = await done(h, ['author', id, 'submit'], { edit: 2, statements: both })
    await done(h, ['head', id, 'section-return'], { digest: first.digest, reasonCode: 'CONTENT_ERROR', reason: words.returned })
    await done(h, ['author', id, 'revise'], { digest: first.digest })
    const { digest } = await done(h, ['author', id, 'submit'], { edit: 0, statements: both })
    await lookAround(id)
    await done(h, ['head', id, 'section-approve'], { digest })
    await done(h, ['centre', id, 'doubt'], { digest, reason: `${words.doubt}可以公开吗` })
    await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SECRECY', reason: `${words.escalated}不同意` })
    expect(filesSpeakingOf(h.dataDir, all).length).toBeGreaterThan(0)
    await backUp(h.dataDir, join(backups, 'before'))
    expect(filesSpeakingOf(backups, all)).toHaveLength(1)
    await done(h, ['director', id, 'refer'], { digest, addressee: '望州市国家保密局', number: '望劳社密函〔2026〕3号', on: inDays(0), reason: `${words.ordered}照办` })
    expect(filesSpeakingOf(h.dataDir, all)).toEqual([])
    await done(h, ['director', id, 'confirm-secret'], { digest, number: '望密复〔2026〕9号', on: inDays(0), level: 'secret', years: 5 })
    await restOf(id)
    await nowhere()
  })

  test('after a draft of it was declared secret, with what was published before taken off the screens', async () => {
    const { id, digest: published } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest: published })
    expect((await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: await withFile(id) })).status).toBe(200)
    const { digest } = await done(h, ['author', id, 'submit'], { edit: 1, statements: both })
    await done(h, ['author', id, 'withdraw'], { digest, reason: `${words.withdrawn}先不发` })
    await done(h, ['author', id, 'revise'], { digest })
    expect((await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: classified({ title: words.draft }) })).status).toBe(200)
    await backUp(h.dataDir, join(backups, 'before'))
    expect(filesSpeakingOf(backups, all)).toHaveLength(1)
    const blocked = await done(h, ['author', id, 'declare-secret'], { edit: 1, level: 'secret', years: 5 })
    expect(blocked).toMatchObject({ state: 'BLOCKED_CLASSIFIED', digest: null })
    expect((await h.house.acts.selectFrom('stages').select('state').where('digest', '=', published).executeTakeFirstOrThrow()).state).toBe('RECALLED')
    await nowhere()
  })

  test('and copies that were made of it before are named to those who work with it, until they are declared secret themselves', async () => {
    const { id, edit } = await drafted(h, classified())
    const copyOf = async (login: string, of: string) => ((await h.as(login)('POST', `/api/office/notices/${of}/copy`)).body as { id: string }).id
    const first = await copyOf('coauthor', id)
    h.wait(1)
    const second = await copyOf('author', first)
    expect((await view(h, 'office', id)).copies).toEqual([])
    await backUp(h.dataDir, join(backups, 'before'))
    await done(h, ['author', id, 'declare-secret'], { edit, level: 'secret', years: 5 })
    expect((await h.as('author')('POST', `/api/office/notices/${id}/copy`)).code).toBe('NOT_FOUND')
    expect((await view(h, 'office', id)).copies).toEqual([first, second].map((copy) => ({ id: copy, section: '社会保险科' })))
    await done(h, ['coauthor', first, 'declare-secret'], { edit: 0, level: 'secret', years: 5 })
    expect((await view(h, 'office', id)).copies.map((copy) => copy.id)).toEqual([second])
    await done(h, ['author', second, 'declare-secret'], { edit: 0, level: 'secret', years: 5 })
    expect((await view(h, 'office', id)).copies).toEqual([])
    await nowhere()
  })

  test('and a sentence in a refused request, or in a request nobody can read, is not written down either', async () => {
    const { id, digest } = await submitted(h)
    await backUp(h.dataDir, join(backups, 'before'))
    await send(h, ['author-2', id, 'section-return'], { digest, reasonCode: 'OTHER', reason: words.returned })
    await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: classified() })
    await h.as('author')('POST', `/api/office/notices/${words.title}/acts/${words.title}`, { [words.title]: words.body })
    await h.request(`/api/office/notices?${words.title}=${words.body}`, { headers: { 'x-title': encodeURIComponent(words.title) } })
    await h.as('author')('POST', '/api/office/notices', { section: words.title, category: words.head, kind: words.cell })
    await nowhere()
  })
})
