import { expect, test } from 'vitest'
import { samples } from '../../samples/samples.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'
import { found, foundInTable } from './found.ts'

test('a mask that shows more than four places, or some of the birth date, is stopped', () => {
  for (const number of ['110105********002X', '110105****002X', '******1949********', '************310021', '6222********1234', '110105XXXXXXXX002X']) expect(found(`证件${number}，`), number).toEqual([`MASK_TOO_OPEN:BLOCK ${number}`])
  expect(foundInTable(['序号', '身份证后六位'], [['1', '310021']])).toEqual(['MASK_TOO_OPEN:BLOCK table.rows.0.1 0-6'])
})

test('only the last places of an ID number show, so that two notices never show two parts of one number', () => {
  for (const number of ['1101**************', '*1**************27', '****05************', '1**************', '***********002****']) expect(found(`证件${number}，`), number).toContain(`MASK_TOO_OPEN:BLOCK ${number}`)
})

test('the house mask, a masked telephone number and stars in prose pass', () => {
  for (const text of ['**************0027', '************002', '138****8000', '****0027', '评分*****']) expect(found(text), text).toEqual([])
})

test('two ways of hiding ID numbers in one column are stopped, of names asked about', () => {
  expect(foundInTable(['姓名', '身份证号'], [['赵*兰', '**************0027'], ['钱*', '1101**************']])).toEqual(['MASK_TOO_OPEN:BLOCK table.rows.1.1 0-18', 'MASK_MIXED:BLOCK table.columns.1 row'])
  expect(foundInTable(['姓名'], [['赵*兰'], ['*小梅']])).toEqual(['MASK_MIXED:WARN table.columns.0 row'])
  expect(foundInTable(['姓名', '身份证号'], [['赵*兰', '**************0027'], ['欧阳**', '************002'], ['钱*', '']])).toEqual([])
})

test('a whole name never stands beside part of an ID number', () => {
  expect(found('张三，证件尾号**************0027')).toEqual(['NAME_WITH_ID:BLOCK **************0027'])
  expect(foundInTable(['姓名', '身份证号'], [['赵*兰', '**************0027'], ['张三', '**************3319']])).toEqual(['NAME_WITH_ID:BLOCK table.rows.1.1 0-18'])
  expect(foundInTable(['姓名', '身份证后四位'], [['张三', '3319']])).toEqual(['NAME_WITH_ID:BLOCK table.rows.0.1 0-4'])
  expect(found('赵*兰 **************0027')).toEqual([])
})

test('an amount and a masked name alone in their community are asked about, once for the table', () => {
  const heads = ['姓名', '所在社区', '金额（元）']
  expect(foundInTable(heads, [['赵*兰', '东门社区', '726.00'], ['钱*', '东门社区', '726.00'], ['孙*明', '河湾社区', '484.00'], ['李*', '北关社区', '484.00']])).toEqual(['SMALL_CELL:WARN table.rows.2 row'])
  expect(foundInTable(heads, [['赵*兰', '东门社区', '726.00'], ['钱*', '东门社区', '726.00']])).toEqual([])
})

test('the house’s own list passes all of them', () => {
  const list = samples.filter(({ kind }) => kind === 'public-list')
  expect(list).not.toEqual([])
  expect(list.flatMap((notice) => scan(placesOf(notice), { today: '2026-11-23', officeNumbers: [], kind: 'public-list' }))).toEqual([])
})
