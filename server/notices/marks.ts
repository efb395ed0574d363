import { type FaultCode, faultAnswer } from '../faults.ts'
import type { ScanMark } from '../scans/answers.ts'
import type { Mark } from './answers.ts'

/** What is worth a second look but does not stop anyone. */
const advice = {
  LEGACY_BRACKETS: { zh: '文号的括号已按规范改为六角括号〔〕。', en: 'The brackets of the document number are kept as 〔〕.' },
  SOURCE_NUMBER_MISSING: { zh: '缴费基数等数字应注明依据文件的文号。', en: 'Figures like these should name the number of the document they come from.' },
  WARN_ANSWERED: { zh: '已写明“{whichZh}”的处理意见。', en: 'The warning “{which}” is answered in writing.' },
  SHOWN_AFTER_REOPENING: { zh: '展示结束时间晚于恢复办理时间。', en: 'It would still be shown after service has resumed.' },
} as const

type Values = Readonly<Record<string, string>>

/**
 * Something found in a draft, at a field. A stop refuses submitting and is a fault of the closed list; a hint only says something. `scan`: what
 * the scanner found there.
 */
export type Stop = Readonly<{ blocking: true; code: FaultCode; at: string; values: Values; scan?: ScanMark }>
export type Hint = Readonly<{ blocking: false; code: keyof typeof advice; at: string; values: Values; scan?: ScanMark }>
export type Found = Stop | Hint

export const stop = (code: FaultCode, at: string, values: Values = {}): Stop => ({ blocking: true, code, at, values })
export const hint = (code: keyof typeof advice, at: string, values: Values = {}): Hint => ({ blocking: false, code, at, values })

/** What was found, in the words the office shows. */
export const told = ({ blocking, code, at, values, scan }: Found): Mark => {
  const { zh, en } = blocking ? faultAnswer(code, { values }).error : { zh: filled(advice[code].zh, values), en: filled(advice[code].en, values) }
  return { code, at, blocking, zh, en, ...(scan === undefined ? {} : { scan }) }
}

const filled = (sentence: string, values: Values): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '—')
