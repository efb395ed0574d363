import type { Digest } from './digest.ts'
import type { Edition, Seat, Stamp } from './edition.ts'
import { MINUTE, type Instant } from './instant.ts'
import { profileDigest } from './profile.ts'
import type { Slide } from './slide.ts'

/**
 * Why a screen does not follow what it was sent; the code is shown in the office. `BAD_SIGNATURE` and, before anything could be read,
 * `BAD_FORMAT` are found by whoever holds the bytes; the others here. `CLOCK`: the server's clock contradicts itself.
 */
export type Refusal = 'BAD_SIGNATURE' | 'BAD_FORMAT' | 'OTHER_SEAT' | 'OLDER_EDITION' | 'OLDER_STAMP' | 'STAMP_MISMATCH' | 'CLOCK'

/**
 * Whether a screen takes an edition whose signature it has verified, with the stamp that came along: null, or why not (design.md 6).
 * `held`: the edition on its glass; `digest`: of the exact bytes received. A higher number with an older stamp is taken: numbers only grow,
 * so nobody can have kept it back from before; the house's own clock was put right, and a recall must not wait until it is that late again.
 */
export function acceptEdition(
  given: Readonly<{ seat: Seat; held: Readonly<{ number: number }> | null; edition: Edition; digest: Digest; stamp: Stamp; heldStamp: Stamp | null }>,
): Refusal | null {
  const { seat, held, edition, digest, stamp, heldStamp } = given
  if (edition.format !== 1) return 'BAD_FORMAT'
  if (!isForSeat(edition, seat)) return 'OTHER_SEAT'
  if (held && edition.number < held.number) return 'OLDER_EDITION'
  if (stamp.edition !== digest || stamp.number !== edition.number) return 'STAMP_MISMATCH'
  if (isOlder(stamp, heldStamp)) return 'OLDER_STAMP'
  return stamp.issuedAt + MINUTE < edition.compiledAt ? 'CLOCK' : null
}

/** Whether a screen takes a verified stamp for the edition it holds (a 304): null, or why not. The same stamp again does no harm. */
export function acceptStamp(
  given: Readonly<{ held: Readonly<{ digest: Digest; number: number }>; heldStamp: Stamp | null; stamp: Stamp }>,
): Refusal | null {
  const { held, heldStamp, stamp } = given
  if (stamp.number < held.number) return 'OLDER_EDITION'
  if (stamp.edition !== held.digest || stamp.number !== held.number) return 'STAMP_MISMATCH'
  return isOlder(stamp, heldStamp) ? 'OLDER_STAMP' : null
}

/**
 * Whether a slide must leave the glass because no stamp has confirmed it for too long (domain.md I12). `now` and `stampedAt` are on the
 * server's clock. The house's own slides are furniture like the plate and never go stale.
 */
export const isStale = (slide: Slide, given: Readonly<{ stampedAt: Instant; now: Instant }>): boolean =>
  slide.notice !== null && given.now - given.stampedAt >= slide.staleMs

const isForSeat = (edition: Edition, seat: Seat): boolean => {
  const { group, surface, profile } = edition.audience
  const wanted = profileDigest(seat.profile)
  return group === seat.group && surface === seat.surface && profile === wanted && profileDigest(edition.profile) === wanted && edition.zone === seat.zone
}

const isOlder = (stamp: Stamp, than: Stamp | null): boolean =>
  than !== null && (stamp.number < than.number || (stamp.number === than.number && stamp.issuedAt < than.issuedAt))
