import type { LocalDay } from '../instant.ts'
import { dayNumber, dayNumbered, weekdayOf } from './day-number.ts'
import type { WorkYear } from './work-year.ts'

/** There is no calendar for this year, so the question has no answer: CALENDAR_MISSING, never a guess (domain.md 2.8). */
export type Missing = Readonly<{ missing: number }>

/** Which days are worked: the years that are known, and the days that are not what their weekday says. */
export type WorkCalendar = Readonly<{ years: ReadonlySet<number>; off: ReadonlyMap<LocalDay, boolean> }>

/**
 * Joins years into one calendar; of two for the same year the later in the list stands. The notice of a year may also decide the last days
 * of the December before it, and has the last word on them, for it is the younger one.
 */
export const calendarOf = (years: readonly WorkYear[]): WorkCalendar => {
  const standing = [...new Map(years.map((one) => [one.year, one])).values()].sort((a, b) => a.year - b.year)
  return { years: new Set(standing.map(({ year }) => year)), off: new Map(standing.flatMap(({ days }) => days.map(({ on, off }) => [on, off] as const))) }
}

/** Whether an answer is none because a year is missing. */
export const isMissing = (answer: unknown): answer is Missing => typeof answer === 'object' && answer !== null && 'missing' in answer

/** Whether a day is worked: Monday to Friday but for the holidays, and the weekend days that are made up (domain.md 2.8). */
export const isWorkday = (calendar: WorkCalendar, day: LocalDay): boolean | Missing => workedOn(calendar, dayNumber(day))

/** The `n`th working day after a day, which itself is day nought whatever day it is; for `n` below one the day itself (domain.md 2.8). */
export const addWorkdays = (calendar: WorkCalendar, from: LocalDay, n: number): LocalDay | Missing => {
  let number = dayNumber(from)
  for (let left = n; left > 0; ) {
    number += 1
    const worked = workedOn(calendar, number)
    if (isMissing(worked)) return worked
    if (worked) left -= 1
  }
  return dayNumbered(number)
}

/** How many working days lie after `from`, up to and with `to`; none when `to` is not after it. */
export const workdaysBetween = (calendar: WorkCalendar, from: LocalDay, to: LocalDay): number | Missing => {
  const last = dayNumber(to)
  let count = 0
  for (let number = dayNumber(from) + 1; number <= last; number += 1) {
    const worked = workedOn(calendar, number)
    if (isMissing(worked)) return worked
    if (worked) count += 1
  }
  return count
}

const workedOn = ({ years, off }: WorkCalendar, number: number): boolean | Missing => {
  const day = dayNumbered(number)
  const year = Number(day.slice(0, 4))
  if (!years.has(year)) return { missing: year }
  return !(off.get(day) ?? weekdayOf(number) > 5)
}
