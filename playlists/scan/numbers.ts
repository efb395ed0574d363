import type { LocalDay } from '../instant.ts'
import { bankCard } from './bank-card.ts'
import { countsUp, cutsFigure, isWhole, ordinaryIn, runsOf, spokenOf, touchesLetter, touching, type Run } from './digits.ts'
import type { Detector, Found, Look } from './look.ts'
import { areOfficeDigits, mobile } from './mobile.ts'
import type { Plain } from './plain.ts'
import { idOf15, idOf18 } from './resident-id.ts'

type Candidate = Found & Readonly<{ run: Run; rank: number }>

/**
 * Resident ID, mobile and card numbers, in one piece, in pieces, over the cells of a row, and written out in Chinese digits. No digit belongs to two findings: what is
 * sure goes before what is likely, one piece before several, the longer before the shorter.
 */
export const numbers: Detector = (look) => {
  const found = /\d/.test(look.plain.text) ? numbersIn(look, look.plain) : []
  const spoken = spokenOf(look.plain)
  if (!spoken) return found
  const isFound = touching(found, look.plain.text.length)
  const more = numbersIn(look, spoken).filter(({ start, end }) => !isFound(start, end))
  return [...found, ...more]
}

const numbersIn = (look: Look, plain: Plain): readonly Found[] => {
  const isOrdinary = ordinaryIn(plain)
  const { today, officeNumbers } = look.given
  const candidates: Candidate[] = []
  const taken = new Set<number>()
  for (const run of runsOf(plain)) {
    if (areOfficeDigits(run.digits, officeNumbers)) groupsOfRun(run).forEach((group) => taken.add(group))
    const judged = judge(run, today)
    if (!judged || (judged.rule !== 'ID18' && !isWhole(run) && (cutsFigure(run) || countsUp(run) || isOrdinary(run.start, run.end)))) continue
    const level = levelOverCells(look, judged, run)
    if (level) candidates.push({ ...judged, level, start: run.start, end: run.end, run, rank: rankOf(judged, run) })
  }
  return withoutOverlap(candidates, taken).map(({ rule, level, start, end }) => ({ rule, level, start, end }))
}

type Judged = Pick<Found, 'rule' | 'level'>

const isSureId = ({ rule, level }: Judged): boolean => rule === 'ID18' && level === 'BLOCK'

const judge = (run: Run, today: LocalDay): Judged | null => {
  const id = idOf18(run, today)
  if (id === 'BLOCK') return { rule: 'ID18', level: id }
  const card = bankCard(run)
  if (card) return { rule: 'BANKCARD', level: card }
  const phone = mobile(run)
  if (phone) return { rule: 'MOBILE', level: phone }
  if (id) return { rule: 'ID18', level: id }
  const old = idOf15(run, today)
  return old && { rule: 'ID15', level: old }
}

/**
 * Figures stand side by side in every table: cells of columns of figures make no telephone or card number, unless one is begun by a zero as no figure is. Then it
 * is asked about. A whole ID number is one however it is cut; the shape of one over several cells says nothing.
 */
const levelOverCells = ({ part, plain }: Look, { rule, level }: Judged, run: Run): Found['level'] | null => {
  if (part?.is !== 'row') return level
  const own = part.cells.filter((cell) => cell.from < (plain.to[run.end - 1] ?? 0) && (plain.from[run.start] ?? 0) < cell.from + cell.text.length)
  if (own.length < 2 || isSureId({ rule, level })) return level
  if ((rule !== 'MOBILE' && rule !== 'BANKCARD') || touchesLetter(run)) return null
  if (!own.every(({ column }) => column.figures)) return level
  return own.some(({ text }) => /^0\d/.test(text.trim())) ? 'WARN' : null
}

const rankOf = ({ rule, level }: Judged, run: Run): number => {
  if (level === 'WARN') return 4
  if (rule === 'ID18') return 0
  if (isWhole(run)) return 1
  return rule === 'BANKCARD' ? 2 : 3
}

const groupsOfRun = ({ first, last }: Run): readonly number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** `taken`: groups of digits that belong to published numbers of the house; nothing but an ID number is found in them. */
const withoutOverlap = (candidates: readonly Candidate[], taken: Set<number>): readonly Candidate[] => {
  const kept: Candidate[] = []
  const ranked = [...candidates].sort((a, b) => a.rank - b.rank || a.start - b.start || b.run.digits.length - a.run.digits.length)
  for (const candidate of ranked) {
    const groups = groupsOfRun(candidate.run)
    if (!isSureId(candidate) && groups.some((group) => taken.has(group))) continue
    groups.forEach((group) => taken.add(group))
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.start - b.start)
}
