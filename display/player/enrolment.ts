import { getPublicKey, hashes, sign } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { bureau } from '#playlists/bureau.ts'
import { digest } from '#playlists/digest.ts'
import { instant, MINUTE, type Instant } from '#playlists/instant.ts'
import type { Surface } from '#playlists/profile.ts'
import type { ClockController } from './clock-controller.ts'
import type { Identity, SignedText } from './keep.ts'
import { readSeat } from './read-keep.ts'
import { enrolmentDoor } from './server-door.ts'
import type { Asking } from './state.ts'

hashes.sha512 = sha512

/** A screen that has just been let in: who it is and its verified seat. */
export type Enrolled = Readonly<{ identity: Identity; seat: SignedText }>

const knocked = z.object({ code: z.string(), claim: z.string(), fingerprint: z.string(), expiresAt: instant, bureau })
const claimed = z.object({ screen: z.string().check(z.minLength(1)), token: z.string().check(z.minLength(1)), serverKey: digest, seat: z.string(), seatSignature: z.string() })

const LOOK_EVERY_MS = 2_000
const KNOCK_AGAIN_MS = 10_000

type Given = Readonly<{ surface: Surface; clock: ClockController; asked: (asking: Asking) => void }>

/** Gets an unknown page let in, by a one-time link or by the code it shows. The page's key is made anew each time. */
export class Enrolment {
  private readonly given: Given
  private readonly door
  private readonly secretKey = crypto.getRandomValues(new Uint8Array(32))
  private stopped = false

  constructor(given: Given) {
    this.given = given
    this.door = enrolmentDoor(given.clock)
  }

  /** Shows a code and asks until somebody has let this page in; undefined when it was stopped before. */
  async byCode(): Promise<Enrolled | undefined> {
    while (!this.stopped) {
      const answer = await this.door.post('/api/enrolments', { surface: this.given.surface, publicKey: this.publicKey })
      const knock = knocked.safeParse(answer?.said)
      if (knock.success) {
        const { code, claim, expiresAt, bureau } = knock.data
        this.given.asked({ code, fingerprint: this.fingerprint, bureau })
        const enrolled = await this.untilLetIn({ code, claim, expiresAt })
        if (enrolled) return enrolled
      } else await this.given.clock.pause(KNOCK_AGAIN_MS).over
    }
    return undefined
  }

  /** Redeems a one-time link: let in, or `spent` when the server does not take it (any more), or `gone` when it can't be reached. */
  async byLink(link: string): Promise<Enrolled | 'spent' | 'gone'> {
    const answer = await this.door.post('/api/enrolments/link', { link, publicKey: this.publicKey })
    if (!answer || answer.status >= 500 || answer.status === 429) return 'gone'
    return this.letIn(answer.said) ?? 'spent'
  }

  stop(): void {
    this.stopped = true
  }

  /** First 16 hex digits of the SHA-256 of the public key in groups of four: short enough to compare by eye. */
  get fingerprint(): string {
    const hex = bytesToHex(sha256(hexToBytes(this.publicKey))).slice(0, 16)
    return hex.replace(/(.{4})(?=.)/g, '$1 ')
  }

  private get publicKey(): string {
    return bytesToHex(getPublicKey(this.secretKey))
  }

  private async untilLetIn({ code, claim, expiresAt }: { code: string; claim: string; expiresAt: Instant }): Promise<Enrolled | undefined> {
    const proof = bytesToHex(sign(utf8ToBytes(code), this.secretKey))
    let silence = 0
    while (!this.stopped && silence < MINUTE && this.given.clock.now() < expiresAt) {
      await this.given.clock.pause(LOOK_EVERY_MS).over
      const answer = await this.door.get('/api/enrolments/claim', { authorization: `Bearer ${claim}`, 'claim-signature': proof })
      if (answer?.status === 200) return this.letIn(answer.said)
      if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) return undefined
      silence = answer ? 0 : silence + LOOK_EVERY_MS
    }
    return undefined
  }

  private letIn(said: unknown): Enrolled | undefined {
    const claim = claimed.safeParse(said)
    if (!claim.success) return undefined
    const { screen, token, serverKey, seat: text, seatSignature: signature } = claim.data
    const identity = { screen, token, serverKey }
    const seat = { text, signature }
    return readSeat(seat, identity) ? { identity, seat } : undefined
  }
}
