import { expect, test } from 'vitest'
import { contentDigest, type Content, type Table } from '#playlists/notice.ts'
import { parseText, textBytes, textOf } from '#playlists/text.ts'

const people: Table = {
  type: 'table',
  columns: [
    { name: '姓名', showOn: ['outdoor', 'kiosk'], mask: 'name' },
    { name: '身份证号码', showOn: ['kiosk'], mask: 'id-last4' },
    { name: '经办备注', showOn: [] },
    { name: '金额', showOn: ['outdoor'] },
  ],
  rows: [['赵*兰', '**************0027', '面访', '726.00'], ['钱*', '99010519491231002X', '电话', '726.00']],
  totalRow: ['合计', '', '', '1452.00'],
}

const content = (body: Content['wording']['body']): Content => ({
  format: 1,
  notice: 'n1',
  number: 1,
  category: 'affairs',
  kind: 'public-list',
  section: '就业促进科',
  documentNumber: null,
  formedOn: '2026-11-20',
  wording: { title: '补贴名单公示', summary: '名单公示', body, details: {} },
  decisions: { disclosure: 'proactive', scope: 'public', channels: ['kiosk'], secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
  windows: {},
})

const firstTable = (body: Content['wording']['body']) => body.find((block) => block.type === 'table')

test('a kiosk text carries only the columns that were decided for the kiosk', () => {
  const table = firstTable(textOf(content([people])).wording.body)
  expect(table?.columns.map((column) => column.name)).toEqual(['姓名', '身份证号码'])
  expect(table?.totalRow).toEqual(['合计', ''])
  expect(textBytes(textOf(content([people])))).not.toContain('面访')
})

test('an ID number that was typed in full reaches the kiosk with its last four places only', () => {
  const table = firstTable(textOf(content([people])).wording.body)
  expect(table?.rows.map((row) => row[1])).toEqual(['**************0027', '**************002X'])
})

test('a table of which no column is for the kiosk is left out and the rest stays', () => {
  const hidden: Table = { type: 'table', columns: [{ name: '金额', showOn: ['outdoor'] }], rows: [['1']] }
  expect(textOf(content([{ type: 'paragraph', text: '公示如下。' }, hidden])).wording.body).toEqual([{ type: 'paragraph', text: '公示如下。' }])
})

test('a text names its revision and comes back from its bytes unchanged', () => {
  const given = content([people])
  const made = textOf(given)
  expect(made.revision).toBe(contentDigest(given))
  expect(parseText(textBytes(made))).toEqual(made)
})

test('bytes that are no text of format 1 are nothing', () => {
  expect(parseText('{')).toBeUndefined()
  expect(parseText(textBytes({ ...textOf(content([people])), format: 2 as 1 }))).toBeUndefined()
})
