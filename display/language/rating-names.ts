import type { Grade, Reason } from '../../server/ratings/answers.ts'
import { messages } from './language.ts'

/** What a visitor may say of a notice, as the kiosk asks it and the office counts it. */
export const gradeNames = messages<Record<Grade, string>>(
  { satisfied: '满意', fair: '基本满意', dissatisfied: '不满意' },
  { satisfied: 'Satisfied', fair: 'Fairly satisfied', dissatisfied: 'Not satisfied' },
)

/** What could be better. */
export const reasonNames = messages<Record<Reason, string>>(
  { 'hard-to-find': '不好找', 'hard-to-read': '看不懂', outdated: '不够新', incomplete: '不完整', other: '其他' },
  { 'hard-to-find': 'Hard to find', 'hard-to-read': 'Hard to understand', outdated: 'Out of date', incomplete: 'Incomplete', other: 'Something else' },
)
