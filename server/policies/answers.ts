import { z } from '@hono/zod-openapi'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { act } from '../reviews/answers.ts'

const id = z.string().min(1).max(40)

/** One rule of a policy, as the road cites it: 保密审查制度（三）. */
export const clause = z.strictObject({ ref: z.string().trim().min(1).max(60), text: z.string().trim().min(1).max(400) }).openapi('Clause')
export type Clause = z.infer<typeof clause>

/** 正式 or 试行. */
export const policyStatus = z.enum(['formal', 'trial'])

/** A policy as it is kept (domain.md D09). `number`: of the document; `toOn` null: in force until further notice; both days count. */
export const policyBody = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    number: z.string().trim().min(1).max(40).nullable(),
    status: policyStatus,
    fromOn: fromCore(localDay),
    toOn: orNull(localDay),
    clauses: z.array(clause).max(60),
  })
  .openapi('PolicyBody')
export type PolicyBody = z.infer<typeof policyBody>

/** `force`: today. `citedBy`: the acts of the road each clause stands behind. */
export const policyView = policyBody
  .extend({ id, force: z.enum(['coming', 'now', 'over']), clauses: z.array(clause.extend({ citedBy: z.array(act) })) })
  .openapi('Policy')
export type PolicyView = z.infer<typeof policyView>

/** What is wrong with the register: a rule the road cites that no policy in force today holds, and whether one held it once. */
export const citationGap = z.strictObject({ ref: z.string(), acts: z.array(act), why: z.enum(['missing', 'over', 'coming']) })
export const policyList = z.strictObject({ policies: z.array(policyView), gaps: z.array(citationGap) }).openapi('Policies')
export type PolicyList = z.infer<typeof policyList>

/** One of the ten aspects of the seed report: the parts of the product that carry it and the tests that prove it (domain.md D10). */
export const coverageRow = z.strictObject({ aspect: z.string(), zh: z.string(), en: z.string(), features: z.array(z.string()), tests: z.array(z.string()) })
export const coverage = z.strictObject({ rows: z.array(coverageRow) }).openapi('Coverage')
export type CoverageRow = z.infer<typeof coverageRow>

export const policyId = z.object({ id })
