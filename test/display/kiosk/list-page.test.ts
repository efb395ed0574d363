import { expect, test } from 'vitest'
import { listPage } from '../../../display/kiosk/list-page.ts'

const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

test('every entry of a list stands on exactly one page, in order', () => {
  const pages = [1, 2, 3].map((page) => listPage(seven, page, 3))
  expect(pages.flatMap((page) => page.entries)).toEqual(seven)
  expect(pages.every((page) => page.pages === 3)).toBe(true)
})

test('a page that is no longer there becomes the last one', () => {
  expect(listPage(['a', 'b'], 3, 3)).toEqual({ entries: ['a', 'b'], page: 1, pages: 1 })
  expect(listPage(seven, 0, 3).page).toBe(1)
})

test('an empty list is one empty page', () => {
  expect(listPage([], 1, 5)).toEqual({ entries: [], page: 1, pages: 1 })
})
