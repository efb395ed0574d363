import { expect, test } from 'vitest'
import type { Table } from '#playlists/notice.ts'
import { gridOf, isShownOn, tableStrips } from '#playlists/layout/table.ts'

const list: Table = {
  type: 'table',
  caption: '拟发放名单',
  columns: [
    { name: '姓名', showOn: ['outdoor', 'kiosk'], mask: 'name' },
    { name: '身份证号码', showOn: ['outdoor', 'kiosk'], mask: 'id-last4' },
    { name: '备注', showOn: ['kiosk'] },
    { name: '金额', showOn: ['outdoor', 'kiosk'] },
  ],
  rows: [['赵*兰', '**************0027', '初审', '726.00'], ['钱*', '**************3319', '复审', '484.00'], ['孙*明', '**************1016', '', '242.00']],
  totalRow: ['合计', '', '', '1452.00'],
}
const setting = { width: 960, size: 40, air: 0.4, thick: 3, most: Infinity }
const texts = (strips: ReturnType<typeof tableStrips>): string[] => strips!.flatMap((strip) => strip.lines.map((line) => line.text))

test('an ID column never reaches an outdoor screen, whatever its form says; others go where they are meant to', () => {
  expect(list.columns.map((column) => isShownOn(column, 'outdoor'))).toEqual([true, false, false, true])
  expect(list.columns.map((column) => isShownOn(column, 'kiosk'))).toEqual([true, true, true, true])
  expect(gridOf(list, 'outdoor').hidden).toEqual(['身份证号码', '备注'])
  expect(texts(tableStrips(gridOf(list, 'outdoor'), setting)).join()).not.toMatch(/0027|初审/)
})

test('every row repeats the head where it begins a page, and the first and last two rows keep together', () => {
  const [caption, head, ...rows] = tableStrips(gridOf(list, 'kiosk'), setting)!
  expect([caption!.opens, head!.glued]).toEqual([true, true])
  expect(rows.map((row) => row.head)).toEqual(rows.map(() => [head]))
  expect(rows.map((row) => row.glued)).toEqual([true, true, false, true])
})

test('figures stand under each other from the right', () => {
  const rows = tableStrips(gridOf(list, 'outdoor'), setting)!
  const ends = rows.flatMap((row) => row.lines.filter((line) => /\.00$/.test(line.text)).map((line) => Math.round(line.x + line.width)))
  expect(new Set(ends)).toEqual(new Set([960]))
})

test('a long cell wraps instead of pushing the others out; what must stay whole does not', () => {
  const long: Table = { ...list, rows: [['赵*兰', '', '望川远帆机械厂有限责任公司', '726.00']] }
  expect(texts(tableStrips(gridOf(long, 'kiosk'), { ...setting, width: 640 })).join('')).toContain('726.00')
  expect(tableStrips(gridOf(list, 'kiosk'), { ...setting, width: 400 })).toBeUndefined()
})

test('cells that would need more lines than asked are refused', () => {
  const long: Table = { ...list, rows: [['赵*兰', '', '望川远帆机械厂有限责任公司驻新城社区', '726.00']] }
  expect(tableStrips(gridOf(long, 'kiosk'), { ...setting, width: 640, most: 1 })).toBeUndefined()
})
