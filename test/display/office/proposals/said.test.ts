import { expect, test } from 'vitest'
import { byPerson, inOrder, sentenceOf } from '../../../../display/office/proposals/said.ts'
import { countersigns } from '../../../../display/office/proposals/countersigns.ts'
import type { Proposal } from '../../../../server/people/answers.ts'

const section = { id: 'pension', name: '养老保险科' }
const plain: Proposal = {
  id: 'p1', act: 'ACCOUNT_CREATE', person: { id: 'he', name: '何素文' }, login: null, role: null, section: null, title: null, fromOn: null, toOn: null, newName: null,
  proposedBy: { id: 'lin', name: '林管理' }, proposedAt: 0, maySettle: true, whyNot: null,
}
const kinds: readonly Partial<Proposal>[] = [
  { act: 'ACCOUNT_CREATE', login: 'hesuwen' }, { act: 'PASSWORD_RESET', login: 'hesuwen' }, { act: 'ACCOUNT_CHANGE', login: 'hesuwen' }, { act: 'PERSON_CHANGE' }, { act: 'PERSON_CHANGE', newName: '何素雯' },
  { act: 'POST_CREATE', role: 'section-head', section, title: '养老保险科科长', fromOn: '2026-11-23' },
  { act: 'POST_CREATE', role: 'director', title: '局长', fromOn: '2026-11-23', toOn: '2027-11-22' },
  { act: 'POST_CHANGE', role: 'director', title: '局长', fromOn: '2026-11-23', toOn: '2027-12-31' }, { act: 'POST_CHANGE', role: 'director', title: '局长', fromOn: '2026-11-23' },
  { act: 'SECTION_CHANGE', section },
]

test('each proposal says in one plain sentence who gets what, so that whoever countersigns needs to open nothing', () => {
  expect(kinds.map((kind) => sentenceOf({ ...plain, ...kind }))).toEqual([
    '为 何素文 开通登录名 hesuwen', '重置 何素文 的登录密码（登录名 hesuwen）', '恢复 何素文 已停用的登录名 hesuwen', '恢复已停用的人员 何素文', '把 何素文 改名为 何素雯',
    '任命 何素文 为科长（养老保险科），职务名称“养老保险科科长”，自 2026年11月23日 起', '任命 何素文 为局长，职务名称“局长”，自 2026年11月23日 起，至 2027年11月22日 止',
    '把 何素文 的“局长”任期延至 2027年12月31日', '把 何素文 的“局长”改为不定期限', '由 何素文 分管养老保险科',
  ])
})

test('proposals lie person by person, whoever waits longest first, and none is lost', () => {
  const wang = { id: 'wang', name: '王建民' }
  const four = [plain, { ...plain, id: 'p2', person: wang }, { ...plain, id: 'p3' }, { ...plain, id: 'p4', person: null }]
  expect(byPerson(four).map(({ person, proposals }) => [person?.name ?? null, proposals.map(({ id }) => id)])).toEqual([['何素文', ['p1', 'p3']], ['王建民', ['p2']], [null, ['p4']]])
})

test('whoever is brought back is so before anything else is given to them, and the rest keeps its order', () => {
  const back = { ...plain, id: 'p3', act: 'PERSON_CHANGE' } as const
  expect(inOrder([plain, { ...plain, id: 'p2', act: 'POST_CREATE' }, back]).map(({ id }) => id)).toEqual(['p3', 'p1', 'p2'])
})

test('only a post of one\'s own in the office or as director opens the countersigning', () => {
  expect((['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre', 'administrator'] as const).filter((role) => countersigns({ roles: [role] }))).toEqual(['office', 'director'])
})
