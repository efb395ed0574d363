import type { Bureau } from '#playlists/bureau.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Seat, Stamp } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Refusal } from '#playlists/treaty.ts'
import { joined, moved, type Held, type Line } from './line.ts'

/** What an unknown screen shows so that somebody can let it in: the code to type, the fingerprint to compare. */
export type Asking = Readonly<{ code: string; fingerprint: string; bureau: Bureau }>

/**
 * An enrolled screen. `stamp`: the last verified one. `withheld` must be shown nowhere. `refusal`: why it last did not follow the server.
 * `missing`: the assets it still lacks for a newer edition. `since`: when the edition on the glass came onto it. `card`, `identify`: until
 * when the test card or the screen's name covers the glass.
 */
export type On = Readonly<{
  phase: 'on'
  seat: Seat
  line: Line
  stamp: Stamp | null
  withheld: ReadonlySet<Digest>
  refusal: Readonly<{ code: Refusal; at: Instant }> | null
  missing: readonly Digest[]
  since: Instant
  card: Instant
  identify: Instant
}>

/** `starting`: the keep is being read; `stuck` when that does not work. `asking`: the server does not know this screen; null until it has given a code. */
export type State = Readonly<{ phase: 'starting'; stuck: boolean }> | Readonly<{ phase: 'asking'; asking: Asking | null }> | On

/** What can happen to a screen. */
export type Happening =
  | Readonly<{ is: 'stuck' }>
  | Readonly<{ is: 'unknown' }>
  | Readonly<{ is: 'asked'; asking: Asking }>
  | Readonly<{ is: 'on'; seat: Seat; line: Line; stamp: Stamp | null; withheld: readonly Digest[]; card: Instant }>
  | Readonly<{ is: 'seated'; seat: Seat }>
  | Readonly<{ is: 'held'; held: Held; stamp: Stamp }>
  | Readonly<{ is: 'stamped'; stamp: Stamp }>
  | Readonly<{ is: 'withheld'; digests: readonly Digest[] }>
  | Readonly<{ is: 'refused'; code: Refusal }>
  | Readonly<{ is: 'missing'; digests: readonly Digest[] }>
  | Readonly<{ is: 'identify'; until: Instant }>
  | Readonly<{ is: 'card-over' }>
  | Readonly<{ is: 'time' }>

/** A refusal stays named this long after all is well again, so that whoever looks into the office sees that it happened. */
export const REFUSAL_STAYS_MS = 60_000

/** The whole screen as one function: what it is, what happened, what time it is → what it becomes. The same state when nothing changed. */
export const step = (state: State, happening: Happening, now: Instant): State => {
  switch (happening.is) {
    case 'stuck':
      return state.phase === 'starting' ? { phase: 'starting', stuck: true } : state
    case 'unknown':
      return { phase: 'asking', asking: null }
    case 'asked':
      return state.phase === 'asking' ? { phase: 'asking', asking: happening.asking } : state
    case 'on': {
      const { seat, line, stamp, withheld, card } = happening
      return { phase: 'on', seat, line: moved(line, now), stamp, withheld: new Set(withheld), refusal: null, missing: [], since: now, card, identify: 0 }
    }
    default:
      return state.phase === 'on' ? stepOn(state, happening, now) : state
  }
}

type WhileOn = Exclude<Happening, { is: 'stuck' | 'unknown' | 'asked' | 'on' }>

const stepOn = (on: On, happening: WhileOn, now: Instant): On => {
  switch (happening.is) {
    case 'seated':
      return { ...on, seat: happening.seat }
    case 'held':
      return swapped({ ...on, line: joined(on.line, happening.held), stamp: happening.stamp, missing: [], refusal: eased(on, now), withheld: new Set(happening.held.edition.withheld) }, on, now)
    case 'stamped':
      return { ...on, stamp: happening.stamp, refusal: eased(on, now) }
    case 'withheld':
      return happening.digests.every((digest) => on.withheld.has(digest)) ? on : { ...on, withheld: new Set([...on.withheld, ...happening.digests]) }
    case 'refused':
      return { ...on, refusal: { code: happening.code, at: now } }
    case 'missing':
      return { ...on, missing: happening.digests }
    case 'identify':
      return happening.until === on.identify ? on : { ...on, identify: happening.until }
    case 'card-over':
      return { ...on, card: 0 }
    case 'time':
      return swapped(on, on, now)
  }
}

const eased = ({ refusal }: On, now: Instant): On['refusal'] => (refusal && now - refusal.at < REFUSAL_STAYS_MS ? refusal : null)

/** The editions whose time is over leave, and with a new one on the glass its time there begins. */
const swapped = (on: On, before: On, now: Instant): On => {
  const line = moved(on.line, now)
  if (line[0] === before.line[0]) return line === on.line ? on : { ...on, line }
  return { ...on, line, since: now }
}
