import type { ReactiveControllerHost } from 'lit'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankWords, type DraftWords } from '../../../../server/notices/words.ts'
import { findingsIn } from '../../../../display/office/write/findings.ts'
import { Scanning } from '../../../../display/office/write/scanning.ts'

const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) }
const saying = (body: DraftWords['wording']['body']): DraftWords => {
  const blank = blankWords({ category: 'affairs', kind: 'announcement' })
  return { ...blank, wording: { ...blank.wording, body } }
}
const said = (text: string): DraftWords => saying([{ type: 'paragraph', text }])
const longList = (last: string): DraftWords =>
  saying([{ type: 'table', columns: ['姓名', '社区', '备注'].map((name) => ({ name, showOn: [] })), rows: Array.from({ length: 1000 }, (_, row) => ['赵*兰', '东门社区', row === 999 ? last : '已核对，无异议']) }])

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('a finding is marked in the text by what it asks for, and an answered one only while it is looked at', () => {
  const scanning = new Scanning(host)
  const words = said('手机13800138000。本件为征求意见稿。')
  scanning.look(words)
  expect(scanning.marked.map(({ at, look }) => [at, look.trim()])).toEqual([['wording.body.0', 'warn'], ['wording.body.0', 'block']])
  const draft = findingsIn(words, { today: '1970-01-01', officeNumbers: [] }).find(({ rule }) => rule === 'DRAFT_OR_META')!
  const { rule, level, family, at, from, to } = draft
  scanning.learn(words, [{ code: 'X', at, blocking: false, zh: '', en: '', scan: { rule, level, family, from, to, print: 'p', answer: { person: { id: 'a', name: '周敏' }, at: 1, text: '引用文件名' } } }])
  expect(scanning.marked.map(({ look }) => look.trim())).toEqual(['block'])
  scanning.choose(draft.key)
  expect(scanning.marked.map(({ look }) => look.trim())).toEqual(['chosen', 'block'])
})

test('a short text is read at every key, a long list when typing rests', async () => {
  const scanning = new Scanning(host)
  scanning.look(said('手机13800138000'))
  expect(scanning.findings).toHaveLength(1)
  scanning.look(longList(''))
  expect(scanning.findings).toHaveLength(0)
  scanning.look(longList('手机13800138000'))
  scanning.look(longList('手机13800138000，'))
  expect(scanning.findings).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(scanning.findings.map(({ at }) => at)).toEqual(['wording.body.0.rows.999.2'])
})

test('what the server says of an older state does not bring its findings back', () => {
  const scanning = new Scanning(host)
  const older = said('手机13800138000')
  scanning.look(older)
  scanning.look(said('没有了'))
  scanning.learn(older, [])
  expect(scanning.findings).toEqual([])
})
