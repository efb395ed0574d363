import type { Action } from '../journal/actions.ts'
import type { Role } from '../people/roles.ts'
import type { ActName, Need, State } from './answers.ts'
import type { Step, Verdict } from './chain.ts'
import type { GuardName } from './guards.ts'

/**
 * One row of the transition table of domain.md 3.4. `to` null: the act opens a draft and the state of the revision stays. `by`: the roles
 * that may act; `within`: those of them that may only inside their own section (or, for a supervising leader, the sections they supervise).
 * `guards` are asked in order, the first that refuses is the answer. `review`: the row of a review it leaves. `records`: its journal action.
 */
export type Transition = Readonly<{
  number: `T${number}`
  from: readonly State[]
  to: State | null
  by: readonly Role[]
  within: readonly Role[]
  guards: readonly GuardName[]
  needs: readonly Need[]
  review: Readonly<{ step: Step; verdict: Verdict }> | null
  records: Action
}>

const pending = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR'] as const satisfies readonly State[]
const writers = { by: ['author', 'section-head', 'office'], within: ['author', 'section-head'], needs: [], review: null } as const
const head = { by: ['section-head'], within: ['section-head'], from: ['PENDING_SECTION'] } as const
const leader = { by: ['supervising-leader'], within: ['supervising-leader'], from: ['PENDING_LEADER'] } as const
const office = { by: ['office'], within: [], from: ['PENDING_OFFICE'] } as const
const director = { by: ['director'], within: [], from: ['PENDING_DIRECTOR'] } as const
const returned = { to: 'RETURNED', guards: ['fourEyes', 'reason'], needs: ['reason'], records: 'RETURN' } as const

/**
 * The road of a notice, as one piece of data: what the server does and what the office offers both read it. The first row (T01, create) and
 * T02 (edit a draft) have no state to leave and live with the drafts; T26 (superseded) and T27 (expired) are the house's own. Declaring a
 * secret (T04), closing (T12, T15), asking outside (T16-T18), withdrawing (T19), technical return (T22), doubts (T23, T25) and archiving
 * (T28) join with the next stretch of the work.
 */
export const road: Readonly<Record<ActName, Transition>> = {
  submit: { number: 'T03', ...writers, from: ['DRAFT'], to: 'PENDING_SECTION', guards: ['ownDraft', 'unchangedDraft', 'supervisingLeader', 'form', 'statements'], needs: ['statements'], records: 'SUBMIT' },
  'section-approve': { number: 'T05', ...head, to: 'PENDING_LEADER', guards: ['fourEyes'], needs: [], review: { step: 'section', verdict: 'pass' }, records: 'SECTION_APPROVE' },
  'section-return': { number: 'T06', ...head, ...returned, review: { step: 'section', verdict: 'return' } },
  'leader-sign': { number: 'T07', ...leader, to: 'PENDING_OFFICE', guards: ['fourEyes', 'statements'], needs: ['statements'], review: { step: 'leader', verdict: 'pass' }, records: 'LEADER_SIGN' },
  'leader-return': { number: 'T08', ...leader, ...returned, review: { step: 'leader', verdict: 'return' } },
  'office-pass': { number: 'T09', ...office, to: 'READY', guards: ['fourEyes', 'proactive', 'noDirectorNeeded'], needs: [], review: { step: 'office', verdict: 'pass' }, records: 'OFFICE_PASS' },
  escalate: { number: 'T10', ...office, to: 'PENDING_DIRECTOR', guards: ['fourEyes', 'proactive', 'reasonUnlessImportant'], needs: ['reason'], review: { step: 'office', verdict: 'escalate' }, records: 'ESCALATE' },
  'office-return': { number: 'T11', ...office, ...returned, review: { step: 'office', verdict: 'return' } },
  'director-approve': { number: 'T13', ...director, to: 'READY', guards: ['fourEyes'], needs: [], review: { step: 'director', verdict: 'pass' }, records: 'DIRECTOR_APPROVE' },
  'director-return': { number: 'T14', ...director, ...returned, review: { step: 'director', verdict: 'return' } },
  edit: { number: 'T20', ...writers, from: [...pending, 'READY'], to: 'RETURNED', guards: ['ownDraft'], records: 'NEW_REVISION' },
  publish: { number: 'T21', by: ['information-centre'], within: [], from: ['READY'], to: 'PUBLISHED', guards: ['fourEyes', 'chain', 'windowOpen'], needs: [], review: null, records: 'PUBLISH' },
  recall: { number: 'T24', by: ['section-head', 'supervising-leader', 'office', 'director', 'information-centre'], within: ['section-head'], from: ['PUBLISHED'], to: 'RECALLED', guards: ['recallReason'], needs: ['recallReason'], review: null, records: 'RECALL' },
  revise: { number: 'T29', ...writers, from: ['RETURNED', 'PUBLISHED', 'RECALLED', 'EXPIRED'], to: null, guards: ['ownDraft', 'noOpenDraft'], records: 'NEW_REVISION' },
}
