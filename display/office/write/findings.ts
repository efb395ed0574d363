import type { LocalDay } from '#playlists/instant.ts'
import type { Hit } from '#playlists/scan/hit.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'
import type { Mark } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { ScanMark } from '../../../server/scans/answers.ts'
import { type ColumnFix, columnFixFor } from './mask-help.ts'

/** The words around a finding: what stands before, the finding itself, what comes after. */
export type Excerpt = Readonly<{ before: string; found: string; after: string }>

/**
 * What the scanner finds in the words on the page. `column`: the column to mask against it. `print` names it to the server, null while the
 * words are not saved yet; `answer` is the written answer the server holds.
 */
export type Finding = Hit & Readonly<{ key: string; excerpt: Excerpt; column: ColumnFix | null; print: string | null; answer: ScanMark['answer']; inside?: Inside }>

/** Which attachment a finding of the server lies in, by its digest, and where in it. */
export type Inside = Readonly<{ file: string; where: Readonly<{ zh: string; en: string }> }>

/** What the server said of a finding when it was saved, by what was found. */
export type Known = ReadonlyMap<string, Pick<ScanMark, 'print' | 'answer'>>

const AROUND = 8
const FOUND_AT_MOST = 28

/** Scans the words on the page, as the server will when they are saved. Nothing is known of them yet. */
export const findingsIn = (words: DraftWords, { today, officeNumbers }: Readonly<{ today: LocalDay; officeNumbers: readonly string[] }>): Finding[] => {
  const places = placesOf(words)
  const texts = new Map(places.map(({ at, text }) => [at, text]))
  return scan(places, { today, officeNumbers, kind: words.kind }).map((hit) => ({ ...hit, key: keyOf(hit), excerpt: excerptOf(hit, texts.get(hit.at) ?? ''), column: columnFixFor(hit, words), print: null, answer: null }))
}

/** What the server found in the attachments that the saved words named: this page can't look into them. */
export const insideAttachments = ({ attachments = [] }: DraftWords, marks: readonly Mark[]): Finding[] =>
  marks.flatMap(({ at, scan: found }) => {
    const file = attachments[Number(at.split('.')[1])]
    if (found?.where === undefined || file === undefined) return []
    const { where, rule, level, family, print, answer } = found
    return [{ rule, level, family, at, from: null, to: null, text: '', key: `${rule} ${at} ${where.en} ${print}`, excerpt: { before: '', found: shortened(file.name), after: '' }, column: null, print, answer, inside: { file: file.digest, where } }]
  })

/** The same findings with what the server said of them when it last kept them. */
export const informed = (findings: readonly Finding[], known: Known): Finding[] => findings.map((finding) => ({ ...finding, ...known.get(whatOf(finding)) }))

/** What the server's marks say of the findings in the very words that were saved. */
export const learned = (saved: readonly Finding[], marks: readonly Mark[]): Known => {
  const said = new Map(marks.flatMap(({ at, scan: found }) => (found ? [[keyOf({ at, ...found }), found] as const] : [])))
  return new Map(saved.flatMap((finding) => {
    const mark = said.get(finding.key)
    return mark ? [[whatOf(finding), { print: mark.print, answer: mark.answer }] as const] : []
  }))
}

const keyOf = ({ rule, at, from, to }: Readonly<{ rule: string; at: string; from: number | null; to: number | null }>): string => `${rule} ${at} ${from ?? ''}-${to ?? ''}`
const whatOf = ({ rule, text }: Hit): string => `${rule} ${text}`

const excerptOf = ({ from, to, text }: Hit, whole: string): Excerpt => {
  if (from === null || to === null) return { before: '', found: shortened(text.replaceAll('\t', ' ')), after: '' }
  const found = shortened(whole.slice(from, to))
  const [before, after] = [whole.slice(0, from), whole.slice(to)]
  return { before: [...before].slice(-AROUND).join(''), found, after: [...after].slice(0, AROUND).join('') }
}

const shortened = (text: string): string => {
  const letters = [...text.trim()]
  return letters.length > FOUND_AT_MOST ? `${letters.slice(0, FOUND_AT_MOST - 1).join('')}…` : letters.join('')
}

/** Findings of one rule that wait for the same thing. */
export type Group = Readonly<{ rule: Hit['rule']; level: Hit['level']; findings: readonly Finding[] }>
/** What has to change, what has to be answered, and what was answered, each by rule in the order of the text. */
export type Groups = Readonly<{ change: readonly Group[]; answer: readonly Group[]; answered: readonly Group[] }>

export const groupsOf = (findings: readonly Finding[]): Groups => ({
  change: byRule(findings.filter(({ level }) => level === 'BLOCK')),
  answer: byRule(findings.filter(({ level, answer }) => level === 'WARN' && answer === null)),
  answered: byRule(findings.filter(({ level, answer }) => level === 'WARN' && answer !== null)),
})

const byRule = (findings: readonly Finding[]): Group[] =>
  [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule)
    return { rule, level: own[0]?.level ?? 'WARN', findings: own }
  })
