import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { Fault, faultAnswer, faultCodes, faults } from '../../../server/faults.ts'
import { openHouse, type TestHouse } from '../../house.ts'

let h: TestHouse
let dist: string
let built: ReturnType<typeof createApp>
beforeAll(async () => {
  h = await openHouse()
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  for (const page of ['office', 'outdoor', 'kiosk']) {
    mkdirSync(join(dist, page))
    writeFileSync(join(dist, page, 'index.html'), `<!doctype html><title>${page}</title>`)
  }
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'assets', 'office-1a2b.js'), 'export {}')
  writeFileSync(join(dist, 'secret.txt'), 'not a page')
  built = createApp(h.house, { dist })
})
afterAll(async () => {
  await h.close()
  rmSync(dist, { recursive: true })
})

describe('pages', () => {
  const open = (path: string) => built.request(`http://localhost${path}`)

  test('the front door leads to the office', async () => {
    const answer = await open('/')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/office/'])
    expect((await open('/kiosk')).headers.get('location')).toBe('/kiosk/')
  })

  for (const [path, page] of [['/office/', 'office'], ['/outdoor/', 'outdoor'], ['/outdoor/abc123', 'outdoor'], ['/kiosk/', 'kiosk'], ['/kiosk/abc123', 'kiosk']] as const) {
    test(`${path} is the ${page} page, asked for anew each time, with no way in for foreign scripts`, async () => {
      const answer = await open(path)
      expect([answer.status, await answer.text()]).toEqual([200, `<!doctype html><title>${page}</title>`])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'self'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    })
  }

  test('assets carry their digest in their name and are kept for good', async () => {
    const answer = await open('/assets/office-1a2b.js')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(answer.headers.get('content-type')).toContain('javascript')
  })

  test('nothing else of the disk is served', async () => {
    for (const path of ['/secret.txt', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/assets/..%2fsecret.txt', '/assets/none.js', '/outdoor/a/b', '/office/x']) {
      const answer = await open(path)
      expect([path, answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([path, 404, 'NOT_FOUND'])
    }
  })
})

describe('refusals', () => {
  const send = (headers: Record<string, string>, body: BodyInit) =>
    h.request('/api/office/session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, duplex: 'half' } as RequestInit)

  test('say what is wrong and what to do, in Chinese and in English', async () => {
    const answer = await h.stranger('POST', '/api/office/session', { login: 'head' })
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ error: { code: 'BAD_REQUEST', at: 'password', zh: expect.stringMatching(/^请求有误：无效输入.*。请检查后重试。$/), en: expect.stringMatching(/^The request is not right: Invalid input.*try again\.$/) } })
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('say our own rules in each language alone', async () => {
    const { error } = (await h.as('admin')('POST', '/api/office/people/head/account', { login: 'Head Home', password: 'x' })).body as { error: { zh: string; en: string } }
    expect(error.zh).toBe('请求有误：登录名为 2 至 32 个小写字母、数字、点或连字符。请检查后重试。')
    const day = (await h.as('admin')('PATCH', '/api/office/posts/post-head', { toOn: '2026-02-30' })).body as { error: { zh: string } }
    expect(day.error.zh).toMatch(/无效/)
    expect(error.en).toBe('The request is not right: a login has 2 to 32 small letters, digits, dots or hyphens. Check it and try again.')
  })

  for (const [what, body] of [['half a document', '{"login":'], ['no document', ''], ['another language', '<login/>'], ['a bare word', '"head"'], ['a list', '[]']] as const) {
    test(`${what} is a bad request`, async () => {
      const answer = await send({}, body)
      expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST'])
    })
  }

  test('a form is no JSON', async () => {
    const answer = await send({ 'content-type': 'application/x-www-form-urlencoded' }, 'login=head&password=x')
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST'])
  })

  test('ten megabytes are too large, announced or not', async () => {
    const big = JSON.stringify({ login: 'head', password: 'x'.repeat(10_000_000) })
    expect((await send({ 'content-length': String(big.length) }, big)).code).toBe('TOO_LARGE')
    const chunks = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(65_536)),
    })
    const streamed = await send({}, chunks)
    expect([streamed.status, streamed.code]).toEqual([413, 'TOO_LARGE'])
  })

  test('what nobody foresaw is noted under a reference and tells nothing else', async () => {
    const broken = createApp({ ...h.house, now: () => { throw new Error('the clock fell off the wall') } })
    const answer = await broken.request('http://localhost/api/office/session', { headers: { cookie: 'sid=x' } })
    const text = await answer.text()
    expect([answer.status, text]).toEqual([500, expect.stringMatching(/"code":"NOTED".*[0-9a-f]{8}/)])
    expect(text).not.toContain('clock')
  })

  test('a full disk is said to be full', async () => {
    const file = h.databases.files.acts
    const pages = file.pragma('page_count', { simple: true }) as number
    file.pragma(`max_page_count = ${pages}`)
    const ask = h.as('admin')
    const answers = []
    for (let n = 0; n < 60 && answers.at(-1) !== 'NO_SPACE'; n += 1) answers.push((await ask('POST', '/api/office/people', { name: '人'.repeat(30) })).code)
    file.pragma('max_page_count = 1073741823')
    expect(answers.at(-1)).toBe('NO_SPACE')
  })

  test('every fault has a status that refuses, and both languages with the same places', () => {
    for (const code of faultCodes) {
      const { status, zh, en } = faults[code]
      expect([code, status >= 400 && status < 600, /\p{Script=Han}/u.test(zh), /[a-z]/.test(en)]).toEqual([code, true, true, true])
      expect(faultAnswer(code).error.zh).not.toMatch(/[{}]/)
    }
  })

  test('a fault fills its places', () => {
    const { detail } = new Fault('TOO_MANY_TRIES', { values: { seconds: 12 } })
    expect(faultAnswer('TOO_MANY_TRIES', detail).error.en).toBe('Too many tries; wait 12 seconds.')
  })
})

describe('the description of the API', () => {
  type Document = { openapi: string; paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>> }

  test('is OpenAPI 3.1 and names every route there is', async () => {
    const document = (await h.stranger('GET', '/api/openapi.json')).body as Document
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    const registered = h.app.routes
      .filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/api/') || path === '/healthz'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`)
    expect(new Set(described)).toEqual(new Set(registered))
    expect(described.length).toBeGreaterThan(15)
  })

  test('says of every route what it is for and how it refuses', async () => {
    const document = (await h.stranger('GET', '/api/openapi.json')).body as Document
    const silent = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, door]) => (door.summary && door.responses.default ? [] : [`${method} ${path}`])),
    )
    expect(silent).toEqual([])
  })
})

describe('health', () => {
  test('is well in a house where everything works', async () => {
    const answer = await h.stranger('GET', '/healthz')
    expect(answer.body).toMatchObject({ ok: true, checks: { database: { ok: true }, disk: { ok: true }, clock: { ok: true }, editions: { ok: true } } })
    expect(answer.status).toBe(200)
  })

  test('is not when the clock was set back behind what was done', async () => {
    await h.as('head')('GET', '/api/office/session')
    h.wait(-120_000)
    const answer = await h.stranger('GET', '/healthz')
    h.wait(120_000)
    expect([answer.status, answer.body]).toMatchObject([503, { ok: false, checks: { clock: { ok: false }, database: { ok: true } } }])
  })

  test('is not when the records can’t be written', async () => {
    h.databases.files.traces.pragma('query_only = ON')
    const answer = await h.stranger('GET', '/healthz')
    h.databases.files.traces.pragma('query_only = OFF')
    expect([answer.status, answer.body]).toMatchObject([503, { checks: { database: { ok: false } } }])
  })

  test('is not when a screen has no edition', async () => {
    const screen = { id: 's1', name: 'S', place: '', tags: '[]', profile: '{}', zone: 'Asia/Shanghai', token_hash: 'h', public_key: 'k', enrolled_at: 1, revoked_at: null, seat_serial: 1, seat_group: 'g' }
    await h.house.acts.insertInto('screens').values(screen).execute()
    expect((await h.stranger('GET', '/healthz')).body).toMatchObject({ ok: false, checks: { editions: { ok: false, detail: '1 screens without one' } } })
    const edition = { group: 'g', signature: 's', bytes: new Uint8Array(), compiled_at: 1, starts_at: 1 }
    await h.house.acts.insertInto('editions').values({ ...edition, number: 1, digest: '1', horizon_at: h.house.now() }).execute()
    expect((await h.stranger('GET', '/healthz')).status).toBe(503)
    await h.house.acts.insertInto('editions').values({ ...edition, number: 2, digest: '2', horizon_at: h.house.now() + 1 }).execute()
    expect((await h.stranger('GET', '/healthz')).status).toBe(200)
    await h.house.acts.deleteFrom('editions').execute()
    await h.house.acts.updateTable('screens').set({ revoked_at: 2 }).execute()
    expect((await h.stranger('GET', '/healthz')).status).toBe(200)
  })
})
