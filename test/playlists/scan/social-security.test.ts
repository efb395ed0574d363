import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('a number that says it is a social security number is asked about, in words and in columns', () => {
  expect(found('社保卡号：A12345678，')).toContain('SOCIAL_SECURITY:WARN A12345678')
  expect(found('个人编号 1234567890')).toEqual(['SOCIAL_SECURITY:WARN 1234567890'])
  expect(foundInTable(['姓名', '个人编号'], [['赵*兰', '1234567890']])).toEqual(['SOCIAL_SECURITY:WARN table.rows.0.1 0-10'])
})

test('the words alone are not, nor a masked one', () => {
  for (const text of ['凭社会保障号码查询', '社保卡号登记在手册上', '个人编号：******7890', '单位编号12345678']) expect(found(text), text).toEqual([])
})
