import { html, nothing, type TemplateResult } from 'lit'
import type { RevisionView, ReviewView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { series, told } from '../words/joining.ts'
import { noticeWords } from '../words/notices.ts'
import { stepName, verdictTag, whyOf } from '../notices/reviews.ts'

const line = (review: ReviewView): TemplateResult => html`<li>
  <div>${stepName(review)} · <strong>${review.person.name}</strong>${review.onBehalfOf ? html` <span class="soft small">${say(needWords).behalf(review.onBehalfOf.name)}</span>` : nothing} ${verdictTag(review)}</div>
  <div class="soft small number">${moment(review.at, serverNow())}</div>
  ${whyOf(review) ? html`<div class="small">${whyOf(review)}</div>` : nothing}
</li>`

/** Who had the wording so far, in their order, in a narrow column. */
export const chainView = ({ author, editors, submittedAt, reviews }: RevisionView): TemplateResult => {
  const t = say(noticeWords)
  const others = editors.filter(({ id }) => id !== author.id)
  return html`<ul class="plain stack">
    <li>
      <div>${t.author} · <strong>${author.name}</strong></div>
      <div class="soft small number">${moment(submittedAt, serverNow())}</div>
      ${others.length > 0 ? html`<div class="small">${told(t.editors, series(others.map(({ name }) => name)))}</div>` : nothing}
    </li>
    ${reviews.map(line)}
  </ul>`
}
