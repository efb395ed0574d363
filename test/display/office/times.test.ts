import { expect, test } from 'vitest'
import { ago, dayOf, fieldOf, instantOf, left, moment, momentInWords, seconds } from '../../../display/office/times.ts'

const now = Date.parse('2026-12-31T16:30:00Z')
const minutes = (count: number): number => count * 60_000

test('every hour the office writes is a wall clock in the bureau’s zone, wherever its computer stands', () => {
  expect(instantOf('2027-01-01T00:30')).toBe(now)
  expect(fieldOf(now)).toBe('2027-01-01T00:30')
  expect(dayOf(now)).toBe('2027-01-01')
})

test('what is no date and time is no instant', () => {
  expect(['', '2026-02-30T10:00', '2026-13-01T10:00', 'soon'].map(instantOf)).toEqual([null, null, null, null])
  expect(fieldOf(null)).toBe('')
})

test('times are said in words', () => {
  expect([ago(now - minutes(0.5), now), ago(now - minutes(5), now), ago(now - minutes(125), now), ago(now - minutes(3 * 1440 + 5), now)]).toEqual(['刚刚', '5 分钟前', '2 小时前', '3 天前'])
  expect([left(now + minutes(90), now), left(now, now)]).toEqual(['还有 1 小时', '已过'])
  expect([seconds(45_000), seconds(80_000)]).toEqual(['45 秒', '1 分 20 秒'])
})

test('beside a field a moment is said with its year and weekday', () => {
  expect(momentInWords(now)).toBe('2027年1月1日 星期五 00:30')
})

test('the year is said only when it is another one', () => {
  expect([moment(now, now), moment(Date.parse('2026-12-31T15:59:00Z'), now)]).toEqual(['1月1日 00:30', '2026年12月31日 23:59'])
})
