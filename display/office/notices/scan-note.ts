import { html, nothing, type TemplateResult } from 'lit'
import type { Mark } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { sentence } from '../api.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { beside } from '../words/joining.ts'
import { deskWords } from '../words/desk.ts'

const line = (mark: Mark): TemplateResult => {
  const answer = mark.scan?.answer
  return html`<li>
    <span class=${mark.blocking ? 'wrong' : ''}>${icon(mark.blocking ? 'warning' : 'eye')} ${sentence(mark)}</span>
    ${answer ? html`<div class="small">${say(deskWords).answered(answer.person.name)} <span class="soft number">${moment(answer.at, serverNow())}</span><br />${answer.text ?? say(needWords).purgedText}</div>` : nothing}
  </li>`
}

/** What the scanner says of the frozen wording by today's rules, with what its author answered; null while it can't be said. */
export const scanView = (marks: readonly Mark[] | null): TemplateResult | typeof nothing => {
  const t = say(deskWords)
  if (marks === null) return nothing
  return html`<section class="sheet">
    <h3>${t.scan}${marks.length > 0 ? beside(t.scanFound(marks.length)) : nothing}</h3>
    ${marks.length === 0 ? html`<p>${icon('tick')} ${t.scanClean}</p>` : html`<ul class="plain stack">${marks.map(line)}</ul>`}
  </section>`
}
