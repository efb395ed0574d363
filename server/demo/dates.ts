import { Temporal } from 'temporal-polyfill'
import type { Instant, LocalDay } from '#playlists/instant.ts'

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** The days a sample speaks of, all counted from one moment, so that its text, title, window and weekdays move together. */
export type Dates = ReturnType<typeof datesFrom>

/** Everything a sample may say about time, counted from `now` on the wall clocks of `zone`. */
export const datesFrom = (now: Instant, zone: string) => {
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const today = moment.toPlainDate()
  const at = (day: Temporal.PlainDate, time: string): Instant => day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
  return {
    today,
    at,
    iso: (day: Temporal.PlainDate): LocalDay => day.toString(),
    /** Moments of this hour: rounded up to five minutes, so that people can look at the clock and wait for it. */
    soon: (minutes: number): Instant => Math.ceil((now + minutes * 60_000) / 300_000) * 300_000,
    saturday: today.add({ days: (13 - today.dayOfWeek) % 7 }),
    nextMonth: today.with({ day: 1 }).add({ months: 1 }),
    lastMonth: today.with({ day: 1 }).subtract({ months: 1 }),
    newYear: newYearAfter(today),
  }
}

const newYearAfter = (today: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: today.month === 1 && today.day < 4 ? today.year : today.year + 1, month: 1, day: 1 })

/** `11月28日` */
export const monthDay = (day: Temporal.PlainDate): string => `${day.month}月${day.day}日`

/** `2026年11月28日` */
export const fullDay = (day: Temporal.PlainDate): string => `${day.year}年${monthDay(day)}`

/** `星期六` */
export const weekday = (day: Temporal.PlainDate): string => `星期${weekdays[day.dayOfWeek - 1]!}`

/** `十一月`, for running text. */
export const monthInWords = (day: Temporal.PlainDate): string => `${numerals[day.month]!}月`

/** `三` for July to September. */
export const quarterInWords = (day: Temporal.PlainDate): string => numerals[Math.ceil(day.month / 3)]!
