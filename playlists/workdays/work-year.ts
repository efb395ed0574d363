import * as z from 'zod/mini'
import { localDay, type LocalDay } from '../instant.ts'
import { dayNumber, weekdayOf } from './day-number.ts'

/** A day the State Council has decided on: `off` true, nobody works whatever its weekday; false, a weekend day that is worked (调休). */
export type DecidedDay = Readonly<{ on: LocalDay; name: string; off: boolean }>

/** One year of the calendar and the notices it comes from. The notice of a year may also decide the last days of the December before it. */
export type WorkYear = Readonly<{ year: number; sources: readonly string[]; days: readonly DecidedDay[] }>

/** A year as offices pass it round: what the JSON files of `holiday-cn` say, one file per year, without the pointers to their own schema. */
export const yearFile = z.strictObject({
  year: z.int().check(z.minimum(2000), z.maximum(2099)),
  papers: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(10))),
  days: z
    .array(z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)), date: localDay, isOffDay: z.boolean() }))
    .check(z.maxLength(120)),
})
export type YearFile = z.infer<typeof yearFile>

/**
 * Why a year can't be the calendar of a year. EMPTY: no days at all, as the files of years not decided yet are. FOREIGN_DAY: neither of the
 * year nor of the December before. TWICE: decided two ways. NOT_A_WEEKEND: made-up work on a day that is worked anyway. STATUTORY: New Year,
 * Labour Day or National Day is not off, so something was left out.
 */
export type YearFlaw = Readonly<{ flaw: 'EMPTY' | 'FOREIGN_DAY' | 'TWICE' | 'NOT_A_WEEKEND' | 'STATUTORY'; on: LocalDay | null }>

/** The year a file holds, its days in order, or the first thing that is wrong with it. Half a calendar would be a guess (domain.md 2.8). */
export const yearFrom = ({ year, papers = [], days }: YearFile): WorkYear | YearFlaw => {
  if (days.length === 0) return { flaw: 'EMPTY', on: null }
  const decided = days.map(({ date, name, isOffDay }) => ({ on: date, name, off: isOffDay })).sort((a, b) => (a.on < b.on ? -1 : 1))
  return flawIn(year, decided) ?? { year, sources: papers, days: decided }
}

const flawIn = (year: number, days: readonly DecidedDay[]): YearFlaw | null => {
  const foreign = days.find(({ on }) => !on.startsWith(`${year}-`) && !on.startsWith(`${year - 1}-12-`))
  if (foreign) return { flaw: 'FOREIGN_DAY', on: foreign.on }
  const twice = days.find(({ on }, n) => days[n - 1]?.on === on)
  if (twice) return { flaw: 'TWICE', on: twice.on }
  const idle = days.find(({ on, off }) => !off && weekdayOf(dayNumber(on)) < 6)
  if (idle) return { flaw: 'NOT_A_WEEKEND', on: idle.on }
  const left = ['01-01', '05-01', '10-01'].map((day) => `${year}-${day}`).find((on) => !days.some((day) => day.on === on && day.off))
  return left === undefined ? null : { flaw: 'STATUTORY', on: left }
}
