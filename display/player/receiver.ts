import { digestOf, type Digest } from '#playlists/digest.ts'
import { parseEdition, type Edition, type Stamp } from '#playlists/edition.ts'
import { acceptEdition, acceptStamp, type Refusal } from '#playlists/treaty.ts'
import { assemble } from './assemble.ts'
import type { ScreenFonts } from './fonts.ts'
import type { Identity, Keep, SignedText } from './keep.ts'
import { newest } from './line.ts'
import { readSeat, readStamp } from './read-keep.ts'
import type { Head, ServerDoor } from './server-door.ts'
import type { Happening, On } from './state.ts'
import { isSigned } from './verify.ts'

/** What became of an answer: followed; refused for a reason; or still incomplete. */
export type Outcome = 'followed' | 'refused' | 'incomplete'

type Given = Readonly<{ identity: Identity; keep: Keep; door: ServerDoor; fonts: ScreenFonts; on: () => On; tell: (happening: Happening) => void }>

/** Takes what the server sends: verifies, holds it against the seat and the stamp, gathers its assets, keeps it, and tells the screen. */
export class Receiver {
  private readonly given: Given
  /** The edition whose assets are being gathered; they must not be tidied away meanwhile. */
  coming: Edition | null = null

  constructor(given: Given) {
    this.given = given
  }

  /** The head that every answer carries: a new seat is fetched, a name to show is shown. */
  async head({ seat, identify }: Head): Promise<void> {
    const { on, tell, door, identity, keep } = this.given
    tell({ is: 'identify', until: identify })
    if (seat === null || seat <= on().seat.serial) return
    const text = await door.seat()
    const read = readSeat(text, identity)
    if (!text || !read) return tell({ is: 'refused', code: 'BAD_SIGNATURE' })
    if (read.serial <= on().seat.serial) return
    await keep.putSeat(text)
    tell({ is: 'seated', seat: read })
  }

  /** "Nothing new": the edition held is still the current one, if the stamp says so. */
  async same(stampText: SignedText | null): Promise<Outcome> {
    const held = newest(this.given.on().line)
    if (!held || !stampText) return 'incomplete'
    const stamp = readStamp(stampText, this.given.identity.serverKey)
    if (!stamp) return this.refuse('BAD_SIGNATURE')
    const refusal = acceptStamp({ held: { digest: held.digest, number: held.edition.number }, heldStamp: this.given.on().stamp, stamp })
    if (refusal) return this.refuse(refusal)
    if (stamp.issuedAt !== this.given.on().stamp?.issuedAt) await this.given.keep.putStamp(stampText)
    this.given.tell({ is: 'stamped', stamp })
    return 'followed'
  }

  /** An edition with its stamp. What it withholds leaves the glass at once, even if its assets are still on their way. */
  async edition(sent: Readonly<{ bytes: Uint8Array; edition: SignedText; stamp: SignedText | null }>): Promise<Outcome> {
    const { identity, on } = this.given
    const digest = digestOf(sent.bytes)
    if (digest === newest(on().line)?.digest) return this.same(sent.stamp)
    if (!isSigned(sent.bytes, sent.edition.signature, identity.serverKey)) return this.refuse('BAD_SIGNATURE')
    const edition = parseEdition(sent.bytes)
    if (!edition) return this.refuse('BAD_FORMAT')
    const stamp = readStamp(sent.stamp, identity.serverKey)
    if (!stamp || !sent.stamp) return this.refuse('BAD_SIGNATURE')
    const refusal = acceptEdition({ seat: on().seat, held: newest(on().line)?.edition ?? null, edition, digest, stamp, heldStamp: on().stamp })
    if (refusal) return this.refuse(refusal)
    return this.gather({ edition, digest, stamp, text: sent.edition, stampText: sent.stamp })
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

  private refuse(code: Refusal): Outcome {
    this.given.tell({ is: 'refused', code })
    return 'refused'
  }
}
