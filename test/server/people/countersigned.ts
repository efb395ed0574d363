import { expect } from 'vitest'
import { type TestHouse, PASSWORD } from '../../house.ts'
import type { Proposal, Proposals, Settled } from '../../../server/people/answers.ts'

/** Handover codes, by login. */
export type Codes = ReadonlyMap<string, string>

/** Whatever waits is countersigned by somebody who may: the office, and the director where it is about the office. All of it stands. */
export const countersignAll = async (h: TestHouse, logins: readonly string[] = ['office', 'director']): Promise<Codes> => {
  const codes = new Map<string, string>()
  for (const login of logins) {
    const cookie = await cookieOf(h, login)
    const { proposals } = (await h.request('/api/office/proposals', { headers: { cookie } })).body as Proposals
    for (const [of, code] of await settleAs(h, cookie, proposals.filter(({ maySettle }) => maySettle))) codes.set(of, code)
  }
  return codes
}

/** The office countersigns what waits of one subject, `login:chen`. */
export const countersign = async (h: TestHouse, subject: string): Promise<Codes> => {
  const rows = await h.house.acts.selectFrom('proposals').select('id').where('subject', '=', subject).where('verdict', 'is', null).execute()
  return settleAs(h, await cookieOf(h, 'office'), rows.map(({ id }) => ({ id, login: subject.replace(/^login:/, '') })))
}

const cookieOf = async (h: TestHouse, login: string): Promise<string> => (await h.stranger('POST', '/api/office/session', { login, password: PASSWORD })).headers.get('set-cookie')!.split(';')[0]!

const settleAs = async (h: TestHouse, cookie: string, open: readonly Pick<Proposal, 'id' | 'login'>[]): Promise<Codes> => {
  if (open.length === 0) return new Map()
  const answer = await h.request('/api/office/proposals/settle', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ ids: open.map(({ id }) => id), verdict: 'countersigned' }) })
  const { settled } = answer.body as Settled
  expect(settled.map(({ id, fault }) => ({ id, fault })), answer.text).toEqual(open.map(({ id }) => ({ id, fault: null })))
  return new Map(settled.flatMap(({ id, code }) => (code === null ? [] : [[open.find((one) => one.id === id)!.login!, code] as const])))
}
