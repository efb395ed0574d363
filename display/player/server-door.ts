import type { Digest } from '#playlists/digest.ts'
import { goodbyeBytes } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import { ask, faultCode, json, type Answer } from './ask.ts'
import type { ClockController } from './clock-controller.ts'
import type { Sample } from './correction.ts'
import type { Identity, KeptPlay, SignedText } from './keep.ts'
import { isSigned } from './verify.ts'

/** The house's wish that this screen shows its name until a moment, unverified. */
export type Identify = Readonly<{ until: Instant; signature: string }>

/**
 * What every poll's answer carries: a fresh stamp, the seat's serial, until when the screen should show its name; and, if the question was a
 * quick one, the server's word about its time.
 */
export type Head = Readonly<{ stamp: SignedText | null; seat: number | null; identify: Identify | null; time: Sample | null }>

/** `gone`: the server can't be reached or made no sense. `unknown`: it does not know this screen. `none`: it has no edition yet. */
export type Polled =
  | Readonly<{ is: 'same'; head: Head }>
  | Readonly<{ is: 'edition'; head: Head; edition: SignedText; bytes: Uint8Array }>
  | Readonly<{ is: 'none'; head: Head }>
  | Readonly<{ is: 'unknown' }>
  | Readonly<{ is: 'gone' }>

/** What a screen says of itself. */
export type Report = Readonly<{
  edition: number
  digests: readonly Digest[]
  since: Instant
  refusal: string | null
  missing: readonly Digest[]
  viewport: Readonly<{ width: number; height: number; ratio: number }>
  secure: boolean
  offsetMs: number
}>

/** What a visitor said of a notice, in a visit that has a random name (domain.md D11). */
export type Spoken = Readonly<{ session: string; notice: string; revision: Digest; grade: string; reason: string | null }>

/** `refused`: sending the same again is useless. */
export type Sent = 'kept' | 'refused' | 'unknown' | 'gone'

const PATIENCE_MS = 15_000

/** The enrolled screen's side of the treaty (design.md 6): every question it may ask. */
export class ServerDoor {
  private readonly clock: ClockController
  private readonly identity: Pick<Identity, 'token' | 'serverKey'>
  private readonly authorization: string

  constructor(clock: ClockController, identity: Pick<Identity, 'token' | 'serverKey'>) {
    this.clock = clock
    this.identity = identity
    this.authorization = `Bearer ${identity.token}`
  }

  /** Asks for something newer than `held`. `waitS` 0 = answer at once, which also tells the server's time. */
  async poll(held: Digest | undefined, waitS: number, signal: AbortSignal): Promise<Polled> {
    const headers = { authorization: this.authorization, ...(held ? { 'if-none-match': `"${held}"` } : {}), ...(waitS > 0 ? { prefer: `wait=${waitS}` } : {}) }
    const sent = this.clock.reading()
    let time: Sample | null = null
    const answer = await ask(this.clock, { url: '/api/screen/edition', headers, signal, patienceMs: waitS * 1_000 + PATIENCE_MS }, (head) => {
      const serverTime = number(head.get('server-time'))
      time = serverTime === null || waitS > 0 ? null : { sent, got: this.clock.reading(), serverTime }
    })
    return answer ? (this.isUnknown(answer) ? { is: 'unknown' } : polled(answer, time)) : { is: 'gone' }
  }

  /** The screen's seat as it is now, unverified. */
  async seat(): Promise<SignedText | undefined> {
    const answer = await this.get('/api/screen/seat')
    const signature = answer?.headers.get('seat-signature')
    return answer?.status === 200 && signature ? { text: text(answer), signature } : undefined
  }

  /** An asset's bytes, unverified. `recalled`: it must not be shown any more. */
  async asset(digest: Digest): Promise<Uint8Array | 'recalled' | undefined> {
    const answer = await this.get(`/api/screen/assets/${digest}`)
    if (answer?.status === 410) return 'recalled'
    return answer?.status === 200 ? answer.bytes : undefined
  }

  /** Says what stands on the glass; the last word counts. */
  async report(report: Report): Promise<Sent> {
    return this.post('/api/screen/showing', report)
  }

  /** Hands in plays of one session; handing them in twice does no harm. */
  async plays(session: string, plays: readonly KeptPlay[]): Promise<Sent> {
    return this.post('/api/screen/plays', { session, plays: plays.map(({ session: _, ...play }) => play) })
  }

  /** Hands in what a visitor said; the last word on a notice counts. */
  async rate(said: Spoken): Promise<Sent> {
    return this.post('/api/screen/ratings', said)
  }

  private get(url: string): Promise<Answer | undefined> {
    return ask(this.clock, { url, headers: { authorization: this.authorization }, patienceMs: PATIENCE_MS })
  }

  private async post(url: string, body: unknown): Promise<Sent> {
    const headers = { authorization: this.authorization, 'content-type': 'application/json' }
    const answer = await ask(this.clock, { url, method: 'POST', headers, body: JSON.stringify(body), patienceMs: PATIENCE_MS })
    if (!answer || answer.status >= 500 || answer.status === 429) return 'gone'
    if (answer.status < 300) return 'kept'
    return this.isUnknown(answer) ? 'unknown' : 'refused'
  }

  /** Only the house's own word counts: no stranger's 401 (a hotel's log-in page, a forger) makes a screen forget who it is. */
  private isUnknown(answer: Answer): boolean {
    const { token, serverKey } = this.identity
    return answer.status === 401 && faultCode(answer) === 'UNKNOWN_SCREEN' && isSigned(goodbyeBytes(token), answer.headers.get('goodbye') ?? '', serverKey)
  }
}

const polled = (answer: Answer, time: Sample | null): Polled => {
  const head = { ...headOf(answer.headers), time }
  if (answer.status === 304) return { is: 'same', head }
  if (answer.status === 204) return { is: 'none', head }
  if (answer.status !== 200) return { is: 'gone' }
  return { is: 'edition', head, bytes: answer.bytes, edition: { text: text(answer), signature: answer.headers.get('edition-signature') ?? '' } }
}

const headOf = (headers: Headers): Omit<Head, 'time'> => ({ stamp: stampOf(headers.get('stamp')), seat: number(headers.get('seat')), identify: identifyOf(headers.get('identify')) })

const identifyOf = (header: string | null): Identify | null => {
  const [until = '', signature] = header?.split('.') ?? []
  const at = number(until)
  return at === null || !signature ? null : { until: at, signature }
}

const stampOf = (header: string | null): SignedText | null => {
  const [bytes, signature] = header?.split('.') ?? []
  if (!bytes || !signature) return null
  try {
    return { text: atob(bytes.replaceAll('-', '+').replaceAll('_', '/')), signature }
  } catch {
    return null
  }
}

const number = (header: string | null): number | null => (header !== null && /^\d{1,16}$/.test(header) ? Number(header) : null)

const text = (answer: Answer): string => new TextDecoder().decode(answer.bytes)

/** The questions of a page nobody knows yet: knock, wait to be let in, redeem a link. */
export const enrolmentDoor = (clock: ClockController) => ({
  post: async (url: string, body: unknown): Promise<Readonly<{ status: number; said: unknown; code: string | undefined }> | undefined> => {
    const answer = await ask(clock, { url, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), patienceMs: PATIENCE_MS })
    return answer && { status: answer.status, said: json(answer), code: faultCode(answer) }
  },
  get: async (url: string, headers: Readonly<Record<string, string>>): Promise<Readonly<{ status: number; said: unknown; code: string | undefined }> | undefined> => {
    const answer = await ask(clock, { url, headers, patienceMs: PATIENCE_MS })
    return answer && { status: answer.status, said: json(answer), code: faultCode(answer) }
  },
})
