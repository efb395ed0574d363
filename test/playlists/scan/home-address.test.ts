import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('an address down to the door after a person is asked about', () => {
  expect(found('张三，住望川市东门社区3号楼2单元。')).toEqual(['HOME_ADDRESS:WARN 住望川市东门社区3号楼2单元'])
  expect(found('申请人：李小明，河湾镇北关村十二号')).toEqual(['HOME_ADDRESS:WARN 河湾镇北关村十二号'])
  expect(foundInTable(['姓名', '住址'], [['赵*兰', '正阳路12号']])).toEqual(['HOME_ADDRESS:WARN table.rows.0.1 0-6'])
})

test('offices, counters and document numbers are no homes', () => {
  for (const text of ['办公地址：望川市正阳路一号。', '联系人：张三，办公地址：望川市正阳路1号', '张三到服务大厅社区3号窗口', '王局长签发望川市人社发〔2009〕118号', '望川市正阳路1号，张三']) expect(found(text).filter((hit) => hit.startsWith('HOME')), text).toEqual([])
})
