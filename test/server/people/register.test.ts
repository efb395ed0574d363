import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { inDays, openHouse, PASSWORD, reseal, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

/** One request and everything that may be seen of it; `acts`: the journal's new entries, sign-ins aside. */
type Row = Readonly<{ name: string; person: string; send: readonly [string, string, unknown?]; status: number; says?: unknown; neverSays?: RegExp; acts: readonly string[] }>

const post = { person: 'office', role: 'author', section: 'labour', title: '经办人', fromOn: inDays(0), toOn: null }
const STRONG = 'seven-herons-waiting'

const rows: readonly Row[] = [
  { name: 'the administrator sees everyone', person: 'admin', send: ['GET', '/api/office/people'], status: 200, neverSays: /argon|password/, acts: [] },
  { name: 'the administrator sees the posts', person: 'admin', send: ['GET', '/api/office/posts'], status: 200, acts: [] },
  { name: 'everyone sees the sections', person: 'author', send: ['GET', '/api/office/sections'], status: 200, says: [{ name: '劳动关系科', supervisingLeader: { id: 'leader-2', name: '冯远' } }, { name: '社会保险科', active: true }], acts: [] },
  { name: 'an author does not see the register of people', person: 'author', send: ['GET', '/api/office/people'], status: 403, says: { error: { code: 'WRONG_ROLE' } }, neverSays: /周敏/, acts: [] },
  { name: 'the director does not see the register of people', person: 'director', send: ['GET', '/api/office/posts'], status: 403, says: { error: { code: 'WRONG_ROLE' } }, acts: [] },

  { name: 'a person is registered', person: 'admin', send: ['POST', '/api/office/people', { name: '陈晨' }], status: 201, says: { awaits: false }, acts: ['PERSON_CREATE person:*'] },
  { name: 'a person is not registered by an office clerk, and the try is kept', person: 'office', send: ['POST', '/api/office/people', { name: '陈晨' }], status: 403, says: { error: { code: 'WRONG_ROLE' } }, acts: ['DENIED office:people'] },
  { name: 'a person is registered with a first login', person: 'admin', send: ['POST', '/api/office/people', { name: '陈晨', account: { login: 'chenchen', password: STRONG } }], status: 201, says: { awaits: true }, acts: ['PERSON_CREATE person:*', 'PROPOSE proposal:*'] },
  { name: 'a person whose first password is refused is not registered either', person: 'admin', send: ['POST', '/api/office/people', { name: '陈晨', account: { login: 'chenchen', password: '1234567890' } }], status: 422, says: { error: { code: 'PASSWORD_TOO_WEAK', at: 'password' } }, neverSays: /1234567890/, acts: ['DENIED office:people'] },
  { name: 'a person whose login is taken is not registered either', person: 'admin', send: ['POST', '/api/office/people', { name: '陈晨', account: { login: 'office', password: STRONG } }], status: 409, says: { error: { code: 'LOGIN_TAKEN', at: 'login' } }, acts: ['DENIED office:people'] },
  { name: 'a person needs a name', person: 'admin', send: ['POST', '/api/office/people', { name: '   ' }], status: 400, says: { error: { code: 'BAD_REQUEST', at: 'name' } }, acts: [] },
  { name: 'a field nobody knows is named', person: 'admin', send: ['POST', '/api/office/people', { name: '陈晨', root: true }], status: 400, says: { error: { code: 'BAD_REQUEST', at: 'root' } }, acts: [] },
  { name: 'another name is proposed for a person who signs in', person: 'admin', send: ['PATCH', '/api/office/people/head', { name: '刘建军' }], status: 200, says: { awaits: true }, acts: ['PROPOSE proposal:*'] },
  { name: 'the same name is no change', person: 'admin', send: ['PATCH', '/api/office/people/head', { name: '刘建国', active: true }], status: 200, says: { awaits: false }, acts: [] },
  { name: 'a stranger to the register is not found', person: 'admin', send: ['PATCH', '/api/office/people/nobody', { active: false }], status: 404, says: { error: { code: 'NOT_FOUND' } }, acts: [] },
  { name: 'the last administrator stays active', person: 'admin', send: ['PATCH', '/api/office/people/admin', { active: false }], status: 409, says: { error: { code: 'LAST_ADMINISTRATOR' } }, acts: ['DENIED person:admin'] },

  { name: 'a second login is given to a person', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'head.home', password: STRONG }], status: 200, says: { awaits: true }, acts: ['PROPOSE proposal:*'] },
  { name: 'a login is given once', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'office', password: STRONG }], status: 409, says: { error: { code: 'LOGIN_TAKEN', at: 'login' } }, acts: ['DENIED person:head'] },
  { name: 'a login is not given with a weak password', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'head.home', password: '1234567890' }], status: 422, says: { error: { code: 'PASSWORD_TOO_WEAK' } }, neverSays: /1234567890/, acts: ['DENIED person:head'] },
  { name: 'a password may not hold the login', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'hero', password: STRONG.replace('heron', 'Heron') }], status: 422, says: { error: { code: 'PASSWORD_TOO_WEAK' } }, acts: ['DENIED person:head'] },
  { name: 'a login of three letters may stand in a password by chance', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'her', password: STRONG }], status: 200, acts: ['PROPOSE proposal:*'] },
  { name: 'a login is written in small letters', person: 'admin', send: ['POST', '/api/office/people/head/account', { login: 'Head Home', password: STRONG }], status: 400, says: { error: { code: 'BAD_REQUEST', at: 'login' } }, acts: [] },
  { name: 'a password is reset for a login of that person only', person: 'admin', send: ['POST', '/api/office/people/head/password-reset', { login: 'office' }], status: 404, says: { error: { code: 'NOT_FOUND', at: 'login' } }, acts: [] },

  { name: 'a section is founded', person: 'admin', send: ['POST', '/api/office/sections', { name: '就业促进科', supervisingLeader: 'leader' }], status: 201, says: { awaits: true }, acts: ['SECTION_CREATE section:*', 'PROPOSE proposal:*'] },
  { name: 'two sections do not share a name', person: 'admin', send: ['POST', '/api/office/sections', { name: '社会保险科' }], status: 409, says: { error: { code: 'NAME_TAKEN' } }, acts: ['DENIED office:sections'] },
  { name: 'a section is not led by nobody', person: 'admin', send: ['PATCH', '/api/office/sections/labour', { supervisingLeader: 'nobody' }], status: 404, says: { error: { code: 'NOT_FOUND', at: 'person' } }, acts: [] },
  { name: 'another leader is proposed for a section', person: 'admin', send: ['PATCH', '/api/office/sections/labour', { supervisingLeader: 'leader' }], status: 200, says: { awaits: true }, acts: ['PROPOSE proposal:*'] },
  { name: 'a section’s leader is taken away', person: 'admin', send: ['PATCH', '/api/office/sections/labour', { supervisingLeader: null }], status: 200, says: { awaits: false }, acts: ['SECTION_CHANGE section:labour'] },
  { name: 'a section with people in it is not closed', person: 'admin', send: ['PATCH', '/api/office/sections/labour', { active: false }], status: 409, says: { error: { code: 'SECTION_IN_USE' } }, acts: ['DENIED section:labour'] },

  { name: 'a person is appointed', person: 'admin', send: ['POST', '/api/office/posts', post], status: 201, says: { awaits: true }, acts: ['PROPOSE proposal:*'] },
  { name: 'an author is appointed to a section', person: 'admin', send: ['POST', '/api/office/posts', { ...post, section: null }], status: 422, says: { error: { code: 'POST_NEEDS_SECTION', at: 'section' } }, acts: ['DENIED office:posts'] },
  { name: 'a director is appointed to no section', person: 'admin', send: ['POST', '/api/office/posts', { ...post, role: 'director' }], status: 422, says: { error: { code: 'POST_NEEDS_SECTION' } }, acts: ['DENIED office:posts'] },
  { name: 'a post does not end before it begins', person: 'admin', send: ['POST', '/api/office/posts', { ...post, toOn: inDays(-1) }], status: 422, says: { error: { code: 'POST_DAYS_REVERSED', at: 'toOn' } }, acts: ['DENIED office:posts'] },
  { name: 'a post lasts at least a day', person: 'admin', send: ['POST', '/api/office/posts', { ...post, toOn: inDays(0) }], status: 201, acts: ['PROPOSE proposal:*'] },
  { name: 'one post is not held twice at a time', person: 'admin', send: ['POST', '/api/office/posts', { ...post, person: 'author-2', fromOn: inDays(39) }], status: 409, says: { error: { code: 'POST_TAKEN' } }, acts: ['DENIED office:posts'] },
  { name: 'a day that does not exist is no day', person: 'admin', send: ['POST', '/api/office/posts', { ...post, fromOn: '2026-02-30' }], status: 400, says: { error: { code: 'BAD_REQUEST', at: 'fromOn' } }, acts: [] },
  { name: 'a post is ended', person: 'admin', send: ['PATCH', '/api/office/posts/post-head', { toOn: inDays(38) }], status: 200, says: { awaits: false }, acts: ['POST_CHANGE post:post-head'] },
  { name: 'the last administrator’s post does not end', person: 'admin', send: ['PATCH', '/api/office/posts/post-admin', { toOn: inDays(38) }], status: 409, says: { error: { code: 'LAST_ADMINISTRATOR' } }, acts: ['DENIED post:post-admin'] },
]

describe('the register of people', () => {
  for (const { name, person, send, status, says, neverSays, acts } of rows) {
    test(name, async () => {
      const ask = h.as(person)
      await ask('GET', '/api/office/session')
      const before = (await h.journal()).length
      const rowsBefore = await h.rowCounts()
      const answer = await ask(...(send as [string, string, unknown?]))
      expect(answer.status, answer.text).toBe(status)
      if (says !== undefined) expect(answer.body).toMatchObject(says as object)
      if (neverSays) expect(answer.text).not.toMatch(neverSays)
      const added = (await h.journal(before)).map(({ action, subject }) => `${action} ${subject.replace(/[0-9a-f]{24}/, '*')}`)
      expect(added).toEqual(acts)
      if (status >= 400) expect(await h.rowCounts()).toEqual(rowsBefore)
    })
  }
})

test('a section whose posts have all ended is closed, and the ended posts say so', async () => {
  const admin = h.as('admin')
  for (const id of ['author-2', 'head-2']) await admin('PATCH', `/api/office/posts/post-${id}`, { toOn: inDays(0) })
  expect((await admin('PATCH', '/api/office/sections/labour', { active: false })).code).toBe('SECTION_IN_USE')
  h.wait(24 * 3_600_000)
  const again = h.as('admin.b')
  await h.house.acts.insertInto('accounts').values({ ...(await h.house.acts.selectFrom('accounts').selectAll().where('login', '=', 'admin').executeTakeFirstOrThrow()), login: 'admin.b' }).execute()
  await reseal(h.house)
  const posts = (await again('GET', '/api/office/posts')).body as { id: string; current: boolean }[]
  expect(posts.filter(({ current }) => !current).map(({ id }) => id).sort()).toEqual(['post-author-2', 'post-head-2'])
  expect((await again('PATCH', '/api/office/sections/labour', { active: false })).body).toEqual({ awaits: false })
})

test('a section that someone will join is not closed before', async () => {
  const admin = h.as('admin')
  const { id } = (await admin('POST', '/api/office/sections', { name: '就业促进科' })).body as { id: string }
  await admin('POST', '/api/office/posts', { ...post, section: id, fromOn: inDays(39) })
  await countersignAll(h)
  expect((await admin('PATCH', `/api/office/sections/${id}`, { active: false })).code).toBe('SECTION_IN_USE')
})

test('a new colleague gets a login, changes its password, and acts in their post', async () => {
  const admin = h.as('admin')
  const { id } = (await admin('POST', '/api/office/people', { name: '陈晨' })).body as { id: string }
  await admin('POST', `/api/office/people/${id}/account`, { login: 'chen', password: STRONG })
  await admin('POST', '/api/office/posts', { ...post, person: id, role: 'information-centre', section: null, title: '信息中心主任' })
  const codes = await countersignAll(h)
  const cookie = (await h.stranger('POST', '/api/office/session', { login: 'chen', password: STRONG })).headers.get('set-cookie')!.split(';')[0]!
  expect((await h.request('/api/office/sections', { headers: { cookie } })).code).toBe('PASSWORD_MUST_CHANGE')
  const body = JSON.stringify({ current: STRONG, next: 'the-eighth-heron-left', code: codes.get('chen') })
  expect((await h.request('/api/office/password', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body })).status).toBe(204)
  expect((await h.request('/api/office/session', { headers: { cookie } })).body).toMatchObject({ person: { id, name: '陈晨' }, roles: ['information-centre'], mustChange: false })
})

test('the first administrator may go once there is a second', async () => {
  const admin = h.as('admin')
  await admin('POST', '/api/office/posts', { ...post, person: 'centre', role: 'administrator', section: null })
  expect((await admin('PATCH', '/api/office/posts/post-admin', { toOn: inDays(0) })).code, 'while the second one waits').toBe('LAST_ADMINISTRATOR')
  await countersignAll(h)
  expect((await admin('PATCH', '/api/office/posts/post-admin', { toOn: inDays(0) })).status).toBe(200)
  h.wait(24 * 3_600_000)
  expect(((await h.as('centre')('GET', '/api/office/session')).body as { roles: string[] }).roles).toEqual(['information-centre', 'administrator'])
})

describe('the first administrator', () => {
  const setup = { name: '赵强', login: 'zhao', password: STRONG }
  beforeEach(async () => {
    await h.close()
    h = await openHouse({ empty: true })
  })
  const invite = () => inviteFirstAdministrator(h.house)

  test('comes in by the one-time link and is signed in at once', async () => {
    const answer = await h.stranger('POST', '/api/office/setup', { ...setup, token: await invite() })
    expect(answer.status).toBe(204)
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    expect((await h.request('/api/office/session', { headers: { cookie } })).body).toMatchObject({ person: { name: '赵强' }, roles: ['administrator'] })
    expect((await h.journal()).map(({ action }) => action)).toEqual(['SETUP', 'SIGN_IN'])
  })

  test('is one: a used link is dead, and no further one is made', async () => {
    const token = await invite()
    await h.stranger('POST', '/api/office/setup', { ...setup, token })
    expect((await h.stranger('POST', '/api/office/setup', { ...setup, login: 'zhao.b', token })).code).toBe('SETUP_LINK_INVALID')
    expect(await invite()).toBeNull()
  })

  test('does not come by an older link, nor by yesterday’s, nor by a guess', async () => {
    const older = await invite()
    const newer = await invite()
    expect((await h.stranger('POST', '/api/office/setup', { ...setup, token: older })).code).toBe('SETUP_LINK_INVALID')
    expect((await h.stranger('POST', '/api/office/setup', { ...setup, token: 'guess' })).code).toBe('SETUP_LINK_INVALID')
    h.wait(24 * 3_600_000)
    expect((await h.stranger('POST', '/api/office/setup', { ...setup, token: newer })).code).toBe('SETUP_LINK_INVALID')
    expect(await h.rowCounts()).toMatchObject({ people: 0, accounts: 0, posts: 0 })
  })

  test('of two who open the link together one comes in', async () => {
    const token = await invite()
    const both = await Promise.all(['zhao', 'qian'].map((login) => h.stranger('POST', '/api/office/setup', { ...setup, login, token })))
    expect(both.map(({ status }) => status).sort()).toEqual([204, 403])
    expect(await h.rowCounts()).toMatchObject({ people: 1, accounts: 1, posts: 1 })
  })

  test('is invited anew when the only one has gone', async () => {
    await h.stranger('POST', '/api/office/setup', { ...setup, token: await invite() })
    await h.house.acts.updateTable('accounts').set({ disabled_at: 1 }).execute()
    await reseal(h.house)
    expect(await invite()).toMatch(/^[\w-]{43}$/)
  })
})

test('no password and no session token is ever journalled or logged in clear', async () => {
  await h.as('admin')('POST', '/api/office/people/head/account', { login: 'head.home', password: STRONG })
  expect(JSON.stringify(await h.journal())).not.toMatch(new RegExp(`${STRONG}|${PASSWORD}|sid=`))
})
