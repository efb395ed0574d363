import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultCode, faults } from '../../../server/faults.ts'
import { openHouse } from '../../house.ts'
import { doorsOf } from './doors.ts'
import { countsOf, openWire, sendBytes, sendRaw, type Told, type Wired } from './wire.ts'

let wired: Wired
let before: Record<string, number>
beforeAll(async () => {
  wired = await openWire()
  before = await countsOf(wired)
})
afterAll(() => wired.close())

const writing = await (async () => {
  const house = await openHouse()
  const doors = (await doorsOf(house)).filter(({ body }) => body !== null)
  await house.close()
  return doors
})()

const refusedAs = ({ status, headers, code, text }: Told) => ({ status, code, isJson: headers['content-type']?.startsWith('application/json') === true && headers['x-content-type-options'] === 'nosniff', says: /"zh":"[^"]{4,}","en":"[^"]{4,}"/.test(text) })
const refusal = (code: FaultCode) => ({ status: faults[code].status, code, isJson: true, says: true })

describe.each(writing)('$name', ({ method, path }) => {
  test('refuses ten megabytes, announced or not', async () => {
    const there = path.replace(/\{\w+\}/g, 'none1')
    for (const announced of [true, false]) expect({ announced, ...refusedAs(await sendBytes(wired, { method, path: there, bytes: 10_000_000, announced })) }).toEqual({ announced, ...refusal('TOO_LARGE') })
  })
})

const get = (path: string, ...headers: string[]): string => [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')

const unreadable: readonly (readonly [string, string, FaultCode])[] = [
  ['an If-None-Match of 64 kB', get('/api/screen/edition', `If-None-Match: "${'a'.repeat(65_536)}"`), 'HEADERS_TOO_LARGE'],
  ['an address of 64 kB', get(`/office/${'a'.repeat(65_536)}`), 'HEADERS_TOO_LARGE'],
  ['ten thousand headers', get('/healthz', ...Array.from({ length: 10_000 }, (_, n) => `X-${n}: y`)), 'HEADERS_TOO_LARGE'],
  ['an Authorization that goes on in the next line', get('/api/screen/edition', 'Authorization: Bearer abc\r\n def'), 'BAD_REQUEST'],
  ['an Authorization with a lone line feed', get('/api/screen/edition', 'Authorization: Bearer a\nX-Role: administrator'), 'BAD_REQUEST'],
  ['a NUL in a header', get('/api/screen/edition', 'Authorization: Bearer a\0b'), 'BAD_REQUEST'],
  ['two lengths', 'POST /api/enrolments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'BAD_REQUEST'],
  ['a length and chunks', 'POST /api/enrolments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 'BAD_REQUEST'],
  ['a negative length', 'POST /api/enrolments HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 'BAD_REQUEST'],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'BAD_REQUEST'],
  ['a method nobody knows', 'DESTROY / HTTP/1.1\r\nHost: localhost\r\n\r\n', 'BAD_REQUEST'],
  ['no such door', get('/api/office/../../etc/passwd'), 'NOT_FOUND'],
]

test.each(unreadable)('refuses %s', async (_, bytes, code) => {
  expect(refusedAs(await sendRaw(wired, bytes))).toEqual(refusal(code))
})

test.each(['wait=-1', 'wait=1e9', 'wait=0', 'wait=NaN', 'wait=', 'wait=0x10', 'wait=1.5', `wait=${'9'.repeat(400)}x`, ';;;,,,', "wait='; drop table screens;--"])('lets nobody hang by Prefer: %s', async (prefer) => {
  const ticket = `Authorization: ${wired.ticket}`
  const { headers } = await sendRaw(wired, get('/api/screen/edition', ticket))
  const began = performance.now()
  const { status } = await sendRaw(wired, get('/api/screen/edition', ticket, `If-None-Match: ${headers.etag}`, `Prefer: ${prefer}`))
  expect({ status, soon: performance.now() - began < 900 }).toEqual({ status: 304, soon: true })
})

/** How many answers come back over one connection to so many requests sent in one piece. */
const answersTo = async (requests: number): Promise<number> => {
  const { status, text } = await sendRaw(wired, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(requests - 1) + get('/healthz'))
  return (status === 200 ? 1 : 0) + text.split('HTTP/1.1 200').length - 1
}

test('answers a few requests that come in one piece, and cuts off who sends a thousand', async () => {
  expect(await answersTo(5)).toBe(5)
  expect(await answersTo(1_000)).toBeLessThan(20)
})

const secrets = /public-information-screens|root:|SQLite format|DATA_DIR|"scripts"/
const climbs = ['../package.json', '%2e%2e/package.json', '..%2fpackage.json', '..%2f..%2fpackage.json', '..%5c..%5cpackage.json', '....//package.json', '%252e%252e%252fpackage.json', '..;/package.json', '%c0%ae%c0%ae/package.json', '../../../../../../etc/passwd', '%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd', 'a%00.js', '../data/acts.sqlite']

test.each(['/assets/', '/office/', '/outdoor/', '/kiosk/', '/', '/api/screen/assets/'])('gives out nothing that lies beside %s', async (door) => {
  for (const climb of climbs) {
    const { status, text, headers } = await sendRaw(wired, get(`${door}${climb}`, `Authorization: ${wired.ticket}`))
    expect({ climb, secret: secrets.test(text), failed: status >= 500 || status === 0 }).toEqual({ climb, secret: false, failed: false })
    // a name under /outdoor/ and /kiosk/ opens the page, the same for every name
    if (status === 200) expect([climb, headers['content-type'], text.includes(climb)]).toEqual([climb, expect.stringMatching(/^text\/html/), false])
  }
})

test('after all of it nothing has changed and the server works', async () => {
  expect(await countsOf(wired)).toEqual(before)
  expect((await sendRaw(wired, get('/healthz'))).status).toBe(200)
})
