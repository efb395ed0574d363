import { expect, test } from 'vitest'
import type { Table } from '#playlists/notice.ts'
import { isFigures, tableFits } from '../../../display/kiosk/table-fit.ts'

const table = (columns: readonly string[], rows: string[][]): Table => ({ type: 'table', columns: columns.map((name) => ({ name, showOn: ['kiosk'] })), rows })
const list = table(['序号', '姓名', '身份证号码', '所在社区', '补贴月数', '金额（元）'], [['1', '阿依***', '**************0027', '东门社区', '3', '4840.00']])

test('the list of six columns stands as a table on a line of 32 characters and not on one of 21', () => {
  expect(tableFits(list, 31.9)).toBe(true)
  expect(tableFits(list, 21.3)).toBe(false)
})

test('twelve columns of amounts never stand side by side', () => {
  expect(tableFits(table(Array.from({ length: 12 }, (_, at) => `栏${at}`), [Array.from({ length: 12 }, () => '1234567.00')]), 37.5)).toBe(false)
})

test('a column is of figures only when every cell is', () => {
  expect([0, 1, 2, 5].map((at) => isFigures(list, at))).toEqual([true, false, false, true])
  expect(isFigures(table(['a'], [['12—18'], ['不缴']]), 0)).toBe(false)
  expect(isFigures(table(['a'], []), 0)).toBe(false)
})
