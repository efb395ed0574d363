import { Temporal } from 'temporal-polyfill'
import type { Instant, LocalDay } from '../instant.ts'

/** A closure speaks in the bureau's own time, which has no daylight saving (domain.md 7.4). */
const zone = 'Asia/Shanghai'

const at = (instant: Instant): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** The local day of a moment as the public reads it: 11月30日, with the year where it is not the given day's. */
export function dayInWords(instant: Instant, beside: LocalDay): string {
  const { year, month, day } = at(instant)
  return `${year === Number(beside.slice(0, 4)) ? '' : `${year}年`}${month}月${day}日`
}

/** The local hour of a moment as the public reads it: 上午8时30分; nothing at midnight, where the day says it all. */
export function hourInWords(instant: Instant): string {
  const { hour, minute } = at(instant)
  if (hour === 0 && minute === 0) return ''
  const part = hour < 12 ? '上午' : '下午'
  return `${part}${hour > 12 ? hour - 12 : hour}时${minute === 0 ? '' : `${minute}分`}`
}

/** A local day as the public reads it: 12月2日, with the year where it is not the given day's. */
export function localDayInWords(on: LocalDay, beside: LocalDay): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year === beside.slice(0, 4) ? '' : `${Number(year)}年`}${Number(month)}月${Number(day)}日`
}
