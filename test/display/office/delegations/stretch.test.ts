import { afterEach, expect, test } from 'vitest'
import { stretchInWords } from '../../../../display/office/delegations/stretch.ts'
import { speak } from '../../../../display/language/language.ts'

afterEach(() => speak('zh-CN'))

test('days of one year name the year once, a single day stands alone', () => {
  expect(stretchInWords('2026-11-23', '2026-11-27')).toBe('2026年11月23日 – 11月27日')
  expect(stretchInWords('2026-12-30', '2027-01-02')).toBe('2026年12月30日 – 2027年1月2日')
  expect(stretchInWords('2026-11-23', '2026-11-23')).toBe('2026年11月23日')
})

test('in English too', () => {
  speak('en')
  expect(stretchInWords('2026-11-23', '2026-11-27')).toBe('23 Nov – 27 Nov 2026')
  expect(stretchInWords('2026-12-30', '2027-01-02')).toBe('30 Dec 2026 – 2 Jan 2027')
})
