import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('an illness near a person is asked about', () => {
  expect(found('李某因肺结核申请延长医疗期')).toEqual(['MEDICAL:WARN 肺结核'])
  expect(found('张小明患白血病。')).toEqual(['MEDICAL:WARN 白血病'])
  expect(foundInTable(['姓名', '结论'], [['赵*兰', '七级伤残']])).toEqual(['MEDICAL:WARN table.rows.0.1 0-4'])
})

test('a guide about illnesses is not', () => {
  for (const text of ['癌症、尿毒症透析等门诊慢性病的申报材料', '一级至四级伤残职工的伤残津贴', '患职业病的，由单位申请工伤认定', '由张三受理。职业病诊断另见指南']) expect(found(text), text).toEqual([])
})
