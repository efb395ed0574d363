import { expect, test } from 'vitest'
import { dayInWords, dayOf, lastDay, momentInWords } from '../../../display/kiosk/dates.ts'

const zone = 'Asia/Shanghai'
const lateSunday = Date.UTC(2026, 10, 29, 16, 30)

test('a moment belongs to the day where the kiosk stands', () => {
  expect(dayOf(lateSunday, zone)).toBe('2026-11-30')
  expect(dayOf(lateSunday, 'UTC')).toBe('2026-11-29')
})

test('a moment is told with its day of the week in both languages', () => {
  expect(momentInWords(lateSunday, { zone, language: 'zh-CN' })).toBe('11月30日 星期一 00:30')
  expect(momentInWords(lateSunday, { zone, language: 'en' })).toBe('Monday 30 November, 00:30')
})

test('a local day is told without any zone moving it', () => {
  expect(dayInWords('2026-11-30', 'zh-CN')).toBe('2026年11月30日')
  expect(dayInWords('2026-11-30', 'en')).toBe('30 November 2026')
})

test('what ends at midnight can be read until the day before', () => {
  expect(lastDay(Date.UTC(2026, 10, 30, 16, 0), zone)).toBe('2026-11-30')
})
