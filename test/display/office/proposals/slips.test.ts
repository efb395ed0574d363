import { expect, test } from 'vitest'
import { slipsOf } from '../../../../display/office/proposals/slips.ts'

test('each code that was given out stands beside its person and login, and what got none has no slip', () => {
  const proposals = ['何素文', '王建民', '陈晨'].map((name, n) => ({ id: `p${n}`, person: { id: name, name }, login: n === 1 ? null : `login${n}` }))
  const settled = [{ id: 'p2', fault: null, code: '0123 4567' }, { id: 'p1', fault: null, code: null }, { id: 'p0', fault: null, code: '7654 3210' }, { id: 'p9', fault: 'NOT_FOUND' as const, code: null }]
  expect(slipsOf(settled, proposals)).toEqual([{ name: '陈晨', login: 'login2', code: '0123 4567' }, { name: '何素文', login: 'login0', code: '7654 3210' }])
})
