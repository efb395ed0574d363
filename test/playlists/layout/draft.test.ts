import { expect, test } from 'vitest'
import { draftOf, extentsOf, readingOf, type Part } from '#playlists/layout/draft.ts'
import type { Content, Wording } from '#playlists/notice.ts'
import { bureau } from '../../samples/glasses.ts'
import { samples } from '../../samples/samples.ts'

const sample = (notice: string): Content => samples.find((one) => one.notice === notice)!
const parts = (content: Content, extent: 'full' | 'tables' | 'summary' = 'full', surface: 'outdoor' | 'kiosk' = 'outdoor'): readonly Part[] => draftOf(content, extent, { surface, bureau, isLow: false }).parts
const withBody = (content: Content, body: Wording['body']): Content => ({ ...content, wording: { ...content.wording, body } })

test('a closure leads with until when it is closed', () => {
  expect(parts(sample('S01'))[0]).toMatchObject({ is: 'figure', figure: { caption: { text: '11月28日起停办，恢复办理时间' }, settings: [['11月30日 上午8时30分'], ['11月30日', '上午8时30分']] } })
  const untold = sample('S01')
  expect(parts({ ...untold, wording: { ...untold.wording, details: {} } })[0]).toMatchObject({ is: 'text' })
})

test('the advice line leads with its digits, a list with its period, contribution figures with their amounts', () => {
  expect(parts(sample('S09'), 'summary')[0]).toMatchObject({ is: 'figure', figure: { settings: [['12333']] } })
  expect(parts(sample('S03'), 'summary')[0]).toMatchObject({ is: 'text', prose: { text: '公示期 12月2日—12月8日' } })
  expect(parts(sample('S08'), 'summary')[0]).toMatchObject({ is: 'amounts', amounts: [{ number: '1180' }, { number: '5900' }] })
})

test('a question hangs bold, its answer plain below it', () => {
  const [question, answer] = parts(withBody(sample('S02'), [{ type: 'paragraph', text: '问：什么时候申报？' }, { type: 'paragraph', text: '答：一月。' }]))
  expect(question).toMatchObject({ is: 'hanging', opens: true, marker: { prose: { text: '问：' } }, prose: { text: '什么时候申报？', weight: 700 } })
  expect(answer).toMatchObject({ is: 'hanging', opens: false, prose: { text: '一月。', weight: 500 } })
})

test('steps are numbered, and on a guide joined by a line to the next', () => {
  const list = { type: 'list', ordered: true, items: ['取号', '交材料'] } as const
  const rails = (content: Content) => parts(withBody(content, [{ ...list, items: [...list.items] }])).map((part) => part.is === 'hanging' && part.marker.is === 'words' && part.marker.rail)
  expect(rails(sample('S05'))).toEqual([true, false])
  expect(rails(sample('S02'))).toEqual([false, false])
})

test('kinds that live by their tables may show them beside the summary', () => {
  expect(extentsOf(sample('S08'))).toEqual(['full', 'tables', 'summary'])
  expect(extentsOf(sample('S05'))).toEqual(['full', 'summary'])
  expect(parts(sample('S08'), 'tables').map((part) => part.is)).toEqual(['text', 'table'])
})

test('what there is to read is known before anything is measured, hidden columns left out', () => {
  expect(readingOf(sample('S03'), 'summary', 'outdoor').rows).toBe(0)
  expect(readingOf(sample('S03'), 'full', 'outdoor').rows).toBe(8)
  expect(readingOf(sample('S03'), 'full', 'outdoor').characters).toBeLessThan(readingOf(sample('S03'), 'full', 'kiosk').characters)
})
