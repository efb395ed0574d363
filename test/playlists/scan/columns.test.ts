import { expect, test } from 'vitest'
import { columnsOf, holdsIdNumbers, loose } from '#playlists/scan/columns.ts'

const one = (name: string, cells: readonly string[] = []) => columnsOf({ columns: [{ name }], rows: cells.map((cell) => [cell]) })[0]

test('a column of ID numbers is known by its head', () => {
  expect(['身份证号', '公民身份号码', '证件号码', 'ID number', '索引号', '姓名'].map(holdsIdNumbers)).toEqual([true, true, true, true, false, false])
})

test('what a column holds is known by its head or its mask', () => {
  expect(['姓名', '申请人', '所在社区', '金额（元）', '年龄', '出生年月'].map((name) => Object.entries(one(name) ?? {}).filter(([key, is]) => is === true && key !== 'figures').map(([key]) => key))).toEqual([['person'], ['person'], ['community'], ['amount'], ['age'], ['birth']])
  expect(columnsOf({ columns: [{ name: '甲', mask: 'name' }, { name: '乙', mask: 'id-last4' }], rows: [] }).map(({ person, id }) => [person, id])).toEqual([[true, false], [false, true]])
})

test('a column of figures is known by its head, or by three figures of several lengths', () => {
  expect([one('人数'), one('联系电话'), one('证件编号'), one('甲', ['12', '345', '6789']), one('甲', ['138', '139', '156']), one('甲', ['12', '0345', '6789']), loose('合计', true)].map((column) => column?.figures)).toEqual([true, false, false, true, false, false, true])
})
