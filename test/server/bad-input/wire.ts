import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeLink, claimByLink } from '../../../server/screens/enrolment.ts'
import { serve, type Serving } from '../../../server/serve.ts'
import { readSettings } from '../../../server/settings.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { PASSWORD } from '../../house.ts'
import { outdoor } from '../screens/box.ts'

/** A server on a port, as people start it, with an administrator's cookie and a screen's token. */
export type Wired = Readonly<{ serving: Serving; port: number; cookie: string; ticket: string; close: () => Promise<void> }>

export const openWire = async (): Promise<Wired> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wire-'))
  const read = readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const serving = await serve({ settings: read.settings, now: () => Date.now(), dist: 'dist' })
  const port = Number(new URL(serving.url).port)
  const setup = { token: await inviteFirstAdministrator(serving.house), name: '赵强', login: 'first', password: PASSWORD }
  const answer = await fetch(`${serving.url}/api/office/setup`, { method: 'POST', headers: { 'origin': serving.url, 'content-type': 'application/json' }, body: JSON.stringify(setup) })
  const { link } = await makeLink(serving.house, 'first', { as: { surface: 'outdoor', name: '大门', place: '', tags: [], profile: outdoor, zone: 'Asia/Shanghai' } })
  const { token } = await claimByLink(serving.house, { link, publicKey: 'a'.repeat(64) })
  await fetch(`${serving.url}/api/screen/seat`, { headers: { authorization: `Bearer ${token}` } }) // the first use of a token ends its enrolment
  const close = async () => {
    await serving.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { serving, port, cookie: answer.headers.get('set-cookie')!.split(';')[0]!, ticket: `Bearer ${token}`, close }
}

/** How many rows each table has, the journal too. */
export const countsOf = async ({ serving: { house } }: Wired): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { name } of await house.acts.introspection.getTables()) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(house.acts)
    counts[name] = rows[0]!.n
  }
  return counts
}

/** What came back over the wire; `code`: the refusal's, if it is one of ours. */
export type Told = Readonly<{ status: number; headers: Record<string, string>; text: string; code: string | null }>

/** Sends exactly these bytes over a connection of its own, and what comes back until the server or three seconds end it. */
export const sendRaw = async ({ port }: Wired, bytes: string | Buffer): Promise<Told> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const parts: Buffer[] = []
  socket.on('data', (part) => void parts.push(part))
  socket.on('error', () => undefined) // a server may cut what it refuses
  socket.setTimeout(3_000, () => socket.destroy())
  socket.write(bytes)
  await once(socket, 'close')
  const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return told(Number(first.split(' ')[1] ?? 0), headers, rest.join('\r\n\r\n'))
}

const told = (status: number, headers: Record<string, string>, text: string): Told => ({ status, headers, text, code: /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? null })

/** Sends a body of so many bytes, its length announced or in chunks, until it is sent or answered. */
export const sendBytes = (wired: Wired, { method, path, bytes, announced }: Readonly<{ method: string; path: string; bytes: number; announced: boolean }>): Promise<Told> =>
  new Promise((resolve, reject) => {
    const own = path.startsWith('/api/screen/') ? { authorization: wired.ticket } : { cookie: wired.cookie, origin: `http://localhost:${wired.port}`, host: `localhost:${wired.port}` }
    const length = announced ? { 'content-length': String(bytes) } : { 'transfer-encoding': 'chunked' }
    const asked = request({ port: wired.port, host: '127.0.0.1', method, path, agent: false, headers: { 'content-type': 'application/json', ...own, ...length } })
    let answered = false
    asked.on('response', (answer) => {
      answered = true
      let text = ''
      answer.on('data', (part: Buffer) => void (text += part.toString()))
      answer.on('close', () => {
        resolve(told(answer.statusCode ?? 0, answer.headers as Record<string, string>, text))
        asked.destroy()
      })
    })
    asked.on('error', (error) => void (answered || reject(error)))
    const part = Buffer.alloc(64 * 1024, 'x')
    asked.write('{"x":"')
    for (let sent = 6; sent < bytes; sent += part.length) asked.write(part.subarray(0, Math.min(part.length, bytes - sent)))
    asked.end()
  })
