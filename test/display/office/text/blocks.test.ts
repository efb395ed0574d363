import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { Block } from '#playlists/notice.ts'
import { blocksOfDoc, docOfBlocks } from '../../../../display/office/text/blocks.ts'
import { textSchema } from '../../../../display/office/text/schema.ts'

const text: readonly Block[] = [
  { type: 'heading', text: '一、公示名单' },
  { type: 'paragraph', text: '公示期内如有异议，请拨打12333。' },
  { type: 'list', ordered: true, items: ['先登记', '后领取'] },
  { type: 'list', ordered: false, items: ['身份证'] },
  {
    type: 'table',
    caption: '补贴名单',
    columns: [{ name: '姓名', showOn: ['outdoor', 'kiosk'], mask: 'name' }, { name: '身份证号', showOn: ['kiosk'], mask: 'id-last4' }, { name: '备注', showOn: [] }],
    rows: [['李*梅', '**************0027', ''], ['欧阳**', '**************002X', '补发']],
    totalRow: ['合计', '', '2人'],
  },
]

test('a text comes back from the editor as it went in', () => {
  expect(blocksOfDoc(docOfBlocks(text))).toEqual(text)
})

test('the editor’s own schema takes every text and loses nothing of it', () => {
  const schema = getSchema(textSchema)
  const kept = schema.nodeFromJSON(docOfBlocks(text))
  kept.check()
  expect(blocksOfDoc(kept.toJSON())).toEqual(text)
})

test('an empty text opens as one empty line and is saved as nothing', () => {
  const doc = docOfBlocks([])
  expect(getSchema(textSchema).nodeFromJSON(doc).childCount).toBe(1)
  expect(blocksOfDoc(doc)).toEqual([])
})

test('empty lines, list lines and table rows are not saved', () => {
  const doc = docOfBlocks([{ type: 'paragraph', text: '有' }, { type: 'list', ordered: false, items: ['', '甲'] }, { type: 'table', columns: [{ name: '甲', showOn: ['kiosk'] }], rows: [[''], ['乙']] }])
  doc.content?.push({ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 } })
  expect(blocksOfDoc(doc)).toEqual([
    { type: 'paragraph', text: '有' },
    { type: 'list', ordered: false, items: ['甲'] },
    { type: 'table', columns: [{ name: '甲', showOn: ['kiosk'] }], rows: [['乙']] },
  ])
})

test('what is typed into a masked column is saved masked', () => {
  const doc = docOfBlocks([{ type: 'table', columns: [{ name: '姓名', showOn: ['kiosk'], mask: 'name' }, { name: '证件号', showOn: ['kiosk'], mask: 'id-last4' }], rows: [['李小梅', '11010519491231002X']] }])
  expect(blocksOfDoc(doc)).toMatchObject([{ rows: [['李*梅', '**************002X']] }])
})
