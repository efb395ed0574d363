import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeView, RevisionView, StubView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { dayInWords, moment } from '../times.ts'
import { aftermathWords } from '../words/aftermath.ts'
import { needWords } from '../words/acts.ts'
import { retentionNames, secrecyNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

/** All that is left of a notice that turned out to be secret (domain.md D17, I11). */
export const stubView = ({ formNumber, level, years, person, at }: StubView): TemplateResult => {
  const t = say(aftermathWords)
  return html`<section class="sheet">
    <h2>${t.blocked}</h2>
    <p>${t.blockedWords}</p>
    <dl class="facts">
      <dt>${say(noticeWords).formNumber}</dt><dd>${formNumber}</dd>
      <dt>${say(needWords).level}</dt><dd>${say(secrecyNames)[level]}</dd>
      <dt>${t.term}</dt><dd>${t.years(years)}</dd>
      <dt>${t.by}</dt><dd>${person.name}</dd>
      <dt>${t.when}</dt><dd class="number">${moment(at, serverNow())}</dd>
    </dl>
  </section>`
}

/** Copies that were made of words that had to leave: each still holds what its author has not changed. Nothing when there are none. */
export const copiesView = ({ copies }: Pick<NoticeView, 'copies'>): TemplateResult | typeof nothing => {
  if (copies.length === 0) return nothing
  const t = say(aftermathWords)
  return html`<section class="sheet" role="status">
    <h2>${t.copies}</h2>
    <p>${t.copiesWords}</p>
    <ul>${copies.map(({ id, section }, place) => html`<li><a href=${addressOf({ page: 'notices', id })}>${t.copy(place + 1)} · ${section}</a></li>`)}</ul>
  </section>`
}

/** To whom it was referred, by which letter, and what came back; nothing when it never was. */
export const referralView = ({ referral }: Pick<NoticeView, 'referral'>): TemplateResult | typeof nothing => {
  if (referral === null) return nothing
  const t = say(aftermathWords)
  const { addressee, number, on, reply } = referral
  return html`<section class="sheet">
    <h2>${t.referral}</h2>
    <dl class="facts">
      <dt>${say(needWords).addressee}</dt><dd>${addressee}</dd>
      <dt>${t.letter}</dt><dd>${number} · ${dayInWords(on)}</dd>
      <dt>${t.reply}</dt><dd>${reply ? html`${reply.number} · ${dayInWords(reply.on)} · <strong>${reply.secret ? t.secret : t.notSecret}</strong>` : html`<span class="tag warn">${t.noReply}</span>`}</dd>
    </dl>
  </section>`
}

/** Since when and for how long a revision is kept; nothing while it is not archived. */
export const archivedView = ({ archived }: Pick<RevisionView, 'archived'>): TemplateResult | typeof nothing => {
  if (archived === null) return nothing
  const t = say(aftermathWords)
  return html`<section class="sheet">
    <h2>${t.archived}</h2>
    <dl class="facts">
      <dt>${say(needWords).retention}</dt><dd>${say(retentionNames)[archived.retention]}</dd>
      <dt>${t.by}</dt><dd>${archived.person.name}</dd>
      <dt>${t.when}</dt><dd class="number">${moment(archived.at, serverNow())}</dd>
    </dl>
  </section>`
}
