import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendars, YearPreview } from '../../../server/calendars/answers.ts'
import { workCalendar } from '../../../server/calendars/calendars.ts'
import { stateCouncil } from '#playlists/workdays/state-council.ts'
import { isWorkday } from '#playlists/workdays/workdays.ts'
import { MONDAY_IN_2026, openHouse, type TestHouse } from '../../house.ts'
import { drafted, holidayFrom, submitted } from '../reviews/road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse({ now: MONDAY_IN_2026 })
})
afterAll(() => h.close())

const formed = (formedOn: string) => ({ ...holidayFrom(MONDAY_IN_2026), formedOn })
const off = (name: string, ...dates: string[]) => dates.map((date) => ({ name, date, isOffDay: true }))
const worked = (name: string, ...dates: string[]) => dates.map((date) => ({ name, date, isOffDay: false }))

/** A year as its notice might decide it: New Year with the last days of December before it, and the statutory days. */
const of2027 = {
  year: 2027,
  papers: ['国务院办公厅关于2027年部分节假日安排的通知'],
  days: [...worked('元旦', '2026-12-27'), ...off('元旦', '2026-12-31', '2027-01-01'), ...off('劳动节', '2027-05-01'), ...off('国庆节', '2027-10-01')],
}
const preview = async (file: unknown): Promise<YearPreview> => {
  const answer = await h.as('office')('POST', '/api/office/calendars/preview', file)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as YearPreview
}
const listed = async (login = 'author'): Promise<Calendars> => (await h.as(login)('GET', '/api/office/calendars')).body as Calendars

test('everybody sees the years from 2007 on, 250 working days in 2009, and that the next year is missing from November on', async () => {
  const seen = await listed()
  expect(seen.years.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, n) => 2026 - n))
  expect(seen.years.find(({ year }) => year === 2009)).toMatchObject({ workdays: 250, imported: null, sources: ['国务院办公厅关于2009年部分节假日安排的通知'] })
  expect(seen).toMatchObject({ today: '2026-11-23', missing: [2027], mayImport: false })
  expect((await listed('office')).mayImport).toBe(true)
})

test('in October nobody misses the next year yet', async () => {
  const before = await openHouse({ now: Date.UTC(2026, 9, 10) })
  expect(((await before.as('author')('GET', '/api/office/calendars')).body as Calendars).missing).toEqual([])
  await before.close()
})

describe('a year to be imported', () => {
  test('is shown with every day and every due date it changes, and nothing is kept by looking', async () => {
    const late = await drafted(h, formed('2026-12-25'))
    const waiting = await submitted(h, formed('2026-11-20'))
    const before = { rows: await h.rowCounts(), journal: (await h.journal()).length }
    const seen = await preview(of2027)
    expect(seen).toMatchObject({ year: 2027, replaces: null })
    expect(seen.becomeOff.map(({ on }) => on)).toEqual(['2026-12-31', '2027-01-01', '2027-10-01'])
    expect(seen.becomeWorked).toEqual([{ on: '2026-12-27', name: '元旦', off: false }])
    expect(seen.moved).toEqual([
      { notice: late.id, title: '关于元旦假期服务安排的通知', which: 'publication', before: null, after: '2027-01-25' },
      { notice: late.id, title: '关于元旦假期服务安排的通知', which: 'step', before: null, after: '2027-01-04' },
    ])
    expect(seen.moved.some(({ notice }) => notice === waiting.id)).toBe(false)
    expect({ rows: await h.rowCounts(), journal: (await h.journal()).length }).toEqual(before)
  })

  test('is kept once, counted by from then on, and journalled without words', async () => {
    const seq = (await h.journal()).at(-1)?.seq ?? 0
    const answer = await h.as('office')('POST', '/api/office/calendars', of2027)
    expect([answer.status, answer.body]).toEqual([201, { year: 2027 }])
    const calendar = await workCalendar(h.house.acts)
    expect(['2026-12-27', '2026-12-31', '2027-01-04', '2027-05-01'].map((day) => isWorkday(calendar, day))).toEqual([true, false, true, false])
    const seen = await listed()
    expect(seen.missing).toEqual([])
    expect(seen.years[0]).toMatchObject({ year: 2027, imported: { by: { id: 'office', name: '何静' } }, sources: of2027.papers })
    const entries = (await h.journal(seq)).filter(({ action }) => action === 'CALENDAR_IMPORT')
    expect(entries.map(({ actor, subject, body }) => [actor, subject, JSON.parse(body) as object])).toEqual([['office', 'calendar:2027', { digest: expect.stringMatching(/^[0-9a-f]{64}$/), off: 4, worked: 1 }]])
  })

  test('is replaced by a later import of the same year, which says what it replaces', async () => {
    const mended = { ...of2027, days: [...of2027.days, ...off('劳动节', '2027-05-03')] }
    expect(await preview(mended)).toMatchObject({ replaces: 'imported', becomeOff: [{ on: '2027-05-03' }], becomeWorked: [], moved: [] })
    expect((await h.as('office')('POST', '/api/office/calendars', mended)).status).toBe(201)
    expect(isWorkday(await workCalendar(h.house.acts), '2027-05-03')).toBe(false)
    expect((await listed()).years.filter(({ year }) => year === 2027)).toHaveLength(1)
  })

  test('may also replace a year the house came with', async () => {
    const built = stateCouncil.find(({ year }) => year === 2026)!.days.map(({ on, name, off: isOffDay }) => ({ date: on, name, isOffDay }))
    const seen = await preview({ year: 2026, days: [...built, ...off('地方假日', '2026-12-10')] })
    expect(seen.replaces).toBe('built-in')
    expect(seen.becomeOff.map(({ on }) => on)).toEqual(['2026-12-10'])
    expect(seen.moved.map(({ which, before, after }) => [which, before, after])).toContainEqual(['publication', '2026-12-18', '2026-12-21'])
  })
})

describe('a year is refused', () => {
  test.each([
    { how: 'empty, as the file of a year nobody has decided', file: { year: 2028, days: [] }, code: 'CALENDAR_INVALID', status: 422 },
    { how: 'without National Day', file: { year: 2028, days: off('元旦', '2028-01-01', '2028-05-01') }, code: 'CALENDAR_INVALID', status: 422 },
    { how: 'with made-up work on a Wednesday', file: { year: 2028, days: [...off('元旦', '2028-01-01', '2028-05-01', '2028-10-01'), ...worked('元旦', '2028-01-05')] }, code: 'CALENDAR_INVALID', status: 422 },
    { how: 'with a day that does not exist', file: { year: 2028, days: off('元旦', '2028-02-30') }, code: 'BAD_REQUEST', status: 400 },
  ])('$how', async ({ file, code, status }) => {
    for (const path of ['/api/office/calendars', '/api/office/calendars/preview']) {
      const answer = await h.as('office')('POST', path, file)
      expect([answer.status, answer.code]).toEqual([status, code])
    }
    expect((await listed()).years.some(({ year }) => year === 2028)).toBe(false)
  })

  test('from anybody but the office', async () => {
    for (const login of ['author', 'head', 'leader', 'director', 'centre', 'admin']) expect((await h.as(login)('POST', '/api/office/calendars', of2027)).code).toBe('WRONG_ROLE')
  })
})
