import { dayAfter, dayOf } from '#playlists/calendar.ts'
import type { LocalDay } from '#playlists/instant.ts'
import type { Rule } from '#playlists/rule.ts'

/** Why a rule can never show anything, in both languages. */
export type Never = Readonly<{ whyZh: string; why: string; at: string }>

/** Whether a rule could ever hold from today on; if not, why: its days are reversed or over, or hold none of its weekdays. */
export const neverShows = ({ fromOn, toOn, weekdays }: Pick<Rule, 'fromOn' | 'toOn' | 'weekdays'>, today: LocalDay): Never | null => {
  if (fromOn !== null && toOn !== null && toOn < fromOn) return { whyZh: '结束日期早于开始日期', why: 'it ends before it begins', at: 'toOn' }
  if (toOn !== null && toOn < today) return { whyZh: '结束日期已过', why: 'its last day is over', at: 'toOn' }
  if (toOn !== null && !holdsWeekday(fromOn === null || fromOn < today ? today : fromOn, { toOn, weekdays })) {
    return { whyZh: '日期范围内没有所选的星期', why: 'none of its weekdays falls into its days', at: 'weekdays' }
  }
  return null
}

/** A week has every weekday, so looking at seven days is enough. */
const holdsWeekday = (fromOn: LocalDay, { toOn, weekdays }: { toOn: LocalDay; weekdays: readonly number[] }): boolean => {
  let day = dayOf('UTC', Date.parse(`${fromOn}T00:00Z`))
  for (let days = 0; days < 7 && day.on <= toOn; days += 1, day = dayAfter(day)) if (weekdays.includes(day.weekday)) return true
  return false
}
