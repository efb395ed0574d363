import { expect, test } from 'vitest'
import { placesOf } from '#playlists/scan/place.ts'

const notice = {
  documentNumber: '望劳社发〔2009〕118号',
  wording: {
    title: '题',
    summary: '概',
    body: [
      { type: 'heading' as const, text: '甲' },
      { type: 'list' as const, items: ['一', '二'] },
      { type: 'table' as const, caption: '表', columns: [{ name: '姓名' }, { name: '金额' }], rows: [['赵*兰', '726.00']], totalRow: ['合计', '726.00'] },
    ],
    details: { explains: '某号' },
  },
}

test('every text a person typed is scanned, cells singly and run together by row', () => {
  expect(placesOf(notice).map(({ at, text }) => `${at}=${text}`)).toEqual([
    'wording.title=题', 'wording.summary=概', 'documentNumber=望劳社发〔2009〕118号', 'wording.details.explains=某号', 'wording.body.0=甲', 'wording.body.1.items.0=一', 'wording.body.1.items.1=二',
    'wording.body.2.caption=表', 'wording.body.2.columns.0=姓名', 'wording.body.2.columns.1=金额', 'wording.body.2.columns=姓名\t金额', 'wording.body.2.rows.0.0=赵*兰', 'wording.body.2.rows.0.1=726.00',
    'wording.body.2.rows.0=赵*兰\t726.00', 'wording.body.2.totalRow.0=合计', 'wording.body.2.totalRow.1=726.00', 'wording.body.2.totalRow=合计\t726.00', 'wording.body.2=',
  ])
})

test('a row knows where each of its cells begins', () => {
  const row = placesOf(notice).find(({ at }) => at === 'wording.body.2.rows.0')
  expect(row?.part?.is === 'row' && row.part.cells.map(({ from, text }) => row.text.slice(from, from + text.length))).toEqual(['赵*兰', '726.00'])
})

test('the name of an attachment is a text like any other', () => {
  expect(placesOf({ ...notice, attachments: [{ name: '名单.xlsx' }] }).at(-1)).toEqual({ at: 'attachments.0', text: '名单.xlsx' })
})
