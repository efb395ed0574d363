import { z } from '@hono/zod-openapi'
import { actions } from './actions.ts'

/** `subject`: `notice:ID`, `screen:ID` …; none: everything. `before`: entries older than this place, for going back page by page. */
export const journalQuestion = z.strictObject({
  subject: z.string().max(80).optional(),
  before: z.coerce.number().int().min(1).optional(),
})

/** One act. `body`: digests, codes and ids, never a notice's words. */
export const journalEntry = z
  .object({
    seq: z.int(),
    at: z.int().describe('UTC milliseconds'),
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    action: z.enum(actions),
    subject: z.string(),
    body: z.unknown(),
    hash: z.string(),
  })
  .openapi('JournalEntry')
export type JournalEntry = z.infer<typeof journalEntry>

/** Newest first, at most a hundred. */
export const journalPage = z.object({ entries: z.array(journalEntry) }).openapi('JournalPage')
