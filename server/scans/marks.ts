import type { FaultCode } from '../faults.ts'
import { type Found, hint, stop } from '../notices/marks.ts'
import type { ScanMark } from './answers.ts'
import type { ScanVerdict, Told } from './verdict.ts'
import { wordsAt } from './words.ts'

/** What the scanner found in a draft, as marks at its fields: a block and an unanswered warning refuse submitting (domain.md D23, TS19). */
export const scanMarks = ({ hits }: ScanVerdict): Found[] => hits.map((hit) => ({ ...markOf(hit), scan: scanMarkOf(hit) }))

const markOf = (hit: Told): Found => {
  const { at, level, answer } = hit
  if (level === 'BLOCK') return stop(codeOf(hit), at, wordsAt(hit))
  return answer === null ? stop('WARN_UNANSWERED', at, wordsAt(hit)) : hint('WARN_ANSWERED', at, wordsAt(hit))
}

const codeOf = ({ rule, family }: Told): FaultCode => {
  if (rule === 'SECRET_MARK') return 'SECRET_MARK'
  return family === 'person' ? 'PERSONAL_DATA' : 'INTERNAL_MARK'
}

const scanMarkOf = ({ rule, level, family, from, to, print, where, answer }: Told): ScanMark => ({
  rule, level, family, from, to, print,
  ...(where === undefined ? {} : { where }),
  answer: answer && { person: { id: answer.person, name: answer.name }, at: answer.at, text: answer.text },
})
