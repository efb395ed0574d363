import { describe, expect, test } from 'vitest'
import { stateCouncil } from '#playlists/workdays/state-council.ts'
import { calendarOf } from '#playlists/workdays/workdays.ts'
import { clockOf, liesAfter, type Running } from '../../../server/clocks/clocks.ts'

const calendar = calendarOf(stateCouncil)
const formed = (change: Partial<Running> = {}): Running => ({ formedOn: '2009-09-21', proactive: true, publishedOn: null, state: 'PENDING_LEADER', since: '2009-09-23', ...change })
const on = (today: string, change: Partial<Running> = {}) => clockOf({ calendar, today }, formed(change))

describe('what was formed on 2009-09-21 (domain.md D49)', () => {
  test('is due on 2009-10-23, with warnings on the worked Saturday 2009-10-10 and on 2009-10-16', () => {
    expect(on('2009-09-21')).toMatchObject({ formedOn: '2009-09-21', due: '2009-10-23', soonOn: '2009-10-10', lateOn: '2009-10-16', missing: null, publishedOn: null })
  })

  test.each([
    ['2009-09-21', 'none', 0], ['2009-10-09', 'none', 0], ['2009-10-10', 'soon', 0], ['2009-10-15', 'soon', 0], ['2009-10-16', 'late', 0], ['2009-10-23', 'late', 0],
    ['2009-10-24', 'overdue', 0], ['2009-10-26', 'overdue', 1], ['2009-10-30', 'overdue', 5],
  ])('warns on %s: %s, %i working days past due', (today, warn, overdueDays) => {
    expect(on(today)).toMatchObject({ warn, overdueDays })
  })

  test('warns of nothing once it is public, and says by how many working days it was late', () => {
    expect(on('2009-12-01', { publishedOn: '2009-10-23', state: 'PUBLISHED' })).toMatchObject({ warn: 'none', overdueDays: 0, due: '2009-10-23' })
    expect(on('2009-12-01', { publishedOn: '2009-10-28', state: 'RECALLED' })).toMatchObject({ warn: 'none', overdueDays: 3 })
  })

  test.each(['WITHDRAWN', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'BLOCKED_CLASSIFIED'] as const)('has no day to be published by once it is %s', (state) => {
    expect(on('2009-12-01', { state })).toMatchObject({ due: null, missing: null, warn: 'none', overdueDays: null })
  })

  test('has none either when it was not decided to make it public, but stays due while it is back with its author', () => {
    expect(on('2009-12-01', { proactive: false })).toMatchObject({ due: null, warn: 'none' })
    expect(on('2009-12-01', { state: 'RETURNED' })).toMatchObject({ due: '2009-10-23', warn: 'overdue' })
  })
})

describe('where a calendar is missing', () => {
  test('the due day is unknown and says which year is wanted, and what can be said is said', () => {
    expect(on('2026-12-22', { formedOn: '2026-12-08', since: '2026-12-30' })).toMatchObject({ due: null, missing: 2027, soonOn: '2026-12-22', warn: 'soon', overdueDays: null, step: { due: null, missing: 2027, warn: 'none' } })
  })

  test('nothing is warned of that nobody can count', () => {
    expect(on('2027-03-01', { formedOn: '2027-01-04', since: '2027-01-05' })).toMatchObject({ due: null, missing: 2027, soonOn: null, lateOn: null, warn: 'none', overdueDays: null })
  })
})

describe('the step a notice lies in (domain.md 3.4)', () => {
  test.each([
    ['PENDING_SECTION', '2009-10-12', 2], ['PENDING_LEADER', '2009-10-13', 3], ['PENDING_OFFICE', '2009-10-13', 3], ['PENDING_DIRECTOR', '2009-10-13', 3],
    ['PENDING_EXTERNAL', '2009-10-22', 10], ['READY', '2009-10-10', 1], ['RECALLED', '2009-11-19', 30], ['EXPIRED', '2009-11-19', 30], ['WITHDRAWN', '2009-11-19', 30],
  ] as const)('%s since 2009-10-09 is due on %s, %i working days later', (state, due, limit) => {
    expect(on('2009-10-09', { state, since: '2009-10-09' }).step).toEqual({ state, since: '2009-10-09', limit, due, missing: null, warn: 'none', overdueDays: 0 })
  })

  test('is called to mind on its last day and overdue after it', () => {
    const step = (today: string) => on(today, { state: 'PENDING_LEADER', since: '2009-10-09' }).step
    expect([step('2009-10-12')?.warn, step('2009-10-13')?.warn, step('2009-10-14')]).toEqual(['none', 'soon', expect.objectContaining({ warn: 'overdue', overdueDays: 1 })])
  })

  test('is counted for a draft from the day its information was formed, and not at all for a rewriting of what is public', () => {
    expect(on('2009-09-22', { state: 'DRAFT', since: '2009-09-22' }).step).toMatchObject({ since: '2009-09-21', due: '2009-09-27', limit: 5 })
    expect(on('2009-12-01', { state: 'DRAFT', publishedOn: '2009-10-09' }).step).toBeNull()
    expect(on('2009-12-01', { state: 'DRAFT', formedOn: null })).toMatchObject({ step: null, due: null, missing: null, warn: 'none' })
  })

  test('has no limit where nobody has to do anything', () => {
    expect([on('2009-12-01', { state: 'PUBLISHED' }).step, on('2009-12-01', { state: 'ARCHIVED' }).step, on('2009-12-01', { state: 'RETURNED' }).step]).toEqual([null, null, null])
  })
})

test('a moment lies after a day when the bureau’s own clock says so, in any zone', () => {
  const noon = Date.UTC(2026, 10, 23, 4)
  for (const hours of [-72, -48, -28, -24, -5, -4, 0, 12, 19, 20, 24, 48, 72]) {
    const at = noon + hours * 3_600_000
    expect([hours, liesAfter(at, '2026-11-23', 'Asia/Shanghai')]).toEqual([hours, hours >= 12])
  }
  const midnight = Date.UTC(2026, 10, 24, 10)
  expect([liesAfter(midnight - 1, '2026-11-23', 'Pacific/Honolulu'), liesAfter(midnight, '2026-11-23', 'Pacific/Honolulu')]).toEqual([false, true])
  expect([liesAfter(midnight - 86_400_001, '2026-11-23', 'Pacific/Kiritimati'), liesAfter(midnight - 86_400_000, '2026-11-23', 'Pacific/Kiritimati')]).toEqual([false, true])
})
