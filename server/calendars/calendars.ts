import type { Kysely } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import { digestOf } from '#playlists/digest.ts'
import type { LocalDay } from '#playlists/instant.ts'
import { dayNumber, dayNumbered, weekdayOf } from '#playlists/workdays/day-number.ts'
import { stateCouncil } from '#playlists/workdays/state-council.ts'
import { calendarOf, isWorkday, type WorkCalendar } from '#playlists/workdays/workdays.ts'
import { type WorkYear, type YearFile, type YearFlaw, yearFrom } from '#playlists/workdays/work-year.ts'
import { runningClocks } from '../clocks/running.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { today } from '../people/registry.ts'
import type { Signed } from '../people/signed.ts'
import type { Calendars, CalendarYear, MovedDue, YearPreview } from './answers.ts'
import { importedYears, keepYear } from './store.ts'

/** The calendar the house counts by: what it came with, and over it every year the office has imported (domain.md 2.8). */
export const workCalendar = async (db: Kysely<Acts>): Promise<WorkCalendar> => calendarOf([...stateCouncil, ...(await importedYears(db))])

/** All years, newest first, and which of this and the next year is missing: next year's notice comes out in November or December. */
export const listCalendars = async (house: House, person: Signed): Promise<Calendars> => {
  const imported = await importedYears(house.acts)
  const built = stateCouncil.filter(({ year }) => !imported.some((one) => one.year === year))
  const years = [...built.map((year) => ({ ...year, imported: null })), ...imported.map((one) => ({ ...one, imported: { by: { id: one.by, name: one.byName }, at: one.at } }))]
  const calendar = calendarOf(years)
  const on = today(house)
  const thisYear = Number(on.slice(0, 4))
  return {
    today: on,
    years: years.sort((a, b) => b.year - a.year).map((year) => yearView(calendar, year)),
    missing: [thisYear, ...(on.slice(5) >= '11-01' ? [thisYear + 1] : [])].filter((year) => !calendar.years.has(year)),
    mayImport: person.roles.includes('office'),
  }
}

const yearView = (calendar: WorkCalendar, { year, sources, days, imported }: WorkYear & Pick<CalendarYear, 'imported'>): CalendarYear => ({
  year,
  sources: [...sources],
  days: [...days],
  workdays: daysOfYear(year).filter((day) => isWorkday(calendar, day) === true).length,
  imported,
})

const daysOfYear = (year: number): LocalDay[] => {
  const first = dayNumber(`${year}-01-01`)
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, n) => dayNumbered(first + n))
}

/** What keeping this file would change, without keeping it. A fault when it is no calendar of a year (CALENDAR_INVALID). */
export const previewYear = async (house: House, file: YearFile): Promise<YearPreview> => {
  const year = soundYear(file)
  const imported = await importedYears(house.acts)
  const before = calendarOf([...stateCouncil, ...imported])
  const after = calendarOf([...stateCouncil, ...imported, year])
  const differ = daysThatDiffer({ before, after, year })
  return {
    year: year.year,
    replaces: imported.some((one) => one.year === year.year) ? 'imported' : before.years.has(year.year) ? 'built-in' : null,
    becomeOff: differ.filter(({ off }) => off),
    becomeWorked: differ.filter(({ off }) => !off),
    moved: await movedBetween(house, before, after),
  }
}

/** Days whose kind the new year changes; for a year nobody knew, those that are not what their weekday says. */
const daysThatDiffer = ({ before, after, year }: { before: WorkCalendar; after: WorkCalendar; year: WorkYear }) => {
  const touched = [...daysOfYear(year.year - 1).slice(-31), ...daysOfYear(year.year)]
  return touched.flatMap((on) => {
    const is = isWorkday(after, on)
    const was = before.years.has(Number(on.slice(0, 4))) ? isWorkday(before, on) : weekdayOf(dayNumber(on)) < 6
    if (typeof is !== 'boolean' || is === was) return []
    return [{ on, name: year.days.find((day) => day.on === on)?.name ?? '', off: !is }]
  })
}

const movedBetween = async (house: House, before: WorkCalendar, after: WorkCalendar): Promise<MovedDue[]> => {
  const how = { today: today(house), zone: house.settings.zone }
  const was = await runningClocks(house.acts, { ...how, calendar: before })
  const is = new Map((await runningClocks(house.acts, { ...how, calendar: after })).map((running) => [running.notice, running.clock]))
  return was.flatMap(({ notice, title, clock }) => {
    const now = is.get(notice)
    const pairs = [['publication', clock.due, now?.due ?? null], ['step', clock.step?.due ?? null, now?.step?.due ?? null]] as const
    return pairs.filter(([, from, to]) => from !== to).map(([which, from, to]) => ({ notice, title, which, before: from, after: to }))
  })
}

/** Keeps a year for good; due dates follow it from this moment, and the journal says whose doing it was. */
export const importYear = async (house: House, file: YearFile, person: Signed): Promise<number> => {
  const year = soundYear(file)
  await house.acts.transaction().execute(async (tx) => {
    const at = house.now()
    await keepYear(tx, { ...year, by: person.id, at })
    const body = { digest: digestOf(canonical(year.days.map(({ on, off }) => ({ on, off })))), off: year.days.filter(({ off }) => off).length, worked: year.days.filter(({ off }) => !off).length }
    await append(tx, { at, actor: person.id, action: 'CALENDAR_IMPORT', subject: `calendar:${year.year}`, body })
  })
  return year.year
}

const why: Readonly<Record<YearFlaw['flaw'], (on: string) => { whyZh: string; why: string }>> = {
  EMPTY: () => ({ whyZh: '文件里没有任何日期，这一年的通知可能还没有发布', why: 'it holds no days; the notice of this year may not be out yet' }),
  FOREIGN_DAY: (on) => ({ whyZh: `${on} 不属于这一年`, why: `${on} is not of this year` }),
  TWICE: (on) => ({ whyZh: `${on} 出现了两次`, why: `${on} stands in it twice` }),
  NOT_A_WEEKEND: (on) => ({ whyZh: `${on} 是星期一至星期五，不能作为调休上班日`, why: `${on} is a Monday to Friday and can’t be a made-up working day` }),
  STATUTORY: (on) => ({ whyZh: `${on} 是法定节假日，文件里却没有放假`, why: `${on} is a statutory holiday and is not off in it` }),
}

const soundYear = (file: YearFile): WorkYear => {
  const year = yearFrom(file)
  if ('flaw' in year) throw new Fault('CALENDAR_INVALID', { at: 'days', values: why[year.flaw](year.on ?? '') })
  return year
}
