import { expect, test } from 'vitest'
import type { Mark } from '../../../../server/notices/answers.ts'
import { blankWords, type DraftWords } from '../../../../server/notices/words.ts'
import { findingsIn, groupsOf, informed, insideAttachments, learned } from '../../../../display/office/write/findings.ts'
import { maskedFinding } from '../../../../display/office/write/mask-help.ts'

const given = { today: '2026-11-23', officeNumbers: [] }
const words = (body: DraftWords['wording']['body'], kind: DraftWords['kind'] = 'announcement'): DraftWords => {
  const blank = blankWords({ category: 'affairs', kind })
  return { ...blank, wording: { ...blank.wording, title: '通知（征求意见稿）', body } }
}
const said = (text: string): DraftWords => words([{ type: 'paragraph', text }])
const row = (...cells: string[]): DraftWords => words([{ type: 'table', columns: [{ name: '姓名', showOn: [] }, { name: '身份证号', showOn: [] }, { name: '电话', showOn: [] }], rows: [cells] }])

/** What the server says of findings it kept: warnings answered where `answered` says so. */
const marksOf = (from: DraftWords, answered: boolean): Mark[] =>
  findingsIn(from, given).map(({ rule, level, family, at, from: start, to }, index) => ({
    code: 'X', at, blocking: true, zh: '', en: '',
    scan: { rule, level, family, from: start, to, print: String(index).repeat(64), answer: answered ? { person: { id: 'a', name: '周敏' }, at: 1, text: '理由充分' } : null },
  }))

test('a finding shows the words around it', () => {
  const [, found] = findingsIn(said('如有异议请联系李某，手机13800138000，工作时间接听。'), given)
  expect(found?.excerpt).toEqual({ before: '请联系李某，手机', found: '13800138000', after: '，工作时间接听。' })
})

test('what must change, what wants an answer and what was answered stand apart', () => {
  const now = said('手机13800138000')
  const before = groupsOf(findingsIn(now, given))
  expect([before.change, before.answer, before.answered].map((groups) => groups.map(({ rule }) => rule))).toEqual([['MOBILE'], ['DRAFT_OR_META'], []])
  const after = groupsOf(informed(findingsIn(now, given), learned(findingsIn(now, given), marksOf(now, true))))
  expect([after.change, after.answer, after.answered].map((groups) => groups.map(({ rule }) => rule))).toEqual([['MOBILE'], [], ['DRAFT_OR_META']])
})

test('what the server said of a finding goes on with it while the words around it move, and not to another one', () => {
  const before = said('编号110105194912310021待核。')
  const known = learned(findingsIn(before, given), marksOf(before, true))
  const answers = (text: string) => informed(findingsIn(said(text), given), known).filter(({ rule }) => rule === 'ID18').map(({ answer, print }) => [answer?.text ?? null, print === null])
  expect(answers('请核对：编号110105194912310021待核。')).toEqual([['理由充分', false]])
  expect(answers('编号110105194912310039待核。')).toEqual([[null, true]])
})

test.each([
  ['ID18', '身份证号 110105 19491231 002X。', '**************002X'],
  ['MOBILE', '手机１３８００１３８０００。', '138****8000'],
  ['BANKCARD', '账号6222020000000000000。', '***************0000'],
] as const)('%s is masked the house’s way where it stands', (rule, text, hidden) => {
  const found = findingsIn(said(text), given).find((one) => one.rule === rule)
  expect(found && maskedFinding(found)).toBe(hidden)
})

test('what has no mask of the house is not masked', () => {
  expect(findingsIn(said('无'), given).map(maskedFinding)).toEqual([null])
})

test('a number in a table is masked with its column, a whole name beside one with the names', () => {
  const fixes = (of: DraftWords) => Object.fromEntries(findingsIn(of, given).filter(({ at }) => at.includes('.rows.')).map(({ rule, column }) => [rule, column]))
  expect(fixes(row('赵小芳', '11010519491231002X', '13800138000'))).toMatchObject({ ID18: { at: 'wording.body.0.rows.0.1', mask: 'id-last4' }, MOBILE: null })
  expect(fixes(row('赵小芳', '**************002X', ''))).toEqual({ NAME_WITH_ID: { at: 'wording.body.0.rows.0.0', mask: 'name' } })
  expect(fixes(row('赵*芳', '**************002X', ''))).toEqual({})
})

test('what the server found inside an attachment stands under the name of the file, and is not masked here', () => {
  const draft: DraftWords = { ...said('无'), attachments: [{ digest: 'a'.repeat(64), name: '名单.xlsx', type: 'xlsx', bytes: 9 }] }
  const where = { zh: '附件 1，第 2 张工作表（隐藏），B2', en: 'attachment 1, sheet 2 (hidden), B2' }
  const scan = { rule: 'ID18', level: 'BLOCK', family: 'person', from: null, to: null, print: 'p', answer: null } as const
  const mark = { code: 'PERSONAL_DATA', at: 'attachments.0', blocking: true, zh: '', en: '' }
  const [found, ...others] = insideAttachments(draft, [{ ...mark, scan: { ...scan, where } }, { ...mark, scan }])
  expect(found).toMatchObject({ rule: 'ID18', excerpt: { found: '名单.xlsx' }, print: 'p', inside: { file: 'a'.repeat(64), where } })
  expect(others).toEqual([])
  expect(maskedFinding(found!)).toBeNull()
})

test('a number in the name of a file is found as it is written, but files are renamed where they lie', () => {
  const draft: DraftWords = { ...said('无'), attachments: [{ digest: 'a'.repeat(64), name: '手机13800138000.xlsx', type: 'xlsx', bytes: 9 }] }
  const found = findingsIn(draft, given).find(({ at }) => at === 'attachments.0')
  expect(found).toMatchObject({ rule: 'MOBILE', text: '13800138000' })
  expect(maskedFinding(found!)).toBeNull()
})
