import { expect, test } from 'vitest'
import { dayInWords, hourInWords, localDayInWords } from '#playlists/layout/days.ts'

const at = (reading: string): number => Date.parse(`${reading}+08:00`)

test('a moment is told in the bureau’s own day and hour', () => {
  expect(dayInWords(at('2009-11-30T08:30'), '2009-11-25')).toBe('11月30日')
  expect(hourInWords(at('2009-11-30T08:30'))).toBe('上午8时30分')
  expect(hourInWords(at('2009-11-30T14:00'))).toBe('下午2时')
  expect(hourInWords(at('2009-11-30T12:05'))).toBe('下午12时5分')
})

test('midnight needs no hour, another year needs its number', () => {
  expect(hourInWords(at('2010-01-04T00:00'))).toBe('')
  expect(dayInWords(at('2010-01-04T00:00'), '2009-12-15')).toBe('2010年1月4日')
  expect(localDayInWords('2010-01-08', '2009-12-31')).toBe('2010年1月8日')
  expect(localDayInWords('2009-12-08', '2009-11-30')).toBe('12月8日')
})
