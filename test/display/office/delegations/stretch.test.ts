import { expect, test } from 'vitest'
import { stretchInWords } from '../../../../display/office/delegations/stretch.ts'

test('days of one year name the year once, a single day stands alone', () => {
  expect(stretchInWords('2026-11-23', '2026-11-27')).toBe('2026年11月23日 – 11月27日')
  expect(stretchInWords('2026-12-30', '2027-01-02')).toBe('2026年12月30日 – 2027年1月2日')
  expect(stretchInWords('2026-11-23', '2026-11-23')).toBe('2026年11月23日')
})
