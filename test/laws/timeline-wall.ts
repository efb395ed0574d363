import type { Instant } from '#playlists/instant.ts'
import { levels, type Level, type Rule } from '#playlists/rule.ts'
import type { Plan } from '#playlists/timeline.ts'

/**
 * What a person with a calendar and a wall clock would say holds the glass, found by looking at the clock every quarter of an hour: nothing
 * here shares code with the core. Clocks change on whole quarters everywhere.
 */
export type Verdict = Readonly<{ level: Level | null; notices: ReadonlySet<string> }>

const QUARTER = 15 * 60_000

const formats = new Map<string, Intl.DateTimeFormat>()
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(zone, known)
  return known
}

/** `2026-11-23` and `08:05`. */
const read = (zone: string, at: Instant): { on: string; time: string } => {
  const said = formatIn(zone).format(at)
  return { on: said.slice(0, 10), time: said.slice(12, 17) }
}

/** The latest the clock has read today: it is what hours go by, so an hour that comes twice counts once. */
const latestToday = (zone: string, at: Instant): { on: string; time: string } => {
  const { on, time } = read(zone, at)
  let latest = time
  for (let quarter = at - (at % QUARTER); ; quarter -= QUARTER) {
    const before = read(zone, quarter - 1)
    if (before.on < on) return { on, time: latest }
    if (before.time > latest) latest = before.time
  }
}

const dayBefore = (on: string): string => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)

const speaksOf = (rule: Rule, on: string): boolean =>
  (rule.fromOn === null || rule.fromOn <= on) && (rule.toOn === null || rule.toOn >= on) && rule.weekdays.includes(new Date(Date.parse(on)).getUTCDay() || 7)

const holds = (rule: Rule, { on, time }: { on: string; time: string }): boolean => {
  if (rule.hours === null) return speaksOf(rule, on)
  const { from, to } = rule.hours
  if (from < to) return speaksOf(rule, on) && from <= time && time < to
  return (speaksOf(rule, on) && time >= from) || (speaksOf(rule, dayBefore(on)) && time < to)
}

/** Who has the glass at a moment, and with which notices. */
export const onTheWall = (plan: Plan, at: Instant): Verdict => {
  const today = latestToday(plan.zone, at)
  for (const level of levels) {
    const rules = plan.rules.filter((rule) => rule.level === level && holds(rule, today))
    if (level === 'quiet' && rules.length > 0) return { level, notices: new Set() }
    const slides = rules.flatMap((rule) => plan.playlists.get(rule.playlist ?? '') ?? []).flatMap((entry) => entry.slides)
    const standing = slides.map((slide) => plan.slides[slide]!).filter(({ from, to }) => from <= at && at < to)
    if (standing.length > 0) return { level, notices: new Set(standing.map(({ notice }) => notice ?? '')) }
  }
  return { level: null, notices: new Set() }
}
