import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import type { DelegationsView } from '../../../server/people/answers.ts'
import type { Desk, NoticeView } from '../../../server/notices/answers.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'
import { both, confirmed, done, drafted, send, submitted } from '../reviews/road.ts'

let h: TestHouse
const inFreshHouses = (): void => {
  beforeEach(async () => {
    h = await openHouse()
  })
  afterEach(() => h.close())
}

/** The section head of insurance entrusts their work to a colleague of the same section, for this week. */
const paper = { role: 'section-head', section: null, holder: 'coauthor', fromOn: inDays(0), toOn: inDays(4), basis: '人秘〔2026〕3号' }

const give = (login: string, change: object = {}) => h.as(login)('POST', '/api/office/delegations', { ...paper, ...change })
const given = async (login: string, change: object = {}): Promise<string> => {
  const answer = await give(login, change)
  expect(answer.status, answer.text).toBe(201)
  return (answer.body as { id: string }).id
}
const revoke = (login: string, id: string) => h.as(login)('POST', `/api/office/delegations/${id}/revoke`)
const listOf = async (login: string) => (await h.as(login)('GET', '/api/office/delegations')).body as DelegationsView

describe('who may entrust what', () => {
  beforeAll(async () => {
    h = await openHouse()
  })
  afterAll(() => h.close())

  const rows: readonly (readonly [what: string, login: string, change: object, answer: 201 | string, at?: string])[] = [
    ['a section head their own work, to a colleague', 'head', {}, 201],
    ['a section head their own section by name', 'head', { section: 'insurance' }, 201],
    ['a supervising leader their own work', 'leader', { role: 'supervising-leader', holder: 'leader-2' }, 201],
    ['a supervising leader one of their sections', 'leader', { role: 'supervising-leader', section: 'insurance', holder: 'leader-2' }, 201],
    ['a supervising leader names who stands in for a section head they supervise', 'leader', { section: 'insurance' }, 201],
    ['the office its work', 'office', { role: 'office', holder: 'head-2' }, 201],
    ['the director theirs', 'director', { role: 'director', holder: 'leader' }, 201],
    ['the information centre its own', 'centre', { role: 'information-centre', holder: 'office' }, 201],
    ['for a single day', 'head', { toOn: inDays(0) }, 201],
    ['for 92 days, both counted', 'head', { toOn: inDays(91) }, 201],
    ['beginning on a later day', 'head', { fromOn: inDays(8), toOn: inDays(9) }, 201],

    ['nobody for 93 days', 'head', { toOn: inDays(92) }, 'DELEGATION_FORBIDDEN', 'toOn'],
    ['nobody backwards', 'head', { toOn: inDays(-1) }, 'DELEGATION_FORBIDDEN', 'toOn'],
    ['nobody from yesterday on', 'head', { fromOn: inDays(-1) }, 'DELEGATION_FORBIDDEN', 'fromOn'],
    ['nobody to themself', 'head', { holder: 'head' }, 'DELEGATION_FORBIDDEN', 'holder'],
    ['nobody to a stranger', 'head', { holder: 'nobody' }, 'NOT_FOUND', 'holder'],
    ['a section head another section', 'head', { section: 'labour' }, 'DELEGATION_FORBIDDEN', 'section'],
    ['a section head a section that is none', 'head', { section: 'nowhere' }, 'NOT_FOUND', 'section'],
    ['a supervising leader a section they do not supervise', 'leader', { section: 'labour' }, 'DELEGATION_FORBIDDEN', 'section'],
    ['a supervising leader section heads in general', 'leader', {}, 'DELEGATION_FORBIDDEN', 'section'],
    ['the office by section', 'office', { role: 'office', section: 'labour', holder: 'head-2' }, 'DELEGATION_FORBIDDEN', 'section'],
    ['an author writing', 'author', { role: 'author' }, 'DELEGATION_FORBIDDEN', 'role'],
    ['an author what they do not hold', 'author', {}, 'WRONG_ROLE', 'role'],
    ['the office the director’s word', 'office', { role: 'director' }, 'WRONG_ROLE', 'role'],
    ['the director somebody else’s work', 'director', { role: 'office' }, 'WRONG_ROLE', 'role'],
    ['the administrator their own', 'admin', { role: 'administrator' }, 'DELEGATION_FORBIDDEN', 'role'],
    ['the administrator anybody’s', 'admin', {}, 'WRONG_ROLE', 'role'],
    ['nobody without a paper', 'head', { basis: ' ' }, 'BAD_REQUEST', 'basis'],
  ]
  for (const [what, login, change, wanted, at] of rows)
    test(`${what}: ${wanted === 201 ? 'yes' : wanted}`, async () => {
      await h.as(login)('GET', '/api/office/session')
      const before = await h.rowCounts()
      const entries = (await h.journal()).length
      const answer = await give(login, change)
      const after = (await h.journal(entries)).map(({ action }) => action)
      if (wanted === 201) {
        expect(answer.status, answer.text).toBe(201)
        expect(after).toEqual(['DELEGATE'])
        await revoke('director', (answer.body as { id: string }).id)
        return
      }
      expect(answer.code, answer.text).toBe(wanted)
      if (at !== undefined) expect(answer.body).toMatchObject({ error: { at } })
      expect(await h.rowCounts()).toEqual(before)
      expect(after).toEqual(['BAD_REQUEST', 'NOT_FOUND'].includes(wanted) ? [] : ['DENIED'])
    })

})

describe('entrusting', () => {
  inFreshHouses()

  test('what was entrusted is not passed on', async () => {
    await given('head')
    const answer = await give('coauthor', { holder: 'author-2' })
    expect(answer.code).toBe('DELEGATION_FORBIDDEN')
    expect(answer.text).toContain('转委托')
  })

  test('the same is not given twice for the same days, but again once it was taken back', async () => {
    const id = await given('head')
    expect((await give('head', { fromOn: inDays(4), toOn: inDays(8) })).code).toBe('DELEGATION_FORBIDDEN')
    expect((await give('head', { fromOn: inDays(5), toOn: inDays(8) })).status).toBe(201)
    expect((await revoke('head', id)).status).toBe(204)
    expect((await give('head')).status).toBe(201)
  })

  test('not to somebody who left', async () => {
    await h.as('admin')('PATCH', '/api/office/people/coauthor', { active: false })
    expect((await give('head')).code).toBe('PERSON_INACTIVE')
  })

  test('the journal keeps who, whom and which days, and none of the words', async () => {
    const id = await given('head', { basis: '绝不进日志的字样' })
    const entry = (await h.journal()).find(({ action }) => action === 'DELEGATE')
    expect(entry).toMatchObject({ actor: 'head', subject: `delegation:${id}` })
    expect(JSON.parse(entry!.body)).toEqual({ role: 'section-head', section: null, holder: 'coauthor', fromOn: inDays(0), toOn: inDays(4), is: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
  })
})

describe('acting for somebody', () => {
  inFreshHouses()

  test('whose author is the section head finds a delegate who may review it (I4, TS8)', async () => {
    const started = await h.as('head')('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })
    const { id } = started.body as { id: string }
    const { words } = ((await h.as('author')('GET', `/api/office/notices/${(await drafted(h)).id}`)).body as NoticeView).draft!
    expect((await h.as('head')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })).status).toBe(200)
    const { digest } = await done(h, ['head', id, 'submit'], { edit: 1, statements: both })
    expect((await send(h, ['head', id, 'section-approve'], { digest })).code).toBe('FOUR_EYES')
    const delegation = await given('head')
    expect((await done(h, ['coauthor', id, 'section-approve'], { digest })).state).toBe('PENDING_LEADER')
    const [review] = await h.house.acts.selectFrom('reviews').selectAll().execute()
    expect(review).toMatchObject({ person: 'coauthor', role: 'section-head', on_behalf_of: 'head', delegation })
    const entry = (await h.journal()).find(({ action }) => action === 'SECTION_APPROVE')
    expect(JSON.parse(entry!.body)).toMatchObject({ as: 'section-head', onBehalfOf: 'head', delegation })
    const view = (await h.as('head')('GET', `/api/office/notices/${id}`)).body as NoticeView
    expect(view.revisions[0]?.reviews[0]).toMatchObject({ onBehalfOf: { id: 'head', name: '刘建国' } })
  })

  test('the work lies on the delegate’s desk, with the words to read, and leaves it when the delegation ends', async () => {
    const { id } = await submitted(h)
    const desk = async () => ((await h.as('author-2')('GET', '/api/office/desk')).body as Desk).waiting.map((row) => row.id)
    expect(await desk()).toEqual([])
    expect((await h.as('author-2')('GET', `/api/office/notices/${id}`)).code).not.toBeNull()
    const delegation = await given('head', { holder: 'author-2' })
    expect(await desk()).toEqual([id])
    const view = (await h.as('author-2')('GET', `/api/office/notices/${id}`)).body as NoticeView
    expect(view.revisions[0]?.content?.wording.title).toBe('关于元旦假期服务安排的通知')
    expect(view.acts.find(({ act }) => act === 'section-approve')).toMatchObject({ allowed: true })
    await revoke('leader', delegation)
    expect(await desk()).toEqual([])
    expect((await h.as('author-2')('GET', `/api/office/notices/${id}`)).code).not.toBeNull()
  })

  test('an author or editor of the words never reviews them, whatever was entrusted to them', async () => {
    const { id, digest } = await submitted(h)
    await given('head', { holder: 'author' })
    expect((await send(h, ['author', id, 'section-approve'], { digest })).code).toBe('FOUR_EYES')
  })

  test('nobody acts at two steps of one revision, not by delegation either', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'section-approve'], { digest })
    await given('leader', { role: 'supervising-leader', holder: 'head' })
    await confirmed(h, 'head')
    expect((await send(h, ['head', id, 'leader-sign'], { digest, statements: both })).code).toBe('FOUR_EYES')
  })

  const refused: Readonly<Record<string, () => Promise<unknown>>> = {
    'it ended yesterday': async () => {
      await given('head', { toOn: inDays(0) })
      h.wait(DAY)
    },
    'it begins tomorrow': () => given('head', { fromOn: inDays(1) }),
    'it was taken back a moment ago': async () => revoke('head', await given('head')),
    'it is for another section': () => given('leader-2', { section: 'labour' }),
    'its giver is section head no more': async () => {
      await given('head')
      await h.as('admin')('PATCH', '/api/office/posts/post-head', { toOn: inDays(0) })
      h.wait(DAY)
    },
    'its giver has left the bureau': async () => {
      await given('head')
      await h.as('admin')('PATCH', '/api/office/people/head', { active: false })
    },
    'the leader who gave it supervises the section no more': async () => {
      await given('leader', { section: 'insurance' })
      await h.as('admin')('PATCH', '/api/office/sections/insurance', { supervisingLeader: 'leader-2' })
      await countersignAll(h)
    },
  }
  for (const [why, arrange] of Object.entries(refused))
    test(`a delegate is refused when ${why}: DELEGATION_INVALID, one entry and no row (TS10)`, async () => {
      const { id, digest } = await submitted(h)
      await arrange()
      await h.as('coauthor')('GET', '/api/office/session')
      const before = await h.rowCounts()
      const entries = (await h.journal()).length
      const answer = await send(h, ['coauthor', id, 'section-approve'], { digest })
      expect(answer.code).toBe('DELEGATION_INVALID')
      expect(await h.rowCounts()).toEqual(before)
      expect((await h.journal(entries)).map(({ action }) => action)).toEqual(['DENIED'])
    })

  test('one’s own post comes first, and is what the record says', async () => {
    const { id, digest } = await submitted(h)
    await given('leader', { section: 'insurance', holder: 'head' })
    await done(h, ['head', id, 'section-approve'], { digest })
    expect(await h.house.acts.selectFrom('reviews').selectAll().execute()).toMatchObject([{ person: 'head', on_behalf_of: null, delegation: null }])
  })
})

describe('taking back and looking', () => {
  inFreshHouses()

  test('the giver, the leader of the section and the director take it back; nobody else', async () => {
    for (const login of ['head', 'leader', 'director']) expect((await revoke(login, await given('head'))).status, login).toBe(204)
    const id = await given('head')
    for (const login of ['coauthor', 'office', 'admin', 'leader-2', 'head-2']) expect((await revoke(login, id)).code, login).toBe('WRONG_ROLE')
    expect((await revoke('director', 'nothing')).code).toBe('NOT_FOUND')
  })

  test('a leader does not take back what the director or the office entrusted', async () => {
    expect((await revoke('leader', await given('director', { role: 'director', holder: 'leader-2' }))).code).toBe('WRONG_ROLE')
    expect((await revoke('leader', await given('office', { role: 'office', holder: 'head-2' }))).code).toBe('WRONG_ROLE')
  })

  test('taking back twice changes nothing and is recorded once', async () => {
    const id = await given('head')
    expect([(await revoke('head', id)).status, (await revoke('head', id)).status]).toEqual([204, 204])
    expect((await h.journal()).filter(({ action }) => action === 'DELEGATION_REVOKE')).toHaveLength(1)
  })

  test('those it concerns see it, with how it stands; others do not', async () => {
    const id = await given('head')
    for (const login of ['head', 'coauthor', 'leader', 'office', 'director', 'admin']) expect((await listOf(login)).delegations, login).toMatchObject([{ id, standing: 'active' }])
    for (const login of ['head-2', 'leader-2', 'author', 'centre']) expect((await listOf(login)).delegations, login).toEqual([])
    expect((await listOf('head')).delegations[0]).toMatchObject({ giver: { name: '刘建国' }, holder: { name: '吴倩' }, basis: '人秘〔2026〕3号', mayRevoke: true })
    expect((await listOf('coauthor')).delegations[0]?.mayRevoke).toBe(false)
  })

  test('one that is over says so and is taken back no more', async () => {
    await given('head')
    h.wait(5 * DAY)
    expect((await listOf('director')).delegations).toMatchObject([{ standing: 'over', mayRevoke: false }])
  })

  test('a lapsed one says so', async () => {
    await given('head')
    await h.as('admin')('PATCH', '/api/office/posts/post-head', { toOn: inDays(0) })
    h.wait(DAY)
    expect((await listOf('director')).delegations).toMatchObject([{ standing: 'lapsed' }])
  })

  test('everyone is told what they may entrust, and colleagues only if there is something', async () => {
    expect((await listOf('head')).mayGive).toEqual([{ role: 'section-head', whole: true, sections: [{ id: 'insurance', name: '社会保险科' }] }])
    expect((await listOf('leader')).mayGive).toMatchObject([{ role: 'section-head', whole: false }, { role: 'supervising-leader', whole: true }])
    expect((await listOf('office')).mayGive).toEqual([{ role: 'office', whole: true, sections: [] }])
    expect(await listOf('author')).toMatchObject({ mayGive: [], colleagues: [] })
    expect((await listOf('head')).colleagues.map(({ id }) => id)).not.toContain('head')
  })

  test('whoever acts for somebody is told so at the door', async () => {
    await given('head', { holder: 'author-2' })
    expect((await h.as('author-2')('GET', '/api/office/session')).body).toMatchObject({
      roles: ['author'], delegations: [{ role: 'section-head', giver: { id: 'head', name: '刘建国' }, sections: [{ id: 'insurance' }], toOn: inDays(4) }],
    })
  })

  test('what was entrusted opens notices, not the register of people nor playlists', async () => {
    await given('office', { role: 'office', holder: 'author-2' })
    expect((await h.as('author-2')('GET', '/api/office/desk')).status).toBe(200)
    expect((await h.as('author-2')('POST', '/api/office/playlists', { name: '借来的', picks: { by: 'list', entries: [] } })).code).toBe('WRONG_ROLE')
  })
})
