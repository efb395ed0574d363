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

/** How fast a cheap clock may drift: 100 ms in 1,000 s would be a broken one. */
const DRIFT = 1e-4
/** Both clocks of one box differ by less than this unless somebody set one or the box slept. */
const JUMP_MS = 1_000

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
