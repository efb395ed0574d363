import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Proposals, Settled } from '../../../server/people/answers.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { inDays, openHouse, PASSWORD, type TestHouse } from '../../house.ts'

let h: TestHouse
let admin: (method: string, path: string, body?: unknown) => Promise<{ id: string; awaits: boolean }>
beforeEach(async () => {
  h = await openHouse({ empty: true })
  await h.stranger('POST', '/api/office/setup', { name: '赵强', login: 'zhao', password: PASSWORD, token: await inviteFirstAdministrator(h.house) })
  admin = async (method, path, body) => (await h.as('zhao')(method, `/api/office/${path}`, body)).body as { id: string; awaits: boolean }
})
afterEach(() => h.close())

const STRONG = 'seven-herons-waiting'
const person = (name: string, login?: string) => admin('POST', 'people', { name, ...(login && { account: { login, password: STRONG } }) })
const appoint = async (id: string, role: string) => (await admin('POST', 'posts', { person: id, role, section: null, title: '任职', fromOn: inDays(0), toOn: null })).awaits
const knock = (login: string) => h.stranger('POST', '/api/office/session', { login, password: STRONG })

/** Signs in with the first password and changes it, with the code where one was handed over. */
const comeIn = async (login: string, code?: string) => {
  const cookie = (await knock(login)).headers.get('set-cookie')!.split(';')[0]!
  const answer = await h.request('/api/office/password', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ current: STRONG, next: PASSWORD, code }) })
  expect(answer.status, answer.text).toBe(204)
}

test('a bureau sets itself up: the director stands at once with their login, and countersigns everyone else', async () => {
  const director = await person('马国平', 'ma')
  expect(director.awaits).toBe(true)
  expect((await knock('ma')).code).toBe('AWAITS_COUNTERSIGN')
  expect(await appoint(director.id, 'director')).toBe(false)
  await comeIn('ma')
  const clerk = await person('何静', 'he')
  expect(await appoint(clerk.id, 'office')).toBe(true)
  const { proposals } = (await h.as('ma')('GET', '/api/office/proposals')).body as Proposals
  expect(proposals).toHaveLength(2)
  const { settled } = (await h.as('ma')('POST', '/api/office/proposals/settle', { ids: proposals.map(({ id }) => id), verdict: 'countersigned' })).body as Settled
  const [code, ...others] = settled.flatMap(({ code }) => code ?? [])
  expect([settled.length, others]).toEqual([2, []])
  await comeIn('he', code)
  const told = (await h.journal()).filter(({ body }) => body.includes('"first":true')).map(({ action, actor }) => [action, actor === null])
  expect(told).toEqual([['POST_CREATE', false], ['ACCOUNT_CREATE', false], ['COUNTERSIGN', true]])
})

test('the first is one: nobody comes after them by the same door, not when they can’t sign in any more either', async () => {
  const director = await person('马国平', 'ma')
  await appoint(director.id, 'director')
  await admin('PATCH', `people/${director.id}/account`, { login: 'ma', disabled: true })
  await admin('PATCH', `people/${director.id}`, { active: false })
  const other = await person('何静', 'he')
  expect(await appoint(other.id, 'office')).toBe(true)
  expect((await admin('POST', `people/${director.id}/account`, { login: 'ma.b', password: STRONG })).awaits).not.toBe(false)
  expect((await knock('he')).code).toBe('AWAITS_COUNTERSIGN')
})

test('the first is one, though their rows be taken out of the file', async () => {
  const director = await person('马国平', 'ma')
  await appoint(director.id, 'director')
  const { acts } = h.house
  await acts.deleteFrom('accounts').where('person', '=', director.id).execute()
  expect((await admin('POST', `people/${director.id}/account`, { login: 'ma.b', password: STRONG })).awaits).toBe(true)
  await acts.deleteFrom('posts').where('person', '=', director.id).execute()
  expect(await appoint((await person('何静', 'he')).id, 'office')).toBe(true)
})

test('the administrator is not the first, and nobody is in another post', async () => {
  const me = ((await h.as('zhao')('GET', '/api/office/session')).body as { person: { id: string } }).person.id
  expect(await appoint(me, 'director')).toBe(true)
  expect(await appoint((await person('林浩', 'lin')).id, 'information-centre')).toBe(true)
  expect(await appoint((await person('苗玉', 'miao')).id, 'supervising-leader')).toBe(true)
  expect((await knock('lin')).code).toBe('AWAITS_COUNTERSIGN')
})

test('the first may be appointed before they get a login, which stands at once too, and alone', async () => {
  const director = await person('马国平')
  expect(await appoint(director.id, 'director')).toBe(false)
  const awaits = async (login: string) => (await admin('POST', `people/${director.id}/account`, { login, password: STRONG })).awaits
  expect([await awaits('ma'), await awaits('ma.b')]).toEqual([false, true])
  await comeIn('ma')
})

test('in a house that stood before, where an office and a director are, nobody is the first', async () => {
  const standing = await openHouse()
  const ask = standing.as('admin')
  for (const id of ['office', 'director']) await ask('PATCH', `/api/office/people/${id}`, { active: false })
  const answer = await ask('POST', '/api/office/posts', { person: 'head', role: 'director', section: null, title: '局长', fromOn: inDays(0), toOn: null })
  expect(answer.body).toMatchObject({ awaits: true })
  await standing.close()
})
