import { dayNumber, dayNumbered } from '#playlists/workdays/day-number.ts'
import type { YearFile } from '#playlists/workdays/work-year.ts'

/** What is sent to the office's server: a year as the files of holiday-cn say it. */
export type YearToSend = YearFile

/** One holiday of the form: days as `YYYY-MM-DD`, empty where nothing was chosen. */
export type Row = Readonly<{ name: string; from: string; to: string; worked: readonly string[] }>

/** The year a JSON file holds, without what else stands in it; null when it is none. The server looks closer. */
export const fileIn = (text: string): YearToSend | null => {
  try {
    const { year, papers, days } = JSON.parse(text) as Partial<YearFile>
    if (typeof year !== 'number' || !Array.isArray(days)) return null
    return { year, ...(Array.isArray(papers) ? { papers } : {}), days: days.map(({ name, date, isOffDay }) => ({ name, date, isOffDay })) }
  } catch {
    return null
  }
}

/** A year from the form; null while the year or the days of every year (New Year, Labour Day, National Day) are missing. */
export const fromRows = ({ year, notice, rows }: Readonly<{ year: number; notice: string; rows: readonly Row[] }>): YearToSend | null => {
  const always = new Set(['元旦', '劳动节', '国庆节'])
  if (!Number.isInteger(year) || year < 2000 || rows.some(({ name, from }) => always.has(name) && from === '')) return null
  const days = rows.flatMap(({ name, from, to, worked }) => [
    ...daysFrom(from, to || from).map((date) => ({ name, date, isOffDay: true })),
    ...worked.map((date) => ({ name, date, isOffDay: false })),
  ])
  return { year, papers: notice === '' ? [] : [notice], days }
}

/** At most a month: a slip of the pen does not become a year of holidays. */
const daysFrom = (from: string, to: string): string[] => {
  if (from === '') return []
  const first = dayNumber(from)
  return Array.from({ length: Math.max(1, Math.min(31, dayNumber(to) - first + 1)) }, (_, n) => dayNumbered(first + n))
}
