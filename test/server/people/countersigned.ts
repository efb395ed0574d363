import { expect } from 'vitest'
import { type TestHouse, PASSWORD } from '../../house.ts'
import type { Proposals, Settled } from '../../../server/people/answers.ts'

/** Whatever waits is countersigned by somebody who may: the office, and the director where it is about the office. All of it stands. */
export const countersignAll = async (h: TestHouse, logins: readonly string[] = ['office', 'director']): Promise<void> => {
  for (const login of logins) {
    const cookie = await cookieOf(h, login)
    const { proposals } = (await h.request('/api/office/proposals', { headers: { cookie } })).body as Proposals
    await settleAs(h, cookie, proposals.flatMap(({ id, maySettle }) => (maySettle ? [id] : [])))
  }
}

/** The office countersigns what waits of one subject, `login:chen`. */
export const countersign = async (h: TestHouse, subject: string): Promise<void> => {
  const rows = await h.house.acts.selectFrom('proposals').select('id').where('subject', '=', subject).where('verdict', 'is', null).execute()
  await settleAs(h, await cookieOf(h, 'office'), rows.map(({ id }) => id))
}

const cookieOf = async (h: TestHouse, login: string): Promise<string> => (await h.stranger('POST', '/api/office/session', { login, password: PASSWORD })).headers.get('set-cookie')!.split(';')[0]!

const settleAs = async (h: TestHouse, cookie: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const answer = await h.request('/api/office/proposals/settle', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ ids, verdict: 'countersigned' }) })
  expect((answer.body as Settled).settled, answer.text).toEqual(ids.map((id) => ({ id, fault: null })))
}
