import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeRow } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { dayNear } from '../times.ts'
import { roadWords } from '../words/road.ts'

type Clocked = Pick<NoticeRow, 'clock'>

/** What the clock of the step says, as a label; nothing when there is no limit. */
export const stepNote = ({ clock }: Clocked): TemplateResult | typeof nothing => {
  const step = clock?.step
  const t = say(roadWords)
  if (!step) return nothing
  if (step.missing !== null) return html`<span class="tag warn">${t.missing(step.missing)}</span>`
  if (step.warn === 'overdue') return html`<span class="tag bad">${t.overdue(step.overdueDays)}</span>`
  if (step.warn === 'soon') return html`<span class="tag warn">${t.dueToday}</span>`
  return step.due === null ? nothing : html`<span class="soft small">${t.due(dayNear(step.due, serverNow()))}</span>`
}

/** Both clocks: of the step, and of the twenty working days within which it must be public, once these press. */
export const clockNote = (row: Clocked): TemplateResult => {
  const t = say(roadWords)
  const { clock } = row
  const law = clock === null || clock.due === null || clock.warn === 'none' ? nothing : html`<span class="tag ${clock.warn === 'overdue' ? 'bad' : 'warn'}">${clock.warn === 'overdue' ? t.lawOverdue(clock.overdueDays) : t.lawDue(dayNear(clock.due, serverNow()))}</span>`
  return html`${stepNote(row)} ${law}`
}
