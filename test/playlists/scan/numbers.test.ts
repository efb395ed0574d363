import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('an ID number is told once, not also as the telephone number that hides in it', () => {
  expect(found('110105 19491231 002X')).toEqual(['ID18:BLOCK 110105 19491231 002X'])
})

test('several numbers in one text are each told, in order', () => {
  expect(found('张三11010519491231002X、李四13800138000').map((hit) => hit.split(' ')[0])).toEqual(['ID18:BLOCK', 'MOBILE:BLOCK'])
})

test('over the cells of a row numbers are put together again', () => {
  expect(foundInTable(['甲', '乙', '丙'], [['110105', '19491231', '002X']])).toEqual(['ID18:BLOCK table.rows.0 row'])
  expect(foundInTable(['人数', '金额', '工资'], [['110105', '19491231', '002X']])).toEqual(['ID18:BLOCK table.rows.0 row'])
  expect(foundInTable(['甲', '乙', '丙', '丁', '戊'], [['6222', '0200', '0000', '0000', '000']])).toEqual(['BANKCARD:BLOCK table.rows.0 row'])
})

test('figures side by side are figures, unless one begins with a zero', () => {
  expect(foundInTable(['人数', '补贴（元）', '合计（元）'], [['139', '1234', '5678']])).toEqual([])
  expect(foundInTable(['人数', '补贴（元）', '合计（元）'], [['138', '0013', '8000']])).toEqual(['MOBILE:WARN table.rows.0 row'])
  expect(foundInTable(['县区', '养老', '失业', '工伤'], [['城区', '139', '1234', '5678'], ['郊区', '20', '98', '12345'], ['平川', '8000', '123', '99']])).toEqual([])
  expect(foundInTable(['统一社会信用代码', '人数', '标准', '金额（元）'], [['91140400MA0123457X15', '95', '3284', '427,123.00']])).toEqual([])
})
