import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer on its way. `cut`: the line breaks off in the middle of the body; `drip`: the body comes byte by byte and never ends. */
export type Reply = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Buffer; cut?: boolean; drip?: boolean }>

/** What somebody between page and server makes of an answer. `path`: what was asked for. */
export type Trick = (real: Reply, path: string) => Reply

export type Proxy = Readonly<{
  url: string
  /** From now on every answer goes through this trick; polls that hang are broken off first. Null: an honest proxy. */
  play: (trick: Trick | null) => void
  close: () => Promise<void>
}>

const DRIP_MS = 300

/** Somebody between the pages and the server at `target`: passes everything on, until told to play tricks on the screens' own API. */
export const openProxy = async (target: string): Promise<Proxy> => {
  let trick: Trick | null = null
  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => answer.destroy())
  })

  const pass = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const path = asked.url ?? '/'
    const playing = path.startsWith('/api/screen/') && !path.endsWith('/showing') && !path.endsWith('/plays') ? trick : null
    const real = await forward(target, asked, { patient: playing === null })
    send(answer, playing ? playing(real, path) : real)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    play: (next) => {
      trick = next
      server.closeAllConnections()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const forward = async (target: string, asked: IncomingMessage, { patient }: Readonly<{ patient: boolean }>): Promise<Reply> => {
  const pieces: Buffer[] = []
  for await (const piece of asked) pieces.push(piece as Buffer)
  const method = asked.method ?? 'GET'
  const headers = Object.fromEntries(Object.entries(asked.headers as Record<string, string>).filter(([name]) => !perHop.has(name) && (patient || name !== 'prefer')))
  const said = await fetch(target + (asked.url ?? '/'), { method, headers, redirect: 'manual', ...(method === 'GET' ? {} : { body: Buffer.concat(pieces) }) })
  return { status: said.status, headers: Object.fromEntries([...said.headers].filter(([name]) => !perHop.has(name))), body: Buffer.from(await said.arrayBuffer()) }
}

/** What belongs to one connection and not to the answer. */
const perHop = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'])

const send = (answer: ServerResponse, { status, headers, body, cut, drip }: Reply): void => {
  const bare = status === 304 || status === 204
  answer.writeHead(status, { ...headers, ...(bare || drip ? {} : { 'content-length': String(body.length) }) })
  if (drip) return dripOut(answer, body)
  if (!cut) return void answer.end(bare ? undefined : body)
  answer.write(body.subarray(0, body.length / 2), () => answer.destroy())
}

const dripOut = (answer: ServerResponse, body: Buffer): void => {
  let at = 0
  const timer = setInterval(() => void answer.write(body.subarray(at, ++at)), DRIP_MS)
  answer.on('close', () => clearInterval(timer))
}
