import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WORKDAY_TEN, openHouse, PASSWORD, type TestHouse } from '../../house.ts'

const ORIGIN = 'http://localhost'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse({ settings: { proxyAddress: '10.0.0.1' } })
})
afterEach(() => h.close())

/** Asks from an address of one's own, as the proxy tells it. */
const from = async (address: string, path: string, init: RequestInit): Promise<Response> =>
  h.app.request(`${ORIGIN}${path}`, { ...init, headers: { origin: ORIGIN, 'content-type': 'application/json', 'x-forwarded-for': address, ...init.headers } }, { incoming: { socket: { remoteAddress: '10.0.0.1' }, headers: {} } })

const knock = (address: string, account: Readonly<{ login: string; password: string }>, cookie = ''): Promise<Response> =>
  from(address, '/api/office/session', { method: 'POST', headers: { cookie }, body: JSON.stringify(account) })

const head = { login: 'head', password: PASSWORD }

test('a thousand addresses that try passwords take the door from nobody who came through it before', async () => {
  const known = (await knock('192.0.2.1', head)).headers.getSetCookie().find((cookie) => cookie.startsWith('known-'))!.split(';')[0]!
  const tries = Array.from({ length: 300 }, async (_, n) => knock(`198.51.${String(n >> 8)}.${String(n & 255)}`, { login: `guess${String(n)}`, password: 'not-the-password' }))
  let answered = 0
  for (const one of tries) void one.then(() => (answered += 1))
  expect((await knock('192.0.2.1', head, known)).status).toBe(204)
  const turnedAway = answered
  const answers = await Promise.all(tries)
  const count = (status: number): number => answers.filter((one) => one.status === status).length
  expect([count(401), count(429)]).toEqual([40, 260])
  expect(turnedAway, 'were done before the known browser was let in').toBeLessThan(280)
  expect(answers.find(({ status }) => status === 429)!.headers.get('retry-after')).toBe('5')
  expect((await knock('203.0.113.9', { ...head, login: 'leader' })).status).toBe(204)
})

describe('a body that goes on', () => {
  /** Sends without an end, from nobody; how it was answered and how many kB were taken in meanwhile. */
  const pour = async (method: string, path: string): Promise<{ code: string; kB: number }> => {
    let kB = 0
    const body = new ReadableStream({
      pull: (flow) => {
        kB += 4
        if (kB > 64_000) flow.close()
        else flow.enqueue(new Uint8Array(4096).fill(32))
      },
    })
    const answer = await from('192.0.2.1', path, { method, body, duplex: 'half', headers: { 'transfer-encoding': 'chunked' } } as RequestInit)
    return { code: ((await answer.json()) as { error: { code: string } }).error.code, kB }
  }

  test.each([
    ['PUT', '/api/office/notices/n1/attachments', 'NOT_SIGNED_IN'],
    ['PUT', '/api/office/notices/n1/draft', 'NOT_SIGNED_IN'],
    ['POST', '/api/office/session', 'TOO_LARGE'],
    ['POST', '/api/office/setup', 'TOO_LARGE'],
    ['POST', '/api/enrolments', 'TOO_LARGE'],
    ['POST', '/api/enrolments/link', 'TOO_LARGE'],
    ['POST', '/api/screen/showing', 'UNKNOWN_SCREEN'],
    ['POST', '/api/screen/plays', 'UNKNOWN_SCREEN'],
    ['POST', '/api/screen/ratings', 'UNKNOWN_SCREEN'],
  ])('is taken in from nobody at %s %s: %s', async (method, path, code) => {
    const poured = await pour(method, path)
    expect(poured.code).toBe(code)
    expect(poured.kB).toBeLessThanOrEqual(24)
  })
})

test('a crowd that asks at once how the server is has it looked at once', async () => {
  await h.close()
  let ticks = 0
  h = await openHouse({ clock: () => WORKDAY_TEN + (ticks += 1) })
  const told = await Promise.all(Array.from({ length: 50 }, async () => (await h.stranger('GET', '/healthz')).body as { now: number }))
  expect(new Set(told.map(({ now }) => now)).size).toBe(1)
  expect(((await h.stranger('GET', '/healthz')).body as { now: number }).now).toBeGreaterThan(told[0]!.now)
})

test('the description of the routes is written once, however often it is asked for', async () => {
  await h.stranger('GET', '/api/openapi.json')
  const began = process.cpuUsage().user
  for (let n = 0; n < 20; n += 1) await h.stranger('GET', '/api/openapi.json')
  expect((process.cpuUsage().user - began) / 20_000, 'ms of work each').toBeLessThan(25)
})
