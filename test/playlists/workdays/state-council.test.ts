import { HolidayUtil } from 'lunar-typescript'
import { expect, test } from 'vitest'
import { dayNumber, dayNumbered, weekdayOf } from '#playlists/workdays/day-number.ts'
import { stateCouncil } from '#playlists/workdays/state-council.ts'
import { calendarOf, isWorkday } from '#playlists/workdays/workdays.ts'
import { yearFrom } from '#playlists/workdays/work-year.ts'

const calendar = calendarOf(stateCouncil)
const everyDay = Array.from({ length: dayNumber('2026-12-31') - dayNumber('2007-01-01') + 1 }, (_, n) => dayNumber('2007-01-01') + n)

/**
 * What the second source leaves out. The notice of 2013: 清明节4月4日至6日放假调休，4月7日（星期日）上班；国庆节10月1日至7日放假调休，9月29日（星期日）、
 * 10月12日（星期六）上班.
 */
const slipsOfTheOther: Readonly<Record<string, boolean>> = { '2013-04-07': true, '2013-10-12': true }

const otherSays = (number: number): boolean => {
  const day = dayNumbered(number)
  const holiday = HolidayUtil.getHoliday(day)
  return slipsOfTheOther[day] ?? (holiday ? holiday.isWork() : weekdayOf(number) < 6)
}

test('on every one of the 7,305 days from 2007 to 2026 a second, independent source agrees whether it is worked', () => {
  expect(everyDay.filter((number) => isWorkday(calendar, dayNumbered(number)) !== otherSays(number)).map(dayNumbered)).toEqual([])
  expect(everyDay).toHaveLength(7305)
})

test('the two days on which the sources differ are worked, as the notice of 2013 says', () => {
  const differ = Object.keys(slipsOfTheOther)
  expect(differ.map((day) => HolidayUtil.getHoliday(day))).toEqual([null, null])
  expect(differ.map((day) => isWorkday(calendar, day))).toEqual([true, true])
})

test('every year from 2007 to 2026 names its notice and would be taken in by the office as a file', () => {
  expect(stateCouncil.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, n) => 2007 + n))
  for (const { year, sources, days } of stateCouncil) {
    expect(sources[0]).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`)
    expect(yearFrom({ year, papers: [...sources], days: days.map(({ on, name, off }) => ({ date: on, name, isOffDay: off })) })).toEqual({ year, sources, days })
  }
})

test('what was changed after the first notice is in: the victory day of 2015, the longer Labour Day of 2019, the longer Spring Festival of 2020', () => {
  expect(['2015-09-03', '2015-09-04', '2015-09-06', '2019-05-03', '2019-05-05', '2020-01-31', '2020-02-01', '2020-02-03'].map((day) => isWorkday(calendar, day))).toEqual([
    false, false, true, false, true, false, false, true,
  ])
})
