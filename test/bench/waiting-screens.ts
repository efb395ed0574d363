import { createHash, createPublicKey, verify } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { tokenOf } from './filled-house.ts'

/**
 * N screens that wait: each has polled once on a connection of its own, holds the current edition, and hangs in a poll for the next. They speak
 * HTTP on bare sockets, so that what is measured is the server and not the reading of replies, which is done afterwards. `argv`: the
 * server's address, N. Says `all wait`; at `now` says `ready`; when every screen holds new bytes, says when each did.
 */
const [, , address, count] = process.argv
const n = Number(count)
const { hostname, port, host } = new URL(address!)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** One reply as it came, and the moment its last byte was here (ms since 1970). */
type Reply = Readonly<{ parts: readonly Buffer[]; at: number }>

const open = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })

const ask = (socket: Socket, headers: readonly string[]): Promise<Reply> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    let got = 0
    let due = 0
    const take = (part: Buffer): void => {
      parts.push(part)
      got += part.length
      if (due === 0) due = lengthOf(parts.length === 1 ? part : Buffer.concat(parts))
      if (due === 0 || got < due) return
      socket.off('data', take)
      resolve({ parts, at: performance.timeOrigin + performance.now() })
    }
    socket.on('data', take)
    socket.write(`GET /api/screen/edition HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n${headers.join('\r\n')}\r\n\r\n`)
  })

/** Bytes of the whole reply, 0 while its head is not all here. */
const lengthOf = (bytes: Buffer): number => {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return 0
  return end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0)
}

const read = ({ parts }: Reply): Readonly<{ status: number; header: (name: string) => string; body: Buffer }> => {
  const bytes = Buffer.concat(parts)
  const end = bytes.indexOf('\r\n\r\n')
  const head = bytes.toString('latin1', 0, end)
  return {
    status: Number(head.split(' ')[1]),
    header: (name) => new RegExp(`\\r\\n${name}: ([^\\r]+)`, 'i').exec(head)?.[1] ?? '',
    body: bytes.subarray(end + 4),
  }
}

const authorization = (screen: number): string => `Authorization: Bearer ${tokenOf(screen)}`

/** Polls once and then hangs, again and again as a screen does, until there are new bytes. */
const screenThatWaits = async (screen: number, waits: () => void): Promise<Reply> => {
  const socket = await open()
  const held = read(await ask(socket, [authorization(screen)])).header('etag')
  waits()
  for (;;) {
    const reply = await ask(socket, [authorization(screen), `If-None-Match: ${held}`, 'Prefer: wait=25'])
    const { status } = reply.parts.length === 1 && reply.parts[0]!.length < 1_000 ? read(reply) : { status: 200 }
    if (status === 200) return reply
    if (status !== 304) throw new Error(`screen ${String(screen)} was answered ${String(status)}`)
  }
}

let waiting = 0
const all: Promise<Reply>[] = []
for (let from = 0; from < n; from += 200) {
  for (let screen = from; screen < Math.min(n, from + 200); screen += 1) all.push(screenThatWaits(screen, () => (waiting += 1)))
  while (waiting < all.length) await new Promise((resolve) => setTimeout(resolve, 5))
}
await new Promise((resolve) => setTimeout(resolve, 1_000))
say('all wait')

const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
await orders.next()
say('ready')
const replies = await Promise.all(all)
const unpacked = replies.map((reply) => {
  const { header, body } = read(reply)
  const bytes = gunzipSync(body)
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex'), etag: header('etag'), signature: header('edition-signature') }
})
const bodies = new Map(unpacked.map((one) => [one.digest, one]))
const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(process.env['BENCH_SERVER_KEY']!, 'hex')]), format: 'der', type: 'spki' })
const verified = [...bodies.values()].every(({ bytes, signature }) => verify(null, bytes, key, Buffer.from(signature, 'hex')))
const held = unpacked.filter(({ digest, etag }) => etag === `"${digest}"`).length
say(JSON.stringify({ held, at: replies.map(({ at }) => at), distinct: bodies.size, verified }))
await orders.next()
process.exit(0)
