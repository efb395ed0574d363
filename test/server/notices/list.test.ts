import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk, NoticeList, NoticeRow } from '../../../server/notices/answers.ts'
import { openHouse, reseal, type TestHouse, WORKDAY_TEN } from '../../house.ts'
import { DAY } from '#playlists/instant.ts'
import { done, drafted, holiday, important, send, submitted, walked } from '../reviews/road.ts'

let h: TestHouse
const ids: Record<string, string> = {}
const titled = (title: string, more: Parameters<typeof holiday>[0] = {}) => holiday({ ...more, wording: { ...holiday().wording, title } })

/** One notice in most states of the road, and one of another section. */
beforeAll(async () => {
  h = await openHouse()
  ids.draft = (await drafted(h, titled('起草中的通知'))).id
  h.wait(1)
  ids.pending = (await submitted(h, titled('待审的通知', { category: 'guides', kind: 'guide' }))).id
  h.wait(1)
  ids.returned = await returned()
  h.wait(1)
  ids.ready = (await walked(h, titled('待发布的通知'), 'publish')).id
  h.wait(1)
  ids.published = (await walked(h, titled('已发布的通知 100%_\\ 完成'))).id
  h.wait(1)
  ids.rewritten = await rewritten()
  h.wait(1)
  const other = await h.as('author-2')('POST', '/api/office/notices', { section: 'labour', category: 'labour-market', kind: 'jobs' })
  ids.other = (other.body as { id: string }).id
})
afterAll(() => h.close())

const returned = async (): Promise<string> => {
  const { id, digest } = await submitted(h, titled('退回的通知'))
  await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'FORMAT', reason: '标题请再斟酌一下' })
  return id
}

const rewritten = async (): Promise<string> => {
  const { id, digest } = await walked(h, titled('公众看到的标题'))
  await done(h, ['author', id, 'revise'], { digest })
  await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: titled('尚未公开的标题') })
  return id
}

const list = async (login: string, query = ''): Promise<NoticeList> => (await h.as(login)('GET', `/api/office/notices${query}`)).body as NoticeList
const namesOf = (rows: readonly NoticeRow[]): string[] => rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id)
const names = async (login: string, query = ''): Promise<string[]> => namesOf((await list(login, query)).notices)

test('the office sees every notice, newest first, each with where it stands and who has it', async () => {
  const { notices, total, page, pages } = await list('office')
  expect(namesOf(notices)).toEqual(['other', 'rewritten', 'published', 'ready', 'returned', 'pending', 'draft'])
  expect([total, page, pages]).toEqual([7, 1, 1])
  expect(notices.map(({ state, waitsFor, onAir }) => [state, waitsFor, onAir])).toEqual([
    ['DRAFT', 'author', false], ['DRAFT', 'author', true], ['PUBLISHED', null, true], ['READY', 'information-centre', false],
    ['RETURNED', 'author', false], ['PENDING_SECTION', 'section-head', false], ['DRAFT', 'author', false],
  ])
  expect(notices[5]).toMatchObject({ title: '待审的通知', section: { name: '社会保险科' }, author: { name: '周敏' }, kind: 'guide', number: 1 })
})

const filters: readonly (readonly [string, readonly string[]])[] = [
  ['?state=DRAFT', ['other', 'rewritten', 'draft']],
  ['?state=PUBLISHED', ['rewritten', 'published']],
  ['?state=RETURNED', ['returned']],
  ['?withRole=author', ['other', 'rewritten', 'returned', 'draft']],
  ['?withRole=information-centre', ['ready']],
  ['?section=labour', ['other']],
  ['?category=guides', ['pending']],
  ['?kind=jobs', ['other']],
  ['?q=待审', ['pending']],
  ['?q=尚未公开', ['rewritten']],
  ['?q=公众看到', ['rewritten']],
  ['?q=00001', ['published']],
  ['?q=100%25_', ['published']],
  ['?q=%25', ['published']],
  ['?q=没有的词', []],
  ['?state=DRAFT&q=起草', ['draft']],
]
for (const [query, expected] of filters) test(`the office narrows the list: ${decodeURIComponent(query)}`, async () => expect(await names('office', query)).toEqual(expected))

test('who works with another section sees of this one what was published, as the public knows it', async () => {
  expect(await names('author-2')).toEqual(['other', 'rewritten', 'published'])
  const row = (await list('author-2')).notices[1]!
  expect(row).toMatchObject({ title: '公众看到的标题', state: 'PUBLISHED', number: 1, onAir: true })
  expect(await names('author-2', '?q=尚未公开')).toEqual([])
  expect(await names('author-2', '?q=公众看到')).toEqual(['rewritten'])
  const view = await h.as('author-2')('GET', `/api/office/notices/${ids.rewritten}`)
  expect(view.text).not.toMatch(/尚未公开/)
  expect(view.body).toMatchObject({ draft: null, revisions: [{ number: 1 }] })
})

test('an author sees all of the own section, a leader all they supervise, the administrator what is public', async () => {
  expect(await names('author')).toEqual(['rewritten', 'published', 'ready', 'returned', 'pending', 'draft'])
  expect(await names('leader')).toEqual(['rewritten', 'published', 'ready', 'returned', 'pending', 'draft'])
  expect(await names('leader-2')).toEqual(['other', 'rewritten', 'published'])
  expect(await names('admin')).toEqual(['rewritten', 'published'])
})

test('a filter nobody knows is refused by its name', async () => {
  for (const [query, at] of [['?colour=red', 'colour'], ['?state=LOST', 'state'], ['?page=0', 'page'], ['?page=x', 'page']]) {
    expect((await h.as('office')('GET', `/api/office/notices${query}`)).body, query).toMatchObject({ error: { code: 'BAD_REQUEST', at } })
  }
})

const desk = async (login: string): Promise<{ waiting: string[]; mine: string[] }> => {
  const { waiting, mine } = (await h.as(login)('GET', '/api/office/desk')).body as Desk
  return { waiting: namesOf(waiting), mine: namesOf(mine) }
}

test('each desk holds what waits for that person', async () => {
  expect(await desk('head')).toEqual({ waiting: ['pending'], mine: [] })
  expect(await desk('head-2')).toEqual({ waiting: [], mine: [] })
  expect(await desk('centre')).toEqual({ waiting: ['ready'], mine: [] })
  expect(await desk('author')).toEqual({ waiting: [], mine: ['rewritten', 'returned', 'draft'] })
  expect(await desk('coauthor')).toEqual({ waiting: [], mine: [] })
  expect(await desk('author-2')).toEqual({ waiting: [], mine: ['other'] })
})

test('what must be on the glass soonest lies on top, and nothing lies there that the person may not do', async () => {
  const window = (days: number) => ({ from: WORKDAY_TEN + days * DAY, to: WORKDAY_TEN + 30 * DAY })
  const later = await submitted(h, titled('三天后', { windows: { outdoor: window(3), kiosk: window(5) } }))
  const sooner = await submitted(h, titled('明天', { windows: { outdoor: window(9), kiosk: window(1) } }))
  ids.later = later.id
  ids.sooner = sooner.id
  expect((await desk('head')).waiting).toEqual(['pending', 'sooner', 'later'])
  await h.house.acts.insertInto('posts').values({ id: 'author-head', person: 'author', role: 'section-head', section: 'insurance', title: 'x', from_on: '2026-01-01', to_on: null }).execute()
  await reseal(h.house)
  expect((await desk('author')).waiting).toEqual([])
  await h.house.acts.deleteFrom('posts').where('id', '=', 'author-head').execute()
})

test('a notice offers the acts of its state, with who may and why not', async () => {
  const acts = async (login: string, id: string) => {
    const view = (await h.as(login)('GET', `/api/office/notices/${id}`)).body as { acts: { act: string; allowed: boolean; why: { code: string } | null; needs: string[] }[] }
    return view.acts.map(({ act, allowed, why, needs }) => `${act} ${allowed ? 'yes' : why!.code}${needs.length > 0 ? ` (${needs.join()})` : ''}`)
  }
  expect(await acts('head', ids.pending!)).toEqual(['section-approve yes', 'section-return yes (reason)', 'withdraw NOT_YOUR_DRAFT (text)', 'edit NOT_YOUR_DRAFT', 'doubt yes (text)'])
  expect(await acts('author', ids.pending!)).toEqual(['section-approve WRONG_ROLE', 'section-return WRONG_ROLE (reason)', 'withdraw yes (text)', 'edit yes', 'doubt yes (text)'])
  expect(await acts('author', ids.draft!)).toEqual(['submit yes (statements)', 'declare-secret yes (secrecy)'])
  expect(await acts('office', ids.published!)).toEqual(['doubt-published yes (text)', 'recall yes (recallReason)', 'revise NOT_YOUR_DRAFT'])
  const { id, digest } = await walked(h, important(), 'escalate')
  ids.important = id
  expect(await acts('office', id)).toEqual([
    'office-pass NEEDS_DIRECTOR', 'escalate yes', 'office-return yes (reason)', 'office-close-on-request DECIDED_OTHERWISE (ground)', 'office-close-not-public DECIDED_OTHERWISE (ground)',
    'withdraw NOT_YOUR_DRAFT (text)', 'edit NOT_YOUR_DRAFT', 'doubt yes (text)',
  ])
  await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'OTHER', reason: '事关重大，请局长定' })
  expect((await send(h, ['office', id, 'office-return'], { digest, reasonCode: 'OTHER', reason: '还是退回为好' })).code).toBe('WRONG_STATE')
})

test('an author who returns to a returned notice finds the reason', async () => {
  const view = await h.as('author')('GET', `/api/office/notices/${ids.returned}`)
  expect(view.body).toMatchObject({ revisions: [{ state: 'RETURNED', reviews: [{ step: 'section', verdict: 'return', reasonCode: 'FORMAT', reason: '标题请再斟酌一下', person: { name: '刘建国' } }] }] })
})

test('why an act is not theirs is said in one language at a time', async () => {
  const view = (await h.as('office')('GET', `/api/office/notices/${ids.pending!}`)).body as { acts: { why: { code: string; zh: string; en: string } | null }[] }
  const why = view.acts.find((act) => act.why?.code === 'WRONG_ROLE')!.why!
  expect(why.zh).toMatch(/需要：科长/)
  expect(why.zh).not.toMatch(/[a-z]/i)
  expect(why.en).toMatch(/it takes: section head/)
  expect(why.en).not.toMatch(/[\u4e00-\u9fff]/)
})
