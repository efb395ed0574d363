import { expect, test } from 'vitest'
import { isPlain, offered } from '../../../../display/office/desk/acts.ts'
import type { ActView, DoubtView } from '../../../../server/notices/answers.ts'

const act = (name: ActView['act'], allowed = true, needs: ActView['needs'] = []): ActView => ({ act: name, clause: '', digest: 'd', allowed, why: allowed ? null : { code: 'OPEN_DOUBT', zh: '', en: '' }, needs })
const doubt = (isOpen: boolean): DoubtView => ({ id: 'x', person: { id: 'p', name: 'p' }, role: 'office', at: 0, number: 1, text: null, resolution: isOpen ? null : { person: { id: 'd', name: 'd' }, at: 1, text: null } })

test('the office goes forward by passing, and by sending it to the director where passing is shut', () => {
  expect(offered({ acts: [act('office-pass'), act('escalate'), act('office-return')] }).forward?.act).toBe('office-pass')
  const shut = offered({ acts: [act('office-pass', false), act('escalate'), act('office-return'), act('doubt')] })
  expect([shut.forward?.act, shut.back?.act, shut.doubt?.act, shut.others.length, shut.shut.map((one) => one.act)]).toEqual(['escalate', 'office-return', 'doubt', 0, ['office-pass']])
})

test('whichever of the three doubts the state offers is the one button', () => {
  expect((['doubt', 'doubt-approved', 'doubt-published'] as const).map((name) => offered({ acts: [act(name)] }).doubt?.act)).toEqual(['doubt', 'doubt-approved', 'doubt-published'])
})

test('an act is done on the desk itself only when the statements and a signature are all it needs', () => {
  expect(isPlain(act('leader-sign', true, ['statements', 'signature']), { doubts: [] })).toBe(true)
  expect(isPlain(act('director-approve', true, ['resolutions', 'signature']), { doubts: [doubt(false)] })).toBe(true)
  expect(isPlain(act('director-approve', true, ['resolutions', 'signature']), { doubts: [doubt(true)] })).toBe(false)
  expect(isPlain(act('leader-return', true, ['reason']), { doubts: [] })).toBe(false)
  expect(isPlain(act('publish'), { doubts: [] })).toBe(false)
})
