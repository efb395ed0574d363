import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Running, run, startServer } from './process.ts'

// each test starts the real program up to four times, which takes long where many tests share two cores
vi.setConfig({ testTimeout: 120_000 })

let dir: string
let started: Running[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'main-'))
})
afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL')
    await ended
  }
  started = []
  rmSync(dir, { recursive: true, force: true })
})

const start = async () => {
  const server = await startServer(join(dir, 'data'))
  started.push(server)
  return server
}
const program = (args: readonly string[], env: Record<string, string> = {}) => {
  const running = run(args, { DATA_DIR: join(dir, 'data'), ...env })
  started.push(running)
  return running
}

const setupLink = /\/office\/\?setup=([\w-]{43})/
const setUp = async (url: string, token: string) =>
  fetch(`${url}/api/office/setup`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'origin': url }, body: JSON.stringify({ token, name: '赵强', login: 'zhao', password: 'seven-herons-waiting' }),
  })
const signIn = async (url: string) =>
  fetch(`${url}/api/office/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'origin': url }, body: JSON.stringify({ login: 'zhao', password: 'seven-herons-waiting' }) })

describe('starting', () => {
  test('from nothing prints the addresses and the link that makes the administrator, until there is one', async () => {
    const first = await start()
    const [, token] = await first.until(setupLink)
    expect(first.said()).toMatch(/Outdoor\s+http:\/\/localhost:\d+\/outdoor\/\nKiosk\s+http:\/\/localhost:\d+\/kiosk\//)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const second = await start()
    const [, fresh] = await second.until(setupLink)
    expect(fresh).not.toBe(token)
    expect((await setUp(second.url, token!)).status).toBe(403)
    expect((await setUp(second.url, fresh!)).status).toBe(204)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)

    const third = await start()
    expect((await fetch(`${third.url}/healthz`)).status).toBe(200)
    expect(third.said()).not.toMatch(setupLink)
    expect((await signIn(third.url)).status).toBe(204)
  })

  test('keeps the folder and the key to its owner', async () => {
    await start()
    const data = join(dir, 'data')
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(data)).toBe('700')
    expect(readdirSync(join(data, 'keys')).map((file) => mode(join(data, 'keys', file)))).toEqual(['600', '600'])
    expect(readdirSync(data).filter((file) => file.includes('sqlite')).map((file) => mode(join(data, file)))).toEqual(expect.not.arrayContaining(['644']))
  })

  test('is refused on a folder where another server works, and allowed again when that one was killed', async () => {
    const first = await start()
    const second = program(['server/main.ts'], { PORT: '0' })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/Another server already works on .*data\. Stop it first, or set DATA_DIR/)
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    first.child.kill('SIGKILL')
    await first.ended
    expect((await fetch(`${(await start()).url}/healthz`)).status).toBe(200)
  })

  test('is refused on a port that is taken, in one sentence, and lets the folder go', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const { port } = other.address() as { port: number }
    const refused = program(['server/main.ts'], { PORT: String(port) })
    expect(await refused.ended).toBe(1)
    expect(refused.said().trim().split('\n').at(-1)).toBe(`Port ${port} is taken by another program. Set PORT to another one.`)
    other.close()
    await start()
  })

  test('for everyone on the network names the addresses that other machines can use, and works there', async () => {
    const server = program(['server/main.ts'], { PORT: '0', HOST: '0.0.0.0' })
    await server.until(setupLink)
    const others = [...server.said().matchAll(/From other machines: (http:\/\/[\d.]+:\d+)/g)].map(([, url]) => url!)
    const cards = Object.values(networkInterfaces()).flat().filter((card) => card?.family === 'IPv4' && !card.internal)
    expect(others).toHaveLength(cards.length)
    for (const url of others) expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test('is refused with a sentence per wrong setting', async () => {
    const refused = program(['server/main.ts'], { PORT: 'http', DATABASE_URL: 'postgres://db' })
    expect(await refused.ended).toBe(1)
    expect(refused.said().trim().split('\n')).toEqual([expect.stringMatching(/^PORT /), expect.stringMatching(/^DATABASE_URL is not supported yet/)])
    expect(existsSync(join(dir, 'data'))).toBe(false)
  })
})

describe('stopping', () => {
  /** A screen by a one-time link, polling with the edition it holds. */
  const hangingPoll = async (url: string): Promise<{ waiting: Promise<Response>; since: number }> => {
    const cookie = (await signIn(url)).headers.get('set-cookie')!.split(';')[0]!
    const profile = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
    const wish = { surface: 'outdoor', name: '大门', place: '门口', tags: [], profile, zone: 'Asia/Shanghai' }
    const link = await fetch(`${url}/api/office/enrolment-links`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', 'origin': url }, body: JSON.stringify(wish) })
    const secret = /[\w-]{43}/.exec(await link.text())![0]
    const claimed = await fetch(`${url}/api/enrolments/link`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link: secret, publicKey: 'a'.repeat(64) }) })
    const { token } = (await claimed.json()) as { token: string }
    const first = await fetch(`${url}/api/screen/edition`, { headers: { authorization: `Bearer ${token}` } })
    expect(first.status).toBe(200)
    await first.arrayBuffer()
    const since = Number(first.headers.get('server-time'))
    const waiting = fetch(`${url}/api/screen/edition`, { headers: { 'authorization': `Bearer ${token}`, 'if-none-match': first.headers.get('etag')!, 'prefer': 'wait=25' } })
    // what is answered after it was sent shows that it was read and hangs
    await fetch(`${url}/healthz`)
    return { waiting, since }
  }

  test('answers a screen that waits, ends within seconds, and writes down who was seen', async () => {
    const server = await start()
    await setUp(server.url, (await server.until(setupLink))[1]!)
    const { waiting, since } = await hangingPoll(server.url)
    const from = performance.now()
    server.child.kill('SIGTERM')
    expect((await waiting).status).toBe(304)
    expect(await server.ended).toBe(0)
    expect(performance.now() - from).toBeLessThan(4_000)
    const seen = new Sqlite(join(dir, 'data', 'traces.sqlite'), { readonly: true })
    expect(seen.prepare('select max(seen_at) from health').pluck().get()).toBeGreaterThanOrEqual(since)
    seen.close()
  })
})

test('what was answered with success survives kill -9 the moment after', async () => {
  const server = await start()
  const [, token] = await server.until(setupLink)
  expect((await setUp(server.url, token!)).status).toBe(204)
  server.child.kill('SIGKILL')
  await server.ended
  expect((await signIn((await start()).url)).status).toBe(204)
  const proof = program(['server/journal/cli.ts', 'verify'])
  expect([await proof.ended, proof.said()]).toEqual([0, expect.stringMatching(/^The journal is whole: \d+ entries\.\n$/)])
})

describe('the journal’s proof', () => {
  test('names the first entry that is not what was written', async () => {
    const server = await start()
    const [, token] = await server.until(setupLink)
    await setUp(server.url, token!)
    server.child.kill('SIGTERM')
    await server.ended
    const file = new Sqlite(join(dir, 'data', 'office.sqlite'))
    file.exec("drop trigger journal_refuse_update; update journal set actor = 'someone' where seq = 2")
    file.close()
    const proof = program(['server/journal/cli.ts', 'verify'])
    expect([await proof.ended, proof.said()]).toEqual([1, expect.stringContaining('from entry 2 on')])
    const backup = program(['server/backup-command.ts', join(dir, 'copy')])
    expect([await backup.ended, backup.said()]).toEqual([1, expect.stringContaining('The journal is broken at entry 2')])
    expect(readdirSync(dir)).toEqual(['data'])
  })

  test('says what it needs', async () => {
    const nothing = program(['server/journal/cli.ts', 'verify'])
    expect([await nothing.ended, nothing.said()]).toEqual([1, expect.stringMatching(/^There is no office in /)])
  })
})

describe('a backup', () => {
  test('is taken while people work, is sound, opens as an office, and holds no key', async () => {
    const server = await start()
    const [, token] = await server.until(setupLink)
    await setUp(server.url, token!)
    let working = true
    let acts = 0
    const work = (async () => {
      while (working) {
        await signIn(server.url)
        acts += 1
      }
    })()
    const copy = join(dir, 'copy')
    const backup = program(['server/backup-command.ts', copy])
    expect([await backup.ended, backup.said()]).toEqual([0, expect.stringMatching(/sound, \d+ journal entries verified\.\nThe signing key is not in it\./)])
    working = false
    await work
    expect(acts).toBeGreaterThan(0)
    expect(readdirSync(copy).sort()).toEqual(['office.sqlite', 'traces.sqlite'])

    const again = program(['server/backup-command.ts', copy])
    expect([await again.ended, again.said()]).toEqual([1, expect.stringContaining('exists already')])
    cpSync(join(dir, 'data', 'keys'), join(copy, 'keys'), { recursive: true })
    const restored = await startServer(copy)
    started.push(restored)
    expect((await signIn(restored.url)).status).toBe(204)
  })
})
