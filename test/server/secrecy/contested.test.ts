import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NoticeList, NoticeView } from '../../../server/notices/answers.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { done, drafted, holiday, important, send, submitted, walked } from '../reviews/road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const wall = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
const everybody = ['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre', 'author-2', 'head-2', 'leader-2', 'admin'] as const

/** Who gets to see the notice when they ask for it. */
const readers = async (id: string): Promise<string[]> => {
  const found: string[] = []
  for (const login of everybody) {
    const { status, code } = await h.as(login)('GET', `/api/office/notices/${id}`)
    if (status === 200) found.push(login)
    else expect(code, login).toBe('NOT_FOUND')
  }
  return found
}
const listed = async (login: string, question = ''): Promise<string[]> => ((await h.as(login)('GET', `/api/office/notices${question}`)).body as NoticeList).notices.map(({ id }) => id)
const found = async (words: string): Promise<string[]> => (await Promise.all(everybody.map(async (login) => ((await listed(login, `?q=${encodeURIComponent(words)}`)).length > 0 ? [login] : [])))).flat()
const chain = ['author', 'head', 'leader', 'office', 'director']

describe('while a doubt about its secrecy is open', () => {
  test('only the review chain reads a notice: who wrote it, the section’s head and leader, the office, the director; everybody else finds nothing', async () => {
    const { id, digest } = await submitted(h)
    expect(await readers(id)).toEqual(['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre'])
    await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    expect(await readers(id)).toEqual(chain)
    for (const login of everybody) expect(await listed(login), login).toEqual(chain.includes(login) ? [id] : [])
  })

  test('who judged it still reads it, and so does who acts for the section’s head', async () => {
    const given = await h.as('head')('POST', '/api/office/delegations', { role: 'section-head', section: 'insurance', holder: 'head-2', fromOn: inDays(0), toOn: inDays(1), basis: '局办〔2026〕5号' })
    expect(given.status, given.text).toBe(201)
    const { id, digest } = await submitted(h)
    await done(h, ['head-2', id, 'section-approve'], { digest })
    await done(h, ['leader', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    expect(await readers(id)).toEqual([...chain, 'head-2'])
    expect((await h.as('head')('POST', `/api/office/delegations/${(given.body as { id: string }).id}/revoke`)).status).toBe(204)
    expect(await readers(id)).toEqual([...chain, 'head-2'])
  })

  test('no search finds it, for nobody, and no glass draws it', async () => {
    const { id, digest } = await submitted(h)
    expect(await found('元旦假期')).toEqual(['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre'])
    await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    expect(await found('元旦假期')).toEqual([])
    for (const login of everybody) expect((await h.as(login)('POST', `/api/office/notices/${id}/preview`, { profile: wall })).code, login).toBe(chain.includes(login) ? 'WORDS_IN_DOUBT' : 'NOT_FOUND')
  })

  test('nobody new joins those who write it: a colleague of the section takes it back no more, and does not save into its draft', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    expect((await send(h, ['coauthor', id, 'edit'], { digest })).code).toBe('NOT_YOUR_DRAFT')
    await done(h, ['author', id, 'edit'], { digest })
    expect((await h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: holiday() })).code).toBe('NOT_FOUND')
    expect(await readers(id)).toEqual(chain)
    expect((await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: holiday() })).status).toBe(200)
  })

  test('what of it is out stays readable as it is out, and the contested wording does not show through it', async () => {
    const { id, digest } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest })
    const next = (await done(h, ['author', id, 'submit'], { edit: 0, statements: { content: true, secrecy: true } })).digest!
    await done(h, ['head', id, 'doubt'], { digest: next, reason: '名单是否可以公开' })
    const seen = (await h.as('centre')('GET', `/api/office/notices/${id}`)).body as NoticeView
    expect([seen.row.state, seen.revisions.map((revision) => revision.digest), seen.doubts]).toEqual(['PUBLISHED', [digest], []])
    expect(await found('元旦假期')).toContain('author-2')
  })

  test('what was taken down because of it keeps its line in the catalogue, and its words for the review chain only', async () => {
    const { id, digest } = await walked(h)
    const inCatalogue = async () =>
      Promise.all(everybody.map(async (login) => ((await h.as(login)('GET', '/api/office/catalogue')).body as { rows: { title: string; summary: string }[] }).rows.map(({ title, summary }) => title + summary)))
    expect(new Set((await inCatalogue()).flat())).toEqual(new Set([holiday().wording.title + holiday().wording.summary]))
    await done(h, ['centre', id, 'doubt-published'], { digest, reason: '数字似乎不能公开' })
    const [told] = [await inCatalogue()]
    expect(everybody.filter((_, place) => told[place]!.some((words) => words !== ''))).toEqual(chain)
    expect(told.every((rows) => rows.length === 1)).toBe(true)
  })

  test('what was taken down because of it is no longer public knowledge', async () => {
    const { id, digest } = await walked(h)
    await done(h, ['centre', id, 'doubt-published'], { digest, reason: '数字似乎不能公开' })
    expect([await readers(id), await found('元旦假期'), await listed('author-2')]).toEqual([chain, [], []])
  })

  test('when the director has answered, it is as it was', async () => {
    const { id, digest } = await walked(h, important(), 'escalate')
    await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    await done(h, ['office', id, 'escalate'], { digest })
    const { doubts } = (await h.as('director')('GET', `/api/office/notices/${id}`)).body as NoticeView
    await done(h, ['director', id, 'director-approve'], { digest, resolutions: [{ doubt: doubts[0]!.id, text: '经核实可以公开' }] })
    expect(await readers(id)).toEqual(['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre'])
    expect(await found('元旦假期')).toContain('coauthor')
  })
})

test('while it is referred outside, only the review chain sees that it is there at all', async () => {
  const { id, digest } = await walked(h, important(), 'director-approve')
  await done(h, ['director', id, 'refer'], { digest, addressee: '望州市国家保密局', number: '3号', on: inDays(0) })
  expect(await readers(id)).toEqual(chain)
  expect(await found('元旦假期')).toEqual([])
})

test('a draft nobody doubts is no business of this', async () => {
  const { id } = await drafted(h)
  expect(await readers(id)).toEqual(['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre'])
})
