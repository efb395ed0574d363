import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeRow } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { deskWords } from '../words/desk.ts'
import { either } from '../words/joining.ts'
import { waitingNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import { stepNote } from './clock-note.ts'

type Held = Pick<NoticeRow, 'waitsFor' | 'number' | 'author' | 'left' | 'clock'>

/** On whose desk a notice lies and until when: the next step of its road, and what is left to do about what is out no longer; a dash when nobody has it. */
export const holderView = (row: Held): TemplateResult => {
  const { waitsFor, author, left } = row
  if (waitsFor === null && left === null) return html`<span class="soft">—</span>`
  return html`${waitsFor === null ? nothing : html`<span class="who">${waitsFor === 'author' ? author.name : say(waitingNames)[waitsFor]}</span><div>${stepNote(row)}</div>`} ${left === null ? nothing : leftView(row, left)}`
}

const leftView = (row: Held, { duty, number, with: those, unconfirmed, until }: NonNullable<NoticeRow['left']>): TemplateResult => {
  const t = say(noticeWords)
  const names = either(those.map((role) => say(waitingNames)[role]))
  if (duty === 'archive') return html`<span class="who">${names}</span><div class="small">${number === row.number ? t.leftArchive : t.leftArchiveOld(number)} ${row.waitsFor === null ? stepNote(row) : nothing}</div>`
  if (duty === 'confirm-recall') return html`<span class="who">${names}</span><div class="small">${t.leftConfirm}</div>`
  return html`<span class="who">${names}</span><div><span class="tag bad">${say(deskWords).unconfirmed(unconfirmed)}</span></div>${until === null ? nothing : html`<div class="small soft">${t.leftUntil(moment(until, serverNow()))}</div>`}`
}
