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
    ['it has no days, as the file of a year nobody has decided yet', [], 'EMPTY', null],
    ['a day is of another year', [...statutory, made('2028-01-01')], 'FOREIGN_DAY', '2028-01-01'],
    ['a day is of the year before, but not of its December', [...statutory, made('2026-11-28')], 'FOREIGN_DAY', '2026-11-28'],
    ['a day is decided twice', [...statutory, ...off('2027-10-01')], 'TWICE', '2027-10-01'],
    ['made-up work falls on a Monday', [...statutory, made('2027-02-15')], 'NOT_A_WEEKEND', '2027-02-15'],
    ['National Day is missing', off('2027-01-01', '2027-05-01'), 'STATUTORY', '2027-10-01'],
    ['New Year is worked', [{ name: '元旦', date: '2028-01-01', isOffDay: false }, ...off('2028-05-01', '2028-10-01')], 'STATUTORY', '2028-01-01'],
  ])('%s', (_, days, flaw, on) => {
    expect(yearFrom({ year: days[0]?.date.startsWith('2028') ? 2028 : 2027, days })).toEqual({ flaw, on })
  })
})

test('a file with anything else in it, or with a day that is none, is not read', () => {
  for (const spoilt of [{ year: 2027, days: [], $schema: 'x' }, { year: 2027, days: [{ ...made('2027-02-30') }] }, { year: 1999, days: [] }, { year: 2027, days: [{ ...made('2027-02-20'), name: ' ' }] }]) {
    expect(yearFile.safeParse(spoilt).success).toBe(false)
  }
})
