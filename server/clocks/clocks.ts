import { dayOf } from '#playlists/calendar.ts'
import { DAY, type Instant, type LocalDay } from '#playlists/instant.ts'
import { dayNumber } from '#playlists/workdays/day-number.ts'
import { addWorkdays, isMissing, type Missing, type WorkCalendar, workdaysBetween } from '#playlists/workdays/workdays.ts'
import type { State } from '../reviews/answers.ts'
import { limits } from '../reviews/transitions.ts'
import type { ClockView, StepClock } from './answers.ts'

/** Working days until what was formed must be public, and the days the office is warned on (Regulation 2019 Art. 26; domain.md D49). */
export const PUBLISH_WITHIN = 20
const SOON_AT = 10
const LATE_AT = 15

/**
 * What the clocks of one notice are read from. `formedOn`: null while nobody has said. `proactive`: to be made public by ourselves, the only
 * information the law sets this limit for. `publishedOn`: the day this information was first published. `since`: when it came to stand in `state`.
 */
export type Running = Readonly<{ formedOn: LocalDay | null; proactive: boolean; publishedOn: LocalDay | null; state: State; since: LocalDay }>

/** The calendar and the day on which the clocks are read. */
export type Reading = Readonly<{ calendar: WorkCalendar; today: LocalDay }>

/**
 * Whether a moment lies after a day of the bureau's. Asked of every publication there ever was, so the zone's own calendar is asked only where
 * it could matter: no zone is a whole day away from UTC.
 */
export const liesAfter = (at: Instant, day: LocalDay, zone: string): boolean => {
  const midnight = dayNumber(day) * DAY
  if (at < midnight - DAY) return false
  return at > midnight + 2 * DAY || dayOf(zone, at).on > day
}

/** States that ended otherwise than by publication: there is nothing left to be published in time. */
const over: ReadonlySet<State> = new Set<State>(['WITHDRAWN', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'BLOCKED_CLASSIFIED'])

/** The clocks of one notice: the twenty working days, and the step it lies in. They warn and show; nothing ever moves because of them (P8). */
export const clockOf = (reading: Reading, running: Running): ClockView => {
  const { formedOn, publishedOn } = running
  const runs = formedOn !== null && (publishedOn !== null || (running.proactive && !over.has(running.state)))
  const after = (days: number) => (runs ? addWorkdays(reading.calendar, formedOn, days) : null)
  const [soonOn, lateOn, due] = [after(SOON_AT), after(LATE_AT), after(PUBLISH_WITHIN)]
  const told = { formedOn, due: dayIn(due), missing: yearIn(due), soonOn: dayIn(soonOn), lateOn: dayIn(lateOn), publishedOn }
  return { ...told, warn: publishedOn === null ? warnOn(reading.today, told) : 'none', overdueDays: overdueAt(reading.calendar, told.due, publishedOn ?? reading.today), step: stepOf(reading, running) }
}

const warnOn = (today: LocalDay, { soonOn, lateOn, due }: Pick<ClockView, 'soonOn' | 'lateOn' | 'due'>): ClockView['warn'] => {
  if (due !== null && today > due) return 'overdue'
  if (lateOn !== null && today >= lateOn) return 'late'
  return soonOn !== null && today >= soonOn ? 'soon' : 'none'
}

/** Working days past due, 0 while it is not; null when it can't be said. */
const overdueAt = (calendar: WorkCalendar, due: LocalDay | null, on: LocalDay): number | null => {
  const days = due === null ? null : workdaysBetween(calendar, due, on)
  return typeof days === 'number' ? days : null
}

/**
 * A draft is counted from the day its information was formed, everything else from the day it came to lie there (domain.md 3.4). Rewriting what
 * is public already has no step of its own: the day it was formed is long past.
 */
const stepOf = ({ calendar, today }: Reading, { state, since, formedOn, publishedOn }: Running): StepClock | null => {
  const limit = limits[state]
  const from = state !== 'DRAFT' ? since : publishedOn === null ? formedOn : null
  if (limit === undefined || from === null) return null
  const due = addWorkdays(calendar, from, limit)
  const on = dayIn(due)
  const warn = on === null || today < on ? 'none' : today === on ? 'soon' : 'overdue'
  return { state, since: from, limit, due: on, missing: yearIn(due), warn, overdueDays: overdueAt(calendar, on, today) }
}

const dayIn = (answer: LocalDay | Missing | null): LocalDay | null => (typeof answer === 'string' ? answer : null)
const yearIn = (answer: LocalDay | Missing | null): number | null => (isMissing(answer) ? answer.missing : null)
