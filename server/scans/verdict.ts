import type { Kysely } from 'kysely'
import { dayOf } from '#playlists/calendar.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import { type Hit, RULES_VERSION } from '#playlists/scan/hit.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'
import { hitsInside } from '../attachments/inside.ts'
import type { InWords } from '../attachments/places.ts'
import type { Acts } from '../database/tables.ts'
import type { DraftWords } from '../notices/words.ts'
import type { Settings } from '../settings.ts'
import { printer } from './print.ts'
import { dispositionsOf, officeNumbers } from './store.ts'

/** A finding as the house keeps it: `where` in an attachment, `print` instead of the words, and who answered it in writing, if it is a warning that was. */
export type Told = Omit<Hit, 'text'> & Readonly<{ where?: InWords; print: string; answer: Readonly<{ id: string; person: string; name: string; at: Instant; text: string | null }> | null }>

/**
 * What the scanner says of one wording today. `blocking`: nobody may pass these (TS19). `unanswered`: warnings without a written answer.
 * `overridden`: what the director has to see before it goes on: warnings about secrecy or a draft that were answered by keeping the words, and
 * in a frozen wording also any warning nobody answered, because the rules found it only after it was submitted (domain.md D25).
 */
export type ScanVerdict = Readonly<{ rules: string; hits: readonly Told[]; blocking: readonly Told[]; unanswered: readonly Told[]; overridden: readonly Told[] }>

/** Words being written, or a frozen wording: the scanner reads the same fields of both. */
export type Readable = Pick<DraftWords, 'kind' | 'documentNumber' | 'wording' | 'attachments'> | Pick<Content, 'kind' | 'documentNumber' | 'wording' | 'attachments'>

/** `exact`: attachments are taken out and held against their digests, not only remembered. */
type Reading = Readonly<{ notice: string; words: Readable; now: Instant; settings: Settings; exact?: boolean }>

/** Scans a wording and its attachments by today's rules and today's office numbers, and puts the written answers beside what was found (domain.md 5, D23, D25). */
export const readScan = async (db: Kysely<Acts>, { notice, words, now, settings, exact = false }: Reading): Promise<ScanVerdict> => {
  const answers = await dispositionsOf(db, notice)
  const print = printer(settings.dataDir)
  const given = { today: dayOf(settings.zone, now).on, officeNumbers: await officeNumbers(db), kind: words.kind }
  const found = [...scan(placesOf(words), given), ...(await hitsInside(db, { notice, attachments: words.attachments ?? [], given, exact }))]
  const hits = found.map(({ text, ...hit }): Told => {
    const printed = print(hit.rule, text)
    const answer = answers.find((one) => one.rule === hit.rule && one.print === printed)
    return { ...hit, print: printed, answer: answer ? { id: answer.id, person: answer.person, name: answer.name, at: answer.at, text: answer.text } : null }
  })
  const warnings = hits.filter(({ level }) => level === 'WARN')
  return {
    rules: RULES_VERSION,
    hits,
    blocking: hits.filter(({ level }) => level === 'BLOCK'),
    unanswered: warnings.filter(({ answer }) => answer === null),
    overridden: warnings.filter(({ answer, family }) => answer === null || family !== 'person'),
  }
}
