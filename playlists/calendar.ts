import { Temporal } from 'temporal-polyfill'
import { DAY, MINUTE, type Instant, type LocalDay, type Span } from './instant.ts'

/** The house's own zone; a zone name nobody knows is read as this one, so that a slip of the pen cannot stop a screen. */
export const HOUSE_ZONE = 'Asia/Shanghai'

/**
 * One local day as a stretch of real time. Days tile time without gap or overlap, also where clocks change at midnight: a day begins when
 * its date is first read. `weekday`: 1 Monday … 7 Sunday. A day a zone skipped is empty (`from` = `to`).
 */
export type Day = Readonly<{ zone: string; on: LocalDay; weekday: number } & Span>

/** Whether a zone is one the calendar knows, for the border where zones are typed in. */
export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone)
    return true
  } catch {
    return false
  }
}

/** The local day that holds the moment. */
export function dayOf(zone: string, at: Instant): Day {
  const known = isZone(zone) ? zone : HOUSE_ZONE
  const day = dayOn(known, Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(known).toPlainDate())
  return at < day.to ? day : dayAfter(day)
}

export const dayAfter = (day: Day): Day => dayOn(day.zone, Temporal.PlainDate.from(day.on).add({ days: 1 }))

export const dayBefore = (day: Day): Day => dayOn(day.zone, Temporal.PlainDate.from(day.on).subtract({ days: 1 }))

/**
 * The first moment of the day at which its clock reads `HH:MM` or later: in the hour a clock skips, the moment of the skip; in an hour it
 * reads twice, the first time.
 */
export function clockAt(day: Day, time: string): Instant {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  if (day.to - day.from === DAY) return day.from + minutes * MINUTE
  const wanted = Temporal.PlainTime.from(time)
  const zoned = Temporal.PlainDate.from(day.on).toPlainDateTime(wanted).toZonedDateTime(day.zone, { disambiguation: 'earlier' })
  const read = zoned.toPlainTime().equals(wanted) ? zoned : (zoned.getTimeZoneTransition('next') ?? zoned)
  return Math.max(read.epochMilliseconds, day.from)
}

const dayOn = (zone: string, date: Temporal.PlainDate): Day => {
  const from = date.toZonedDateTime(zone).epochMilliseconds
  const to = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  return { zone, on: date.toString(), weekday: date.dayOfWeek, from, to }
}
