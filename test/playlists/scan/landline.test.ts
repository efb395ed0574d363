import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('a land line near a person is asked about', () => {
  for (const text of ['联系人：张三，电话0355-2112345。', '王女士 (0355)2112345', '李某，03552112345', '0355-2112345（张小明）']) expect(found(text).map((hit) => hit.split(' ')[0]), text).toEqual(['LANDLINE:WARN'])
})

test('that of an office is not: no person near, another sentence, or a published number', () => {
  expect(found('办公室电话：0355-2112345，传真0355-2112346。')).toEqual([])
  expect(found('本期名单由张三核对。电话0355-2112345。')).toEqual([])
  expect(found('联系人：张三，电话0355-2112345。', { officeNumbers: ['（0355）2112345'] })).toEqual([])
  expect(foundInTable(['科室', '办公电话'], [['办公室', '0355-2112345']])).toEqual([])
})
