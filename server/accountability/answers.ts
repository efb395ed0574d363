import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { state } from '../reviews/answers.ts'

const at = z.int().describe('UTC milliseconds')
const day = fromCore(localDay)
const named = z.strictObject({ id: z.string(), name: z.string() })

/** The four situations of the accountability system, and others (责任追究制度, seed line 29; domain.md D30). */
export const caseKinds = [
  'duty', // 不依法履行公开义务
  'late', // 不及时公开
  'disclosed', // 公开不应当公开的内容
  'unreviewed', // 未严格执行保密审查
  'other', // 其他
] as const
export const caseKind = z.enum(caseKinds)
export type CaseKind = z.infer<typeof caseKind>

/** What a case was proposed upon; REPORTED by a person, everything else by the house. */
export const caseCauses = ['LATE', 'RECALLED_SECRECY', 'RECALLED_PII', 'REVIEW_MISSED_SECRECY', 'REVIEW_MISSED_PII', 'ADMISSION_REFUSED', 'REPORTED'] as const
export const caseCause = z.enum(caseCauses)
export type CaseCause = z.infer<typeof caseCause>

/** Where a case stands: waiting for a decision, dismissed, ordered to be put right, put right, or handed to whoever may sanction. */
export const caseStatuses = ['proposed', 'dismissed', 'correcting', 'corrected', 'referred'] as const
export const caseStatus = z.enum(caseStatuses)
export type CaseStatus = z.infer<typeof caseStatus>

/**
 * One case. `responsible`: the supervising leader of its section when it was proposed (直接责任人). `note`: what the person who reported it wrote.
 * `correction`: 批评并责令改正 with its day, a reminder (soon: three days before) and an overdue mark until there is a proof. `reference`: 移送,
 * where it was handed to; the house itself never sanctions anybody (domain.md D31).
 */
export const caseView = z
  .strictObject({
    id: z.string(),
    kind: caseKind,
    cause: caseCause,
    notice: z.strictObject({ id: z.string(), title: z.string(), section: named }).nullable(),
    digest: orNull(digest),
    responsible: named.nullable(),
    proposedAt: at,
    note: z.string().nullable(),
    status: caseStatus,
    decision: z.strictObject({ by: named, at, reason: z.string().nullable() }).nullable(),
    correction: z.strictObject({ dueOn: day, warn: z.enum(['none', 'soon', 'overdue']), proof: z.strictObject({ at, text: z.string().nullable() }).nullable() }).nullable(),
  })
  .openapi('CaseView')
export type CaseView = z.infer<typeof caseView>

export const caseList = z.strictObject({ cases: z.array(caseView), today: day }).openapi('CaseList')
export type CaseList = z.infer<typeof caseList>

/** The least that is still a reason. */
const words = z.string().trim().min(5, '请至少写五个字 / write at least five characters').max(500)

export const caseReport = z.strictObject({ kind: caseKind, notice: z.string().min(1).max(40).nullable(), note: words }).openapi('CaseReport')
export const caseReported = z.strictObject({ id: z.string() }).openapi('CaseReported')
export const caseDismissal = z.strictObject({ reason: words }).openapi('CaseDismissal')
/** 批评并责令改正: what has to be put right, by which day. */
export const caseOrder = z.strictObject({ reason: words, dueOn: day }).openapi('CaseOrder')
/** 移送: to whom, by which letter. */
export const caseReference = z.strictObject({ reference: words }).openapi('CaseReference')
export const caseProof = z.strictObject({ proof: words }).openapi('CaseProof')

const hand = z.strictObject({ person: named, at })

/** One step of the chain on one digest; `onBehalfOf`: whose delegate acted. */
const link = z.strictObject({ step: z.string(), verdict: z.string(), person: named, role: z.string(), onBehalfOf: named.nullable(), at, signed: z.string().nullable() })

/**
 * Who answers for a notice (谁公开、谁审查，谁公开、谁负责; domain.md D01, D29). `on`: the day whose holders are named: of its publication, else
 * today. `direct`: 直接责任人, the supervising leader of its section. `overall`: 总责, the director. `centre`: who publishes. Then each revision with its whole chain.
 */
export const responsibility = z
  .strictObject({
    notice: z.string(),
    title: z.string(),
    indexNumber: z.string().nullable(),
    section: named,
    on: day,
    sectionHeads: z.array(named),
    direct: named.nullable(),
    office: z.array(named),
    overall: z.array(named),
    centre: z.array(named),
    revisions: z.array(
      z.strictObject({
        number: z.int(),
        digest: fromCore(digest),
        state,
        formNumber: z.string(),
        author: hand,
        editors: z.array(named),
        chain: z.array(link),
        publication: hand.nullable(),
        recall: hand.extend({ reasonCode: z.string() }).nullable(),
      }),
    ),
  })
  .openapi('Responsibility')
export type Responsibility = z.infer<typeof responsibility>

/**
 * What one section did in a year (监督考核, domain.md D12). `published`: notices first published in it; `late`: of these after their due day;
 * `unknown`: whose due day needs a calendar nobody has. `onTime`: the share in time of those known, floored to two places (never rounded up
 * to 100), null without any. `overdue`: unpublished and past due today.
 */
export const scorecard = z
  .strictObject({
    year: z.int(),
    sections: z.array(
      z.strictObject({
        section: named, published: z.int(), late: z.int(), unknown: z.int(), onTime: z.string().nullable(), overdue: z.int(), returns: z.int(), recalls: z.int(),
      }),
    ),
  })
  .openapi('Scorecard')
export type Scorecard = z.infer<typeof scorecard>
