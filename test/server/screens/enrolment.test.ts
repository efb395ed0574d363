import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '#playlists/instant.ts'
import type { Claimed, EnrolmentList } from '../../../server/screens/answers.ts'
import { openHouse, type Answer, type TestHouse } from '../../house.ts'
import { Box, enrol, isSigned, kiosk, outdoor, pageKey, promptly } from './box.ts'

let h: TestHouse

beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

type Knocked = Readonly<{ code: string; claim: string; fingerprint: string }>

/** A page that nobody knows, with its own key: it knocks and asks whether it was let in. */
const page = async (surface: 'outdoor' | 'kiosk' = 'outdoor') => {
  const key = pageKey()
  const answer = await h.stranger('POST', '/api/enrolments', { surface, publicKey: key.publicKey })
  expect(answer.status, answer.text).toBe(200)
  const knocked = answer.body as Knocked
  const claim = (proof = key.sign(knocked.code)): Promise<Answer> => h.request('/api/enrolments/claim', { headers: { authorization: `Bearer ${knocked.claim}`, 'claim-signature': proof } })
  return { key, ...knocked, claim }
}

const as = (fingerprint: string, change: object = {}) => ({ name: '广场大屏', place: '广场', tags: ['户外'], profile: outdoor, zone: 'Asia/Shanghai', fingerprint, ...change })

describe('enrolment by code', () => {
  test('lets the page in whose fingerprint was compared, and only after that', async () => {
    const asking = await page()
    expect(asking.fingerprint).toBe(createHash('sha256').update(Buffer.from(asking.key.publicKey, 'hex')).digest('hex').slice(0, 16).replace(/(.{4})(?=.)/g, '$1 '))
    expect((await asking.claim()).status).toBe(202)
    const listed = (await h.as('admin')('GET', '/api/office/enrolments')).body as EnrolmentList
    expect(listed.enrolments).toMatchObject([{ code: asking.code, fingerprint: asking.fingerprint, surface: 'outdoor' }])
    const taken = await h.as('admin')('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint.toUpperCase()))
    expect(taken.status, taken.text).toBe(201)
    const { id } = taken.body as { id: string }
    const box = new Box(h, (await asking.claim()).body as Claimed)
    expect(box.id).toBe(id)
    expect((await box.fetch()).audience.group).toBe((await box.seat()).group)
  })

  test('gives the token only to the page’s own key', async () => {
    const asking = await page()
    await h.as('admin')('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint))
    for (const proof of ['', 'zz', pageKey().sign(asking.code), asking.key.sign('000000')]) expect((await asking.claim(proof)).code).toBe('CLAIM_INVALID')
    expect((await asking.claim()).status).toBe(200)
  })

  test('may be claimed again when the answer was lost, until the token is used', async () => {
    const asking = await page()
    await h.as('admin')('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint))
    const lost = new Box(h, (await asking.claim()).body as Claimed)
    const box = new Box(h, (await asking.claim()).body as Claimed)
    expect((await lost.poll()).code).toBe('UNKNOWN_SCREEN')
    expect((await box.poll()).status).toBe(200)
    expect((await asking.claim()).code).toBe('CLAIM_INVALID')
    expect((await box.poll()).status).toBe(304)
  })

  test.each<{ name: string; code?: string; change?: object; status: number; says: string }>([
    { name: 'a code nobody shows', code: '999999x', status: 404, says: 'ENROLMENT_UNKNOWN' },
    { name: 'another fingerprint', change: { fingerprint: '0000 0000 0000 0000' }, status: 409, says: 'FINGERPRINT_MISMATCH' },
    { name: 'a profile for the other kind of glass', change: { profile: kiosk }, status: 422, says: 'SURFACE_MISMATCH' },
    { name: 'a zone that is none', change: { zone: 'Mars/Olympus' }, status: 400, says: 'BAD_REQUEST' },
    { name: 'a screen two pixels wide', change: { profile: { ...outdoor, width: 2 } }, status: 400, says: 'BAD_REQUEST' },
    { name: 'a field nobody knows', change: { colour: 'red' }, status: 400, says: 'BAD_REQUEST' },
  ])('is refused with $name', async ({ code, change, status, says }) => {
    const asking = await page()
    const before = await h.rowCounts()
    const answer = await h.as('admin')('POST', `/api/office/enrolments/${code ?? asking.code}`, as(asking.fingerprint, change))
    expect([answer.status, answer.code]).toEqual([status, says])
    expect(await h.rowCounts()).toEqual(before)
    expect((await asking.claim()).status).toBe(202)
  })

  test('is for the administrator and the information centre alone', async () => {
    const asking = await page()
    for (const login of ['author', 'head', 'office', 'director']) expect((await h.as(login)('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint))).code).toBe('WRONG_ROLE')
    expect((await h.as('centre')('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint))).status).toBe(201)
  })

  test('is over after a quarter of an hour', async () => {
    const asking = await page()
    h.wait(15 * MINUTE)
    expect((await asking.claim()).code).toBe('CLAIM_INVALID')
    expect((await h.as('admin')('POST', `/api/office/enrolments/${asking.code}`, as(asking.fingerprint))).code).toBe('ENROLMENT_UNKNOWN')
  })

  test('knocking without end is slowed down', async () => {
    const knock = () => h.stranger('POST', '/api/enrolments', { surface: 'outdoor', publicKey: pageKey().publicKey })
    const codes = []
    for (let n = 0; n < 22; n += 1) codes.push((await knock()).code)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(2)
  })
})

describe('a one-time link', () => {
  const redeem = (link: string, key = pageKey()) => h.stranger('POST', '/api/enrolments/link', { link, publicKey: key.publicKey })
  const linkFor = async (path: string, body: object): Promise<string> => {
    const made = await h.as('admin')('POST', path, body)
    expect(made.status, made.text).toBeLessThan(300)
    return /^http:\/\/localhost\/outdoor\/#link=(.+)$/.exec((made.body as { url: string }).url)![1]!
  }
  const link = () => linkFor('/api/office/enrolment-links', { ...as(''), fingerprint: undefined, surface: 'outdoor' })

  test('enrols one page, and nobody else with it', async () => {
    const secret = await link()
    const key = pageKey()
    const first = await redeem(secret, key)
    expect(first.status, first.text).toBe(200)
    expect((await redeem(secret)).code).toBe('LINK_INVALID')
    expect((await redeem(secret, key)).status, 'the same page, whose answer was lost').toBe(200)
  })

  test('is dead once its screen has come', async () => {
    const secret = await link()
    const key = pageKey()
    const box = new Box(h, (await redeem(secret, key)).body as Claimed)
    await box.fetch()
    expect((await redeem(secret, key)).code).toBe('LINK_INVALID')
  })

  test('is over after a day', async () => {
    const secret = await link()
    h.wait(24 * HOUR)
    expect((await redeem(secret)).code).toBe('LINK_INVALID')
  })

  test('puts a new box in the place of an old one, which is unknown from then on', async () => {
    const old = await enrol(h, { name: '广场大屏' })
    await old.fetch()
    const waiting = old.poll(20)
    const secret = await linkFor(`/api/office/screens/${old.id}/replacement`, {})
    const fresh = new Box(h, (await redeem(secret)).body as Claimed)
    expect(fresh.id).toBe(old.id)
    expect((await promptly(waiting)).code).toBe('UNKNOWN_SCREEN')
    expect((await old.poll()).code).toBe('UNKNOWN_SCREEN')
    expect((await fresh.poll()).status).toBe(200)
  })
})

test('a new box that shows a code takes an old one’s place when it claims, not before', async () => {
  const old = await enrol(h, { name: '广场大屏' })
  await old.fetch()
  const asking = await page()
  const wrong = await h.as('centre')('POST', `/api/office/screens/${old.id}/replacement`, { code: asking.code, fingerprint: '0000 0000 0000 0000' })
  expect(wrong.code).toBe('FINGERPRINT_MISMATCH')
  const answer = await h.as('centre')('POST', `/api/office/screens/${old.id}/replacement`, { code: asking.code, fingerprint: asking.fingerprint })
  expect(answer.status, answer.text).toBe(200)
  expect((await old.poll()).status).toBe(304)
  const fresh = new Box(h, (await asking.claim()).body as Claimed)
  expect((await old.poll()).code).toBe('UNKNOWN_SCREEN')
  expect((await fresh.poll()).status).toBe(200)
})

test('no token is kept, only its hash', async () => {
  const box = await enrol(h, { name: '广场大屏' })
  const row = await h.house.acts.selectFrom('screens').selectAll().executeTakeFirstOrThrow()
  expect(Object.values(row)).not.toContain(box.claimed.token)
  expect(row.token_hash).toBe(createHash('sha256').update(box.claimed.token).digest('hex'))
  expect(isSigned(box.claimed.seat, box.claimed.seatSignature, h.house.key.publicKeyHex)).toBe(true)
})

test('two screens never have one name', async () => {
  const box = await enrol(h, { name: '广场大屏' })
  const other = await enrol(h, { name: '东门大屏' })
  expect((await h.as('admin')('PATCH', `/api/office/screens/${other.id}`, { name: '广场大屏' })).code).toBe('NAME_TAKEN')
  expect((await h.as('admin')('PATCH', `/api/office/screens/${box.id}`, { name: '广场大屏', place: '西侧' })).status).toBe(204)
})
