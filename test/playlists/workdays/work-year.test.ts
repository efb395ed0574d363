import { describe, expect, test } from 'vitest'
import { yearFile, yearFrom } from '#playlists/workdays/work-year.ts'

const off = (...dates: string[]) => dates.map((date) => ({ name: '元旦', date, isOffDay: true }))
const statutory = off('2027-01-01', '2027-05-01', '2027-10-01')
const made = (date: string) => ({ name: '春节', date, isOffDay: false })

test('a file in the shape of holiday-cn becomes a year, its days in order', () => {
  const file = yearFile.parse({ year: 2027, papers: ['国办发明电〔2026〕1号'], days: [made('2027-02-20'), ...statutory, made('2026-12-27')] })
  expect(yearFrom(file)).toEqual({
    year: 2027,
    sources: ['国办发明电〔2026〕1号'],
    days: [
      { on: '2026-12-27', name: '春节', off: false }, { on: '2027-01-01', name: '元旦', off: true }, { on: '2027-02-20', name: '春节', off: false },
      { on: '2027-05-01', name: '元旦', off: true }, { on: '2027-10-01', name: '元旦', off: true },
    ],
  })
})

describe('a year is refused when', () => {
  test.each([
    { why: 'it has no days, as the file of a year nobody has decided yet', days: [], flaw: 'EMPTY', on: null },
    { why: 'a day is of another year', days: [...statutory, made('2028-01-01')], flaw: 'FOREIGN_DAY', on: '2028-01-01' },
    { why: 'a day is of the year before, but not of its December', days: [...statutory, made('2026-11-28')], flaw: 'FOREIGN_DAY', on: '2026-11-28' },
    { why: 'a day is decided twice', days: [...statutory, ...off('2027-10-01')], flaw: 'TWICE', on: '2027-10-01' },
    { why: 'made-up work falls on a Monday', days: [...statutory, made('2027-02-15')], flaw: 'NOT_A_WEEKEND', on: '2027-02-15' },
    { why: 'National Day is missing', days: off('2027-01-01', '2027-05-01'), flaw: 'STATUTORY', on: '2027-10-01' },
    { why: 'New Year is worked', days: [{ name: '元旦', date: '2028-01-01', isOffDay: false }, ...off('2028-05-01', '2028-10-01')], flaw: 'STATUTORY', on: '2028-01-01' },
  ])('$why', ({ days, flaw, on }) => {
    expect(yearFrom({ year: days[0]?.date.startsWith('2028') ? 2028 : 2027, days })).toEqual({ flaw, on })
  })
})

test('a file with anything else in it, or with a day that is none, is not read', () => {
  for (const spoilt of [{ year: 2027, days: [], $schema: 'x' }, { year: 2027, days: [{ ...made('2027-02-30') }] }, { year: 1999, days: [] }, { year: 2027, days: [{ ...made('2027-02-20'), name: ' ' }] }]) {
    expect(yearFile.safeParse(spoilt).success).toBe(false)
  }
})
