import { expect } from 'vitest'
import type { Proposals, Settled } from '../../server/people/answers.ts'
import { inDays, type TestHouse } from '../house.ts'
import { countersignAll } from '../server/people/countersigned.ts'
import { both, done, important, submitted, view } from '../server/reviews/road.ts'

/**
 * Has everybody say a text wherever something may be said about a notice, a policy, a delegation or a case, and calls people so too; `short`: the same
 * where little room is. The notice went the whole road, with a doubt, its answer and a recall. @returns its id.
 */
export const sayEverywhere = async (h: TestHouse, { short, long }: Readonly<{ short: string; long: string }>): Promise<string> => {
  for (const login of ['head', 'leader', 'director']) await h.as('admin')('PATCH', `/api/office/people/${login}`, { name: short })
  await countersignAll(h)
  await refuse(h, { short, long })
  const words = important()
  const { id, digest } = await submitted(h, { ...words, wording: { ...words.wording, title: `布告${short}` } })
  await done(h, ['centre', id, 'doubt'], { digest, reason: long })
  await done(h, ['head', id, 'section-approve'], { digest })
  await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'OTHER', reason: long })
  const { doubts } = await view(h, 'director', id)
  await done(h, ['director', id, 'director-approve'], { digest, resolutions: doubts.map((doubt) => ({ doubt: doubt.id, text: long })) })
  await done(h, ['centre', id, 'publish'], { digest })
  await done(h, ['head', id, 'recall'], { digest, reasonCode: 'OTHER', reason: long })
  const said: readonly (readonly [login: string, path: string, body: object])[] = [
    ['leader', 'delegations', { role: 'supervising-leader', section: null, holder: 'leader-2', fromOn: inDays(0, Date.now()), toOn: inDays(5, Date.now()), basis: `委托书${short}` }],
    ['office', 'policies', { name: `办法${short}`, number: short, status: 'trial', fromOn: '2026-01-01', toOn: null, clauses: [{ ref: `第一条${short}`, text: long }] }],
    ['office', 'cases', { kind: 'other', notice: id, note: long }],
    ['office', 'office-numbers', { number: '05708000001', label: `大厅${short}` }],
  ]
  for (const [login, path, body] of said) {
    const answer = await h.as(login)('POST', `/api/office/${path}`, body)
    expect(answer.status, answer.text).toBeLessThan(300)
  }
  return id
}

/** One more is to be called so, which the office refuses, and for another it still waits. */
const refuse = async (h: TestHouse, { short, long }: Readonly<{ short: string; long: string }>): Promise<void> => {
  for (const login of ['author', 'centre']) await h.as('admin')('PATCH', `/api/office/people/${login}`, { name: short })
  const { proposals } = (await h.as('office')('GET', '/api/office/proposals')).body as Proposals
  const { body } = await h.as('office')('POST', '/api/office/proposals/settle', { ids: [proposals[0]!.id], verdict: 'refused', reason: long })
  expect((body as Settled).settled).toEqual([{ id: proposals[0]!.id, fault: null, code: null }])
}
