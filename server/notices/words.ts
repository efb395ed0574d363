import { z } from '@hono/zod-openapi'
import { attachment, category, channel, kind, mask, MOST_ATTACHMENTS } from '#playlists/notice.ts'
import { instant, localDay } from '#playlists/instant.ts'
import { surface } from '#playlists/profile.ts'
import { fromCore, orNull } from '../border.ts'

const text = (most: number) => z.string().max(most)
const cells = z.array(text(400)).max(12)
const column = z.strictObject({ name: text(40), showOn: z.array(fromCore(surface)).max(2), mask: fromCore(mask).optional() })

/** The parts of a text while it is being written: the same four as in a frozen one, but each may still be empty. */
export const draftBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: text(120) }),
  z.strictObject({ type: z.literal('paragraph'), text: text(6000) }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(text(2000)).max(200) }),
  z.strictObject({ type: z.literal('table'), caption: text(80).optional(), columns: z.array(column).max(12), rows: z.array(cells).max(1000), totalRow: cells.optional() }),
])
export type DraftBlock = z.infer<typeof draftBlock>

/** The six decisions and the importance while they are being taken; null = not answered yet (domain.md D14). */
export const draftDecisions = z.strictObject({
  disclosure: z.enum(['proactive', 'on-request', 'not-public']).nullable(),
  scope: z.enum(['public', 'specific', 'internal']).nullable(),
  /** null = not answered; the empty list is an answer: through no channel. */
  channels: z.array(fromCore(channel)).max(7).nullable(),
  secret: z.boolean().nullable(),
  secrecyLevel: z.enum(['top-secret', 'confidential', 'secret']).nullable(),
  secrecyYears: z.int().min(1).max(99).nullable(),
  importance: z.enum(['ordinary', 'important', 'major']).nullable(),
})
export type DraftDecisions = z.infer<typeof draftDecisions>

/** A window as it is typed: each end may be missing, and it may still end before it begins. */
const draftWindow = z.strictObject({ from: orNull(instant), to: orNull(instant) }).nullable()

const day = fromCore(localDay)

/** What an author is writing: every part of a revision, each of which may still be missing. Submitting turns it into a `Content`. */
export const draftWords = z.strictObject({
  category: fromCore(category),
  kind: fromCore(kind),
  documentNumber: text(60).nullable(),
  formedOn: orNull(localDay),
  wording: z.strictObject({
    title: text(80),
    summary: text(120),
    body: z.array(draftBlock).max(400),
    details: z.strictObject({
      closedFrom: fromCore(instant).optional(),
      closedUntil: fromCore(instant).optional(),
      listFromOn: day.optional(),
      listToOn: day.optional(),
      explains: text(120).optional(),
    }),
  }),
  decisions: draftDecisions,
  windows: z.strictObject({ outdoor: draftWindow, kiosk: draftWindow }),
  /** Files that were uploaded for this notice; left out when there is none. */
  attachments: z.array(fromCore(attachment)).max(MOST_ATTACHMENTS).optional(),
}).openapi('DraftWords')
export type DraftWords = z.infer<typeof draftWords>

/** The words of a notice nobody has written anything into yet. */
export const blankWords = (of: Pick<DraftWords, 'category' | 'kind'>): DraftWords => ({
  ...of,
  documentNumber: null,
  formedOn: null,
  wording: { title: '', summary: '', body: [], details: {} },
  decisions: { disclosure: null, scope: null, channels: null, secret: null, secrecyLevel: null, secrecyYears: null, importance: null },
  windows: { outdoor: null, kiosk: null },
})
