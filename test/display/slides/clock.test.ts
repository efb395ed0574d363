import { expect, test } from 'vitest'
import { clockText } from '../../../display/slides/draw.ts'

test('the clock shows hours and minutes of the screen’s zone, midnight as 00:00', () => {
  const midnight = Date.parse('2026-11-23T00:00:59+08:00')
  expect(clockText(midnight, 'Asia/Shanghai')).toBe('00:00')
  expect(clockText(midnight, 'Asia/Urumqi')).toBe('22:00')
  expect(clockText(Date.parse('2026-11-23T09:05+08:00'), 'Asia/Shanghai')).toBe('09:05')
})
