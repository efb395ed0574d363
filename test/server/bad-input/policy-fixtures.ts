import { asks, everyone, type Fixture } from './fixture.ts'
import type { World } from './world.ts'

const policies = '/api/office/policies'
const policy = (w: World) => ({ name: `考核办法 ${w.next()}`, number: '望劳社发〔2026〕7号', status: 'trial', fromOn: '2026-01-01', toOn: '2028-12-31', clauses: [{ ref: '考核制度', text: '每年考核一次。' }] })

export const policyFixtures: Readonly<Record<string, Fixture>> = {
  [`GET ${policies}`]: { may: everyone, fresh: (w) => asks(w, 'author', policies) },
  [`POST ${policies}`]: { may: ['office'], fresh: (w) => asks(w, 'office', policies, [policy(w)]) },
  [`PUT ${policies}/{id}`]: {
    may: ['office'],
    fresh: async (w) => asks(w, 'office', `${policies}/${(await w.made('office', `POST ${policies}`, policy(w))).id!}`, [policy(w)]),
  },
  'GET /api/office/coverage': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/coverage') },
  'GET /api/office/coverage.csv': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/coverage.csv') },
  'GET /api/office/notices/{id}/forms/{number}': {
    may: ['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre'],
    fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.before('section-approve')).id}/forms/1`),
  },
}
