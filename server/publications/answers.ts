import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { category } from '#playlists/notice.ts'
import { fromCore } from '../border.ts'
import { recallReason } from '../reviews/answers.ts'

const at = z.int().describe('UTC milliseconds')

/**
 * Why no screen shows something published, or why something on its way will not be published: the chain of its reviews is not complete, its bytes are
 * not those that were approved, or something it rests on carries no seal of this house (`of`: which, its kind and its id). `out`: whether it is published.
 */
export const keptOff = z.strictObject({ out: z.boolean(), code: z.enum(['CHAIN_INCOMPLETE', 'DIGEST_BROKEN', 'SEAL_BROKEN']), of: z.string().nullable() }).openapi('KeptOff')
export type KeptOff = z.infer<typeof keptOff>

/** One screen that must confirm a recall; `latestPossibleAt`: until when at most it could still show the notice if it never confirms. */
export const confirmationView = z
  .strictObject({
    screen: z.strictObject({ id: z.string(), name: z.string(), place: z.string() }),
    heldEdition: z.int().nullable(),
    latestPossibleAt: at,
    confirmedAt: at.nullable(),
    confirmedEdition: z.int().nullable(),
  })
  .openapi('ConfirmationView')
export type ConfirmationView = z.infer<typeof confirmationView>

export const recallView = z
  .strictObject({ publication: z.string(), digest: fromCore(digest), at, reasonCode: recallReason, reason: z.string().nullable(), confirmations: z.array(confirmationView) })
  .openapi('RecallView')
export type RecallView = z.infer<typeof recallView>

/** One row of the catalogue (目录, domain.md D04): index, name, summary, date formed; a recalled notice keeps its row with `withdrawnAt`, without words for those who may not read it while its secrecy is contested. */
export const catalogueRow = z
  .strictObject({
    indexNumber: z.string(),
    notice: z.string(),
    digest: fromCore(digest),
    title: z.string(),
    summary: z.string(),
    category: fromCore(category),
    formedOn: z.string(),
    publishedAt: at,
    withdrawnAt: at.nullable(),
  })
  .openapi('CatalogueRow')
export type CatalogueRow = z.infer<typeof catalogueRow>

export const catalogue = z.strictObject({ year: z.int().nullable(), rows: z.array(catalogueRow) }).openapi('Catalogue')
export type Catalogue = z.infer<typeof catalogue>
