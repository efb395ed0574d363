import { describe, expect, test } from 'vitest'
import { stateCouncil } from '#playlists/workdays/state-council.ts'
import { addWorkdays, calendarOf, isMissing, isWorkday, workdaysBetween } from '#playlists/workdays/workdays.ts'

const calendar = calendarOf(stateCouncil)

describe('the vectors of domain.md 2.8', () => {
  test.each([
    ['2009-09-21', 15, '2009-10-16'],
    ['2009-09-21', 20, '2009-10-23'],
    ['2009-12-15', 15, '2010-01-06'],
    ['2009-12-15', 20, '2010-01-13'],
    ['2010-02-05', 15, '2010-03-03'],
    ['2010-02-05', 20, '2010-03-10'],
    ['2009-08-31', 20, '2009-09-27'],
    ['2026-01-30', 20, '2026-03-05'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-11-23', 7, '2026-12-02'],
    ['2026-11-23', 20, '2026-12-21'],
  ])('%s and %i working days make %s', (from, days, due) => {
    expect(addWorkdays(calendar, from, days)).toBe(due)
    expect(workdaysBetween(calendar, from, due)).toBe(days)
  })

  test('2026-11-23 and 40 working days have no answer while there is no calendar of 2027', () => {
    expect(addWorkdays(calendar, '2026-11-23', 40)).toEqual({ missing: 2027 })
  })
})

test('an enquiry of 2009-09-28 is due on 2009-10-12, five working days later (domain.md D39)', () => {
  expect(addWorkdays(calendar, '2009-09-28', 5)).toBe('2009-10-12')
})

test('a made-up Saturday is worked, a holiday in the week is not, and nobody says what a day of an unknown year is', () => {
  expect([isWorkday(calendar, '2009-10-10'), isWorkday(calendar, '2009-10-01'), isWorkday(calendar, '2009-10-17'), isWorkday(calendar, '2009-10-19')]).toEqual([true, false, false, true])
  expect([isWorkday(calendar, '2027-01-05'), isWorkday(calendar, '2006-12-29')]).toEqual([{ missing: 2027 }, { missing: 2006 }])
})

test('the first day is day nought: no working days after a day is the day itself, worked or not', () => {
  expect([addWorkdays(calendar, '2009-10-03', 0), addWorkdays(calendar, '2009-10-03', -4), addWorkdays(calendar, '2009-10-03', 1)]).toEqual(['2009-10-03', '2009-10-03', '2009-10-09'])
})

test('between a day and an earlier one lie no working days, and what lies in a year nobody knows is not counted', () => {
  expect([workdaysBetween(calendar, '2009-10-23', '2009-10-23'), workdaysBetween(calendar, '2009-10-23', '2009-09-21')]).toEqual([0, 0])
  expect(workdaysBetween(calendar, '2026-12-30', '2027-01-05')).toEqual({ missing: 2027 })
})

test('a gap between two known years is not stepped over', () => {
  const gapped = calendarOf(stateCouncil.filter(({ year }) => year !== 2010))
  expect(addWorkdays(gapped, '2009-12-15', 20)).toEqual({ missing: 2010 })
  expect(addWorkdays(gapped, '2009-12-15', 12)).toBe('2009-12-31')
})

test('of two calendars of one year the later stands, and the notice of a year decides the last days of the December before', () => {
  const decided = (year: number, on: string, off: boolean) => ({ year, sources: [], days: [{ on, name: '元旦', off }] })
  const moved = calendarOf([...stateCouncil, decided(2027, '2026-12-31', true)])
  expect([isWorkday(calendar, '2026-12-31'), isWorkday(moved, '2026-12-31')]).toEqual([true, false])
  const again = calendarOf([decided(2027, '2026-12-31', true), decided(2027, '2027-01-02', false), ...stateCouncil])
  expect([isWorkday(again, '2026-12-31'), isWorkday(again, '2027-01-02')]).toEqual([true, true])
})

test('a year with no answer is told from a day', () => {
  expect([isMissing({ missing: 2027 }), isMissing('2026-12-21'), isMissing(20), isMissing(null)]).toEqual([true, false, false, false])
})
