import { GAP, type Plain } from './plain.ts'

/** Digits that stand together, [start, end) of the text; `joined`: only gaps part them from the next; `x`: where an X that follows them ends. */
type Group = Readonly<{ digits: string; start: number; end: number; joined: boolean; x: number | null }>

/**
 * Neighbouring groups read as one number, [start, end) of the text. `first`, `last`: which groups; `x`: an X follows seventeen digits.
 */
export type Run = Readonly<{ text: string; digits: string; first: number; last: number; start: number; end: number; x: boolean }>

/** A run that stands in one piece. */
export const isWhole = ({ first, last }: Run): boolean => first === last

/** How long the pieces of a run are. */
export const piecesOf = ({ text, start, end }: Run): readonly number[] => [...text.slice(start, end).matchAll(/\d+/g)].map(([digits]) => digits.length)

/** Whether a Latin letter stands right before or behind: the run may be part of a longer code. */
export const touchesLetter = ({ text, start, end }: Run): boolean => /[A-Za-z]/.test(text.charAt(start - 1)) || /[A-Za-z]/.test(text.charAt(end))

/** Whether a run is small numbers that count up (1 3 5 7 9 11 13 15), as weeks and days are listed. */
export const countsUp = ({ text, start, end }: Run): boolean => {
  const pieces = [...text.slice(start, end).matchAll(/\d+/g)].map(([digits]) => digits)
  return pieces.length >= 5 && pieces.every((piece, at) => piece.length <= 2 && Number(piece) > Number(pieces[at - 1] ?? -1))
}

/** Whether a run begins or ends within a figure (12,138.50), by its thousands or its decimals. */
export const cutsFigure = ({ text, start, end }: Run): boolean => {
  const [before, from, to, behind] = [text.slice(Math.max(0, start - 5), start), text.slice(start, start + 4), text.slice(Math.max(0, end - 4), end), text.slice(end, end + 5)]
  if (/(?<!\d)\d{1,3},$/.test(before) && /^\d{3}(?!\d)/.test(from)) return true
  return (/^,\d{3}(?!\d)/.test(behind) && /(?<!\d)\d{1,3}$/.test(to)) || /^\.\d{1,2}(?!\d)/.test(behind)
}

const LEAST = 11
const MOST = 22

const isGap = new RegExp(`^${GAP}+$`, 'u')
const xBehind = new RegExp(`${GAP}*[XxХхΧχ×](?![A-Za-z0-9])`, 'uy')
/** Numbers written with full stops the way mobile, card and ID numbers are; any other full stop parts. */
const pointed = /(?<![\d.])(?:\d{3}\.\d{4}\.\d{4}|\d{4}(?:\.\d{4}){3}(?:\.\d{1,3})?|\d{6}\.\d{8}\.\d{3}[\dXx])(?![\d.])/g

const groupsOf = (text: string): readonly Group[] => {
  const points = new Set([...text.matchAll(pointed)].flatMap((match) => [...match[0].matchAll(/\./g)].map((point) => match.index + point.index)))
  const found = [...text.matchAll(/\d+/g)]
  return found.map((match, index) => {
    const start = match.index
    const end = start + match[0].length
    const next = found[index + 1]?.index
    const between = next === undefined ? '' : text.slice(end, next)
    return { digits: match[0], start, end, joined: next !== undefined && (isGap.test(between) || (between === '.' && points.has(end))), x: xAfter(text, end) }
  })
}

const xAfter = (text: string, end: number): number | null => {
  xBehind.lastIndex = end
  return xBehind.test(text) ? xBehind.lastIndex : null
}

/**
 * Every way to read neighbouring digits as one number of eleven to twenty-two places: digits that stand together are never cut, those with only gaps
 * between them (domain.md 5.2) may belong together. At most twenty-two for each group, so the cost stays linear.
 */
export function* runsOf({ text }: Plain): Generator<Run> {
  const groups = groupsOf(text)
  for (let first = 0; first < groups.length; first += 1) {
    const start = groups[first]?.start ?? 0
    let digits = ''
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last]
      if (!group || digits.length + group.digits.length > MOST) break
      digits += group.digits
      const x = digits.length === 17 && group.x !== null
      if (digits.length >= LEAST) yield { text, digits, first, last, start, end: x ? (group.x ?? group.end) : group.end, x }
      if (!group.joined) break
    }
  }
}

/**
 * Whether a stretch of the text touches what is read as something else when a number is looked for in several pieces: days (2026-11-20), at the head of a line of
 * numbers a land line with those that share its area code, or with a postal code before it, and local numbers side by side after a word for telephone.
 */
export const ordinaryIn = ({ text }: Plain): ((start: number, end: number) => boolean) => {
  const spans = [day, landLines, localLines].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })))
  return touching(spans, text.length)
}

/** Whether a stretch touches one of these spans; asked in constant time, because there may be as many spans as questions. */
export const touching = (spans: readonly Readonly<{ start: number; end: number }>[], length: number): ((start: number, end: number) => boolean) => {
  if (spans.length === 0) return () => false
  const covered = new Uint8Array(length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  const before = new Uint32Array(length + 1)
  covered.forEach((one, at) => (before[at + 1] = (before[at] ?? 0) + one))
  return (start, end) => (before[end] ?? 0) > (before[start] ?? 0)
}

const day = /(?<!\d)(?:19|20)\d{2} ?- ?(?:0?[1-9]|1[0-2]) ?- ?(?:0?[1-9]|[12]\d|3[01])(?!\d)/g
const more = (local: string): string => `(?:(?:[ /-]${local})+(?!${GAP}*\\d))?`
const landLines = new RegExp(`(?:(?:邮编|邮政编码)\\s*:?\\s*\\d{6}\\s*|(?<!\\d|\\d${GAP}))0\\d{2,3} ?[-—] ?(?:\\d{7}${more('[2-8]\\d{6}')}|\\d{8}${more('[2-8]\\d{7}')})(?!\\d)`, 'gu')

const localLines = new RegExp(`(?:电话|热线|传真)\\s*:?\\s*[2-8]\\d{6,7}(?:[ /-]{1,2}[2-8]\\d{6,7})+(?!${GAP}*\\d)`, 'gu')

/** Chinese digits, as they are read one by one. */
const spoken = new Map([...'〇零○一二三四五六七八九', ...'零壹贰叁肆伍陆柒捌玖'].map((character, at) => [character, String(at < 3 ? 0 : at < 12 ? at - 2 : at - 12)]))
spoken.set('幺', '1')

/** The text with Chinese digits as 0-9, to find numbers written out (一三八〇〇…); undefined when no three of them stand together. */
export const spokenOf = (plain: Plain): Plain | undefined =>
  /[〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{3}/.test(plain.text) ? { ...plain, text: plain.text.replace(/[〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]/g, (character) => spoken.get(character) ?? character) } : undefined
