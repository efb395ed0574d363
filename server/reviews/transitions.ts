import type { Action } from '../journal/actions.ts'
import type { Role } from '../people/roles.ts'
import type { ActName, Need, State } from './answers.ts'
import type { Step, Verdict } from './chain.ts'
import type { GuardName } from './guards.ts'

/**
 * One row of the transition table of domain.md 3.4. `to` null: the act leaves the revision where it stands (opens a draft, raises a doubt).
 * `by`: the roles that may act; `within`: those of them that may only inside their own section (or, for a supervising leader, the sections
 * they supervise). `guards` are asked in order, the first that refuses is the answer. `review`: the row of a review it leaves. `signed`: the
 * act is a signature and needs re-authentication (domain.md D20). `clause`: the rule of the house that asks for it (seed report, domain.md D09).
 */
export type Transition = Readonly<{
  number: `T${number}` | 'D27' | 'R1'
  from: readonly State[]
  to: State | null
  by: readonly Role[]
  within: readonly Role[]
  guards: readonly GuardName[]
  needs: readonly Need[]
  review: Readonly<{ step: Step; verdict: Verdict }> | null
  signed: boolean
  records: Action
  clause: string
}>

const pending = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR'] as const satisfies readonly State[]
const plain = { review: null, signed: false, needs: [] } as const
const writers = { ...plain, by: ['author', 'section-head', 'office'], within: ['author', 'section-head'] } as const
const head = { ...plain, by: ['section-head'], within: ['section-head'], from: ['PENDING_SECTION'] } as const
const leader = { ...plain, by: ['supervising-leader'], within: ['supervising-leader'], from: ['PENDING_LEADER'] } as const
const office = { ...plain, by: ['office'], within: [], from: ['PENDING_OFFICE'] } as const
const director = { ...plain, by: ['director'], within: [], from: ['PENDING_DIRECTOR'] } as const
const outside = { ...plain, by: ['director', 'office'], within: [], from: ['PENDING_EXTERNAL'] } as const
const returned = { to: 'RETURNED', guards: ['fourEyes', 'reason'], needs: ['reason'], records: 'RETURN' } as const
const everyone = { by: ['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre'], within: ['author', 'section-head', 'supervising-leader'] } as const
const doubted = { ...plain, ...everyone, guards: ['text'], needs: ['text'], records: 'DOUBT_RAISE', clause: '保密审查制度（五）' } as const

/**
 * The road of a notice, as one piece of data: what the server does, what the office offers (and why not) and the diagram in the README are all
 * read from it. T01 (create) and T02 (edit a draft) have no state to leave and live with the drafts; T26 (superseded) and T27 (expired) are the
 * house's own. D27 is a doubt raised on the way; R1 the confirmation of a recall (domain.md 3.2).
 */
export const road: Readonly<Record<ActName, Transition>> = {
  submit: { number: 'T03', ...writers, from: ['DRAFT'], to: 'PENDING_SECTION', guards: ['ownDraft', 'unchangedDraft', 'supervisingLeader', 'form', 'statements'], needs: ['statements'], records: 'SUBMIT', clause: '同步审批制度；保密审查制度（一）' },
  'declare-secret': { number: 'T04', ...writers, from: ['DRAFT'], to: 'BLOCKED_CLASSIFIED', guards: ['ownDraft', 'secrecy'], needs: ['secrecy'], records: 'BLOCK_CLASSIFIED', clause: '涉密信息不上网' },
  'section-approve': { number: 'T05', ...head, to: 'PENDING_LEADER', guards: ['fourEyes'], review: { step: 'section', verdict: 'pass' }, records: 'SECTION_APPROVE', clause: '领导审批制度：科长审核把关' },
  'section-return': { number: 'T06', ...head, ...returned, review: { step: 'section', verdict: 'return' }, clause: '领导审批制度：科长审核把关' },
  'leader-sign': { number: 'T07', ...leader, to: 'PENDING_OFFICE', guards: ['fourEyes', 'statements', 'reauthenticated'], needs: ['statements', 'signature'], review: { step: 'leader', verdict: 'pass' }, signed: true, records: 'LEADER_SIGN', clause: '领导审批制度：分管领导审定签字同意；保密审查制度（二）' },
  'leader-return': { number: 'T08', ...leader, ...returned, review: { step: 'leader', verdict: 'return' }, clause: '领导审批制度：分管领导审定签字同意' },
  'office-pass': { number: 'T09', ...office, to: 'READY', guards: ['fourEyes', 'proactive', 'noDirectorNeeded', 'noOpenDoubt', 'noOverriddenWarning', 'scanClean'], review: { step: 'office', verdict: 'pass' }, records: 'OFFICE_PASS', clause: '保密审查制度（三）' },
  escalate: { number: 'T10', ...office, to: 'PENDING_DIRECTOR', guards: ['fourEyes', 'reasonUnlessMust', 'scanClean'], needs: ['reason'], review: { step: 'office', verdict: 'escalate' }, records: 'ESCALATE', clause: '保密审查制度（四）（五）' },
  'office-return': { number: 'T11', ...office, ...returned, review: { step: 'office', verdict: 'return' }, clause: '保密审查制度（三）' },
  'office-close-on-request': { number: 'T12', ...office, to: 'CLOSED_ON_REQUEST', guards: ['fourEyes', 'decidedOnRequest', 'noOpenDoubt', 'ground'], needs: ['ground'], review: { step: 'office', verdict: 'close' }, records: 'CLOSE', clause: '同步审批制度' },
  'office-close-not-public': { number: 'T12', ...office, to: 'CLOSED_NOT_PUBLIC', guards: ['fourEyes', 'decidedNotPublic', 'noOpenDoubt', 'ground'], needs: ['ground'], review: { step: 'office', verdict: 'close' }, records: 'CLOSE', clause: '同步审批制度' },
  'director-approve': { number: 'T13', ...director, to: 'READY', guards: ['fourEyes', 'proactive', 'resolutions', 'scanClean', 'reauthenticated'], needs: ['resolutions', 'signature'], review: { step: 'director', verdict: 'pass' }, signed: true, records: 'DIRECTOR_APPROVE', clause: '保密审查制度（四）（五）' },
  'director-return': { number: 'T14', ...director, ...returned, review: { step: 'director', verdict: 'return' }, clause: '保密审查制度（四）' },
  'director-close-on-request': { number: 'T15', ...director, to: 'CLOSED_ON_REQUEST', guards: ['fourEyes', 'resolutions', 'ground'], needs: ['resolutions', 'ground'], review: { step: 'director', verdict: 'close' }, records: 'CLOSE', clause: '同步审批制度' },
  'director-close-not-public': { number: 'T15', ...director, to: 'CLOSED_NOT_PUBLIC', guards: ['fourEyes', 'resolutions', 'ground'], needs: ['resolutions', 'ground'], review: { step: 'director', verdict: 'close' }, records: 'CLOSE', clause: '同步审批制度' },
  refer: { number: 'T16', ...plain, by: ['director', 'office'], within: [], from: ['PENDING_DIRECTOR'], to: 'PENDING_EXTERNAL', guards: ['fourEyes', 'orderUnlessDirector', 'referral'], needs: ['referral'], records: 'REFER_OUT', clause: '《政府信息公开条例》第十七条第三款' },
  readmit: { number: 'T17', ...outside, to: 'PENDING_DIRECTOR', guards: ['reply', 'sameBytes'], needs: ['reply', 'bytes'], records: 'REFER_REPLY', clause: '《政府信息公开条例》第十七条第三款' },
  'confirm-secret': { number: 'T18', ...outside, to: 'BLOCKED_CLASSIFIED', guards: ['reply', 'secrecy'], needs: ['reply', 'secrecy'], records: 'BLOCK_CLASSIFIED', clause: '涉密信息不上网' },
  withdraw: { number: 'T19', ...writers, from: [...pending, 'READY'], to: 'WITHDRAWN', guards: ['ownDraft', 'text'], needs: ['text'], records: 'WITHDRAW', clause: '同步审批制度' },
  edit: { number: 'T20', ...writers, from: [...pending, 'READY'], to: 'RETURNED', guards: ['ownDraft'], records: 'NEW_REVISION', clause: '领导审批制度' },
  publish: { number: 'T21', ...plain, by: ['information-centre'], within: [], from: ['READY'], to: 'PUBLISHED', guards: ['fourEyes', 'noOpenDoubt', 'chain', 'windowOpen'], records: 'PUBLISH', clause: '领导审批制度：信息中心上网发布' },
  'technical-return': { number: 'T22', ...plain, by: ['information-centre'], within: [], from: ['READY'], to: 'RETURNED', guards: ['reason'], needs: ['reason'], records: 'RETURN', clause: '领导审批制度：信息中心上网发布' },
  doubt: { number: 'D27', ...doubted, from: pending, to: null },
  'doubt-approved': { number: 'T23', ...doubted, from: ['READY'], to: 'PENDING_OFFICE' },
  'doubt-published': { number: 'T25', ...doubted, from: ['PUBLISHED'], to: 'RECALLED' },
  recall: { number: 'T24', ...plain, by: ['section-head', 'supervising-leader', 'office', 'director', 'information-centre'], within: ['section-head'], from: ['PUBLISHED'], to: 'RECALLED', guards: ['recallReason'], needs: ['recallReason'], records: 'RECALL', clause: '责任追究制度' },
  'confirm-recall': { number: 'R1', ...plain, by: ['supervising-leader', 'director'], within: ['supervising-leader'], from: ['RECALLED'], to: null, guards: ['everyScreenConfirmed', 'recallUnconfirmed'], records: 'RECALL_CONFIRM', clause: '责任追究制度' },
  archive: { number: 'T28', ...plain, by: ['office'], within: [], from: ['RECALLED', 'EXPIRED', 'SUPERSEDED', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'WITHDRAWN', 'RETURNED'], to: 'ARCHIVED', guards: ['noOpenDraft', 'recallConfirmed', 'retention'], needs: ['retention'], records: 'ARCHIVE', clause: '归档范围' },
  revise: { number: 'T29', ...writers, from: ['RETURNED', 'WITHDRAWN', 'PUBLISHED', 'RECALLED', 'EXPIRED'], to: null, guards: ['ownDraft', 'noOpenDraft'], records: 'NEW_REVISION', clause: '领导审批制度' },
}

/** Working days a notice may lie in a state before its clock is late (domain.md 3.4, default limits); timers warn and never act (P8). */
export const limits: Readonly<Partial<Record<State, number>>> = {
  DRAFT: 5, // counted from the day the information was formed
  PENDING_SECTION: 2,
  PENDING_LEADER: 3,
  PENDING_OFFICE: 3,
  PENDING_DIRECTOR: 3,
  PENDING_EXTERNAL: 10,
  READY: 1,
  RECALLED: 30, // to be archived, like everything below
  EXPIRED: 30,
  SUPERSEDED: 30,
  CLOSED_ON_REQUEST: 30,
  CLOSED_NOT_PUBLIC: 30,
  WITHDRAWN: 30,
}
