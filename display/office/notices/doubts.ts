import { html, nothing, type TemplateResult } from 'lit'
import type { DoubtView, NoticeView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { deskWords } from '../words/desk.ts'
import { noticeWords } from '../words/notices.ts'

const line = ({ person, at, number, text, resolution }: DoubtView): TemplateResult => {
  const t = say(deskWords)
  const words = (of: string | null): string => of ?? say(needWords).purgedText
  return html`<li>
    <div>${icon('flag')} <strong>${t.doubtBy(person.name)}</strong> <span class="soft small number">${moment(at, serverNow())} · ${say(noticeWords).revision(number)}</span></div>
    <div>${words(text)}</div>
    ${resolution ? html`<div class="soft">${icon('done')} ${t.resolvedBy(resolution.person.name)} <span class="small number">${moment(resolution.at, serverNow())}</span> ${words(resolution.text)}</div>` : html`<div class="wrong">${t.openDoubt}</div>`}
  </li>`
}

/** The doubts about a notice with their answers, open ones first; nothing when there never was one. */
export const doubtsView = ({ doubts }: Pick<NoticeView, 'doubts'>): TemplateResult | typeof nothing => {
  if (doubts.length === 0) return nothing
  const ordered = [...doubts].sort((a, b) => Number(a.resolution !== null) - Number(b.resolution !== null))
  return html`<section class="sheet doubts" role="note"><h2>${say(deskWords).doubts}</h2><ul class="plain stack">${ordered.map(line)}</ul></section>`
}
