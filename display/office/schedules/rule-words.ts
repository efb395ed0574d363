import type { Rule } from '#playlists/rule.ts'
import type { RuleBody } from '../../../server/schedules/answers.ts'
import { say } from '../../language/language.ts'
import { dayInWords } from '../times.ts'
import { beside } from '../words/joining.ts'
import { scheduleWords } from '../words/schedules.ts'

type When = Pick<Rule, 'fromOn' | 'toOn' | 'weekdays' | 'hours'>

const datesOf = ({ fromOn, toOn }: When): string => {
  const t = say(scheduleWords)
  if (fromOn && toOn) return t.dates(dayInWords(fromOn), dayInWords(toOn))
  if (fromOn) return t.sinceDate(dayInWords(fromOn))
  return toOn ? t.untilDate(dayInWords(toOn)) : ''
}

/** When a rule holds, as one says it: 星期一二三四五 · 08:00–18:00. */
export const whenWords = (rule: When): string => {
  const t = say(scheduleWords)
  const days = [...rule.weekdays].sort((a, b) => a - b).map((day) => t.day(day))
  const week = days.length === 7 ? t.everyDay : t.week(days.join(days[0]?.length === 1 ? '' : ', '))
  const hours = rule.hours ? `${rule.hours.from}–${rule.hours.to}${rule.hours.to <= rule.hours.from ? beside(t.overMidnight) : ''}` : t.wholeDay
  return [datesOf(rule), week, hours].filter(Boolean).join(' · ')
}

/** A kept rule as it is sent again: everything but its id. */
export const bodyOf = ({ name, playlist, screens, tags, level, fromOn, toOn, weekdays, hours }: Rule): RuleBody => ({
  name, playlist, screens, tags, level, fromOn, toOn, weekdays, hours,
})
