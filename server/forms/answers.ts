import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { attachment, category, decisions, kind, windows } from '#playlists/notice.ts'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { ground, returnReason, secrecyLevel, state, statements } from '../reviews/answers.ts'

const at = z.int().describe('UTC milliseconds')
const named = z.strictObject({ id: z.string(), name: z.string() })

/** The places to sign on a registration form (domain.md 2.6), in their order on the paper. */
export const places = ['author', 'section', 'leader', 'office', 'director', 'centre'] as const
export const place = z.enum(places)
export type Place = z.infer<typeof place>

/** One act on the revision as the journal keeps it: `seq` and `at` are the entry's own. `reason` null: none was given, or its words had to leave. */
export const formAct = z
  .strictObject({
    seq: z.int(),
    at,
    place,
    action: z.string(),
    person: named,
    onBehalfOf: named.nullable(),
    verdict: z.enum(['submit', 'pass', 'return', 'escalate', 'close', 'refer', 'publish']),
    statements: statements.nullable(),
    reasonCode: returnReason.nullable(),
    reason: z.string().nullable(),
    ground: ground.nullable(),
    signature: z.enum(['password', 'passkey']).nullable(),
  })
  .openapi('FormAct')
export type FormAct = z.infer<typeof formAct>

/** What a person wrote into the form. Null as a whole when the words had to leave. */
export const formWords = z.strictObject({
  title: z.string(),
  summary: z.string(),
  documentNumber: z.string().nullable(),
  formedOn: fromCore(localDay),
  category: fromCore(category),
  kind: fromCore(kind),
  decisions: fromCore(decisions),
  windows: fromCore(windows),
  attachments: z.array(fromCore(attachment)),
})

const doubt = z.strictObject({ person: named, at, text: z.string().nullable(), resolution: z.strictObject({ person: named, at, text: z.string().nullable() }).nullable() })

/** The registration form of one revision (信息公开登记表, domain.md D18, 2.6). `scan`: warnings the author answered. A stub says what is left of what is secret. */
export const form = z
  .strictObject({
    number: z.string(),
    revision: z.int(),
    digest: orNull(digest),
    state,
    bureau: z.string(),
    section: z.string(),
    indexNumber: z.string().nullable(),
    words: formWords.nullable(),
    scan: z.strictObject({ id: z.string(), rules: z.string(), warnings: z.int() }).nullable(),
    doubts: z.array(doubt),
    acts: z.array(formAct),
    stub: z.strictObject({ level: secrecyLevel, years: z.int(), person: named, at }).nullable(),
  })
  .openapi('RegistrationForm')
export type RegistrationForm = z.infer<typeof form>

export const formPlace = z.object({ id: z.string().min(1).max(40), number: z.coerce.number().int().min(1).max(10_000) })
