import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { fromCore, orNull } from '../border.ts'

/** Where a wording stands (domain.md 3.3). PENDING_EXTERNAL, WITHDRAWN, CLOSED_*, BLOCKED_CLASSIFIED and ARCHIVED come with their transitions. */
export const states = [
  'DRAFT', // 起草
  'PENDING_SECTION', // 待科长审核
  'PENDING_LEADER', // 待分管领导审定
  'PENDING_OFFICE', // 待办公室汇总审查
  'PENDING_DIRECTOR', // 待局长审批
  'READY', // 待信息中心发布
  'PUBLISHED', // 已发布
  'RECALLED', // 已撤回
  'EXPIRED', // 期满
  'SUPERSEDED', // 已替代
  'RETURNED', // 退回
] as const
export const state = z.enum(states)
export type State = z.infer<typeof state>

/** Whose desk a notice lies on. */
export const waitingRole = z.enum(['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre'])
export type WaitingRole = z.infer<typeof waitingRole>

/** Every act of the road, as it is named in the address it is sent to. */
export const acts = [
  'submit',
  'section-approve',
  'section-return',
  'leader-sign',
  'leader-return',
  'office-pass',
  'escalate',
  'office-return',
  'director-approve',
  'director-return',
  'publish',
  'recall',
  'edit',
  'revise',
] as const
export const act = z.enum(acts)
export type ActName = z.infer<typeof act>

export const need = z.enum(['statements', 'reason', 'recallReason'])
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

/**
 * What is sent with an act. `digest`: the revision the person saw (every act but submit). `edit`: the state of the draft the person saw
 * (submit). `statements`: content agreed, secrecy reviewed. `reasonCode` with `reason` (at least 5 characters) for returns; for recalls
 * the code alone is enough.
 */
export const actAsk = z
  .strictObject({
    digest: fromCore(digest).optional(),
    edit: z.int().min(0).optional(),
    statements: statements.optional(),
    reasonCode: z.string().max(30).optional(),
    reason: z.string().max(500).optional(),
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
