import { expect, test } from 'vitest'
import { found } from './found.ts'

test('every mark that keeps a paper inside is stopped', () => {
  for (const text of ['内部资料', '内部文件，请勿外传', '本资料不得外传', '工作秘密', '（此件不予公开）', '此件不公开', '（此件依申请公开）', '内 部 资 料', '内部\u200b资料', '本件为内部文件。']) {
    expect(found(text).every((hit) => hit.startsWith('INTERNAL_MARK:BLOCK')) && found(text).length > 0, text).toBe(true)
  }
  expect(found('内部资料 注意保存')).toHaveLength(2)
})

test('a sentence about such things is asked about', () => {
  for (const text of ['涉及国家秘密、工作秘密、商业秘密的不予公开', '用人单位内部文件规定的扣款没有依据', '反映人的信息不得外传']) expect(found(text).map((hit) => hit.split(' ')[0]), text).toEqual(['INTERNAL_MARK:WARN'])
})

test('keep your receipt is no mark', () => {
  for (const text of ['回执请注意保存', '办结前应注意保存缴费凭证', '内部控制制度', '此件公开发布', '依申请公开']) expect(found(text), text).toEqual([])
})
