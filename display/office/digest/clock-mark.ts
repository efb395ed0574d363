import { html, type TemplateResult } from 'lit'
import type { ClockView } from '../../../server/clocks/answers.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { dayInWords } from '../times.ts'
import { digestWords } from '../words/digest.ts'

const lateBy = (days: number | null): string => (days ? say(digestWords).overdueBy(days) : say(digestWords).overdueNow)

/** The day a notice must be public by, and how near that is; unknown where a calendar is missing. */
export const dueMark = ({ due, missing, warn, overdueDays, publishedOn }: ClockView): TemplateResult => {
  const t = say(digestWords)
  if (missing !== null) return html`<span class="tag warn">${icon('warning')}${t.unknown(missing)}</span>`
  if (due === null) return html`<span class="soft">${t.noDue}</span>`
  const day = html`<span class="number">${dayInWords(due)}</span>`
  if (publishedOn !== null || warn === 'none') return day
  if (warn === 'overdue') return html`${day} <span class="tag bad">${lateBy(overdueDays)}</span>`
  return html`${day} <span class="tag warn">${warn === 'late' ? t.late : t.soon}</span>`
}

/** The day the step of now is due, and how near that is. */
export const stepMark = ({ step }: ClockView): TemplateResult => {
  const t = say(digestWords)
  if (step === null) return html`<span class="soft">${t.noDue}</span>`
  if (step.missing !== null) return html`<span class="tag warn">${icon('warning')}${t.unknown(step.missing)}</span>`
  const day = html`<span class="number">${step.due === null ? '' : dayInWords(step.due)}</span>`
  if (step.warn === 'none') return day
  return step.warn === 'overdue' ? html`${day} <span class="tag bad">${lateBy(step.overdueDays)}</span>` : html`${day} <span class="tag warn">${t.dueToday}</span>`
}
