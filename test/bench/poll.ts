import { execFileSync } from 'node:child_process'
import { get } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLIENT_CORE, cpuSeconds, lineOf, median, onCore, requireWrk, SERVER_CORE } from './cores.ts'
import { tokenOf } from './filled-house.ts'
import { serveFilled } from './server.ts'

/**
 * poll: authenticated polls of one screen's edition, 304 and 200 (both with a stamp), against a bare node:http server that answers the very
 * same bytes and headers. Rounds of all four are interleaved, so that a noisy minute hits all alike; server and load have a core each.
 */
const ROUNDS = 7
const SECONDS = 4
const CONNECTIONS = 64

type Side = Readonly<{ url: string; pid: number; headers: readonly string[] }>
type Round = Readonly<{ rate: number; cpuUs: number }>

const load = ({ url, pid, headers }: Side): Round => {
  const before = cpuSeconds(pid)
  const said = execFileSync('taskset', ['-c', String(CLIENT_CORE), 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, ...headers.flatMap((header) => ['-H', header]), url], { encoding: 'utf8' })
  const requests = Number(/(\d+) requests in/.exec(said)?.[1])
  const errors = /Socket errors|Non-2xx/.exec(said)
  if (errors) throw new Error(said)
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]), cpuUs: ((cpuSeconds(pid) - before) / requests) * 1e6 }
}

type Recorded = Readonly<{ etag: string; headers200: Record<string, string>; headers304: Record<string, string>; body: string }>

/** One reply of ours, byte for byte as it travels, for the rival to repeat. */
const record = async (url: string, authorization: string): Promise<Recorded> => {
  const full = await raw(url, { authorization, 'accept-encoding': 'gzip' })
  const same = await raw(url, { authorization, 'accept-encoding': 'gzip', 'if-none-match': full.headers['etag']! })
  if (full.status !== 200 || same.status !== 304) throw new Error(`expected 200 and 304, got ${String(full.status)} and ${String(same.status)}`)
  return { etag: full.headers['etag']!, headers200: full.headers, headers304: same.headers, body: full.body.toString('base64') }
}

const hop = ['date', 'connection', 'keep-alive', 'transfer-encoding']

const raw = (url: string, headers: Record<string, string>): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (message) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('end', () => {
        const own = Object.entries(message.headers).filter(([name]) => !hop.includes(name)).map(([name, value]) => [name, String(value)])
        resolve({ status: message.statusCode ?? 0, headers: Object.fromEntries(own) as Record<string, string>, body: Buffer.concat(parts) })
      })
    }).on('error', reject)
  })

/** Runs the bench and prints its table and its line. */
export const poll = async (): Promise<void> => {
  requireWrk()
  const served = await serveFilled({ notices: 24, groups: 1, screensPerGroup: 1, perPlaylist: 11 })
  const folder = mkdtempSync(join(tmpdir(), 'bench-poll-'))
  const address = `${served.url}/api/screen/edition`
  const authorization = `Bearer ${tokenOf(0)}`
  const recorded = await record(address, authorization)
  writeFileSync(join(folder, 'recorded.json'), JSON.stringify(recorded))
  const rival = onCore(SERVER_CORE, ['test/bench/bare-server.ts', join(folder, 'recorded.json')])
  const [, port] = await lineOf(rival, /listening on (\d+)/)
  const ours = { url: address, pid: served.pid }
  const bare = { url: `http://127.0.0.1:${port!}/`, pid: rival.pid! }
  const ask200 = [`Authorization: ${authorization}`, 'Accept-Encoding: gzip']
  const ask304 = [...ask200, `If-None-Match: ${recorded.etag}`]
  const sides = { 'ours 304': { ...ours, headers: ask304 }, 'bare 304': { ...bare, headers: ask304 }, 'ours 200': { ...ours, headers: ask200 }, 'bare 200': { ...bare, headers: ask200 } }
  const rounds = new Map<string, Round[]>(Object.keys(sides).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) for (const [name, side] of Object.entries(sides)) rounds.get(name)!.push(load(side))
  await served.stop()
  rival.kill()
  rmSync(folder, { recursive: true })
  const middle = (name: string, of: keyof Round): number => median(rounds.get(name)!.map((round) => round[of]))
  console.table(Object.fromEntries([...rounds.keys()].map((name) => [name, { 'requests/s': Math.round(middle(name, 'rate')), 'server CPU µs/request': Math.round(middle(name, 'cpuUs')) }])))
  console.log(`${Buffer.from(recorded.body, 'base64').length} bytes in a 200, packed`)
  const ratio = (status: string): number => median(Array.from({ length: ROUNDS }, (_, n) => rounds.get(`ours ${status}`)![n]!.rate / rounds.get(`bare ${status}`)![n]!.rate))
  console.log(JSON.stringify({ bench: 'poll', ratio_304: Number(ratio('304').toFixed(2)), ratio_200: Number(ratio('200').toFixed(2)) }))
}
