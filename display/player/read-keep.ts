import { digestOf, type Digest } from '#playlists/digest.ts'
import { parseEdition, parseSeat, parseStamp, type Seat, type Stamp } from '#playlists/edition.ts'
import { acceptEdition, type Refusal } from '#playlists/treaty.ts'
import { assemble, nowhere } from './assemble.ts'
import type { ScreenFonts } from './fonts.ts'
import type { Identity, Keep, KeptEdition, SignedText } from './keep.ts'
import type { Held, Line } from './line.ts'
import { isSigned } from './verify.ts'

/** What a screen finds in its keep when it starts, every piece verified anew; `refusal` names what was not genuine. */
export type Found = Readonly<{ identity: Identity; seat: Seat; line: Line; stamp: Stamp | null; withheld: readonly Digest[]; offset: number; refusal: Refusal | null }>

/** A screen that knows who it is but not where it sits: its kept seat is not genuine. The server has another. */
export type Unseated = Readonly<{ identity: Identity; seat: null }>

/**
 * Reads a screen's keep. Undefined: it was never enrolled here, or its identity can't be believed. Whatever does not carry the house's
 * signature, is not for this seat, or is older than the newest stamp says, is left out as if it were not there.
 */
export const readKeep = async (screen: string, keep: Keep, fonts: ScreenFonts): Promise<Found | Unseated | undefined> => {
  const identity = await keep.identity()
  if (identity?.screen !== screen) return undefined
  const seat = readSeat(await keep.seat(), identity)
  if (!seat) return { identity, seat: null }
  const stamp = readStamp(await keep.stamp(), identity.serverKey) ?? null
  const { line, refusal } = await readLine({ kept: await keep.editions(), identity, seat, stamp, keep, fonts })
  const withheld = new Set([...(await keep.withheld()), ...(line.at(-1)?.edition.withheld ?? [])])
  return { identity, seat, line, stamp, withheld: [...withheld], offset: await keep.offset(), refusal }
}

/** The seat, if the house signed it for this very screen. */
export const readSeat = (kept: SignedText | undefined, { screen, serverKey }: Identity): Seat | undefined => {
  if (!kept || !isSigned(kept.text, kept.signature, serverKey)) return undefined
  const seat = parseSeat(kept.text)
  return seat?.screen === screen ? seat : undefined
}

/** The stamp, if the house signed it. */
export const readStamp = (kept: SignedText | null | undefined, serverKey: string): Stamp | undefined =>
  kept && isSigned(kept.text, kept.signature, serverKey) ? parseStamp(kept.text) : undefined

type Reading = Readonly<{ kept: readonly KeptEdition[]; identity: Identity; seat: Seat; stamp: Stamp | null; keep: Keep; fonts: ScreenFonts }>

/** All kept editions or none: only together with the newest one, which the stamp names, are the older ones sure to be the right ones. */
const readLine = async ({ kept, identity, seat, stamp, keep, fonts }: Reading): Promise<Readonly<{ line: Line; refusal: Refusal | null }>> => {
  const line: Held[] = []
  const ordered = [...kept].sort((a, b) => b.number - a.number)
  for (const [place, one] of ordered.entries()) {
    const digest = digestOf(one.text)
    const edition = isSigned(one.text, one.signature, identity.serverKey) ? parseEdition(one.text) : undefined
    if (!edition) return { line, refusal: 'BAD_SIGNATURE' }
    const vouched = place === 0 ? stamp : { edition: digest, number: edition.number, issuedAt: edition.compiledAt }
    const refusal = vouched ? acceptEdition({ seat, held: null, edition, digest, stamp: vouched, heldStamp: null }) : 'STAMP_MISMATCH'
    if (refusal) return { line, refusal }
    const { held } = await assemble({ edition, digest, keep, fonts, fetch: nowhere })
    if (!held) return { line, refusal: 'BAD_SIGNATURE' } // what the house signed names other bytes than those that are here
    line.unshift(held)
  }
  return { line, refusal: null }
}
