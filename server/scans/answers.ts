import { z } from '@hono/zod-openapi'
import { type ScanRule, scanRules } from '#playlists/scan/hit.ts'

const moment = z.int().describe('UTC milliseconds')
const rules = Object.keys(scanRules) as [ScanRule, ...ScanRule[]]
const named = z.strictObject({ id: z.string(), name: z.string() })

/** Who kept what a warning points at, and why; `text` null when the words were purged. */
export const answerView = z.strictObject({ person: named, at: moment, text: z.string().nullable() })

/**
 * What the scanner found at a mark's place. `from`, `to`: the very characters in the field's text (UTF-16), null when only a joined row shows
 * it. `where`: in words, inside an attachment. `print`: names the finding when a warning is answered. `answer`: of a warning that was.
 */
export const scanMark = z
  .strictObject({
    rule: z.enum(rules),
    level: z.enum(['BLOCK', 'WARN']),
    family: z.enum(['secrecy', 'person', 'draft']),
    from: z.int().nullable(),
    to: z.int().nullable(),
    print: z.string(),
    where: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
    answer: answerView.nullable(),
  })
  .openapi('ScanMark')
export type ScanMark = z.infer<typeof scanMark>

/** A written answer to warnings of one rule: why the words may stay (at least five characters). `prints`: each finding it answers. */
export const dispositionAsk = z.strictObject({ rule: z.enum(rules), prints: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1).max(1000), text: z.string().max(500) })
export type DispositionAsk = z.infer<typeof dispositionAsk>

/** A telephone number the bureau publishes for its offices; the scanner lets it pass. */
export const officeNumber = z.strictObject({ number: z.string(), label: z.string(), addedBy: named, at: moment }).openapi('OfficeNumber')
export type OfficeNumber = z.infer<typeof officeNumber>
export const officeNumberList = z.strictObject({ numbers: z.array(officeNumber) }).openapi('OfficeNumberList')
export type OfficeNumberList = z.infer<typeof officeNumberList>
export const officeNumberAsk = z.strictObject({ number: z.string().max(30), label: z.string().trim().min(1).max(40) })
