import { expect, test } from 'vitest'
import { addressOf, placeOf } from '../../../display/office/place.ts'

test('an address leads to its place and back', () => {
  for (const address of ['#/today', '#/notices', '#/notices/N1/write', '#/notices?state=DRAFT&q=%E5%81%9C%E5%8A%9E', '#/rules/new']) {
    const place = placeOf(address)
    expect(placeOf(addressOf(place))).toEqual(place)
    expect(addressOf(place)).toBe(address)
  }
})

test('an address nobody knows is today’s page', () => {
  expect(['', '#', '#/nowhere', '#/constructor', '#/%E0%A4%A'].map((hash) => placeOf(hash).page)).toEqual(['today', 'today', 'today', 'today', 'today'])
})

test('empty filters are left out of an address', () => {
  expect(addressOf({ page: 'notices', query: { state: '', q: '停' } })).toBe('#/notices?q=%E5%81%9C')
})
