import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('words of drafts and of a classified paper’s head are asked about', () => {
  for (const text of ['关于补贴办法的通知（征求意见稿）', '送审稿', '讨 论 稿', '会议纪要', '密级和期限', '份号：000012', '000012\n关于某事项的请示']) expect(found(text).map((hit) => hit.split(' ')[0]), text).toEqual(['DRAFT_OR_META:WARN'])
})

test('six figures elsewhere are a postal code or an amount', () => {
  expect([found('邮编046000'), found('关于某事项的通知\n046000'), foundInTable(['金额（元）'], [['120000']])]).toEqual([[], [], []])
})

test('an opinion asked for is no draft', () => {
  expect(found('公开征求意见的公告，公众可以讨论，会议将印发纪要')).toEqual([])
})
