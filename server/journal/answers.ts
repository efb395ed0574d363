import { z } from '@hono/zod-openapi'
import { actions } from './actions.ts'
import { faultsOfRecords } from './whole.ts'

/**
 * `subject`: `notice:ID`, `screen:ID` …; `number`: an index number or the number of a registration form, for the notice that has it; none: everything.
 * `before`: entries older than this place, for going back page by page.
 */
export const journalQuestion = z.strictObject({
  subject: z.string().max(80).optional(),
  number: z.string().trim().max(60).optional(),
  before: z.coerce.number().int().min(1).optional(),
})

/** One act. `body`: digests, codes and ids, never a notice's words. `number`: the index number of the notice it is about, else of its newest form. */
export const journalEntry = z
  .object({
    seq: z.int(),
    at: z.int().describe('UTC milliseconds'),
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    action: z.enum(actions),
    subject: z.string(),
    number: z.string().nullable(),
    body: z.unknown(),
    hash: z.string(),
  })
  .openapi('JournalEntry')
export type JournalEntry = z.infer<typeof journalEntry>

/** Newest first, at most a hundred. `whole`: the person reads everything, and may have it proven and exported. */
export const journalPage = z.object({ entries: z.array(journalEntry), whole: z.boolean() }).openapi('JournalPage')
export type JournalPage = z.infer<typeof journalPage>

/** What proving the whole record found. `seq`: the first entry something is wrong with, null when no entry tells of it. */
export const journalProof = z
  .discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), entries: z.int() }),
    z.object({ ok: z.literal(false), seq: z.int().nullable(), what: z.enum(faultsOfRecords), of: z.string() }),
  ])
  .openapi('JournalProof')
export type JournalProof = z.infer<typeof journalProof>
