import { expect, test } from 'vitest'
import { yearFile, yearFrom } from '#playlists/workdays/work-year.ts'
import { runsInWords, holidaysOf } from '../../../../display/office/calendars/holidays.ts'
import { fileIn, fromRows } from '../../../../display/office/calendars/year-file.ts'

const empty = { from: '', to: '', worked: [] }
const rows = [
  { name: '元旦', from: '2027-01-01', to: '', worked: [] },
  { name: '春节', from: '2027-02-05', to: '2027-02-07', worked: ['2027-01-30'] },
  { name: '清明节', ...empty },
  { name: '劳动节', from: '2027-05-01', to: '2027-05-03', worked: [] },
  { name: '国庆节', from: '2027-10-01', to: '2027-10-01', worked: [] },
]

test('a file of holiday-cn is sent without the pointers to its own schema', () => {
  const text = JSON.stringify({ $schema: 'x', $id: 'y', year: 2027, papers: ['通知'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true, more: 1 }] })
  expect(fileIn(text)).toEqual({ year: 2027, papers: ['通知'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] })
  expect([fileIn('no json'), fileIn('[]'), fileIn('{"year":2027}'), fileIn('null'), fileIn('{"year":2027,"days":[null]}')]).toEqual([null, null, null, null, null])
})

test('the form becomes a year that the house takes, every day of a stretch by itself', () => {
  const sent = fromRows({ year: 2027, notice: '国办发明电〔2026〕1号', rows })
  expect(sent?.days.map(({ date, isOffDay }) => `${date} ${isOffDay ? 'off' : 'worked'}`)).toEqual([
    '2027-01-01 off', '2027-02-05 off', '2027-02-06 off', '2027-02-07 off', '2027-01-30 worked', '2027-05-01 off', '2027-05-02 off', '2027-05-03 off', '2027-10-01 off',
  ])
  expect(yearFrom(yearFile.parse(sent))).toMatchObject({ year: 2027, sources: ['国办发明电〔2026〕1号'] })
})

test('the form is not sent without the year or National Day, and a slip of the pen makes no year of holidays', () => {
  expect([fromRows({ year: Number.NaN, notice: '', rows }), fromRows({ year: 2027, notice: '', rows: rows.map((row) => (row.name === '国庆节' ? { ...row, from: '' } : row)) })]).toEqual([null, null])
  const slip = fromRows({ year: 2027, notice: '', rows: rows.map((row) => (row.name === '国庆节' ? { ...row, to: '2037-10-01' } : row)) })
  expect(slip?.days.filter(({ name }) => name === '国庆节')).toHaveLength(31)
})

test('the holidays of a year stand in the order of their first day off, and days in a row are said as one', () => {
  const days = [
    { on: '2026-09-20', name: '国庆节', off: false }, { on: '2026-09-25', name: '中秋节', off: true }, { on: '2026-09-30', name: '国庆节', off: true }, { on: '2026-10-01', name: '国庆节', off: true },
  ]
  expect(holidaysOf(days)).toEqual([
    { name: '中秋节', off: ['2026-09-25'], worked: [] },
    { name: '国庆节', off: ['2026-09-30', '2026-10-01'], worked: ['2026-09-20'] },
  ])
  expect([runsInWords(['2026-10-02', '2026-10-01', '2026-10-05']), runsInWords(['2026-09-30', '2026-10-01']), runsInWords([])]).toEqual(['10月1日至2日、10月5日', '9月30日至10月1日', ''])
})
