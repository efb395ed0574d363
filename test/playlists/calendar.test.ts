import { describe, expect, test } from 'vitest'
import { clockAt, dayAfter, dayBefore, dayOf, isZone } from '#playlists/calendar.ts'
import { DAY, HOUR, MINUTE } from '#playlists/instant.ts'
import { at, clock } from './glass.ts'

const dayIn = (zone: string, reading: string) => dayOf(zone, at(reading, zone))
const hoursOf = (day: { from: number; to: number }): number => (day.to - day.from) / HOUR

test('a day in Shanghai has 24 hours, its date and its weekday', () => {
  const day = dayOf('Asia/Shanghai', at('2026-11-23 23:59'))
  expect(day).toMatchObject({ on: '2026-11-23', weekday: 1, from: at('2026-11-23 00:00'), to: at('2026-11-24 00:00') })
  expect(dayAfter(day)).toMatchObject({ on: '2026-11-24', weekday: 2 })
  expect(dayBefore(day)).toMatchObject({ on: '2026-11-22', weekday: 7 })
})

test('days follow each other without gap where clocks change, also at midnight and by half an hour', () => {
  for (const [zone, around, lengths] of [
    ['Europe/Berlin', '2026-03-28 12:00', [24, 23, 24]],
    ['Australia/Lord_Howe', '2026-10-03 12:00', [24, 23.5, 24]],
    ['Africa/Cairo', '2026-04-23 12:00', [24, 23, 24]],
    ['America/Havana', '2026-10-31 12:00', [24, 25, 24]],
    ['Pacific/Apia', '2011-12-29 12:00', [24, 0, 24]],
  ] as const) {
    const first = dayIn(zone, around)
    const second = dayAfter(first)
    const third = dayAfter(second)
    expect([first, second, third].map(hoursOf), zone).toEqual(lengths)
    expect([second.from, third.from], zone).toEqual([first.to, second.to])
  }
})

test('an evening read twice before midnight belongs to the day that had begun', () => {
  const second = at('2010-11-07 00:00', 'America/St_Johns') + 30 * MINUTE
  expect(clock(second, 'America/St_Johns')).toBe('2010-11-06 23:30:00')
  expect(dayOf('America/St_Johns', second).on).toBe('2010-11-07')
})

describe('what the clock of a day reads', () => {
  test('half past two in the hour that is skipped is the moment of the skip', () => {
    const day = dayIn('Europe/Berlin', '2026-03-29 12:00')
    expect(clock(clockAt(day, '02:30'), 'Europe/Berlin')).toBe('2026-03-29 03:00:00')
    expect(clockAt(day, '03:30') - day.from).toBe(2.5 * HOUR)
  })

  test('half past two in the hour that comes twice is the first', () => {
    const day = dayIn('Europe/Berlin', '2026-10-25 12:00')
    expect(clockAt(day, '02:30') - day.from).toBe(2.5 * HOUR)
    expect(clockAt(day, '04:00') - day.from).toBe(5 * HOUR)
  })

  test('a time before the first reading of a day that begins at one is its beginning', () => {
    const day = dayIn('Africa/Cairo', '2026-04-24 12:00')
    expect(clockAt(day, '00:15')).toBe(day.from)
    expect(clock(day.from, 'Africa/Cairo')).toBe('2026-04-24 01:00:00')
  })

  test('every time of a day that a zone left out is the moment it left it out', () => {
    const day = dayAfter(dayIn('Pacific/Apia', '2011-12-29 12:00'))
    expect([clockAt(day, '00:00'), clockAt(day, '12:00')]).toEqual([day.to, day.to])
  })

  test('an ordinary day is read straight', () => {
    const day = dayOf('Pacific/Chatham', at('2026-07-01 12:00', 'Pacific/Chatham'))
    expect(clock(clockAt(day, '17:45'), 'Pacific/Chatham')).toBe('2026-07-01 17:45:00')
  })
})

test('a zone nobody knows is told apart, and read as the house zone rather than stopping a screen', () => {
  expect([isZone('Asia/Shanghai'), isZone('Asia/Wangchuan'), isZone('')]).toEqual([true, false, false])
  expect(dayOf('Asia/Wangchuan', at('2026-11-23 08:00')).to).toBe(at('2026-11-23 00:00') + DAY)
})
