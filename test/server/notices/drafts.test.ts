import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftSaved } from '../../../server/notices/answers.ts'
import { openHouse, reseal, type TestHouse, YEAR } from '../../house.ts'
import { hang } from '../publications/glass.ts'
import { both, done, drafted, holiday, send, submitted, view, walked } from '../reviews/road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

const save = (login: string, id: string, body: object) => h.as(login)('PUT', `/api/office/notices/${id}/draft`, body)

test('a draft is saved as it is typed, and says what is still missing', async () => {
  const { id } = await drafted(h)
  const answer = await save('author', id, { edit: 1, words: holiday({ formedOn: null }) })
  expect(answer.body).toMatchObject({ edit: 2, marks: [{ code: 'FIELD_MISSING', at: 'formedOn', blocking: true, zh: '“生成日期”还没有填写。' }] })
  expect((await view(h, 'author', id)).draft).toMatchObject({ edit: 2, number: 1, mayWrite: true, savedBy: { name: '周敏' }, words: { formedOn: null }, findings: [{ code: 'FIELD_MISSING' }] })
})

test('two people at one draft: the second save over the same state is refused and overwrites nothing', async () => {
  const { id, edit } = await drafted(h)
  expect((await save('coauthor', id, { edit, words: holiday({ documentNumber: null }) })).status).toBe(200)
  const late = await save('author', id, { edit, words: holiday() })
  expect([late.status, late.code]).toEqual([409, 'STALE_EDIT'])
  expect((await view(h, 'author', id)).draft).toMatchObject({ savedBy: { id: 'coauthor' }, words: { documentNumber: null } })
})

test('a colleague who writes joins the editors once, and it is journalled once', async () => {
  const { id, edit } = await drafted(h)
  const before = (await h.journal()).length
  for (const n of [0, 1, 2]) await save('coauthor', id, { edit: edit + n, words: holiday() })
  expect((await h.journal(before)).filter(({ action }) => action !== 'SIGN_IN').map(({ action, actor }) => `${action} ${actor}`)).toEqual(['EDIT coauthor'])
  const { digest } = await done(h, ['author', id, 'submit'], { edit: edit + 3, statements: both })
  expect((await view(h, 'author', id)).revisions[0]).toMatchObject({ digest, author: { id: 'author' }, editors: [{ id: 'coauthor', name: '吴倩' }], formNumber: expect.stringMatching(new RegExp(`^${YEAR}-\\d{5}$`)) })
})

test('a secrecy mark is refused before anything is kept: no row, no word in the journal, none in the files', async () => {
  const { id, edit } = await drafted(h)
  const counts = await h.rowCounts()
  const before = (await h.journal()).length
  const words = holiday({ wording: { ...holiday().wording, summary: '绝密★云雀计划的安排' } })
  const answer = await save('author', id, { edit, words })
  expect(answer.body).toMatchObject({ error: { code: 'SECRET_MARK', at: 'wording.summary' } })
  expect(answer.text).not.toMatch(/云雀/)
  expect(await h.rowCounts()).toEqual(counts)
  expect((await h.journal(before)).map(({ action, body }) => [action, JSON.parse(body)])).toEqual([['DENIED', { code: 'SECRET_MARK', act: 'PUT notices draft' }]])
  expect((await view(h, 'author', id)).draft).toMatchObject({ edit, words: { wording: { summary: holiday().wording.summary } } })
  for (const file of ['office.sqlite', 'office.sqlite-wal']) expect(readFileSync(join(h.dataDir, file)).includes('云雀')).toBe(false)
  expect((await h.as('author')('POST', `/api/office/notices/${id}/preview`, { words, profile: wall })).code).toBe('SECRET_MARK')
})

const wall = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }

const strangers: readonly (readonly [string, string, string])[] = [
  ['a head of another section does not write in it', 'head-2', 'NOT_YOUR_SECTION'],
  ['an author of another section does not write in it', 'author-2', 'NOT_YOUR_SECTION'],
  ['the leader does not write', 'leader', 'WRONG_ROLE'],
  ['the administrator does not write', 'admin', 'WRONG_ROLE'],
  ['the information centre does not write', 'centre', 'WRONG_ROLE'],
]
for (const [name, person, code] of strangers) {
  test(name, async () => {
    const { id, edit } = await drafted(h)
    expect((await save(person, id, { edit, words: holiday() })).code).toBe(code)
    expect((await h.as(person)('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'closure' })).code).toBe(code)
  })
}

test('what is submitted has no draft to write in until it is taken back; then it is number two and nothing of it is approved', async () => {
  const { id, digest } = await submitted(h)
  expect((await save('author', id, { edit: 1, words: holiday() })).code).toBe('NO_DRAFT')
  await done(h, ['head', id, 'section-approve'], { digest })
  await done(h, ['author', id, 'edit'], { digest })
  const { row, draft, revisions } = await view(h, 'author', id)
  expect([row.state, draft?.number, revisions[0]!.state]).toEqual(['DRAFT', 2, 'RETURNED'])
  const again = await done(h, ['author', id, 'submit'], { edit: 0, statements: both })
  expect(again.digest).not.toBe(digest)
  expect((await view(h, 'author', id)).revisions[0]).toMatchObject({ number: 2, state: 'PENDING_SECTION', reviews: [] })
})

test('while a new wording is written and reviewed, the published one stays on air', async () => {
  const { id, digest } = await walked(h)
  await done(h, ['author', id, 'revise'], { digest })
  expect((await view(h, 'author', id)).row).toMatchObject({ state: 'DRAFT', number: 2, onAir: true, indexNumber: expect.stringContaining(`/${YEAR}-`) })
})

test('a new notice begins with the words of another; its dates and windows are left to be said anew', async () => {
  const { id } = await walked(h)
  const copy = (await h.as('author')('POST', `/api/office/notices/${id}/copy`)).body as { id: string }
  const { row, draft, revisions } = await view(h, 'author', copy.id)
  expect([row.state, row.indexNumber, revisions]).toEqual(['DRAFT', null, []])
  expect(draft?.words).toMatchObject({ wording: holiday().wording, formedOn: null, documentNumber: null, windows: { outdoor: null, kiosk: null } })
  const elsewhere = (await h.as('author-2')('POST', `/api/office/notices/${id}/copy`)).body as { id: string }
  expect((await view(h, 'author-2', elsewhere.id)).row.section.id).toBe('labour')
})

test('who wrote words that were never published does not review a colleague’s copy of them; what was published is a template', async () => {
  const { id, edit } = await drafted(h)
  expect((await h.as('head')('PUT', `/api/office/notices/${id}/draft`, { edit, words: holiday() })).status).toBe(200)
  const submitCopy = async (of: string) => {
    const copy = ((await h.as('coauthor')('POST', `/api/office/notices/${of}/copy`)).body as { id: string }).id
    expect((await h.as('coauthor')('PUT', `/api/office/notices/${copy}/draft`, { edit: 0, words: holiday() })).status).toBe(200)
    const { digest } = await done(h, ['coauthor', copy, 'submit'], { edit: 1, statements: both })
    return send(h, ['head', copy, 'section-approve'], { digest })
  }
  expect((await submitCopy(id)).code).toBe('FOUR_EYES')
  const { digest } = await done(h, ['author', id, 'submit'], { edit: edit + 1, statements: both })
  expect((await submitCopy(id)).code).toBe('FOUR_EYES')
  await h.house.acts.updateTable('posts').set({ role: 'section-head', section: 'insurance' }).where('person', '=', 'head-2').execute()
  await reseal(h.house)
  await done(h, ['head-2', id, 'section-approve'], { digest })
  for (const [login, act, sent] of [['leader', 'leader-sign', { statements: both }], ['office', 'office-pass', {}], ['centre', 'publish', {}]] as const) await done(h, [login, id, act], { digest, ...sent })
  expect((await submitCopy(id)).status).toBe(200)
})

test('the unpublished words of another section are not copied, looked at or previewed', async () => {
  const { id } = await submitted(h)
  const ask = h.as('author-2')
  for (const [method, path, body] of [['GET', '', undefined], ['POST', '/copy', undefined], ['POST', '/preview', { profile: wall }]] as const) {
    expect((await ask(method, `/api/office/notices/${id}${path}`, body)).code, path).toBe('NOT_FOUND')
  }
})

test('a notice is registered in a section that exists and is in use', async () => {
  const start = (section: string) => h.as('office')('POST', '/api/office/notices', { section, category: 'affairs', kind: 'announcement' })
  expect((await start('nowhere')).code).toBe('NOT_FOUND')
  await h.house.acts.updateTable('sections').set({ active: 0 }).where('id', '=', 'labour').execute()
  expect((await start('labour')).code).toBe('SECTION_INACTIVE')
  await h.house.acts.updateTable('sections').set({ active: 1 }).where('id', '=', 'labour').execute()
  expect((await start('labour')).status).toBe(201)
})

test('the preview is the slides the glass would get, also of words that are not complete yet', async () => {
  const { id, edit } = await drafted(h)
  const preview = async (body: object) => (await h.as('author')('POST', `/api/office/notices/${id}/preview`, body)).body as { slides: { ms: number }[]; plate: { lines: unknown[] } }
  const saved = await preview({ profile: wall })
  expect(saved.slides.length).toBeGreaterThan(0)
  expect(saved.slides[0]!.ms).toBeGreaterThanOrEqual(8_000)
  expect(saved.plate.lines.length).toBeGreaterThan(0)
  const blank = await preview({ profile: wall, words: holiday({ wording: { title: '', summary: '', body: [], details: {} } }) })
  expect(blank.slides.length).toBeGreaterThan(0)
  expect((await h.as('author')('POST', `/api/office/notices/${id}/preview`, {})).body).toMatchObject({ error: { code: 'BAD_REQUEST', at: 'profile' } })
  expect((await h.as('author')('POST', `/api/office/notices/${id}/preview`, { screen: 'nowhere' })).body).toMatchObject({ error: { code: 'NOT_FOUND', at: 'screen' } })
  expect(((await save('author', id, { edit, words: holiday() })).body as DraftSaved).edit).toBe(edit + 1)
})

test('what no enrolled screen could show readably is not submitted; with one that can, or a kiosk to read it on, it is', async () => {
  const tiny = { ...wall, width: 320, height: 160, pitchMm: 6, distanceM: 20 } as const
  const sentence = '一月一日至三日放假，服务大厅各窗口、各社区代办点和网上业务暂停办理，'
  const long = { ...holiday().wording, summary: sentence.repeat(4).slice(0, 120), body: [{ type: 'paragraph' as const, text: sentence.repeat(40) }] }
  const outdoors = holiday({ wording: long, decisions: { ...holiday().decisions, channels: ['outdoor'] }, windows: { ...holiday().windows, kiosk: null } })
  const submit = async (words: typeof outdoors) => {
    const { id, edit } = await drafted(h, words)
    return (await h.as('author')('POST', `/api/office/notices/${id}/acts/submit`, { edit, statements: both })).code
  }
  expect(await submit(outdoors)).toBeNull()
  await hang(h, { name: '远处的小屏', profile: { ...tiny, surface: 'outdoor' } })
  expect(await submit(outdoors)).toBe('UNREADABLE_EVERYWHERE')
  expect(await submit(holiday({ wording: long }))).toBeNull()
  await hang(h, { name: '南门大屏', profile: { ...wall, surface: 'outdoor', pitchMm: 10 } })
  expect(await submit(outdoors)).toBeNull()
})
