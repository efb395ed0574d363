import type { Loop, Stretch } from './edition.ts'
import type { Instant } from './instant.ts'
import type { Slide } from './slide.ts'

/** What `showingAt` needs of an edition. */
export type Timed = Readonly<{ stretches: readonly Stretch[]; loops: readonly Loop[]; slides: readonly Slide[] }>

/**
 * What stands on the glass. `slide`: the slide with this index, begun at `from`; it stands until `to`, when the next showing begins (in a loop
 * of one slide, of the same slide again). `plate` and `quiet` (black) stand from `from` to `to`.
 */
export type Showing =
  | Readonly<{ is: 'slide'; slide: number; from: Instant; to: Instant }>
  | Readonly<{ is: 'plate'; from: Instant; to: Instant }>
  | Readonly<{ is: 'quiet'; from: Instant; to: Instant }>

/** The moment that never comes: what stands "until further notice" stands until then. */
export const NEVER: Instant = 253_402_300_799_999

/**
 * What stands on the glass of an edition at a moment: a function of the edition and the clock alone (design.md P2), with an answer for every
 * moment; outside all stretches it is the plate. A slide that cannot end within its stretch is not begun: the slide before it stays to the
 * end, or the plate if none had begun (P4). Only in the stretch before an edition's start, for a screen that comes up there lands where the
 * clock says, and where an edition made at once lets a slide go on standing, may the very first slide come in its middle. `gone`: slides that are withheld or stale; the plate stands in their time.
 */
export function showingAt(edition: Timed, now: Instant, gone: (slide: Slide) => boolean = () => false): Showing {
  const stretch = stretchAt(edition.stretches, now)
  if (!stretch) return { is: 'plate', ...between(edition.stretches, now) }
  const span = { from: stretch.from, to: stretch.to }
  if (stretch.loop === null) return { is: stretch.level === 'quiet' ? 'quiet' : 'plate', ...span }
  const found = playIn(stretch, ring(edition, stretch.loop), now)
  if (!found) return { is: 'plate', ...span }
  const play = runsBackwards(stretch) ? { ...found, from: Math.max(found.from, stretch.from) } : found
  const slide = edition.slides[play.slide]
  return slide && !gone(slide) ? { is: 'slide', ...play } : { is: 'plate', from: play.from, to: play.to }
}

/** Whose turn it is in a loop: place `place` of `slides`, the loop laid end to end, from `from` to `to` by the clock. `stretch`: the index of the stretch it is in. */
export type Turn = Readonly<{ stretch: number; slides: readonly number[]; place: number; from: Instant; to: Instant }>

/** Whose turn it is at a moment, whether or not it can end within its stretch; null where no loop has the glass. */
export function turnAt(edition: Timed, now: Instant): Turn | null {
  const index = begunBy(edition.stretches, now) - 1
  const stretch = edition.stretches[index]
  if (!stretch || now >= stretch.to || stretch.loop === null) return null
  const of = ring(edition, stretch.loop)
  if (of.length <= 0) return null
  const cycle = cycleOf(stretch, of, now)
  const place = of.ends.findIndex((end) => now < cycle + end)
  const { from, to } = playOf(of, cycle, place)
  return { stretch: index, slides: of.slides, place, from, to }
}

/** The first moment after `now` at which something else stands on the glass: another slide, the plate, the black. `NEVER` if none. */
export function nextChange(edition: Timed, now: Instant): Instant {
  const standing = showingAt(edition, now)
  let at = now
  for (let next = standing; isSame(next, standing); next = showingAt(edition, at)) {
    const ends = alone(edition, next) ? (stretchAt(edition.stretches, next.to - 1)?.to ?? next.to) : next.to
    if (ends >= NEVER) return NEVER
    at = ends
  }
  return at
}

const isSame = (a: Showing, b: Showing): boolean => a.is === b.is && (a.is !== 'slide' || b.is !== 'slide' || a.slide === b.slide)

/** Whether the showing's stretch has no other slide: then nothing changes before the stretch ends. */
const alone = (edition: Timed, showing: Showing): boolean => {
  const stretch = showing.is === 'slide' ? stretchAt(edition.stretches, showing.to - 1) : undefined
  return typeof stretch?.loop === 'number' && new Set(edition.loops[stretch.loop]?.flat()).size === 1
}

const stretchAt = (stretches: readonly Stretch[], now: Instant): Stretch | undefined => {
  const stretch = stretches[begunBy(stretches, now) - 1]
  return stretch && now < stretch.to ? stretch : undefined
}

/** How many stretches have begun by now. */
const begunBy = (stretches: readonly Stretch[], now: Instant): number => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.from ?? now) <= now) low = middle + 1
    else high = middle
  }
  return low
}

const between = (stretches: readonly Stretch[], now: Instant): { from: Instant; to: Instant } => {
  const next = begunBy(stretches, now)
  return { from: stretches[next - 1]?.to ?? 0, to: stretches[next]?.from ?? NEVER }
}

/** The stretch before an edition's start: its loop is laid so that a slide ends where the edition starts. */
const runsBackwards = ({ anchor, from }: Stretch): boolean => anchor > from

type Play = Readonly<{ slide: number; from: Instant; to: Instant }>

/** One cycle of a loop laid end to end: `ends[n]` is when slide `n` is over, in ms from the cycle's beginning. */
type Ring = Readonly<{ slides: readonly number[]; ends: readonly number[]; length: number }>

const ring = ({ loops, slides }: Timed, loop: number): Ring => {
  const known = (loops[loop] ?? []).flat().filter((slide) => slides[slide] !== undefined)
  let length = 0
  const ends = known.map((slide) => (length += slides[slide]?.ms ?? 0))
  return { slides: known, ends, length }
}

/** When the cycle began in which the moment lies. */
const cycleOf = ({ anchor }: Stretch, { length }: Ring, now: Instant): Instant => anchor + Math.floor((now - anchor) / length) * length

/** Undefined while no slide of the loop can stand in this stretch. */
const playIn = (stretch: Stretch, of: Ring, now: Instant): Play | undefined => {
  if (of.length <= 0) return undefined
  const cycle = cycleOf(stretch, of, now)
  const place = of.ends.findIndex((end) => now < cycle + end)
  const play = playOf(of, cycle, place)
  if (play.to > stretch.to) return held(stretch, place === 0 ? playOf(of, cycle - of.length, of.slides.length - 1) : playOf(of, cycle, place - 1))
  const next = place + 1 < of.slides.length ? playOf(of, cycle, place + 1) : playOf(of, cycle + of.length, 0)
  return next.to > stretch.to ? { ...play, to: stretch.to } : play
}

const playOf = ({ slides, ends }: Ring, cycle: Instant, place: number): Play => ({
  slide: slides[place] ?? 0,
  from: cycle + (ends[place - 1] ?? 0),
  to: cycle + (ends[place] ?? 0),
})

/** The slide before one that cannot end stays, if it had begun since the stretch began (which may be before the part we were given). */
const held = (stretch: Stretch, before: Play): Play | undefined => {
  const hadBegun = runsBackwards(stretch) ? before.to > stretch.from : before.from >= stretch.anchor
  return hadBegun ? { ...before, to: stretch.to } : undefined
}
