import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeView, RevisionView, ReviewView } from '../../../server/notices/answers.ts'
import { messages, say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { series, told } from '../words/joining.ts'
import { groundNames, returnReasonNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

const verdictNames = messages<Record<ReviewView['verdict'], string>>({ pass: '通过', return: '退回', escalate: '报局长', close: '结束' }, { pass: 'passed', return: 'returned', escalate: 'sent to the director', close: 'closed' })
const signatureNames = messages<Record<NonNullable<ReviewView['signature']>, string>>({ password: '已签字（密码）', passkey: '已签字（通行密钥）' }, { password: 'signed (password)', passkey: 'signed (passkey)' })
const stepNames = { section: 'sectionStep', leader: 'leader', office: 'office', director: 'director' } as const

/** What the step of a review is called. */
export const stepName = ({ step }: ReviewView): string => say(noticeWords)[stepNames[step]]

/** A verdict as a small label. */
export const verdictTag = ({ verdict }: ReviewView): TemplateResult => html`<span class="tag ${verdict === 'return' ? 'warn' : 'good'}">${say(verdictNames)[verdict]}</span>`

/** Why: code, words and legal ground of a review, as far as it has any. */
export const whyOf = ({ reasonCode, reason, ground }: Pick<ReviewView, 'reasonCode' | 'reason' | 'ground'>): string => {
  const code = reasonCode ? say(returnReasonNames)[reasonCode] : ''
  const why = code && reason ? told(code, reason) : code || (reason ?? '')
  return [why, ground ? say(groundNames)[ground] : ''].filter(Boolean).join(' · ')
}

const line = (review: ReviewView): TemplateResult => {
  const t = say(noticeWords)
  return html`<tr>
    <th scope="row">${stepName(review)}</th>
    <td class="whole">${review.person.name}${review.onBehalfOf ? html`<div class="small soft">${say(needWords).behalf(review.onBehalfOf.name)}</div>` : nothing}</td>
    <td>${verdictTag(review)}</td>
    <td>${whyOf(review)}${review.statements?.content && review.statements.secrecy ? html`<div class="small soft">${t.statementsBoth}</div>` : nothing}${review.signature ? html`<div class="small soft">${say(signatureNames)[review.signature]}</div>` : nothing}</td>
    <td class="soft number whole">${moment(review.at, serverNow())}</td>
  </tr>`
}

/** Why the newest revision came back, while nothing newer was submitted: what its author has to mend, and the way to it. Nothing when it did not come back. */
export const returnNote = (view: NoticeView, act: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing => {
  const back = cameBack(view)
  if (back === null) return nothing
  return html`<div class="sheet returned" role="note">
    <p>${icon('undo')} <strong>${say(noticeWords).returnedBy(back.person.name)}</strong> <span class="soft number">${moment(back.at, serverNow())}</span><br />${whyOf(back)}</p>
    ${act}
  </div>`
}

/** Who sent the newest revision back, and why; null when it did not come back. */
export const cameBack = ({ revisions: [newest] }: NoticeView): Back | null => (newest?.state === 'RETURNED' ? backBy(newest) : null)

type Back = Pick<ReviewView, 'person' | 'at' | 'reasonCode' | 'reason' | 'ground'>

/** Who sent a returned wording back; null when its author took it back to edit. */
const backBy = ({ reviews, left }: RevisionView): Back | null =>
  reviews.findLast(({ verdict, reasonCode }) => verdict === 'return' && reasonCode !== 'EDITED') ?? (left && { ...left, ground: null })

/** The reviews of a revision so far, in their order. */
export const reviewsView = ({ reviews, author, submittedAt, editors }: RevisionView): TemplateResult => {
  const t = say(noticeWords)
  const others = editors.filter(({ id }) => id !== author.id)
  return html`
    <p class="soft small">${told(t.author, author.name)}${others.length > 0 ? ` · ${told(t.editors, series(others.map(({ name }) => name)))}` : ''} · ${moment(submittedAt, serverNow())}</p>
    ${reviews.length === 0 ? html`<p class="soft">${t.noReviews}</p>` : html`<table class="list"><caption class="out">${t.reviews}</caption><tbody>${reviews.map(line)}</tbody></table>`}
  `
}
