import type { Instant } from '#playlists/instant.ts'

/** What the box's two clocks say at one moment: `wall` may be set or wrong; `steady` only runs on, but may stand still in sleep. Both ms. */
export type Reading = Readonly<{ wall: number; steady: number }>

/**
 * What is known of the server's clock. Server time = wall + `offset`. `unsure`: half the round trip of the sample it came from, in ms, and
 * `at` the steady moment of that sample. `last`: the last reading, against which a jump of the wall clock shows.
 */
export type Correction = Readonly<{ offset: number; unsure: number; at: number; last: Reading }>

/** One quick question to the server and its answer. */
export type Sample = Readonly<{ sent: Reading; got: Reading; serverTime: Instant }>

/**
 * A moment the house has signed with a stamp, and what the steady clock read when the stamp came. `kept`: the stamp is from the page's last
 * life, so how long ago it came is not known.
 */
export type Vouched = Readonly<{ issuedAt: Instant; steady: number; kept: boolean }>

/** How fast a cheap clock may drift: 100 ms in 1,000 s would be a broken one. */
const DRIFT = 1e-4
/** Both clocks of one box differ by less than this unless somebody set one or the box slept. */
const JUMP_MS = 1_000
/** A server makes a new stamp every minute; its time lies in the minute after the stamp that comes along. */
const STAMP_MS = 60_000
/** Two honest words about the time may differ by this much. */
const SLACK_MS = 1_000
/**
 * Of the time that has passed for certain, this share is not insisted on: so a screen finds back within hours to a server whose clock was
 * put back by a minute, while what is stale leaves a hundredth late at most.
 */
const FORGIVEN = 0.01

/** Where a page begins that knows nothing, or only what it kept from last time. */
export const beginning = (last: Reading, offset: number): Correction => ({ offset, unsure: Number.POSITIVE_INFINITY, at: last.steady, last })

/** The corrected time of a reading, whole ms. */
export const corrected = (of: Correction, reading: Reading): Instant => Math.max(0, Math.round(reading.wall + of.offset))

/**
 * Takes a sample: the one with the smallest round trip wins, but what was learned long ago counts less and less, as clocks drift. A sample
 * can be off by half its round trip and no more.
 */
export const learned = (of: Correction, { sent, got, serverTime }: Sample): Correction => {
  const unsure = Math.max(0, got.steady - sent.steady) / 2
  const aged = of.unsure + (got.steady - of.at) * DRIFT
  if (unsure > aged) return { ...of, last: got }
  const wallAtAnswer = got.wall - unsure
  return { offset: serverTime - wallAtAnswer, unsure, at: got.steady, last: got }
}

/** The earliest it can be on the server's clock: the last signed moment and what has passed since on the steady clock. */
export const earliest = (vouched: Vouched | null, { steady }: Reading): Instant =>
  vouched ? vouched.issuedAt + Math.floor(Math.max(0, steady - vouched.steady) * (1 - FORGIVEN)) : 0

/** Takes a verified stamp: what is known for certain only grows. */
export const vouchedBy = (vouched: Vouched | null, issuedAt: Instant, at: Reading): Vouched => {
  const fresh = vouched === null || (vouched.kept ? issuedAt > vouched.issuedAt : issuedAt > earliest(vouched, at))
  return fresh ? { issuedAt, steady: at.steady, kept: false } : vouched
}

/** A clock that is behind a moment the house has signed is wrong: it goes on from there, and the next word it may believe decides. */
export const caughtUp = (of: Correction, issuedAt: Instant, at: Reading): Correction =>
  corrected(of, at) + SLACK_MS < issuedAt ? beginning(at, issuedAt - at.wall) : of

/**
 * Whether a server's word about its time is borne out by the verified stamp that came with it. The word itself carries no signature:
 * whoever sits between may write another. So it counts only in the minute after its stamp, never before what has passed for certain, and
 * beside a stamp kept from the last life it can't turn back `now`, what the box itself takes the time to be.
 */
export const isBorneOut = ({ got, serverTime }: Sample, by: Readonly<{ issuedAt: Instant; vouched: Vouched | null; now: Instant }>): boolean => {
  const age = serverTime - by.issuedAt
  if (age < 0 || age > STAMP_MS + SLACK_MS || serverTime < earliest(by.vouched, got) - SLACK_MS) return false
  const isOnlyKept = by.vouched?.kept === true && by.issuedAt <= by.vouched.issuedAt
  return !isOnlyKept || serverTime >= by.now - SLACK_MS
}

/**
 * Looks whether the wall clock jumped since the last reading. Set back: time can't run back, so the steady clock is believed and the
 * offset follows. Set forward: the box has slept, or somebody set the clock; forward is the safe side, on which notices leave too early
 * rather than too late. Either way the next sample decides, however slow it is.
 */
export const lookedAt = (of: Correction, reading: Reading): Readonly<{ correction: Correction; jumped: boolean }> => {
  const jump = reading.wall - of.last.wall - (reading.steady - of.last.steady)
  if (Math.abs(jump) < JUMP_MS) return { correction: { ...of, last: reading }, jumped: false }
  return {
    correction: { offset: jump < 0 ? of.offset - jump : of.offset, unsure: Number.POSITIVE_INFINITY, at: reading.steady, last: reading },
    jumped: true,
  }
}
