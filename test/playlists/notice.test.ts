import { expect, test } from 'vitest'
import { content, contentDigest, isSensitive, table, type Content, fileName } from '#playlists/notice.ts'

const registered: Content = {
  format: 1,
  notice: 'n1',
  number: 1,
  category: 'affairs',
  kind: 'announcement',
  section: '办公室',
  documentNumber: '望劳社办〔2009〕41号',
  formedOn: '2009-12-15',
  wording: { title: '关于2010年元旦假期服务安排的通知', summary: '1月1日至3日放假。', body: [{ type: 'paragraph', text: '照常上班。' }], details: {} },
  decisions: { disclosure: 'proactive', scope: 'public', channels: ['outdoor', 'kiosk'], secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
  windows: { outdoor: { from: 1_000, to: 2_000 }, kiosk: { from: 1_000, to: 2_000 } },
}

test('every word, decision, channel and window is part of the digest', () => {
  const changes: Content[] = [
    { ...registered, number: 2 },
    { ...registered, wording: { ...registered.wording, title: `${registered.wording.title}。` } },
    { ...registered, decisions: { ...registered.decisions, importance: 'important' } },
    { ...registered, decisions: { ...registered.decisions, channels: ['kiosk'] } },
    { ...registered, windows: { ...registered.windows, kiosk: { from: 1_000, to: 2_001 } } },
  ]
  expect(new Set([registered, ...changes].map(contentDigest)).size).toBe(changes.length + 1)
})

test('a window that ends before it begins is refused', () => {
  expect(content.safeParse(registered).success).toBe(true)
  expect(content.safeParse({ ...registered, windows: { kiosk: { from: 2_000, to: 2_000 } } }).success).toBe(false)
})

test('a category beside the six is refused', () => {
  expect(content.safeParse({ ...registered, category: 'other' }).success).toBe(false)
})

test('a table row with a cell too few is refused', () => {
  const columns = [{ name: '单位', showOn: ['outdoor'] }, { name: '人数', showOn: ['kiosk'] }]
  expect(table.safeParse({ type: 'table', columns, rows: [['望川远帆机械厂', '12']] }).success).toBe(true)
  expect(table.safeParse({ type: 'table', columns, rows: [['望川远帆机械厂']] }).success).toBe(false)
})

test('lists of people leave the glass sooner than other notices when no stamp comes', () => {
  expect(isSensitive('public-list')).toBe(true)
  expect(isSensitive('announcement')).toBe(false)
})

test('attachments are part of the digest, and a notice without any has the digest it always had', () => {
  const file = { digest: 'a'.repeat(64), name: '附表 1.xlsx', type: 'xlsx', bytes: 1_024 } as const
  const digests = [registered, content.parse({ ...registered, attachments: undefined }), ...[file, { ...file, name: '附表 2.xlsx' }, { ...file, digest: 'b'.repeat(64) }].map((one) => ({ ...registered, attachments: [one] }))].map(contentDigest)
  expect([digests[0] === digests[1], new Set(digests).size]).toEqual([true, 4])
  expect(content.safeParse({ ...registered, attachments: [] }).success).toBe(false)
  expect(content.safeParse({ ...registered, attachments: Array.from({ length: 11 }, () => file) }).success).toBe(false)
})

test.each(['附表.xlsx', 'a.pdf', '附件1：名单（公示）.docx', "it's (1).jpeg"])('“%s” is a name for a file', (name) => expect(fileName.safeParse(name).success).toBe(true))
test.each(['../附表.xlsx', 'a/b.pdf', 'a\\b.pdf', '.pdf', '附表', '附\u0000表.pdf', '附\u202e表.pdf', `${'长'.repeat(120)}.pdf`, 'a:b.pdf', ''])('“%s” is none', (name) => expect(fileName.safeParse(name).success).toBe(false))
