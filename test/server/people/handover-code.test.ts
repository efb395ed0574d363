import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical } from '#playlists/canonical.ts'
import { MINUTE } from '#playlists/instant.ts'
import { HOUSE_ZONE } from '#playlists/calendar.ts'
import { countersignAtMachine, resetAtMachine } from '../../../server/people/at-machine.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import { openHouse, PASSWORD, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'

let h: TestHouse
let logged: string[]
let said: string[]
beforeEach(async () => {
  logged = []
  said = []
  h = await openHouse({ settings: { logLevel: 'trace' }, logged: (line) => void logged.push(line) })
})
afterEach(() => h.close())

const STRONG = 'seven-herons-waiting'
const NEXT = 'eleven-cranes-at-dusk'
const OTHER = '0000 0000'

const admin = (method: string, path: string, body: object) => h.as('admin')(method, `/api/office/${path}`, body)
const knock = (login: string, password: string) => h.stranger('POST', '/api/office/session', { login, password })
const reset = async (person: string) => ((await admin('POST', `people/${person}/password-reset`, {})).body as { password: string }).password

/** Whoever got in with a password, at the doors of the office. */
const comeIn = async (login: string, password: string) => {
  const cookie = (await knock(login, password)).headers.get('set-cookie')!.split(';')[0]!
  return async (method: string, path: string, body?: object) => {
    const answer = await h.request(`/api/office/${path}`, { method, headers: { cookie, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })
    said.push(answer.text)
    return answer
  }
}
type Inside = Awaited<ReturnType<typeof comeIn>>
const changes = (inside: Inside, current: string, code?: string) => inside('POST', 'password', { current, next: NEXT, ...(code === undefined ? {} : { code }) })

/** A wrong code for certain. */
const not = (code: string): string => (code === OTHER ? '0000 0001' : OTHER)

/** As people type a code: in one, or in groups of their own and in full width. */
const inOne = (code: string): string => code.replace(' ', '')
const inFullWidth = (code: string): string => [...code].map((sign) => (sign === ' ' ? '　－' : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))).join('')

const given: readonly (readonly [what: string, login: string, propose: () => Promise<string>, typed: (code: string) => string])[] = [
  ['a new login', 'chen', async () => {
    await admin('POST', 'people', { name: '陈晨', account: { login: 'chen', password: STRONG } })
    return STRONG
  }, inOne],
  ['a reset', 'director', () => reset('director'), inFullWidth],
]

for (const [what, login, propose, typed] of given) {
  test(`of ${what} the administrator has the password, who countersigns the code, and only both together are the person`, async () => {
    const password = await propose()
    const code = (await countersignAll(h, ['office'])).get(login)!
    expect(code).toMatch(/^\d{4} \d{4}$/)
    const administrator = await comeIn(login, password)
    expect((await administrator('GET', 'session')).body).toMatchObject({ mustChange: true, needsCode: true })
    for (const tried of [undefined, '', password, not(code)]) expect((await changes(administrator, password, tried)).code).toBe('HANDOVER_CODE_WRONG')
    expect((await administrator('GET', 'sections')).code).toBe('PASSWORD_MUST_CHANGE')
    for (const tried of [code, code.replace(' ', ''), PASSWORD]) expect((await knock(login, tried)).code, 'whoever countersigned').toBe('BAD_CREDENTIALS')
    const person = await comeIn(login, password)
    expect((await changes(person, password, typed(code))).status).toBe(204)
    expect((await person('GET', 'session')).body).toMatchObject({ mustChange: false, needsCode: false })
    expect((await administrator('GET', 'session')).code).toBe('NOT_SIGNED_IN')
    expect((await verifyWhole(h.house.acts, h.house.key.seal)).ok).toBe(true)
  })
}

test('an own password is changed without a code ever after', async () => {
  const password = await reset('head')
  const code = (await countersignAll(h)).get('head')!
  const head = await comeIn('head', password)
  await changes(head, password, code)
  expect((await head('POST', 'password', { current: NEXT, next: PASSWORD })).status).toBe(204)
  expect(await h.house.acts.selectFrom('accounts').select('login').where('code_hash', 'is not', null).execute()).toEqual([])
})

test('a login sealed before there were codes keeps its seal, and needs none', async () => {
  const { login, person, password_hash, must_change, created_at, disabled_at } = await h.house.acts.selectFrom('accounts').selectAll().where('login', '=', 'head').executeTakeFirstOrThrow()
  const seal = h.house.key.seal(canonical({ kind: 'accounts', id: login, row: { login, person, password_hash, must_change, created_at, disabled_at } }))
  await h.house.acts.updateTable('seals').set({ seal }).where('kind', '=', 'accounts').where('id', '=', login).execute()
  const head = await comeIn('head', PASSWORD)
  expect((await head('GET', 'session')).body).toMatchObject({ needsCode: false })
  expect((await changes(head, PASSWORD)).status).toBe(204)
})

describe('a code', () => {
  test('can’t be guessed by who has the password: after five wrong ones the right one waits too, in every browser, and a day gives few more', async () => {
    const password = await reset('head')
    const code = (await countersignAll(h)).get('head')!
    const tries = async (n: number) => {
      const inside = await comeIn('head', password)
      const codes: (string | null)[] = []
      for (let one = 0; one < n; one++) codes.push((await changes(inside, password, not(code))).code)
      return codes
    }
    expect([...(await tries(3)), ...(await tries(3))]).toEqual([...Array.from({ length: 5 }, () => 'HANDOVER_CODE_WRONG'), 'TOO_MANY_TRIES'])
    const person = await comeIn('head', password)
    const waits = await changes(person, password, code)
    expect([waits.code, Number(waits.headers.get('retry-after'))]).toEqual(['TOO_MANY_TRIES', 600])
    h.wait(10 * MINUTE)
    expect(await tries(2)).toEqual(['HANDOVER_CODE_WRONG', 'TOO_MANY_TRIES'])
    h.wait(10 * MINUTE)
    expect((await changes(await comeIn('head', password), password, code)).status).toBe(204)
  })

  test('of an older reset opens nothing any more, nor does the older password', async () => {
    const [older, first] = [await reset('head'), await countersignAll(h)]
    const before = await comeIn('head', older)
    const [newer, second] = [await reset('head'), await countersignAll(h)]
    expect((await changes(before, older, first.get('head'))).code).toBe('NOT_SIGNED_IN')
    const inside = await comeIn('head', newer)
    expect((await changes(inside, newer, first.get('head'))).code).toBe('HANDOVER_CODE_WRONG')
    expect((await changes(inside, newer, second.get('head'))).status).toBe(204)
  })

  test('is told once, to who countersigned, and stands in no file, log, journal or later answer', async () => {
    const password = await reset('head')
    const { proposals } = (await h.as('office')('GET', '/api/office/proposals')).body as { proposals: { id: string }[] }
    const settle = async () => ((await h.as('office')('POST', '/api/office/proposals/settle', { ids: [proposals[0]!.id], verdict: 'countersigned' })).body as { settled: { fault: string | null; code: string | null }[] }).settled[0]!
    const code = (await settle()).code!
    expect(await settle()).toMatchObject({ fault: 'PROPOSAL_SETTLED', code: null })
    const head = await comeIn('head', password)
    await changes(head, password, not(code))
    for (const login of ['admin', 'office']) for (const path of ['proposals', 'session', 'people']) said.push((await h.as(login)('GET', `/api/office/${path}`)).text)
    expect(await h.house.acts.selectFrom('accounts').select('code_hash').where('login', '=', 'head').execute()).toEqual([{ code_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=(\d{5,})/) }])
    const file = h.databases.files.acts.serialize().toString('latin1')
    for (const one of [file, ...logged, ...said, JSON.stringify(await h.journal())]) for (const spelt of [code, code.replace(' ', '')]) expect(one.includes(spelt), one.length < 300 ? one : 'the file').toBe(false)
    expect((await h.journal()).filter(({ action, actor }) => action === 'DENIED' && actor === 'head').map(({ body }) => body)).toEqual([expect.stringContaining('HANDOVER_CODE_WRONG')])
  })

  test('that somebody takes away in the file takes the login with it', async () => {
    const password = await reset('head')
    await countersignAll(h)
    await h.house.acts.updateTable('accounts').set({ code_hash: null }).where('login', '=', 'head').execute()
    expect((await knock('head', password)).code).toBe('BAD_CREDENTIALS')
  })

  test('is given neither for a refusal, nor for what is no login, nor for one that could not be opened', async () => {
    await admin('POST', 'people/coauthor/account', { login: 'wu', password: STRONG })
    await admin('PATCH', 'people/coauthor', { active: false })
    await admin('POST', 'posts', { person: 'author-2', role: 'director', section: null, title: '副局长', fromOn: '2026-11-01', toOn: null })
    await reset('head')
    const { proposals } = (await h.as('office')('GET', '/api/office/proposals')).body as { proposals: { id: string; act: string }[] }
    const settle = async (act: string, body: object) => (await h.as('office')('POST', '/api/office/proposals/settle', { ids: proposals.filter((one) => one.act === act).map(({ id }) => id), ...body })).body
    expect(await settle('PASSWORD_RESET', { verdict: 'refused', reason: '本人没有要求' })).toMatchObject({ settled: [{ fault: null, code: null }] })
    expect(await settle('POST_CREATE', { verdict: 'countersigned' })).toMatchObject({ settled: [{ fault: null, code: null }] })
    expect(await settle('ACCOUNT_CREATE', { verdict: 'countersigned' })).toMatchObject({ settled: [{ fault: 'PERSON_INACTIVE', code: null }] })
  })

  test('comes from the machine where nobody else can countersign', async () => {
    const password = await reset('head')
    const [done] = await countersignAtMachine(h.dataDir, 'all', h.house.now())
    expect(done).toMatchObject({ fault: null, login: 'head', code: expect.stringMatching(/^\d{4} \d{4}$/) })
    const head = await comeIn('head', password)
    expect([(await changes(head, password, not(done!.code!))).code, (await changes(head, password, done!.code!)).status]).toEqual(['HANDOVER_CODE_WRONG', 204])
  })

  test('an administrator who forgot their password gets a one-time one at the machine; nobody else does', async () => {
    const at = { now: h.house.now(), zone: HOUSE_ZONE }
    const before = await h.as('admin')('GET', '/api/office/people')
    const password = await resetAtMachine(h.dataDir, { login: 'admin', ...at })
    expect([before.status, (await h.as('admin')('GET', '/api/office/people')).code]).toEqual([200, 'NOT_SIGNED_IN'])
    const admin = await comeIn('admin', password)
    expect((await changes(admin, password, undefined)).status).toBe(204)
    const [last] = (await h.journal()).filter(({ action }) => action === 'PASSWORD_RESET')
    expect([last!.actor, JSON.parse(last!.body)]).toMatchObject([null, { login: 'admin', atMachine: true }])
    for (const login of ['director', 'nobody']) await expect(resetAtMachine(h.dataDir, { login, ...at })).rejects.toThrow(`${login} is not the login of an administrator`)
  })
})

test('codes that were given out are told, though the disk is full before the last: from the page and at the machine', async () => {
  const file = h.databases.files.acts
  const logins = ['one', 'two', 'three', 'four']
  for (const login of logins) await admin('POST', 'people', { name: '陈晨', account: { login, password: STRONG } })
  const full = (after: number) => file.exec(`drop trigger if exists full; create temp trigger full before insert on main.accounts when (select count(*) from accounts where code_hash is not null) >= ${after} begin select raise(abort, 'full'); end`)
  full(2)
  const ids = ((await h.as('office')('GET', '/api/office/proposals')).body as { proposals: { id: string }[] }).proposals.map(({ id }) => id)
  const answer = await h.as('office')('POST', '/api/office/proposals/settle', { ids, verdict: 'countersigned' })
  expect((answer.body as { settled: { fault: string | null; code: string | null }[] }).settled.map(({ fault, code }) => [fault, code !== null])).toEqual([[null, true], [null, true], ['NOTED', false], ['NOTED', false]])
  file.exec("drop trigger full; create trigger full before insert on accounts when (select count(*) from accounts where code_hash is not null) >= 3 begin select raise(abort, 'full'); end")
  const done = await countersignAtMachine(h.dataDir, 'all', h.house.now())
  expect(done.map(({ fault, code }) => [fault, code !== null])).toEqual([[null, true], ['full', false]])
})
