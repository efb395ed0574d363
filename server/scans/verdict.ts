import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import { findMarks } from '#playlists/scan.ts'
import type { Acts } from '../database/tables.ts'
import type { DraftWords } from '../notices/words.ts'
import type { Settings } from '../settings.ts'
import { printer } from './print.ts'
import { dispositionsOf } from './store.ts'

/** What a rule found in one text. `at`: the field, `wording.body.3`; `from`, `to`: the very characters in it, null when only a joined row shows it. */
export type Hit = Readonly<{ rule: string; level: 'BLOCK' | 'WARN'; family: 'secrecy' | 'person' | 'draft'; at: string; from: number | null; to: number | null }>

/** A hit as the house keeps it: `print` instead of the words, and who answered it in writing, if it is a warning that was. */
export type Told = Hit & Readonly<{ print: string; answer: Readonly<{ id: string; person: string; name: string; at: Instant; text: string | null }> | null }>

/**
 * What the scanner says of one wording today. `blocking`: nobody may pass these (TS19). `unanswered`: warnings without a written answer.
 * `overridden`: warnings about secrecy or a draft that were answered by keeping the words, so the director has to see them.
 */
export type ScanVerdict = Readonly<{ rules: string; hits: readonly Told[]; blocking: readonly Told[]; unanswered: readonly Told[]; overridden: readonly Told[] }>

/** Words being written, or a frozen wording: the scanner reads the same fields of both. */
export type Readable = Pick<DraftWords, 'kind' | 'documentNumber' | 'wording'> | Pick<Content, 'kind' | 'documentNumber' | 'wording'>

type Reading = Readonly<{ notice: string; words: Readable; now: Instant; settings: Settings }>

/** Scans a wording by today's rules and today's office numbers, and puts the written answers beside what was found (domain.md 5, D23, D25). */
export const readScan = async (db: Kysely<Acts>, { notice, words, settings }: Reading): Promise<ScanVerdict> => {
  const answers = await dispositionsOf(db, notice)
  const print = printer(settings.dataDir)
  const hits = found(words).map(({ text, ...hit }): Told => {
    const printed = print(hit.rule, text)
    const answer = answers.find((one) => one.rule === hit.rule && one.print === printed)
    return { ...hit, print: printed, answer: answer ? { id: answer.id, person: answer.person, name: answer.name, at: answer.at, text: answer.text } : null }
  })
  const warnings = hits.filter(({ level }) => level === 'WARN')
  return {
    rules: 'marks-1',
    hits,
    blocking: hits.filter(({ level }) => level === 'BLOCK'),
    unanswered: warnings.filter(({ answer }) => answer === null),
    overridden: warnings.filter(({ answer, family }) => answer !== null && family !== 'person'),
  }
}

const found = ({ wording }: Readable): (Hit & { text: string })[] =>
  (['title', 'summary'] as const).flatMap((name) =>
    findMarks(wording[name]).map(({ at, mark }) => ({ rule: 'SECRET_MARK', level: 'BLOCK' as const, family: 'secrecy' as const, at: `wording.${name}`, from: at, to: at + mark.length, text: mark })),
  )
