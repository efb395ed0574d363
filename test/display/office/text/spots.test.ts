import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { placesOf } from '#playlists/scan/place.ts'
import type { Block } from '#playlists/notice.ts'
import { blocksOfDoc, docOfBlocks } from '../../../../display/office/text/blocks.ts'
import { textSchema } from '../../../../display/office/text/schema.ts'
import { columnOf, spotsIn } from '../../../../display/office/text/spots.ts'

const text: readonly Block[] = [
  { type: 'heading', text: '一、公示名单' },
  { type: 'paragraph', text: '公示期内如有异议，请拨打12333。' },
  { type: 'list', ordered: true, items: ['先登记', '后领取'] },
  {
    type: 'table',
    caption: '补贴名单',
    columns: [{ name: '姓名', showOn: ['kiosk'] }, { name: '联系电话', showOn: ['kiosk'] }],
    rows: [['赵小芳', '😀13800138000'], ['钱小兰', '']],
    totalRow: ['合计', '2人'],
  },
]

/** The text in the editor, with blanks typed into it that are not saved: empty lines, empty list lines, empty rows, spaces at the edges. */
const typed = () => {
  const doc = docOfBlocks(text)
  const [heading, paragraph, list, table] = doc.content ?? []
  const blank = (cells: number) => ({ type: 'tableRow', content: Array.from({ length: cells }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] })) })
  const spaced = { type: 'paragraph', content: [{ type: 'text', text: '　 公示期内如有异议，请拨打12333。 ' }] }
  const lined = { ...list, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }, ...(list?.content ?? [])] }
  const rows = table?.content ?? []
  const tabled = { ...table, content: [...rows.slice(0, 2), blank(2), ...rows.slice(2)] }
  return getSchema(textSchema).nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }, heading, { type: 'paragraph' }, { ...paragraph, ...spaced }, lined, tabled] })
}

const places = placesOf({ documentNumber: null, wording: { title: '题', summary: '', body: text, details: {} } }).filter(({ at, part }) => at.startsWith('wording.body') && part?.is !== 'table' && part?.is !== 'row' && !at.endsWith('caption'))

test('what is saved of the typed text is the text', () => {
  expect(blocksOfDoc(typed().toJSON())).toEqual(text)
})

test('every character the scanner speaks of is found in the editor, blanks between or not', () => {
  const doc = typed()
  const find = spotsIn(doc)
  const wrong = places.flatMap(({ at, text: written }) =>
    Array.from({ length: written.length }, (_, from) => ({ at, from, to: written.length })).filter((spot) => {
      const range = find(spot)
      return !range || doc.textBetween(range.from, range.to) !== written.slice(spot.from)
    }),
  )
  expect(places.length).toBeGreaterThan(9)
  expect(wrong).toEqual([])
})

test('a row that only shows something as a whole is found from its first to its last cell', () => {
  const doc = typed()
  const range = spotsIn(doc)({ at: 'wording.body.3.rows.0', from: null, to: null })!
  expect(doc.textBetween(range.from, range.to, '|')).toBe('赵小芳|😀13800138000')
})

test('a place that is gone is no place', () => {
  const find = spotsIn(typed())
  for (const at of ['wording.title', 'documentNumber', 'wording.body.9', 'wording.body.3.rows.7.0', 'wording.body.2.items.5', 'wording.body.3.rows.0.9'])
    expect(find({ at, from: 0, to: 1 }), at).toBeNull()
})

test('a cell knows its table and its column, words outside of tables know none', () => {
  const doc = typed()
  const place = columnOf(doc, { at: 'wording.body.3.rows.1.1' })
  expect([doc.nodeAt(place!.table)?.type.name, place!.column]).toEqual(['table', 1])
  expect(columnOf(doc, { at: 'wording.body.1' })).toBeNull()
})
