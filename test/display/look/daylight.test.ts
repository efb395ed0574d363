import { expect, test } from 'vitest'
import { daylightAt } from '../../../display/look/daylight.ts'

const at = (local: string, zone = 'Asia/Shanghai', offset = '+08:00') => daylightAt(Date.parse(`${local}${offset}`), zone)

test('at noon it is day, at 22:00 night, all year', () => {
  for (let month = 1; month <= 12; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-15`
    expect([at(`${day}T12:00`), at(`${day}T22:00`), at(`${day}T03:00`)]).toEqual(['day', 'night', 'night'])
  }
})

test('a winter afternoon is dark when a summer evening is still light', () => {
  expect(at('2026-12-21T18:00')).toBe('night')
  expect(at('2026-06-21T19:30')).toBe('day')
})

test('however early the sun, nobody is lit out of bed before six', () => {
  expect(at('2026-06-21T05:59')).toBe('night')
  expect(at('2026-06-21T06:00')).toBe('day')
})

test('it goes by the screen’s own zone', () => {
  const noonInShanghai = Date.parse('2026-06-21T12:00+08:00')
  expect(daylightAt(noonInShanghai, 'Asia/Shanghai')).toBe('day')
  expect(daylightAt(noonInShanghai, 'America/New_York')).toBe('night')
})
