import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, folded, isSame, type ComparedLine } from '../../../../display/office/notices/difference.ts'
import { linesOf, type Line } from '../../../../display/office/notices/lines.ts'

const text = (...lines: string[]): Line[] => lines.map((line) => ({ place: 'text', text: line }))
const marked = ({ pieces }: ComparedLine): string => pieces.map(({ kind, text: words }) => (kind === 'same' ? words : kind === 'gone' ? `[-${words}-]` : `[+${words}+]`)).join('')
const said = (before: readonly Line[], after: readonly Line[]): string[] => compare(before, after).map(marked)

test('a changed word in a Chinese sentence is marked as that word, not as the whole sentence', () => {
  expect(said(text('请于12月5日前到服务大厅办理。'), text('请于12月8日前到服务大厅办理。'))).toEqual(['请于12月[-5-][+8+]日前到服务大厅办理。'])
})

test('a paragraph taken out at the beginning does not drag the others along', () => {
  const before = text('一、办理对象为本市参保单位。', '二、办理时间为每月1日至10日。', '三、办理地点为政务服务大厅。')
  const after = text('二、办理时间为每月1日至15日。', '三、办理地点为政务服务大厅二楼。')
  expect(said(before, after)).toEqual(['[-一、办理对象为本市参保单位。-]', '二、办理时间为每月1日至[-10-][+15+]日。', '三、办理地点为政务服务大厅[+二楼+]。'])
})

test('two lines with nothing in common are one that went and one that came', () => {
  expect(said(text('咨询电话：12333'), text('本通知自发布之日起施行。'))).toEqual(['[-咨询电话：12333-]', '[+本通知自发布之日起施行。+]'])
})

test('a table is compared row by row, its head, caption and total with it', () => {
  const columns = ['姓名', '金额'].map((name) => ({ name, showOn: [] }))
  const of = (amount: string) => linesOf({ title: '名单', summary: '', body: [{ type: 'table', caption: '补贴名单', columns, rows: [['王*', amount], ['李*', '300']], totalRow: ['合计', '600'] }] })
  expect(said(of('200'), of('300')).filter((line) => /[+-]\]/.test(line))).toEqual(['王* │ [-200-][+300+]'])
  expect(of('200').map(({ text: words }) => words)).toEqual(['名单', '', '补贴名单', '姓名 │ 金额', '王* │ 200', '李* │ 300', '合计 │ 600'])
})

test('what stayed is folded to a number, with one line kept around each change', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `第${String(index)}段没有改动`)
  const changed = lines.map((line, index) => (index === 6 ? '第6段已经改动' : line))
  expect(folded(compare(text(...lines), text(...changed))).map((line) => ('same' in line ? line.same : marked(line)))).toEqual([5, '第5段没有改动', '第6段[-没有-][+已经+]改动', '第7段没有改动', 4])
})

const line = fc.record({ place: fc.constantFrom<Line['place']>('title', 'summary', 'heading', 'text', 'point', 'row'), text: fc.string({ unit: fc.constantFrom(...'办理时间地点12345，。 │') , maxLength: 24 }) })

test('whatever was written, the earlier text is what stayed and went, the later one what stayed and came', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.array(line, { maxLength: 14 }), (before, after) => {
      const compared = compare(before, after)
      const without = (kind: 'gone' | 'new') => compared.filter(({ pieces }) => pieces.some((piece) => piece.kind !== kind) || pieces.length === 0).map(({ pieces }) => pieces.filter((piece) => piece.kind !== kind).map(({ text: words }) => words).join(''))
      expect(without('new').filter(Boolean)).toEqual(before.map(({ text: words }) => words).filter(Boolean))
      expect(without('gone').filter(Boolean)).toEqual(after.map(({ text: words }) => words).filter(Boolean))
      if (JSON.stringify(before) === JSON.stringify(after)) expect(compared.every(isSame)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('a list of six hundred rows in which every row changed is compared row by row', { timeout: 10_000 }, () => {
  const rows = (mark: string) => text(...Array.from({ length: 600 }, (_, index) => `第${String(index)}行 │ 王${mark} │ 补贴${String(index * 7)}元`))
  const compared = compare(rows('*'), rows('某'))
  expect(compared).toHaveLength(600)
  expect(compared.every(({ pieces }) => pieces.some(({ kind }) => kind === 'same') && pieces.some(({ kind }) => kind === 'new'))).toBe(true)
})
