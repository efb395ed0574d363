import { expect, test } from 'vitest'
import { outcomeOf } from '../../../../display/office/journal/entry.ts'

test('the journal says what was proposed, for which login, and when nobody or the machine countersigned it', () => {
  expect(outcomeOf({ action: 'PROPOSE', body: { act: 'ACCOUNT_CREATE', person: 'p', login: 'hesuwen' } })).toBe('开设账号 · hesuwen')
  expect(outcomeOf({ action: 'COUNTERSIGN', body: { act: 'POST_CREATE', person: 'p', role: 'author', proposer: 'q', atMachine: true } })).toBe('任职 · 在服务器上办理')
  expect(outcomeOf({ action: 'POST_CREATE', body: { person: 'p', role: 'director', first: true } })).toBe('首位复核人，无须复核')
})

test('the journal says which row of the register somebody wrote past the house', () => {
  expect(outcomeOf({ action: 'DENIED', body: { code: 'SEAL_BROKEN', of: 'accounts leader' } })).toBe('登录名 leader · 没有本系统的封记，或已被改动、移除')
})

test('other entries tell what came of them as before: the wording, where it went, the code, another\'s name', () => {
  expect(outcomeOf({ action: 'RETURN', body: { number: 2, to: 'RETURNED', reasonCode: 'PII', onBehalfOf: 'p' } })).toBe('第 2 版 · 已退回 · PII · 代为办理')
  expect(outcomeOf({ action: 'CONFIRM', body: { act: 'leader-sign' } })).toBe('')
})
