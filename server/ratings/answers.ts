import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { category } from '#playlists/notice.ts'
import { fromCore } from '../border.ts'

/** What a visitor may say of a notice (社会评议, domain.md D11). */
export const grades = [
  'satisfied', // 满意
  'fair', // 基本满意
  'dissatisfied', // 不满意
] as const
export const grade = z.enum(grades)
export type Grade = z.infer<typeof grade>

/** What could be better: a closed list, so that nobody can write about anybody. */
export const reasons = ['hard-to-find', 'hard-to-read', 'outdated', 'incomplete', 'other'] as const
export const reason = z.enum(reasons)
export type Reason = z.infer<typeof reason>

/**
 * One visitor's word about one notice. `session`: the random name of a visit at a kiosk, made anew at each reset. Whoever is satisfied gives
 * no reason. Said again in the same visit, the last word counts.
 */
export const rating = z
  .strictObject({
    session: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
    notice: z.string().min(1).max(40),
    revision: fromCore(digest),
    grade,
    reason: reason.nullable(),
  })
  .refine((one) => one.grade !== 'satisfied' || one.reason === null, { path: ['reason'], error: '满意时没有原因 / whoever is satisfied gives no reason' })
  .openapi('Rating')
export type Rating = z.infer<typeof rating>

export const ratingsAsk = z.strictObject({ year: z.coerce.number().int().min(2000).max(2099) })

/** Counts of each grade, and its share of all: `66.66%`, floored, so that only all of them are `100%` (domain.md I14); null without any. */
const tally = z.strictObject({
  total: z.int(),
  grades: z.array(z.strictObject({ grade, count: z.int(), share: z.string().nullable() })),
})
export type Tally = z.infer<typeof tally>

const reasonCounts = z.array(z.strictObject({ reason, count: z.int() }))

/**
 * What visitors said in a year. Every grade, category and reason stands in its fixed order, with 0 where nobody said it; a notice only when it
 * was rated, the one most people were not satisfied with first. `title`: of its newest published wording, null when its words had to leave.
 */
export const ratingReport = z
  .strictObject({
    year: z.int(),
    all: tally,
    reasons: reasonCounts,
    categories: z.array(z.strictObject({ category: fromCore(category), tally })),
    notices: z.array(z.strictObject({ notice: z.string(), title: z.string().nullable(), category: fromCore(category), tally, reasons: reasonCounts })),
  })
  .openapi('RatingReport')
export type RatingReport = z.infer<typeof ratingReport>
