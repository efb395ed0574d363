import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultCodes } from '../../../server/faults.ts'
import { verify } from '../../../server/journal/journal.ts'
import { type Answer, openHouse, PASSWORD, type TestHouse } from '../../house.ts'
import { type Components, places, sample, type Schema, valueAt, withAt } from './schema-values.ts'

type Operation = Readonly<{ parameters?: readonly { in: string; name: string; schema?: Schema }[]; requestBody?: { content: Record<string, { schema: Schema }> } }>
type Document = Readonly<{ paths: Record<string, Record<string, Operation>>; components: { schemas: Components } }>
type Door = Readonly<{ name: string; method: string; path: string; query: readonly string[]; params: readonly string[]; body: unknown }>

let h: TestHouse
let ids: Record<string, string>
let screenToken: string

/** The doors are read before the tests are listed, so that each has a line of its own. */
const doors = await (async (): Promise<Door[]> => {
  const house = await openHouse()
  const document = (await house.stranger('GET', '/api/openapi.json')).body as Document
  await house.close()
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema
      const named = (where: string) => (operation.parameters ?? []).filter((parameter) => parameter.in === where).map(({ name }) => name)
      const body = schema === undefined ? undefined : sample(schema, document.components.schemas)
      return { name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, query: named('query'), params: named('path'), body }
    }),
  )
})()
const writing = doors.filter(({ body }) => body !== undefined)
const changing = doors.filter(({ method }) => method !== 'GET')
const isOffice = ({ path }: Door) => path.startsWith('/api/office/')
const open = new Set(['POST /api/office/session', 'POST /api/office/setup', 'GET /api/office/demo-people'])

beforeAll(async () => {
  h = await openHouse()
  const password_hash = (await h.house.acts.selectFrom('accounts').select('password_hash').where('login', '=', 'head').executeTakeFirstOrThrow()).password_hash
  await h.house.acts.insertInto('people').values({ id: 'idle', name: '闲人', created_at: 1, active: 1 }).execute()
  await h.house.acts.insertInto('accounts').values({ login: 'idle', person: 'idle', password_hash, must_change: 0, created_at: 1, disabled_at: null }).execute()
  const made = async (login: string, path: string, body: unknown) => {
    const answer = await h.as(login)('POST', path, body)
    expect([path, answer.status < 300]).toEqual([path, true])
    return answer.body as Record<string, string>
  }
  const notice = await made('author', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })
  const playlist = await made('office', '/api/office/playlists', { name: '清单', picks: { by: 'filter', categories: [], kinds: [], weight: 1 } })
  const rule = await made('office', '/api/office/rules', { name: '日常', playlist: playlist.id, screens: [], tags: [], level: 'standing', fromOn: null, toOn: null, weekdays: [1], hours: null })
  const profile = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
  const link = await made('admin', '/api/office/enrolment-links', { surface: 'outdoor', name: '大门', place: '门口', tags: [], profile, zone: 'Asia/Shanghai' })
  const secret = /[\w-]{43}/.exec(JSON.stringify(link))![0]
  const claimed = (await h.stranger('POST', '/api/enrolments/link', { link: secret, publicKey: 'a'.repeat(64) })).body as { token: string; screen: string }
  screenToken = claimed.token
  // the first knock of a screen ends its enrolment
  await h.request('/api/screen/seat', { headers: { authorization: `Bearer ${screenToken}` } })
  ids = { notices: notice.id!, playlists: playlist.id!, rules: rule.id!, screens: claimed.screen, people: 'author', sections: 'insurance', posts: 'post-author', code: 'ABCD-1234', publication: 'none', digest: 'd'.repeat(64), act: 'publish' }
})
afterAll(() => h.close())

const addressed = ({ path }: Door, spoilt?: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(spoilt ?? (name === 'id' ? ids[path.split('/')[3]!] : ids[name]) ?? 'none'))

/** Raw, as whoever belongs at this door: a screen with its token, an office clerk with a session. */
const send = async (door: Door, { body, path = addressed(door), headers = {}, login = 'admin' }: { body?: string; path?: string; headers?: Record<string, string>; login?: string }): Promise<Answer> => {
  const own: Record<string, string> = isOffice(door) ? { cookie: await cookieOf(login) } : door.path.startsWith('/api/screen/') ? { authorization: `Bearer ${screenToken}` } : {}
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return h.request(path, { method: door.method, headers: { ...own, ...type, ...headers }, ...(body === undefined ? {} : { body }) })
}
const cookies = new Map<string, string>()
const cookieOf = async (login: string): Promise<string> => {
  if (!cookies.has(login)) cookies.set(login, (await h.stranger('POST', '/api/office/session', { login, password: PASSWORD })).headers.get('set-cookie')!.split(';')[0]!)
  return cookies.get(login)!
}

/** Refused as it should be: a 4xx, a code of the closed list, a sentence in both languages, JSON, and nothing of what was sent that a page could take for markup. */
const expectRefused = (door: Door, answer: Answer, what: string): void => {
  const { error } = answer.body as { error?: { code: never; zh: string; en: string } }
  expect({ door: door.name, what, status: answer.status, text: answer.text }).toMatchObject({ status: expect.toSatisfy((status: number) => status >= 400 && status < 500) as number })
  expect({ what, known: faultCodes.includes(error!.code), zh: error!.zh.length > 3, en: error!.en.length > 3 }).toEqual({ what, known: true, zh: true, en: true })
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.text).not.toMatch(/<img|<script/)
}

/** Whatever is done, no row appears, changes number or goes, and the journal grows by refusals alone. */
const unchanged = async (act: () => Promise<void>): Promise<void> => {
  await Promise.all(['admin', 'idle', 'office'].map(cookieOf))
  const before = await h.rowCounts()
  const entries = (await h.journal()).length
  await act()
  expect(await h.rowCounts()).toEqual(before)
  expect((await h.journal(entries)).filter(({ action }) => action !== 'DENIED')).toEqual([])
}

const spoiled = (value: unknown): unknown => {
  if (typeof value === 'string') return { not: 'a text' }
  return typeof value === 'number' ? 'not a number' : typeof value === 'boolean' ? 'not yes nor no' : 'neither list nor record'
}

describe.each(writing)('$name', (door) => {
  test('refuses what is no JSON', () =>
    unchanged(async () => {
      for (const body of ['', '{', '{"a":', 'null', '[]', '"x"', '<a/>', '['.repeat(50_000), '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)]) expectRefused(door, await send(door, { body }), body.slice(0, 20))
    }))

  test('refuses a field nobody knows', () =>
    unchanged(async () => {
      expectRefused(door, await send(door, { body: JSON.stringify({ ...(door.body as object), nobodyKnowsThis: 1 }) }), 'unknown field')
      expectRefused(door, await send(door, { body: `{"__proto__":{"administrator":true},${JSON.stringify(door.body).slice(1)}` }), '__proto__')
    }))

  test('refuses the wrong type in each field, and more than fits', () =>
    unchanged(async () => {
      for (const place of places(door.body)) {
        const at = place.join('.')
        expectRefused(door, await send(door, { body: JSON.stringify(withAt(door.body, place, spoiled(valueAt(door.body, place)))) }), `wrong type at ${at}`)
        if (typeof valueAt(door.body, place) === 'string') expectRefused(door, await send(door, { body: JSON.stringify(withAt(door.body, place, '长'.repeat(30_000))) }), `too long at ${at}`)
        if (typeof valueAt(door.body, place) === 'number') expectRefused(door, await send(door, { body: JSON.stringify(withAt(door.body, place, -1e308)) }), `too small at ${at}`)
      }
    }))

  test('takes SQL and HTML for the words they are', async () => {
    for (const place of places(door.body).filter((at) => typeof valueAt(door.body, at) === 'string')) {
      for (const words of ["'); drop table notices; --", '"><img src=x onerror=alert(1)><script>alert(1)</script>']) {
        const answer = await send(door, { body: JSON.stringify(withAt(door.body, place, words)) })
        expect([door.name, place.join('.'), answer.status < 500]).toEqual([door.name, place.join('.'), true])
        if (answer.status >= 400) expectRefused(door, answer, words)
        if (answer.status !== 204) expect(answer.headers.get('content-type')).toMatch(/^application\/(json|octet-stream)/)
      }
    }
    expect((await h.rowCounts()).notices).toBeGreaterThan(0)
  })

  test('refuses ten megabytes', () =>
    unchanged(async () => {
      const answer = await send(door, { body: JSON.stringify({ ...(door.body as object), more: 'x'.repeat(10_000_000) }) })
      expect([answer.status, answer.code]).toEqual([413, 'TOO_LARGE'])
    }))
})

describe.each(doors.filter((door) => isOffice(door) && !open.has(door.name)))('$name', (door) => {
  test('opens to nobody without a session', () =>
    unchanged(async () => {
      for (const headers of [{ cookie: '' }, { cookie: `sid=${'A'.repeat(43)}` }, { cookie: 'sid=' }, { cookie: `sid=${'%00'.repeat(900)}` }]) {
        const answer = await send(door, { headers, ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) })
        expect([answer.status, answer.code]).toEqual([401, 'NOT_SIGNED_IN'])
      }
    }))
})

describe.each(changing.filter(isOffice))('$name', (door) => {
  test('opens to no other site’s page', () =>
    unchanged(async () => {
      const answer = await send(door, { headers: { origin: 'https://elsewhere.example' }, ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) })
      expect([answer.status, answer.code]).toEqual([403, 'WRONG_ORIGIN'])
    }))

  if (!open.has(door.name) && door.name !== 'DELETE /api/office/session') {
    test('lets nobody act who holds no post', () =>
      unchanged(async () => expectRefused(door, await send(door, { login: 'idle', ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) }), 'no post')))
  }
})

describe.each(doors.filter(({ path }) => path.startsWith('/api/screen/')))('$name', (door) => {
  test('opens to no screen nobody knows', () =>
    unchanged(async () => {
      for (const authorization of ['', 'Bearer', 'Bearer x', `Bearer ${'A'.repeat(43)}`, `Bearer ${'x'.repeat(8_000)}`, 'Basic YTpi']) {
        const answer = await send(door, { headers: { authorization }, ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) })
        expect([authorization.slice(0, 20), answer.status, answer.code]).toEqual([authorization.slice(0, 20), 401, 'UNKNOWN_SCREEN'])
      }
    }))
})

const nonsense = ['%', '..', "'; drop table notices; --", '<img src=x onerror=alert(1)>', 'x'.repeat(3_000), '\u0000', '长'.repeat(200)]

describe.each(doors.filter(({ params }) => params.length > 0))('$name', (door) => {
  test('finds nothing under a made-up name', () =>
    unchanged(async () => {
      for (const name of nonsense) {
        const answer = await send(door, { path: addressed(door, name), ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) })
        expectRefused(door, answer, name.slice(0, 20))
      }
      const torn = door.path.replace(/\{\w+\}/g, '%E0%A4%A')
      expect((await send(door, { path: torn, ...(door.body === undefined ? {} : { body: JSON.stringify(door.body) }) })).status).toBeLessThan(500)
    }))
})

describe.each(doors.filter(({ query }) => query.length > 0))('$name', (door) => {
  test('answers no question nobody knows, and none in a wrong form with a failure', () =>
    unchanged(async () => {
      expectRefused(door, await send(door, { path: `${addressed(door)}?nobodyKnowsThis=1`, login: 'office' }), 'unknown question')
      for (const name of door.query) for (const value of nonsense) {
        const answer = await send(door, { path: `${addressed(door)}?${name}=${encodeURIComponent(value)}`, login: 'office' })
        expect([name, value.slice(0, 20), answer.status < 500]).toEqual([name, value.slice(0, 20), true])
        expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      }
    }))
})

test('after all of it the server works and the journal is whole', async () => {
  expect((await h.stranger('GET', '/healthz')).status).toBe(200)
  expect(await verify(h.house.acts)).toMatchObject({ ok: true })
  expect((await send(doors.find(({ name }) => name === 'GET /api/office/session')!, {})).status).toBe(200)
})
