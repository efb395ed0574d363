import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeView, RevisionView, ReviewView } from '../../../server/notices/answers.ts'
import { messages, say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { series, told } from '../words/joining.ts'
import { returnReasonNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

const verdictNames = messages<Record<ReviewView['verdict'], string>>({ pass: '通过', return: '退回', escalate: '报局长', close: '结束' }, { pass: 'passed', return: 'returned', escalate: 'sent to the director', close: 'closed' })
const stepNames = { section: 'sectionStep', leader: 'leader', office: 'office', director: 'director' } as const

const whyOf = ({ reasonCode, reason }: ReviewView): string => {
  const code = reasonCode ? say(returnReasonNames)[reasonCode] : ''
  return code && reason ? told(code, reason) : code || (reason ?? '')
}

const line = (review: ReviewView): TemplateResult => {
  const t = say(noticeWords)
  return html`<tr>
    <th scope="row">${t[stepNames[review.step]]}</th>
    <td class="whole">${review.person.name}</td>
    <td><span class="tag ${review.verdict === 'return' ? 'warn' : 'good'}">${say(verdictNames)[review.verdict]}</span></td>
    <td>${whyOf(review)}${review.statements?.content && review.statements.secrecy ? html`<div class="small soft">${t.statementsBoth}</div>` : nothing}</td>
    <td class="soft number whole">${moment(review.at, serverNow())}</td>
  </tr>`
}

/** Why the newest revision came back, while nothing newer was submitted: what its author has to mend. Nothing when it did not come back. */
export const returnNote = ({ revisions: [newest] }: NoticeView): TemplateResult | typeof nothing => {
  const review = newest?.state === 'RETURNED' ? newest.reviews.findLast(({ verdict, reasonCode }) => verdict === 'return' && reasonCode !== 'EDITED') : undefined
  if (!review) return nothing
  return html`<p class="sheet" role="note">${icon('undo')} <strong>${say(noticeWords).returnedBy(review.person.name)}</strong> <span class="soft number">${moment(review.at, serverNow())}</span><br />${whyOf(review)}</p>`
}

/** The reviews of a revision so far, in their order. */
export const reviewsView = ({ reviews, author, submittedAt, editors }: RevisionView): TemplateResult => {
  const t = say(noticeWords)
  const others = editors.filter(({ id }) => id !== author.id)
  return html`
    <p class="soft small">${told(t.author, author.name)}${others.length > 0 ? ` · ${told(t.editors, series(others.map(({ name }) => name)))}` : ''} · ${moment(submittedAt, serverNow())}</p>
    ${reviews.length === 0 ? html`<p class="soft">${t.noReviews}</p>` : html`<table class="list"><caption class="out">${t.reviews}</caption><tbody>${reviews.map(line)}</tbody></table>`}
  `
}
