import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { expect } from 'vitest'
import type { Digest } from '#playlists/digest.ts'
import { parseEdition, parseSeat, parseStamp, type Edition, type Seat, type Stamp } from '#playlists/edition.ts'
import type { Profile } from '#playlists/profile.ts'
import type { Claimed } from '../../../server/screens/answers.ts'
import type { Answer, TestHouse } from '../../house.ts'

/** A large outdoor screen, an LED wall, a lobby kiosk. */
export const outdoor: Profile = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
export const wall: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }
export const kiosk: Profile = { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: 0.496, distanceM: 2, roadside: false }

/** What one poll got: verified where there was something to verify. */
export type Polled = Readonly<{ status: number; code: string | null; headers: Headers; stamp: Stamp | null; edition: Edition | null; digest: Digest | null }>

/** A box at the wall: knows its key, its token and the server's key, verifies all it gets as a screen would. */
export class Box {
  readonly house: TestHouse
  readonly claimed: Claimed
  /** The digest of the edition it holds. */
  holds: Digest | null = null

  constructor(house: TestHouse, claimed: Claimed) {
    this.house = house
    this.claimed = claimed
    expect(isSigned(claimed.seat, claimed.seatSignature, claimed.serverKey)).toBe(true)
  }

  get id(): string {
    return this.claimed.screen
  }

  ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.house.request(path, { headers: { authorization: `Bearer ${this.claimed.token}`, ...headers } })
  }

  async poll(waitS = 0): Promise<Polled> {
    const answer = await this.ask('/api/screen/edition', { ...(this.holds ? { 'if-none-match': `"${this.holds}"` } : {}), ...(waitS > 0 ? { prefer: `wait=${waitS}` } : {}) })
    const { status, code, headers } = answer
    const stamp = this.stampIn(headers.get('stamp'))
    if (status !== 200) return { status, code, headers, stamp, edition: null, digest: null }
    expect(isSigned(answer.text, headers.get('edition-signature') ?? '', this.claimed.serverKey), 'the edition is signed').toBe(true)
    const digest = createHash('sha256').update(answer.text).digest('hex')
    expect(headers.get('etag')).toBe(`"${digest}"`)
    const edition = parseEdition(answer.text) ?? null
    expect(edition?.number).toBe(stamp?.number)
    expect(digest).toBe(stamp?.edition)
    this.holds = digest
    return { status, code, headers, stamp, edition, digest }
  }

  /** Polls and expects a new edition. */
  async fetch(): Promise<Edition> {
    const { status, edition } = await this.poll()
    expect(status).toBe(200)
    return edition!
  }

  async seat(): Promise<Seat> {
    const answer = await this.ask('/api/screen/seat')
    expect(answer.status, answer.text).toBe(200)
    expect(isSigned(answer.text, answer.headers.get('seat-signature') ?? '', this.claimed.serverKey)).toBe(true)
    return parseSeat(answer.text)!
  }

  say(path: string, body: unknown): Promise<Answer> {
    return this.house.request(path, { method: 'POST', headers: { authorization: `Bearer ${this.claimed.token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }

  /** Says that it holds the edition and can show exactly these revisions. */
  async show(edition: Edition, digests = revisionsIn(edition)): Promise<void> {
    const answer = await this.say('/api/screen/showing', { edition: edition.number, digests, since: this.house.house.now() })
    expect(answer.status, answer.text).toBe(204)
  }

  private stampIn(header: string | null): Stamp | null {
    if (header === null) return null
    const [text = '', signature = ''] = header.split('.')
    const bytes = Buffer.from(text, 'base64url').toString()
    expect(isSigned(bytes, signature, this.claimed.serverKey), 'the stamp is signed').toBe(true)
    return parseStamp(bytes) ?? null
  }
}

/** The revisions whose words stand on some slide. */
export const revisionsIn = (edition: Edition): Digest[] => [...new Set(edition.slides.flatMap(({ revision }) => revision ?? []))]

/** What a hanging poll gets, if it ends within three seconds: long before it would by itself. */
export const promptly = async <T>(waiting: Promise<T>): Promise<T> => {
  const begun = performance.now()
  const got = await waiting
  expect(performance.now() - begun, 'ms until the poll ended').toBeLessThan(3_000)
  return got
}

/** Whether the holder of the raw public key signed these bytes. */
export const isSigned = (text: string, signature: string, publicKeyHex: string): boolean => {
  const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKeyHex, 'hex')]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
}

/** A page's own key. */
export const pageKey = (): { publicKey: string; sign: (text: string) => string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: raw(publicKey), sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex') }
}

const raw = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')

/** A screen set up by a one-time link. */
export const enrol = async (h: TestHouse, wish: Readonly<{ name: string; profile?: Profile; tags?: readonly string[]; zone?: string }>): Promise<Box> => {
  const { name, profile = outdoor, tags = [], zone = 'Asia/Shanghai' } = wish
  const made = await h.as('admin')('POST', '/api/office/enrolment-links', { surface: profile.surface, name, place: '一楼', tags, profile, zone })
  expect(made.status, made.text).toBe(201)
  const link = /#link=(.+)$/.exec((made.body as { url: string }).url)![1]
  const answer = await h.stranger('POST', '/api/enrolments/link', { link, publicKey: pageKey().publicKey })
  expect(answer.status, answer.text).toBe(200)
  return new Box(h, answer.body as Claimed)
}
