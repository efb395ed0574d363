import { expect, test } from 'vitest'
import { hidesName, isName, personsIn, personsOfRow } from '#playlists/scan/person.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { plainOf } from '#playlists/scan/plain.ts'
import { withTable } from './found.ts'

const names = (text: string): string[] => personsIn(text).map(({ start, end, masked }) => `${text.slice(start, end)}${masked ? '?' : ''}`)

test('people are known by a mask, a title, a label, or a name between two marks', () => {
  expect(names('赵*兰、欧阳**、李某某和王女士')).toEqual(['赵*兰?', '欧阳**?', '李某某?', '王女士'])
  expect(names('联系人:于洋,电话')).toEqual(['于洋'])
  expect(names('拟发放人员:张三,李小明(男)')).toEqual(['张三', '李小明'])
  expect(names('欧阳修,住')).toEqual(['欧阳修'])
})

test('ordinary words are no people', () => {
  for (const text of ['金额:', '时间、方式、程序', '年满16周岁,', '安置,申请,解释', '查询机,高校,管理', '有关同志', '某单位', '向社会公开', '施工员', '龙门镇、钱江街', 'abc', '']) expect(names(text), text).toEqual([])
})

test('in a row people stand in the column of names', () => {
  const row = placesOf(withTable({ columns: [{ name: '姓名' }, { name: '岗位' }], rows: [['张三', '包装工']] })).find(({ at }) => at === 'wording.body.0.rows.0')
  expect(row?.part?.is === 'row' && personsOfRow(row.part, plainOf(row.text))).toEqual([{ start: 0, end: 2, masked: false }])
})

test('a cell says whether it holds a name and hides it', () => {
  expect(['赵*兰', '钱*', '张三', '李某', '王XX', '合计', '', '—'].map((cell) => [isName(cell), hidesName(cell)])).toEqual([[true, true], [true, true], [true, false], [true, true], [true, true], [false, false], [false, false], [false, false]])
})
