import { z } from '@hono/zod-openapi'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { state, waitingRole } from '../reviews/answers.ts'

const day = fromCore(localDay)
const named = z.strictObject({ id: z.string(), name: z.string() })

/**
 * How far a step of the road has come. `limit`: the working days it may take (domain.md 3.4); `since`: the day they are counted from;
 * `missing`: the year whose calendar would be needed to say when it is due. `warn`: soon on its last day, overdue after it.
 */
export const stepClock = z
  .strictObject({
    state, since: day, limit: z.int(), due: orNull(localDay), missing: z.int().nullable(), warn: z.enum(['none', 'soon', 'overdue']), overdueDays: z.int().nullable(),
  })
  .openapi('StepClock')
export type StepClock = z.infer<typeof stepClock>

/**
 * The twenty working days from the day information was formed until it must be public (Regulation 2019 Art. 26; 2008 Art. 18). `due` null
 * with `missing`: that year's calendar is not known, so nobody can say; null without: no such duty, or nothing to count from. `warn`: soon
 * from day 10, late from day 15, overdue after day 20. `overdueDays`: working days past due, until today or until it was published.
 */
export const clockView = z
  .strictObject({
    formedOn: orNull(localDay), due: orNull(localDay), missing: z.int().nullable(), soonOn: orNull(localDay), lateOn: orNull(localDay), publishedOn: orNull(localDay),
    warn: z.enum(['none', 'soon', 'late', 'overdue']), overdueDays: z.int().nullable(), step: stepClock.nullable(),
  })
  .openapi('ClockView')
export type ClockView = z.infer<typeof clockView>

/** One notice in the leaders' digest. `doubts`: how many are open. */
export const digestLine = z
  .strictObject({ notice: z.string(), title: z.string(), section: named, state, waitsFor: waitingRole.nullable(), doubts: z.int(), clock: clockView })
  .openapi('DigestLine')
export type DigestLine = z.infer<typeof digestLine>

/** An order to put something right that is due soon or overdue (domain.md D31). */
export const digestCase = z.strictObject({ id: z.string(), notice: z.string().nullable(), title: z.string().nullable(), dueOn: day, overdue: z.boolean() }).openapi('DigestCase')
export type DigestCase = z.infer<typeof digestCase>

/**
 * What leaders look at every week (列入重要议事日程, domain.md D13). `sections` null: the whole bureau; else those the leader supervises. A
 * notice stands in one list only, the first that fits. `candidates`: cases nobody has decided on; null for who does not decide them.
 */
export const leadersDigest = z
  .strictObject({
    on: day,
    until: day,
    sections: z.array(named).nullable(),
    overdue: z.array(digestLine),
    doubtful: z.array(digestLine),
    approvals: z.array(digestLine),
    deadlines: z.array(digestLine),
    corrections: z.array(digestCase),
    candidates: z.int().nullable(),
    missing: z.array(z.int()),
  })
  .openapi('LeadersDigest')
export type LeadersDigest = z.infer<typeof leadersDigest>
