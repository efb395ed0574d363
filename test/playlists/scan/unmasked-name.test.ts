import { expect, test } from 'vitest'
import { placesOf } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'
import { foundInTable, withTable } from './found.ts'

test('whole names in a public list are asked about, once a column, at the first of them', () => {
  expect(foundInTable(['序号', '姓名'], [['1', '赵*兰'], ['2', '张三'], ['3', '李小梅']], { kind: 'public-list' })).toEqual(['UNMASKED_NAME:WARN table.rows.1.1 0-2'])
})

test('the finding speaks of all of them, so that another name asks again', () => {
  const table = withTable({ columns: [{ name: '获奖', mask: 'name' }], rows: [['张三'], ['李小梅'], ['合计']] })
  expect(scan(placesOf(table), { today: '2026-11-23', officeNumbers: [], kind: 'public-list' }).map(({ text }) => text)).toEqual(['张三、李小梅'])
})

test('masked names, other columns and other kinds of notice are not asked about', () => {
  expect([foundInTable(['姓名'], [['赵*兰'], ['']], { kind: 'public-list' }), foundInTable(['单位'], [['张三商店']], { kind: 'public-list' }), foundInTable(['姓名'], [['张三']])]).toEqual([[], [], []])
})
