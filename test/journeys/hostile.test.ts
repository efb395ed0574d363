import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { editionBytes, goodbyeBytes, stampBytes, type Edition } from '#playlists/edition.ts'
import { DAY, HOUR, MINUTE } from '#playlists/instant.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { oneTimeLink, screenList } from '../../server/screens/answers.ts'
import { walk } from '../../server/demo/walk.ts'
import type { Current } from '../../server/editions/current.ts'
import { hang, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { openEasel, type Easel } from './drawn-alone.ts'
import { poke, watch, type Watch } from './hostile-glass.ts'
import { openProxy, type Proxy, type Reply, type Trick } from './proxy.ts'
import { shortNotice } from './short-notices.ts'
import { clerkOf } from './staff.ts'

let browser: Browser
let bureau: Bureau
let proxy: Proxy
let easel: Easel
let screen: Hung
let older: Current & { header: string }
let current: Current
let another: Current
let glass: Watch

const now = (): number => bureau.house.house.now()
const groupOf = (id: string): Current => bureau.house.house.editions.current(bureau.house.house.lines.of(id)!.seated.group)!
const published = (title: string, text: string) => walk(bureau.staff, shortNotice(now(), { title, text }))

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  proxy = await openProxy(bureau.url)
  easel = await openEasel(browser)
  await published('冬季作息', '自十二月一日起，各窗口上午九点开门。')
  const doomed = await published('琥珀厅停办', '因电路检修，琥珀厅今日起停办三天。')
  screen = await hang(bureau, browser, { name: '南门墙', profile: wall, url: proxy.url })
  await screen.page.emulateMedia({ reducedMotion: 'reduce' })
  await screen.page.evaluate(() => void Object.assign(window, { neverReloaded: true }))
  older = { ...groupOf(screen.id), header: groupOf(screen.id).stamp(now()).header }
  await bureau.staff.of('office', 'insurance').ask(actDone, 'POST', `/api/office/notices/${doomed.notice}/acts/recall`, { digest: doomed.digest, reasonCode: 'ERROR' })
  current = groupOf(screen.id)
  await vi.waitUntil(() => bureau.house.house.lines.of(screen.id)?.report?.edition === current.number, { timeout: 10_000 })
  another = await otherGroup()
  glass = await watch(bureau, easel, current.edition)
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await proxy?.close()
  await bureau?.close()
})

/** A second screen of another shape: a group of its own, with a good edition of a higher number that holds the same notices. */
const otherGroup = async (): Promise<Current> => {
  const profile = { ...wall, height: 240 }
  const { url } = await clerkOf(bureau.house, 'admin').ask(oneTimeLink, 'POST', '/api/office/enrolment-links', { surface: 'outdoor', name: '北门墙', place: '测试', tags: [], profile, zone: 'Asia/Shanghai' })
  const body = JSON.stringify({ link: url.split('#link=')[1], publicKey: randomBytes(32).toString('hex') })
  const claimed = await bureau.house.request('/api/enrolments/link', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { screen: id, token } = claimed.body as { screen: string; token: string }
  await bureau.house.request('/api/screen/edition', { headers: { authorization: `Bearer ${token}` } })
  return groupOf(id)
}

const refusal = async (): Promise<string | null> => (await clerkOf(bureau.house, 'admin').ask(screenList, 'GET', '/api/office/screens')).screens.find(({ id }) => id === screen.id)!.refusal

type Signer = (bytes: string) => string
const houses: Signer = (bytes) => Buffer.from(bureau.house.house.key.sign(Buffer.from(bytes))).toString('hex')
const strangers: Signer = (() => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return (bytes) => sign(null, Buffer.from(bytes), privateKey).toString('hex')
})()
const stampBy = (signer: Signer, of: Readonly<{ digest: Current['digest']; number: number }>, issuedAt: number): string => {
  const bytes = stampBytes({ edition: of.digest, number: of.number, issuedAt })
  return `${Buffer.from(bytes).toString('base64url')}.${signer(bytes)}`
}

/** The polls' answers, made of something else; everything else passes. */
const onPolls = (trick: (real: Reply) => Reply): Trick => (real, path) => (path === '/api/screen/edition' ? trick(real) : real)
const serving = (of: Current, stamp: string) => onPolls((real) => ({ status: 200, headers: { ...real.headers, stamp, 'edition-signature': of.signature, 'content-type': 'application/json' }, body: Buffer.from(of.bytes) }))
const withHeaders = (headers: () => Record<string, string>) => onPolls((real) => ({ ...real, headers: { ...real.headers, ...headers() } }))
const sameAgain = (headers: () => Record<string, string>) => onPolls((real) => ({ status: 304, headers: { ...real.headers, ...headers() }, body: Buffer.alloc(0) }))

/** The current edition with other words in it, under the next number. */
const forged = (by: Signer): Reply => {
  const { edition } = current
  const slides = edition.slides.map((slide) => ({ ...slide, picture: { ...slide.picture, lines: slide.picture.lines.map((line) => ({ ...line, text: line.text.replaceAll('九', '三') })) } }))
  const bytes = editionBytes({ ...edition, number: edition.number + 1, slides } satisfies Edition)
  const digest = current.digest
  return { status: 200, headers: { 'edition-signature': by(bytes), stamp: stampBy(by, { digest, number: edition.number + 1 }, now()), 'server-time': String(now()) }, body: Buffer.from(bytes) }
}

/** The current edition with its 九 (e4 b9 9d) made 乜 (e4 b9 9c): one byte, and everything still reads well. */
const oneByteOff = (): Buffer => {
  const bytes = Buffer.from(current.bytes)
  bytes[bytes.indexOf('九') + 2]! -= 1
  return bytes
}
const goodStamp = (): string => current.stamp(now()).header
const whole = (body: Buffer): Reply => ({ status: 200, headers: { stamp: goodStamp(), 'edition-signature': current.signature, 'server-time': String(now()) }, body })

type Case = Readonly<{ name: string; trick: () => Trick; names?: string }>
const cases: readonly Case[] = [
  { name: 'one byte changed', trick: () => onPolls(() => whole(oneByteOff())), names: 'BAD_SIGNATURE' },
  { name: 'the older edition with the recalled notice, with its own stamp', trick: () => serving(older, older.header), names: 'OLDER_EDITION' },
  { name: 'an edition signed with another key', trick: () => onPolls(() => forged(strangers)), names: 'BAD_SIGNATURE' },
  { name: 'another group’s good edition', trick: () => serving(another, another.stamp(now()).header), names: 'OTHER_SEAT' },
  { name: '“nothing new” with an old stamp and the time of that stamp', trick: () => sameAgain(() => ({ stamp: stampBy(houses, current, now() - 20 * MINUTE), 'server-time': String(now() - 20 * MINUTE) })), names: 'OLDER_STAMP' },
  { name: '“nothing new” with the older edition’s stamp', trick: () => sameAgain(() => ({ stamp: older.header })), names: 'OLDER_EDITION' },
  { name: 'a good edition with the stamp of another', trick: () => serving({ ...current, bytes: new Uint8Array(Buffer.from(forged(houses).body)), signature: forged(houses).headers['edition-signature']! }, goodStamp()), names: 'STAMP_MISMATCH' },
  { name: 'a body that ends too early', trick: () => onPolls(() => whole(Buffer.from(current.bytes.subarray(0, 900)))), names: 'BAD_SIGNATURE' },
  { name: 'a time two days ago', trick: () => withHeaders(() => ({ 'server-time': String(now() - 2 * DAY) })), names: 'CLOCK' },
  { name: 'a time in 40 days', trick: () => withHeaders(() => ({ 'server-time': String(now() + 40 * DAY) })), names: 'CLOCK' },
  { name: 'a time three hours ago, then the name of the screen for ever', trick: () => withHeaders(() => ({ 'server-time': String(now() - 3 * HOUR), identify: String(now() + 40 * DAY) })), names: 'CLOCK' },
  { name: 'a network’s log-in page', trick: () => () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<!doctype html><title>Welcome</title><h1>登录无线网络</h1>') }), names: 'BAD_SIGNATURE' },
  { name: 'a seat that nobody signed', trick: () => (real, path) => (path === '/api/screen/edition' ? { ...real, headers: { ...real.headers, seat: '99' } } : { ...real, body: Buffer.from(real.body.toString().replace('"height":320', '"height":160')) }), names: 'BAD_SIGNATURE' },
  { name: 'a line that breaks off', trick: () => onPolls(() => ({ ...whole(Buffer.from(current.bytes)), cut: true })) },
  { name: 'a body that drips', trick: () => onPolls(() => ({ ...whole(Buffer.from(current.bytes)), drip: true })) },
  { name: 'a stranger’s refusal', trick: () => () => ({ status: 401, headers: { 'content-type': 'application/json' }, body: Buffer.from('{"error":{"code":"LOGIN"}}') }) },
  { name: 'the house’s own refusal, forged', trick: () => () => ({ status: 401, headers: { 'content-type': 'application/json', 'goodbye': strangers(goodbyeBytes('x')) }, body: Buffer.from('{"error":{"code":"UNKNOWN_SCREEN"}}') }) },
  { name: 'a redirect to a stranger', trick: () => () => ({ status: 302, headers: { location: stranger.url }, body: Buffer.alloc(0) }) },
  { name: 'a server in trouble', trick: () => () => ({ status: 500, headers: {}, body: Buffer.from('oops') }) },
]

/** A host somewhere else that would hand out an edition of its own. */
const stranger = await (async () => {
  const server = createServer((_, answer) => {
    const { headers, body } = forged(strangers)
    answer.writeHead(200, { ...headers, 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://localhost:${String((server.address() as AddressInfo).port)}/`, close: () => server.close() }
})()
afterAll(() => stranger.close())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('whatever somebody between page and server makes of the answers, the glass follows none of it, the office hears why, and afterwards all goes on', async () => {
  const said: string[] = []
  for (const { name, trick, names } of cases) {
    proxy.play(trick())
    for (let second = 0; second < 3; second += 1) {
      await poke(screen.page)
      await pause(second === 0 ? 400 : 900)
      await glass.look(screen.page).catch((error: Error) => {
        throw new Error(`${name}: ${error.message}`)
      })
    }
    if (names) await expect.poll(refusal, { timeout: 6_000, message: name }).toBe(names)
    said.push(`${name}: ${names ?? 'out of reach'}`)
  }
  const { offsetMs } = (await clerkOf(bureau.house, 'admin').ask(screenList, 'GET', '/api/office/screens')).screens.find(({ id }) => id === screen.id)!
  expect(Math.abs(offsetMs!)).toBeLessThan(2_000)

  proxy.play(null)
  const ended = Date.now()
  await published('翠竹厅开放', '翠竹厅已经开放，欢迎前来办理。')
  const next = groupOf(screen.id)
  await expect.poll(() => bureau.house.house.lines.of(screen.id)?.report?.edition, { timeout: 40_000 }).toBe(next.number)
  const followed = Date.now() - ended
  expect(await (await watch(bureau, easel, next.edition)).look(screen.page)).toBe('slide')
  expect(await screen.page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  console.log(`hostile proxy: ${cases.length} tricks, ${glass.looks()} photographs, none followed; the real server followed again ${followed} ms after the last\n  ${said.join('\n  ')}`)
})
