import { dayAfter, dayOf, type Day } from './calendar.ts'
import type { Loop, Stretch } from './edition.ts'
import type { Instant, Span } from './instant.ts'
import { loopBook, type LoopBook } from './loop-book.ts'
import type { LoopEntry } from './loop.ts'
import { holdingsOn, type Holding } from './rule-spans.ts'
import { levels, type Level, type Rule } from './rule.ts'
import { type Course, resumed } from './resume.ts'
import type { Slide } from './slide.ts'

/** Everything `arrange` needs to know of a group. */
export type Plan = Readonly<{
  zone: string
  /** Only those that concern this group's screens. */
  rules: readonly Rule[]
  /** Playlist id → entries. */
  playlists: ReadonlyMap<string, readonly LoopEntry[]>
  slides: readonly Slide[]
  /** Index of the 12333 slide to put into every turn of three or more. */
  hotline: number | null
  /** The edition's own start: the stretch that holds it is anchored there, or where `course` has come. */
  startsAt: Instant
  /** How far what runs has come by then; null or missing when nothing does. */
  course?: Course | null
}>

export type Timeline = Readonly<{ stretches: readonly Stretch[]; loops: readonly Loop[] }>

/** A stretch before its loop has a number. */
type Part = Readonly<Span & { anchor: Instant; level: Level | null; loop: Loop | null }>

/**
 * Rules and loops on the wall clock of `plan.zone`: what holds the glass at every moment of `over`, without gap or overlap; nothing for an
 * empty span. At each moment the highest level that holds and has something to show has the glass, all its rules sharing it in the order of
 * their ids; quiet hours always have something (the black); nothing at all is the plate.
 *
 * Everything is worked out by whole local days, and only then cut to `over`. So a stretch's anchor is where it really began (local
 * midnight, or the moment its loop came up), whatever span is asked for. Neighbours with the same level and loop are one stretch, so a rule
 * or window that changes nothing on the glass does not restart a loop; a day never runs into the next. The stretch that holds `startsAt`
 * is two, both anchored there: a new edition begins with a whole first slide, and a screen that comes up earlier sees the loop's end. Where
 * another edition runs, its loop goes on instead of beginning anew (`resumed`).
 */
export function arrange(plan: Plan, over: Span): Timeline {
  const book = loopBook(plan)
  const rules = [...plan.rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const parts: Part[] = []
  if (over.from >= over.to) return { stretches: [], loops: [] }
  for (let day = dayOf(plan.zone, over.from); day.from < over.to; day = dayAfter(day)) {
    const natural = joined(piecesOf(day, rules, book))
    parts.push(...natural.flatMap((part) => anchoredAt(part, plan)).flatMap((part) => cut(part, over)))
  }
  return numbered(parts)
}

/** The day between all its boundaries: midnight, hours of rules, windows of slides. */
const piecesOf = (day: Day, rules: readonly Rule[], book: LoopBook): readonly Part[] => {
  const holdings = holdingsOn(day, rules)
  const inside = (at: Instant): boolean => day.from < at && at < day.to
  const edges = [...holdings.flatMap(({ from, to }) => [from, to]), ...book.edges].filter(inside)
  const cuts = [...new Set([day.from, ...edges, day.to])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? day.to
    const held = holdings.filter((holding) => holding.from <= from && to <= holding.to)
    return { from, to, anchor: from, ...shown(held, from, book) }
  })
}

/** Who has the glass among the rules that hold: the highest level with something to show (design.md 3). */
const shown = (held: readonly Holding[], at: Instant, book: LoopBook): Pick<Part, 'level' | 'loop'> => {
  for (const level of levels) {
    const sharing = held.filter(({ rule }) => rule.level === level)
    if (sharing.length > 0 && level === 'quiet') return { level, loop: null }
    const loop = book.loopOf(sharing.flatMap(({ rule }) => rule.playlist ?? []), at)
    if (loop) return { level, loop }
  }
  return { level: null, loop: null }
}

const joined = (parts: readonly Part[]): readonly Part[] => {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (last && last.level === part.level && last.loop === part.loop) whole[whole.length - 1] = { ...last, to: part.to }
    else whole.push(part)
  }
  return whole
}

const anchoredAt = (part: Part, { startsAt, course, slides }: Plan): readonly Part[] => {
  if (startsAt <= part.from || part.to <= startsAt) return [part]
  const over = { from: startsAt, to: part.to }
  const goesOn = part.loop && course ? resumed(part.loop, { slides, course, over }) : null
  return [{ ...part, to: startsAt, anchor: startsAt }, ...(goesOn ?? [{ ...over, anchor: startsAt }]).map((piece) => ({ ...part, ...piece }))]
}

const cut = (part: Part, over: Span): readonly Part[] => {
  const from = Math.max(part.from, over.from)
  const to = Math.min(part.to, over.to)
  return from < to ? [{ ...part, from, to }] : []
}

/** Gives each loop its number, in the order in which loops first come up. */
const numbered = (parts: readonly Part[]): Timeline => {
  const loops = [...new Set(parts.flatMap(({ loop }) => (loop ? [loop] : [])))]
  const number = new Map(loops.map((loop, n) => [loop, n]))
  return { stretches: parts.map((part) => ({ ...part, loop: part.loop && (number.get(part.loop) ?? null) })), loops }
}
