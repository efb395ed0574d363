import type { Instant } from '#playlists/instant.ts'
import type { Daylight } from './palette.ts'

/**
 * When lamps are needed outdoors, month by month: sunrise and half an hour after sunset at 35° north, 115° east, as minutes of the day in
 * Asia/Shanghai, rounded to five. Exact enough for a palette; a screen does not know where it hangs.
 */
const LIGHT = [
  { up: 450, down: 1065 }, { up: 430, down: 1095 }, { up: 390, down: 1125 }, { up: 345, down: 1155 },
  { up: 310, down: 1180 }, { up: 300, down: 1200 }, { up: 310, down: 1200 }, { up: 335, down: 1170 },
  { up: 360, down: 1130 }, { up: 385, down: 1085 }, { up: 415, down: 1050 }, { up: 440, down: 1045 },
] as const

/** However early the sun is, a glass in front of bedrooms stays dim from 22:00 to 06:00. */
const QUIET_UNTIL = 6 * 60

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Which palette an outdoor glass wears at this moment in its zone: night from dusk until sunrise, and never day before 06:00. */
export const daylightAt = (now: Instant, zone: string): Daylight => {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  calendars.set(zone, calendar)
  const parts = new Map(calendar.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const light = LIGHT[(parts.get('month') ?? 1) - 1] ?? LIGHT[0]
  const minute = (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)
  return minute >= Math.max(light.up, QUIET_UNTIL) && minute < light.down ? 'day' : 'night'
}
