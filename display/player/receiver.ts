import { digestOf, type Digest } from '#playlists/digest.ts'
import { identifyBytes, parseEdition, type Edition, type Stamp } from '#playlists/edition.ts'
import { acceptEdition, acceptStamp, type Refusal } from '#playlists/treaty.ts'
import { assemble } from './assemble.ts'
import type { ClockController } from './clock-controller.ts'
import type { Sample } from './correction.ts'
import type { ScreenFonts } from './fonts.ts'
import type { Identity, Keep, SignedText } from './keep.ts'
import { newest } from './line.ts'
import { readSeat, readStamp } from './read-keep.ts'
import type { Head, Identify, ServerDoor } from './server-door.ts'
import type { Happening, On } from './state.ts'
import { isSigned } from './verify.ts'

/** What became of an answer: followed; refused for a reason; or still incomplete. */
export type Outcome = 'followed' | 'refused' | 'incomplete'

type Given = Readonly<{ identity: Identity; clock: ClockController; keep: Keep; door: ServerDoor; fonts: ScreenFonts; on: () => On; tell: (happening: Happening) => void }>

/** Takes what the server sends: verifies, holds it against the seat and the stamp, gathers its assets, keeps it, and tells the screen. */
export class Receiver {
  private readonly given: Given
  /** The edition whose assets are being gathered; they must not be tidied away meanwhile. */
  coming: Edition | null = null

  constructor(given: Given) {
    this.given = given
  }

  /** The head that every answer carries: a new seat is fetched, a name to show is shown. Returns whether there was any news the house has signed. */
  async head({ seat, identify }: Head): Promise<boolean> {
    const { on, tell } = this.given
    const before = on()
    tell({ is: 'identify', until: this.isWished(identify) ? identify.until : 0 })
    if (seat !== null && seat > on().seat.serial) await this.sitDown()
    return on().identify !== before.identify || on().seat !== before.seat
  }

  /** Whether the house itself wished that this very screen shows its name. */
  private isWished(identify: Identify | null): identify is Identify {
    const { screen, serverKey } = this.given.identity
    return identify !== null && isSigned(identifyBytes({ screen, until: identify.until }), identify.signature, serverKey)
  }

  private async sitDown(): Promise<void> {
    const { on, tell, door, identity, keep } = this.given
    const text = await door.seat()
    const seat = readSeat(text, identity)
    if (!text || !seat) return tell({ is: 'refused', code: 'BAD_SIGNATURE' })
    if (seat.serial <= on().seat.serial) return
    await keep.putSeat(text)
    tell({ is: 'seated', seat })
  }

  /** "Nothing new": the edition held is still the current one, if the stamp says so. */
  async same({ stamp: stampText, time }: Head): Promise<Outcome> {
    const held = newest(this.given.on().line)
    if (!held || !stampText) return 'incomplete'
    const stamp = readStamp(stampText, this.given.identity.serverKey)
    if (!stamp) return this.refuse('BAD_SIGNATURE')
    const refusal = acceptStamp({ held: { digest: held.digest, number: held.edition.number }, heldStamp: this.given.on().stamp, stamp })
    if (refusal) return this.refuse(refusal)
    if (stamp.issuedAt !== this.given.on().stamp?.issuedAt) await this.given.keep.putStamp(stampText)
    this.given.tell({ is: 'stamped', stamp })
    this.believe(stamp, time)
    return 'followed'
  }

  /** An edition with its stamp. What it withholds leaves the glass at once, even if its assets are still on their way. */
  async edition(sent: Readonly<{ bytes: Uint8Array; edition: SignedText; head: Head }>): Promise<Outcome> {
    const { identity, on } = this.given
    const digest = digestOf(sent.bytes)
    if (digest === newest(on().line)?.digest) return this.same(sent.head)
    if (!isSigned(sent.bytes, sent.edition.signature, identity.serverKey)) return this.refuse('BAD_SIGNATURE')
    const edition = parseEdition(sent.bytes)
    if (!edition) return this.refuse('BAD_FORMAT')
    const stampText = sent.head.stamp
    const stamp = readStamp(stampText, identity.serverKey)
    if (!stamp || !stampText) return this.refuse('BAD_SIGNATURE')
    const refusal = acceptEdition({ seat: on().seat, held: newest(on().line)?.edition ?? null, edition, digest, stamp, heldStamp: on().stamp })
    if (refusal) return this.refuse(refusal)
    const before = on().stamp
    if (before && stamp.issuedAt < before.issuedAt) this.given.clock.putBack(stamp.issuedAt)
    this.believe(stamp, sent.head.time)
    return this.gather({ edition, digest, stamp, text: sent.edition, stampText })
  }

  private async gather(taken: Readonly<{ edition: Edition; digest: Digest; stamp: Stamp; text: SignedText; stampText: SignedText }>): Promise<Outcome> {
    const { keep, door, fonts, tell } = this.given
    const { edition, digest, stamp } = taken
    this.coming = edition
    try {
      await keep.putWithheld(edition.withheld)
      tell({ is: 'withheld', digests: edition.withheld })
      const { held, missing } = await assemble({ edition, digest, keep, fonts, fetch: (asset) => door.asset(asset) })
      if (!held) {
        tell({ is: 'missing', digests: missing })
        return 'incomplete'
      }
      await keep.putEdition({ ...taken.text, digest, number: edition.number }, taken.stampText)
      tell({ is: 'held', held, stamp })
      return 'followed'
    } finally {
      this.coming = null
    }
  }

  /** The time comes from the stamp, which is signed; the server's own word only makes it finer, and is named where it contradicts the stamp. */
  private believe({ issuedAt }: Stamp, time: Sample | null): void {
    const { clock, tell } = this.given
    const isContradicted = time !== null && !clock.learn(time, issuedAt)
    clock.vouch(issuedAt)
    if (isContradicted) tell({ is: 'refused', code: 'CLOCK' })
  }

  private refuse(code: Refusal): Outcome {
    this.given.tell({ is: 'refused', code })
    return 'refused'
  }
}
