import { afterEach, beforeEach, expect, test } from 'vitest'
import { inDays, openHouse, reseal, type TestHouse } from '../../house.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import type { ActName } from '../../../server/reviews/answers.ts'
import { hang, outdoor, revisionsIn } from '../publications/glass.ts'
import { both, done, holiday, send, submitted, view, walked } from './road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

type One = readonly [login: string, act: ActName, sent?: object]

/** Sends acts on one wording in the same moment; how each was answered. */
const together = async ({ id, digest }: { id: string; digest: string }, all: readonly One[]): Promise<(string | null)[]> => {
  for (const [login] of all) await h.as(login)('GET', '/api/office/session')
  const answers = await Promise.all(all.map(([login, act, sent]) => send(h, [login, id, act], { digest, ...sent })))
  return answers.map(({ code }) => code)
}

test('of two people who judge one wording in the same moment one wins and the other is told', async () => {
  for (const [person, post] of [['head-2', { role: 'section-head', section: 'insurance' }], ['author-2', { role: 'office', section: null }]] as const) {
    await h.house.acts.updateTable('posts').set(post).where('person', '=', person).execute()
  }
  await reseal(h.house)
  const returned = { reasonCode: 'FORMAT', reason: '标题格式不符' }
  const pairs: readonly (readonly [ActName, readonly [One, One], readonly (string | null)[]])[] = [
    ['section-approve', [['head', 'section-approve'], ['head-2', 'section-approve']], [null, 'WRONG_STATE']],
    ['section-approve', [['head', 'section-return', returned], ['head-2', 'section-approve']], [null, 'WRONG_STATE']],
    ['section-approve', [['author', 'edit'], ['head', 'section-approve']], [null, 'WRONG_STATE']],
    ['section-approve', [['author', 'withdraw', { reason: '先请示再发布' }], ['coauthor', 'edit']], [null, 'WRONG_STATE']],
    ['leader-sign', [['author', 'withdraw', { reason: '先请示再发布' }], ['leader', 'leader-sign', { statements: both }]], [null, 'WRONG_STATE']],
    ['office-pass', [['office', 'office-pass'], ['author-2', 'escalate', { reasonCode: 'OTHER', reason: '请局长定夺' }]], [null, 'WRONG_STATE']],
    ['publish', [['author', 'doubt-approved', { reason: '数字是否可以公开' }], ['centre', 'publish']], [null, 'WRONG_STATE']],
    ['publish', [['centre', 'publish'], ['author', 'withdraw', { reason: '先请示再发布' }]], [null, 'WRONG_STATE']],
  ]
  for (const [until, acts, codes] of pairs) {
    const notice = await walked(h, holiday(), until)
    const before = (await h.journal()).length
    expect(await together(notice, acts), JSON.stringify(acts)).toEqual(codes)
    expect((await h.journal(before)).filter(({ action }) => action !== 'SIGN_IN').map(({ action }) => action).filter((action) => action === 'DENIED')).toHaveLength(1)
  }
})

test('a delegation that is taken back in the same moment carries nothing any more, and neither does a session that is closed', async () => {
  const paper = { role: 'supervising-leader', section: null, holder: 'leader-2', fromOn: inDays(0), toOn: inDays(1), basis: '人秘〔2026〕3号' }
  const returned = { reasonCode: 'FORMAT', reason: '标题格式不符' }
  const { id, digest } = await walked(h, holiday(), 'leader-sign')
  const given = (await h.as('leader')('POST', '/api/office/delegations', paper)).body as { id: string }
  await h.as('leader-2')('GET', '/api/office/session')
  const takenBack = h.as('leader')('POST', `/api/office/delegations/${given.id}/revoke`)
  const [, late] = await Promise.all([takenBack, send(h, ['leader-2', id, 'leader-return'], { digest, ...returned })])
  expect(late.code).toBe('DELEGATION_INVALID')
  const leaver = h.as('leader')('DELETE', '/api/office/session')
  const [, gone] = await Promise.all([leaver, send(h, ['leader', id, 'leader-return'], { digest, ...returned })])
  expect(gone.code).toBe('NOT_SIGNED_IN')
  expect((await view(h, 'office', id)).row.state).toBe('PENDING_LEADER')
})

test('a wording that was frozen anew in the same moment is not the one that was seen', async () => {
  const { id, digest } = await submitted(h)
  await done(h, ['author', id, 'edit'], { digest })
  const [frozen, seen] = await Promise.all([send(h, ['author', id, 'submit'], { edit: 0, statements: both }), send(h, ['head', id, 'section-approve'], { digest })])
  expect([frozen.code, seen.code]).toEqual([null, 'DIGEST_MISMATCH'])
})

test('published and recalled within five milliseconds, it is recalled, every time and on every glass', async () => {
  await firstSchedules(h.house)
  const wall = await hang(h, { name: '南门大屏', profile: outdoor })
  for (let run = 0; run < 12; run += 1) {
    const notice = await walked(h, holiday(), 'publish')
    const published = send(h, ['centre', notice.id, 'publish'], { digest: notice.digest })
    await new Promise((resolve) => setTimeout(resolve, run % 6))
    h.wait(1)
    const [, recalled] = await Promise.all([published, send(h, ['head', notice.id, 'recall'], { digest: notice.digest, reasonCode: 'ERROR' })])
    if (recalled.code !== null) await done(h, ['head', notice.id, 'recall'], { digest: notice.digest, reasonCode: 'ERROR' })
    expect((await view(h, 'office', notice.id)).row.state).toBe('RECALLED')
    expect(revisionsIn(await wall.poll())).toEqual([])
  }
})
