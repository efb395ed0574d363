import { Temporal } from 'temporal-polyfill'
import { HOUSE_ZONE } from '#playlists/calendar.ts'
import { DAY, HOUR, MINUTE, type Instant, type LocalDay } from '#playlists/instant.ts'
import { language } from '../language/language.ts'

/** The bureau's own zone: every day and hour the office writes or reads is one of its wall clocks. */
const OFFICE_ZONE = HOUSE_ZONE

const local = (at: Instant): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(OFFICE_ZONE)

/** The bureau's calendar day at an instant. */
export const dayOf = (at: Instant): LocalDay => local(at).toPlainDate().toString()

/** `YYYY-MM-DDTHH:MM`, what a date-and-time field holds. */
export const fieldOf = (at: Instant | null | undefined): string => (at === null || at === undefined ? '' : local(at).toPlainDateTime().toString({ smallestUnit: 'minute' }))

/** The instant a date-and-time field means on the bureau's wall clock; null when it is empty or no date. */
export const instantOf = (field: string): Instant | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(field)) return null
  try {
    return Temporal.PlainDateTime.from(field).toZonedDateTime(OFFICE_ZONE).epochMilliseconds
  } catch {
    return null
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
const clock = (of: Temporal.ZonedDateTime): string => `${two(of.hour)}:${two(of.minute)}`
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as one reads it: `3月4日 10:05`, the year only when it is another one than now's. */
export const moment = (at: Instant, now: Instant): string => {
  const of = local(at)
  const year = now > 0 && of.year !== local(now).year
  if (language() === 'en') return `${of.day} ${MONTHS[of.month - 1]}${year ? ` ${of.year}` : ''}, ${clock(of)}`
  return `${year ? `${of.year}年` : ''}${of.month}月${of.day}日 ${clock(of)}`
}

/** A moment to the second, as records are compared: `2026-03-04 10:05:09`. */
export const stampOf = (at: Instant): string => local(at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')

/** An edition by the moment it was signed: its number is that moment in milliseconds (design.md 6), which nobody can read. */
export const editionName = (number: number): string => {
  const of = local(number)
  const time = `${clock(of)}:${two(of.second)}`
  return language() === 'en' ? `${of.day} ${MONTHS[of.month - 1]}, ${time}` : `${of.month}月${of.day}日 ${time}`
}

/** A local day as one reads it. */
export const dayInWords = (day: LocalDay): string => {
  const [year, month, date] = day.split('-').map(Number)
  return language() === 'en' ? `${date} ${MONTHS[(month ?? 1) - 1]} ${year}` : `${year}年${month}月${date}日`
}

/** A local day in the middle of other words: its weekday says more than the year, which stands there only when it is another one than now's. */
export const dayNear = (day: LocalDay, now: Instant): string => {
  const of = Temporal.PlainDate.from(day)
  if (now > 0 && of.year !== local(now).year) return dayInWords(day)
  return language() === 'en' ? `${of.toLocaleString('en-GB', { weekday: 'short' })} ${of.day} ${MONTHS[of.month - 1]}` : `${of.month}月${of.day}日${of.toLocaleString('zh-CN', { weekday: 'short' })}`
}

/** A moment beside a field that holds it, for the field itself speaks the browser's language: `2026年3月4日 星期三 10:05`. */
export const momentInWords = (at: Instant): string => {
  const of = local(at)
  const weekday = of.toLocaleString(language() === 'en' ? 'en-GB' : 'zh-CN', { weekday: 'long' })
  const day = dayInWords(of.toPlainDate().toString())
  return language() === 'en' ? `${weekday} ${day}, ${clock(of)}` : `${day} ${weekday} ${clock(of)}`
}

const count = (number: number, zh: string, en: string): string => (language() === 'en' ? `${number} ${en}${number === 1 ? '' : 's'}` : `${number} ${zh}`)

const length = (ms: number): string => {
  if (ms < HOUR) return count(Math.max(1, Math.floor(ms / MINUTE)), '分钟', 'minute')
  if (ms < DAY) return count(Math.floor(ms / HOUR), '小时', 'hour')
  return count(Math.floor(ms / DAY), '天', 'day')
}

/** How long ago, in words: 刚刚, 5 分钟前, 3 天前. */
export const ago = (at: Instant, now: Instant): string => {
  const english = language() === 'en'
  if (now - at < MINUTE) return english ? 'just now' : '刚刚'
  return english ? `${length(now - at)} ago` : `${length(now - at)}前`
}

/** How long until, in words: 还有 3 天; 已过 when it is over. */
export const left = (until: Instant, now: Instant): string => {
  const english = language() === 'en'
  if (until <= now) return english ? 'over' : '已过'
  return english ? `${length(until - now)} left` : `还有 ${length(until - now)}`
}

/** Seconds of reading, as people say them: 45 秒, 1 分 20 秒. */
export const seconds = (ms: number): string => {
  const all = Math.round(ms / 1000)
  const minutes = Math.floor(all / 60)
  if (language() === 'en') return minutes ? `${minutes} min ${all % 60} s` : `${all} s`
  return minutes ? `${minutes} 分 ${all % 60} 秒` : `${all} 秒`
}
