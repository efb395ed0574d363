import type { Kysely } from 'kysely'
import type { Attachment } from '#playlists/notice.ts'
import { type Hit, scanRules, type ScanRule } from '#playlists/scan/hit.ts'
import type { Given } from '#playlists/scan/look.ts'
import type { Acts } from '../database/tables.ts'
import { attachmentInWords, type InWords, placeInWords } from './places.ts'
import { scanApart } from './reading/apart.ts'
import type { PartHit } from './reading/findings.ts'
import type { Reading } from './reading/part.ts'
import { keptReading } from './readings.ts'
import { keptFor } from './store.ts'

/** What the scanner found in an attachment: `at` names the attachment, `where` says in words where in it. */
export type InsideHit = Hit & Readonly<{ where: InWords }>

type Look = Readonly<{ notice: string; attachments: readonly Attachment[]; given: Given; exact: boolean }>

/**
 * Scans what the attachments of a notice say (domain.md 5.2): text, metadata, comments, hidden parts. One that can't be looked through (any more)
 * blocks; pictures and pages without text want a person's word.
 */
export const hitsInside = async (db: Kysely<Acts>, { notice, attachments, given, exact }: Look): Promise<InsideHit[]> => {
  const found: InsideHit[] = []
  const kept = new Set(attachments.length === 0 ? [] : (await keptFor(db, notice)).map(({ digest }) => digest))
  for (const [index, { digest, type }] of attachments.entries()) {
    const read = kept.has(digest) ? await keptReading(db, { notice, digest, type }, { exact }) : null
    const hits = read === null || 'unread' in read ? null : await hitsOf(read.reading, { index, given })
    if (read === null || 'unread' in read || hits === null) found.push(about('ATTACHMENT_GONE', { index, text: digest }))
    else found.push(...hits, ...(read.reading.unseen ? [about('IMAGE_TEXT', { index, text: digest })] : []))
  }
  return found
}

const about = (rule: ScanRule & ('ATTACHMENT_GONE' | 'IMAGE_TEXT'), { index, text }: { index: number; text: string }): InsideHit => {
  const { family, levels } = scanRules[rule]
  return { rule, level: 'BLOCK' in levels ? 'BLOCK' : 'WARN', family, at: `attachments.${index}`, from: null, to: null, text, where: attachmentInWords(index) }
}

/** What was found in a reading on a day, under its rules. */
const scanned = new WeakMap<Reading, Readonly<{ under: string; hits: readonly PartHit[] }>>()

/** Null when the scanner could not come to its end. */
const hitsOf = async (reading: Reading, { index, given }: { index: number; given: Given }): Promise<InsideHit[] | null> => {
  const under = JSON.stringify(given)
  const before = scanned.get(reading)
  const hits = before?.under === under ? before.hits : await scanApart(reading.parts, given)
  if (hits === null) return null
  scanned.set(reading, { under, hits })
  return hits.map(({ hit, part }) => ({ ...hit, at: `attachments.${index}`, from: null, to: null, where: placeInWords(index, reading.parts[part]!, hit.at) }))
}
