import { createHash, createPublicKey, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { Agent, request, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { tokenOf } from './filled-house.ts'

/**
 * N screens that wait: each has polled once, holds the current edition, and hangs in a poll for the next. `argv`: the server's address, N.
 * Says `all wait`; at `now` notes the start and says `ready`; when every screen holds new bytes, says when each did.
 */
const [, , address, count] = process.argv
const n = Number(count)
const agent = new Agent({ keepAlive: true, maxSockets: n })
const { hostname, port } = new URL(address!)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Reply = Readonly<{ message: IncomingMessage; body: Buffer; at: number }>

const poll = (screen: number, held: string | null): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${tokenOf(screen)}`, 'accept-encoding': 'gzip', ...(held === null ? {} : { 'if-none-match': held, prefer: 'wait=25' }) }
    const asked = request({ hostname, port, path: '/api/screen/edition', agent, headers }, (message) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('end', () => resolve({ message, body: Buffer.concat(parts), at: performance.timeOrigin + performance.now() }))
    })
    asked.on('error', reject)
    asked.end()
  })

const held = new Map<number, string>()
for (let from = 0; from < n; from += 200) {
  await Promise.all(Array.from({ length: Math.min(200, n - from) }, async (_, k) => void held.set(from + k, (await poll(from + k, null)).message.headers.etag!)))
}

/** Polls again and again, as a screen does, until there are new bytes. */
const untilNew = async (screen: number): Promise<Reply> => {
  for (;;) {
    const reply = await poll(screen, held.get(screen)!)
    if (reply.message.statusCode === 200) return reply
    if (reply.message.statusCode !== 304) throw new Error(`screen ${String(screen)} was answered ${String(reply.message.statusCode)}`)
  }
}
const all: Promise<Reply>[] = []
for (let from = 0; from < n; from += 200) {
  for (let screen = from; screen < Math.min(n, from + 200); screen += 1) all.push(untilNew(screen))
  await new Promise((resolve) => setTimeout(resolve, 50))
}
await new Promise((resolve) => setTimeout(resolve, 1_500))
say('all wait')

const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
await orders.next()
say('ready')
const replies = await Promise.all(all)
const unpacked = replies.map(({ body, message }) => ({ body: gunzipSync(body), message }))
const bodies = new Map(unpacked.map(({ body, message }) => [createHash('sha256').update(body).digest('hex'), { body, signature: String(message.headers['edition-signature']) }]))
const keyHex = process.env['BENCH_SERVER_KEY']
const key = keyHex === undefined ? undefined : createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(keyHex, 'hex')]), format: 'der', type: 'spki' })
const verified = key !== undefined && [...bodies.values()].every(({ body, signature }) => verify(null, body, key, Buffer.from(signature, 'hex')))
const matching = unpacked.filter(({ body, message }) => message.headers.etag === `"${createHash('sha256').update(body).digest('hex')}"`).length
say(JSON.stringify({ held: matching, at: replies.map(({ at }) => at), distinct: bodies.size, verified }))
await orders.next()
process.exit(0)
