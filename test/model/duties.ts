import type { Role, State, Step } from './bureau.ts'

export type Act =
  | 'submit' | 'declare-secret' | 'section-approve' | 'section-return' | 'leader-sign' | 'leader-return' | 'office-pass' | 'escalate' | 'office-return'
  | 'office-close-on-request' | 'office-close-not-public' | 'director-approve' | 'director-return' | 'director-close-on-request' | 'director-close-not-public'
  | 'refer' | 'readmit' | 'confirm-secret' | 'withdraw' | 'edit' | 'publish' | 'technical-return' | 'doubt' | 'doubt-approved' | 'doubt-published' | 'recall'
  | 'confirm-recall' | 'archive' | 'revise'

/** `everywhere`: roles whose section does not matter here. `often`: how gladly a sensible person does it, so that walks get far. */
export type Duty = Readonly<{ by: readonly Role[]; everywhere?: readonly Role[]; from: readonly (State | 'DRAFT')[]; to: State | null; step?: Step; often: number }>

const writers: readonly Role[] = ['author', 'section-head', 'office']
const chain: readonly Role[] = ['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre']
const pending: readonly State[] = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR']
const over: readonly State[] = ['RECALLED', 'EXPIRED', 'SUPERSEDED', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'WITHDRAWN', 'RETURNED']

/** Domain.md 3.2 and 3.4, once more and by hand. */
export const duties: Readonly<Record<Act, Duty>> = {
  'submit': { by: writers, from: ['DRAFT'], to: 'PENDING_SECTION', often: 30 },
  'declare-secret': { by: writers, from: ['DRAFT'], to: 'BLOCKED_CLASSIFIED', often: 0.6 },
  'section-approve': { by: ['section-head'], from: ['PENDING_SECTION'], to: 'PENDING_LEADER', step: 'section', often: 30 },
  'section-return': { by: ['section-head'], from: ['PENDING_SECTION'], to: 'RETURNED', step: 'section', often: 2 },
  'leader-sign': { by: ['supervising-leader'], from: ['PENDING_LEADER'], to: 'PENDING_OFFICE', step: 'leader', often: 30 },
  'leader-return': { by: ['supervising-leader'], from: ['PENDING_LEADER'], to: 'RETURNED', step: 'leader', often: 2 },
  'office-pass': { by: ['office'], from: ['PENDING_OFFICE'], to: 'READY', step: 'office', often: 25 },
  'escalate': { by: ['office'], from: ['PENDING_OFFICE'], to: 'PENDING_DIRECTOR', step: 'office', often: 7 },
  'office-return': { by: ['office'], from: ['PENDING_OFFICE'], to: 'RETURNED', step: 'office', often: 2 },
  'office-close-on-request': { by: ['office'], from: ['PENDING_OFFICE'], to: 'CLOSED_ON_REQUEST', step: 'office', often: 12 },
  'office-close-not-public': { by: ['office'], from: ['PENDING_OFFICE'], to: 'CLOSED_NOT_PUBLIC', step: 'office', often: 12 },
  'director-approve': { by: ['director'], from: ['PENDING_DIRECTOR'], to: 'READY', step: 'director', often: 30 },
  'director-return': { by: ['director'], from: ['PENDING_DIRECTOR'], to: 'RETURNED', step: 'director', often: 4 },
  'director-close-on-request': { by: ['director'], from: ['PENDING_DIRECTOR'], to: 'CLOSED_ON_REQUEST', step: 'director', often: 5 },
  'director-close-not-public': { by: ['director'], from: ['PENDING_DIRECTOR'], to: 'CLOSED_NOT_PUBLIC', step: 'director', often: 5 },
  'refer': { by: ['director', 'office'], from: ['PENDING_DIRECTOR'], to: 'PENDING_EXTERNAL', often: 12 },
  'readmit': { by: ['director', 'office'], from: ['PENDING_EXTERNAL'], to: 'PENDING_DIRECTOR', often: 20 },
  'confirm-secret': { by: ['director', 'office'], from: ['PENDING_EXTERNAL'], to: 'BLOCKED_CLASSIFIED', often: 7 },
  'withdraw': { by: writers, from: [...pending, 'READY'], to: 'WITHDRAWN', often: 0.4 },
  'edit': { by: writers, from: [...pending, 'READY'], to: 'RETURNED', often: 0.4 },
  'publish': { by: ['information-centre'], from: ['READY'], to: 'PUBLISHED', often: 40 },
  'technical-return': { by: ['information-centre'], from: ['READY'], to: 'RETURNED', often: 3 },
  'doubt': { by: chain, from: pending, to: null, often: 2.5 },
  'doubt-approved': { by: chain, from: ['READY'], to: 'PENDING_OFFICE', often: 3 },
  'doubt-published': { by: chain, from: ['PUBLISHED'], to: 'RECALLED', often: 6 },
  'recall': { by: ['section-head', 'supervising-leader', 'office', 'director', 'information-centre'], everywhere: ['supervising-leader'], from: ['PUBLISHED'], to: 'RECALLED', often: 6 },
  'confirm-recall': { by: ['supervising-leader', 'director'], from: ['RECALLED'], to: null, often: 20 },
  'archive': { by: ['office'], from: over, to: 'ARCHIVED', often: 2 },
  'revise': { by: writers, from: ['RETURNED', 'WITHDRAWN', 'PUBLISHED', 'RECALLED', 'EXPIRED'], to: null, often: 12 },
}
export const acts = Object.keys(duties) as Act[]
