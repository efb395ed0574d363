import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'

/** Where a wording stands (domain.md 3.3). */
export const states = [
  'DRAFT', // 起草
  'PENDING_SECTION', // 待科长审核
  'PENDING_LEADER', // 待分管领导审定
  'PENDING_OFFICE', // 待办公室汇总审查
  'PENDING_DIRECTOR', // 待局长审批
  'PENDING_EXTERNAL', // 待保密行政管理部门或主管部门确定
  'READY', // 待信息中心发布
  'PUBLISHED', // 已发布
  'RECALLED', // 已撤回
  'EXPIRED', // 期满
  'SUPERSEDED', // 已替代
  'RETURNED', // 退回
  'WITHDRAWN', // 撤销
  'CLOSED_ON_REQUEST', // 转依申请公开
  'CLOSED_NOT_PUBLIC', // 不予公开
  'BLOCKED_CLASSIFIED', // 涉密阻断
  'ARCHIVED', // 归档
] as const
export const state = z.enum(states)
export type State = z.infer<typeof state>

/** Whose desk a notice lies on. */
export const waitingRole = z.enum(['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre'])
export type WaitingRole = z.infer<typeof waitingRole>

/** Every act of the road, as it is named in the address it is sent to; what each is called and may do stands in transitions.ts. */
export const acts = [
  'submit',
  'declare-secret',
  'section-approve',
  'section-return',
  'leader-sign',
  'leader-return',
  'office-pass',
  'escalate',
  'office-return',
  'office-close-on-request',
  'office-close-not-public',
  'director-approve',
  'director-return',
  'director-close-on-request',
  'director-close-not-public',
  'refer',
  'readmit',
  'confirm-secret',
  'withdraw',
  'edit',
  'publish',
  'technical-return',
  'doubt',
  'doubt-approved',
  'doubt-published',
  'recall',
  'confirm-recall',
  'archive',
  'revise',
] as const
export const act = z.enum(acts)
export type ActName = z.infer<typeof act>

/** What has to be sent with an act beside the digest, so that pages can ask for it. */
export const need = z.enum(['statements', 'reason', 'text', 'recallReason', 'resolutions', 'ground', 'secrecy', 'referral', 'reply', 'bytes', 'retention', 'signature'])
export type Need = z.infer<typeof need>

/** Why a revision is sent back (domain.md 3.6). EDITED is set by the house when an author takes a revision back to edit it. */
export const returnReasons = ['CONTENT_ERROR', 'PII', 'SECRECY', 'SCOPE', 'FORMAT', 'BASIS_MISSING', 'DUPLICATE', 'EDITED', 'LAYOUT', 'OTHER'] as const
export const returnReason = z.enum(returnReasons)
export type ReturnReason = z.infer<typeof returnReason>

/** Why a publication is taken off every screen (domain.md 3.6). */
export const recallReasons = ['ERROR', 'PII', 'SECRECY', 'DOUBT', 'OUTDATED', 'LEGAL', 'OTHER'] as const
export const recallReason = z.enum(recallReasons)
export type RecallReason = z.infer<typeof recallReason>

/** Content agreed, secrecy reviewed: two statements, made separately (domain.md D24). */
export const statements = z.strictObject({ content: z.boolean(), secrecy: z.boolean() })

/** Grounds on which information is not made public, or only on request: articles of the Regulation, by profile (domain.md 2.1, T12, T15). */
export const grounds = [
  'REG2019-14', // 国家秘密、法律行政法规禁止公开、危及国家安全公共安全经济安全社会稳定
  'REG2019-15', // 商业秘密、个人隐私
  'REG2019-16-1', // 内部事务信息
  'REG2019-16-2', // 过程性信息、行政执法案卷信息
  'REG2019-36', // 依申请公开的处理
  'REG2008-8', // 危及国家安全、公共安全、经济安全和社会稳定
  'REG2008-14', // 国家秘密、商业秘密、个人隐私
  'REG2008-13', // 根据自身生产、生活、科研等特殊需要申请
] as const
export const ground = z.enum(grounds)
export type Ground = z.infer<typeof ground>

/** Levels of secrecy on a stub (State Secrets Law 2024 Art. 14). */
export const secrecyLevel = z.enum(['top-secret', 'confidential', 'secret'])

/** How long an archived notice is kept (归档范围: 永久, 30 年, 10 年). */
export const retentions = ['permanent', '30y', '10y'] as const
export const retention = z.enum(retentions)

/** A written answer to one doubt; only the director's ends it (domain.md D27, T13). */
export const resolution = z.strictObject({ doubt: z.string().max(40), text: z.string().max(500) })

/** A passkey's signature over the act, as the browser gives it (WebAuthn assertion, base64url), for the nonce the server gave out. */
export const assertion = z.strictObject({
  id: z.string().max(1400),
  clientDataJSON: z.string().max(4000),
  authenticatorData: z.string().max(2000),
  signature: z.string().max(2000),
  userHandle: z.string().max(200).optional(),
})
export type Assertion = z.infer<typeof assertion>

/**
 * What is sent with an act. `digest`: the revision the person saw (every act on a frozen wording). `edit`: the state of the draft the person
 * saw (submit, declare-secret). `statements`: content agreed, secrecy reviewed. `reasonCode` with `reason` (at least 5 characters) for returns;
 * `reason` alone for doubts, withdrawals and the office's own referral; for recalls the code alone is enough. `bytes`: the canonical wording
 * that a "not secret" reply brings back. `number`, `on`: of the letter to or from outside.
 */
export const actAsk = z
  .strictObject({
    digest: fromCore(digest).optional(),
    edit: z.int().min(0).optional(),
    statements: statements.optional(),
    reasonCode: z.string().max(30).optional(),
    reason: z.string().max(500).optional(),
    resolutions: z.array(resolution).max(2000).optional(),
    ground: z.string().max(30).optional(),
    level: z.string().max(30).optional(),
    years: z.int().min(1).max(99).optional(),
    addressee: z.string().max(60).optional(),
    number: z.string().max(40).optional(),
    on: fromCore(localDay).optional(),
    bytes: z.string().max(900_000).optional(),
    retention: z.string().max(20).optional(),
    assertion: assertion.optional(),
  })
  .openapi('ActAsk')
export type ActAsk = z.infer<typeof actAsk>

/** Where the notice stands after an act. `editions`: the numbers of the editions signed and stored because of it, null when no glass is concerned. */
export const actDone = z
  .strictObject({
    notice: z.string(),
    number: z.int(),
    digest: orNull(digest),
    state,
    formNumber: z.string().nullable(),
    publication: z.string().nullable(),
    indexNumber: z.string().nullable(),
    editions: z.array(z.int()).nullable(),
  })
  .openapi('ActDone')
export type ActDone = z.infer<typeof actDone>
