import type { Loop } from './edition.ts'
import type { Instant, Span } from './instant.ts'
import { TURN_MS } from './loop.ts'
import { turnAt, type Timed } from './showing.ts'
import type { Slide } from './slide.ts'

/**
 * How far the glass has come with what runs, at the moment something new begins on it; slides by their names. `known`: all of the running
 * edition. `pending`: those that were to stand first, out of their turn, and have not yet. `round`: the loop, once round, from the slide whose
 * turn it is. `begun`: when that one began, if it has not stood for its time.
 */
export type Course = Readonly<{ known: ReadonlySet<string>; pending: readonly string[]; round: readonly string[]; begun: Instant | null }>

/** A slide that says the same in two editions has the same name in both. */
const nameOf = ({ notice, revision, kind, page, ms }: Slide): string => JSON.stringify([notice, revision, kind, page, ms])

/** The course of a running edition at a moment; null where no loop has the glass. */
export function courseAt(edition: Timed, at: Instant): Course | null {
  const turn = turnAt(edition, at)
  if (!turn) return null
  const named = (slides: readonly number[]): string[] => slides.flatMap((slide) => (edition.slides[slide] ? [nameOf(edition.slides[slide])] : []))
  const stretch = edition.stretches[turn.stretch]
  const next = edition.stretches[turn.stretch + 1]
  const round = [...turn.slides.slice(turn.place), ...turn.slides.slice(0, turn.place)]
  const known = new Set(edition.slides.map(nameOf))
  if (stretch && next && next.from === stretch.to && next.loop === stretch.loop && next.anchor < next.from) {
    const later = courseAt(edition, next.from)
    if (later) return { ...later, pending: [...named(standing(round, { from: turn.from, to: stretch.to, edition })), ...later.pending], begun: null }
  }
  const isWhole = turn.to <= (stretch?.to ?? turn.to)
  return { known, pending: [], round: named(round), begun: isWhole && turn.from < at ? turn.from : null }
}

/** Those of a round, laid end to end from `from` on, that end by `to`. */
const standing = (round: readonly number[], { from, to, edition }: Span & { edition: Timed }): readonly number[] => {
  let end = from
  return round.filter((slide) => (end += edition.slides[slide]?.ms ?? 0) <= to)
}

/** A loop laid end to end. `starts[n]`: when slide `n` begins, in ms from the cycle's beginning. */
type Laid = Readonly<{ names: readonly string[]; ms: readonly number[]; starts: readonly number[]; length: number }>

const laid = (loop: Loop, slides: readonly Slide[]): Laid => {
  const all = loop.flat().flatMap((slide) => slides[slide] ?? [])
  let length = 0
  const starts = all.map(({ ms }) => (length += ms) - ms)
  return { names: all.map(nameOf), ms: all.map(({ ms }) => ms), starts, length }
}

/** A span of the loop with its own anchor, which lies before its beginning. */
export type Anchored = Readonly<Span & { anchor: Instant }>

/**
 * A loop that takes over from a running one: what is new stands first, once; then the loop goes on where the running one had come, with the
 * slide whose turn it is or the next that is still there, so that however often an edition is made every slide comes up. A slide that stands
 * goes on standing. Each piece is the whole loop under another anchor: position stays a function of the clock (design.md P2). Null when
 * nothing of the running loop is left, or too much is new, or the next slide can't end in `over` after what is new: then the loop begins at its first slide.
 */
export function resumed(loop: Loop, { slides, course, over }: { slides: readonly Slide[]; course: Course; over: Span }): readonly Anchored[] | null {
  const ring = laid(loop, slides)
  const first = newsIn(ring, course)
  const newsMs = first.reduce((sum, n) => sum + (ring.ms[n] ?? 0), 0)
  const place = placeIn(ring, course.round)
  const from = over.from + newsMs
  if (place === null || newsMs > TURN_MS || from >= over.to) return null
  if (from + (ring.ms[place] ?? 0) > over.to && (first.length > 0 || ring.names.at(place - 1) !== course.round.at(-1))) return null
  const goesOn = first.length === 0 && course.begun !== null && ring.names[place] === course.round[0] && course.begun + (ring.ms[place] ?? 0) <= over.to
  const begins = goesOn ? (course.begun ?? from) : from
  return [...runsOf(ring, first, over.from), anchoredTo(ring, { from, to: over.to }, begins - (ring.starts[place] ?? 0))]
}

/** The places of what is new, each slide once. */
const newsIn = ({ names }: Laid, { known, pending }: Course): readonly number[] => {
  const places = new Map<string, number>()
  for (const [place, name] of names.entries()) if (!places.has(name) && (!known.has(name) || pending.includes(name))) places.set(name, place)
  return [...places.values()]
}

/** The slides that stand first, each run of neighbours as one piece. */
const runsOf = (ring: Laid, first: readonly number[], from: Instant): readonly Anchored[] => {
  const runs: Anchored[] = []
  let begins = from
  for (const [n, slide] of first.entries()) {
    const last = runs.at(-1)
    const to = begins + (ring.ms[slide] ?? 0)
    if (last && first[n - 1] === slide - 1) runs[runs.length - 1] = { ...last, to }
    else runs.push(anchoredTo(ring, { from: begins, to }, begins - (ring.starts[slide] ?? 0)))
    begins = to
  }
  return runs
}

/** An anchor one cycle earlier says the same, and that this is no beginning of the loop. */
const anchoredTo = ({ length }: Laid, span: Span, anchor: Instant): Anchored => ({ ...span, anchor: anchor < span.from ? anchor : anchor - length })

/** Where in a loop a round goes on: at the first slide of it that is there; of several such places where most of what stood before stands before too. */
const placeIn = ({ names }: Laid, round: readonly string[]): number | null => {
  const before = new Set(round)
  const both = new Set(names.filter((name) => before.has(name)))
  const left = round.filter((name) => both.has(name))
  const there = names.flatMap((name, place) => (both.has(name) ? [{ name, place }] : []))
  let best: { place: number; alike: number } | null = null
  for (const [n, { name, place }] of there.entries()) {
    if (name !== left[0]) continue
    let alike = 1
    while (alike < there.length && there.at((n - alike) % there.length)?.name === left.at(-(alike % left.length))) alike += 1
    if (best === null || alike > best.alike) best = { place, alike }
  }
  return best?.place ?? null
}
