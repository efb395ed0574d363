import { expect, test } from 'vitest'
import { dayOf } from '#playlists/calendar.ts'
import { holdingsOn } from '#playlists/rule-spans.ts'
import type { Rule } from '#playlists/rule.ts'
import { aRule, at, clock } from './glass.ts'

const hoursOn = (reading: string, rule: Partial<Rule>, zone = 'Asia/Shanghai'): string[] =>
  holdingsOn(dayOf(zone, at(reading, zone)), [aRule(rule)]).map(({ from, to }) => `${clock(from, zone).slice(5, 16)} – ${clock(to, zone).slice(5, 16)}`)

test('a rule without hours holds from midnight to midnight', () => {
  expect(hoursOn('2026-11-23 12:00', {})).toEqual(['11-23 00:00 – 11-24 00:00'])
})

test('office hours hold between their edges', () => {
  expect(hoursOn('2026-11-23 12:00', { hours: { from: '08:30', to: '17:30' } })).toEqual(['11-23 08:30 – 11-23 17:30'])
})

test('hours over midnight belong to the evening: a Friday rule holds into Saturday and not on Friday morning', () => {
  const friday = { weekdays: [5], hours: { from: '22:00', to: '06:00' } }
  expect(hoursOn('2026-11-27 12:00', friday)).toEqual(['11-27 22:00 – 11-28 00:00'])
  expect(hoursOn('2026-11-28 12:00', friday)).toEqual(['11-28 00:00 – 11-28 06:00'])
  expect(hoursOn('2026-11-29 12:00', friday)).toEqual([])
})

test('the last evening of a date window runs out on the morning after', () => {
  const window = { fromOn: '2026-11-23', toOn: '2026-11-24', hours: { from: '22:00', to: '06:00' } }
  expect(hoursOn('2026-11-23 12:00', window)).toEqual(['11-23 22:00 – 11-24 00:00'])
  expect(hoursOn('2026-11-25 12:00', window)).toEqual(['11-25 00:00 – 11-25 06:00'])
  expect(hoursOn('2026-11-26 12:00', window)).toEqual([])
})

test('hours that end as they begin last 24 hours', () => {
  expect(hoursOn('2026-11-23 12:00', { fromOn: '2026-11-23', hours: { from: '09:00', to: '09:00' } })).toEqual(['11-23 09:00 – 11-24 00:00'])
})

test('hours that lie wholly in the hour the clock skips do not hold that day', () => {
  const inTheGap = { hours: { from: '02:10', to: '02:50' } }
  expect(hoursOn('2026-03-29 12:00', inTheGap, 'Europe/Berlin')).toEqual([])
  expect(hoursOn('2026-03-29 12:00', { hours: { from: '02:10', to: '03:20' } }, 'Europe/Berlin')).toEqual(['03-29 03:00 – 03-29 03:20'])
})
