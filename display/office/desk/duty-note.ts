import { html, nothing, type TemplateResult } from 'lit'
import type { Duty } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { stepNote } from '../notices/clock-note.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { moment } from '../times.ts'
import { deskWords } from '../words/desk.ts'

/** What is wanted, as a label beside the name. */
export const dutyNote = ({ duty, row, unconfirmed }: Duty): TemplateResult | typeof nothing => {
  const t = say(deskWords)
  if (duty === 'watch-screens') return html`<span class="tag bad">${icon('warning')}${t.unconfirmed(unconfirmed)}</span>`
  return duty === 'confirm-recall' ? html`<span class="tag warn">${t.answerFor}</span>` : stepNote(row)
}

/** What is to be done, in a sentence above the notice. */
export const dutyLead = ({ duty, row, unconfirmed, until }: Duty): TemplateResult => {
  const t = say(deskWords)
  const lead = { 'watch-screens': t.watchLead(unconfirmed, until === null ? '' : moment(until, serverNow())), 'confirm-recall': t.answerLead, archive: t.archiveLead }[duty]
  return html`<p class="sheet" role="status">${lead}${duty === 'watch-screens' ? html` <a href=${addressOf({ page: 'screens' })}>${t.toScreens}</a> · <a href=${addressOf({ page: 'notices', id: row.id })}>${t.whole}</a>` : nothing}</p>`
}
