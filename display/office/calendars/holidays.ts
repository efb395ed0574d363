import { dayNumber, dayNumbered } from '#playlists/workdays/day-number.ts'
import type { CalendarYear } from '../../../server/calendars/answers.ts'
import { language, say } from '../../language/language.ts'
import { holidayNames } from '../words/calendars.ts'

type Day = CalendarYear['days'][number]

/** What a holiday is called in the language of the page; one nobody has translated keeps its own name. */
export const holidayName = (name: string): string => (say(holidayNames) as Readonly<Record<string, string>>)[name] ?? name

/** The holidays of a year in the order of their first day off, each with the days off and those worked instead. */
export const holidaysOf = (days: readonly Day[]): readonly Readonly<{ name: string; off: readonly string[]; worked: readonly string[] }>[] => {
  const names = [...new Set([...days].sort((a, b) => Number(b.off) - Number(a.off)).map(({ name }) => name))]
  return names.map((name) => {
    const own = days.filter((day) => day.name === name)
    return { name, off: own.filter(({ off }) => off).map(({ on }) => on), worked: own.filter(({ off }) => !off).map(({ on }) => on) }
  })
}

/** Days in words, runs of them as one: `10月1日至8日`, `1–8 Oct`. */
export const runsInWords = (days: readonly string[]): string => {
  const runs: { from: string; to: string }[] = []
  for (const on of [...days].sort()) {
    const last = runs.at(-1)
    if (last && dayNumbered(dayNumber(last.to) + 1) === on) last.to = on
    else runs.push({ from: on, to: on })
  }
  return runs.map(runInWords).join(language() === 'en' ? ', ' : '、')
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const partsOf = (on: string): [month: number, date: number] => [Number(on.slice(5, 7)), Number(on.slice(8))]

const runInWords = ({ from, to }: Readonly<{ from: string; to: string }>): string => {
  const [month, date] = partsOf(from)
  const [lastMonth, lastDate] = partsOf(to)
  if (language() === 'en') {
    if (from === to) return `${date} ${MONTHS[month - 1]}`
    return month === lastMonth ? `${date}–${lastDate} ${MONTHS[month - 1]}` : `${date} ${MONTHS[month - 1]} – ${lastDate} ${MONTHS[lastMonth - 1]}`
  }
  return from === to ? `${month}月${date}日` : `${month}月${date}日至${month === lastMonth ? '' : `${lastMonth}月`}${lastDate}日`
}
