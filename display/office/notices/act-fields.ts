import { html, type TemplateResult } from 'lit'
import type { LocalDay } from '#playlists/instant.ts'
import type { NoticeView } from '../../../server/notices/answers.ts'
import type { ActName, ReturnReason } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { field } from '../frame/element.ts'
import { dayInWords } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { groundNames, recallReasonNames, retentionNames, returnReasonNames, secrecyNames } from '../words/names.ts'
import { actWords } from '../words/notices.ts'

type Choices = readonly (readonly [string, string])[]

/** The dialog takes the first control that may be focused into hand: who opened it by a key goes on by keys. */
const select = (name: string, choices: Choices): TemplateResult =>
  html`<select id=${name} name=${name} autofocus><option value="">${say(actWords).choose}</option>${choices.map(([value, words]) => html`<option value=${value}>${words}</option>`)}</select>`

const area = (name: string): TemplateResult => html`<textarea id=${name} name=${name} maxlength="500" rows="3" autofocus></textarea>`

/** The two statements of domain.md D24, ticked separately. */
export const statementFields = (): TemplateResult => {
  const t = say(actWords)
  return html`<fieldset>
    <legend>${t.statements}</legend>
    <div class="stack">
      <label class="choice"><input type="checkbox" name="content" autofocus />${t.statementContent}</label>
      <label class="choice"><input type="checkbox" name="secrecy" />${t.statementSecrecy}</label>
    </div>
  </fieldset>`
}

/** Reason code and reason of a return. */
export const reasonFields = (): TemplateResult => {
  const t = say(actWords)
  const codes = (Object.entries(say(returnReasonNames)) as [ReturnReason, string][]).filter(([code]) => code !== 'EDITED')
  return html`${field({ id: 'reasonCode', name: t.reasonCode, must: true }, select('reasonCode', codes))} ${field({ id: 'reason', name: t.reason, hint: t.reasonHint, must: true }, area('reason'))}`
}

export const recallReasonFields = (): TemplateResult => html`${field({ id: 'reasonCode', name: say(actWords).reasonCode, must: true }, select('reasonCode', Object.entries(say(recallReasonNames))))}`

/** A free text: of a doubt, why something is withdrawn, or the director's order on which the office refers it. */
export const textFields = (act: ActName): TemplateResult => {
  const t = say(needWords)
  const asked = act === 'withdraw' ? { name: t.withdrawText, hint: t.textHint } : act === 'refer' ? { name: t.orderText, hint: t.textHint } : { name: t.doubtText, hint: t.doubtHint }
  return html`${field({ id: 'reason', ...asked, must: true }, area('reason'))}`
}

/** One box for every open doubt, with its words above it. */
export const resolutionFields = ({ doubts }: NoticeView): TemplateResult => {
  const t = say(needWords)
  const open = doubts.filter(({ resolution }) => resolution === null)
  return html`${open.map(
    ({ id, person, text }) => html`<div class="stack"><blockquote>${text ?? t.purgedText}</blockquote>${field({ id: `resolution-${id}`, name: t.resolutionOf(person.name), hint: t.resolutionHint, must: true }, area(`resolution-${id}`))}</div>`,
  )}`
}

export const groundFields = (): TemplateResult => html`${field({ id: 'ground', name: say(needWords).ground, hint: say(needWords).groundHint, must: true }, select('ground', Object.entries(say(groundNames))))}`

/** Level and term of what turned out to be secret (State Secrets Law 2024 Art. 14, 20). */
export const secrecyFields = (): TemplateResult => {
  const t = say(needWords)
  return html`<p class="wrong">${t.secretLead}</p>
    <div class="columns">
      ${field({ id: 'level', name: t.level, must: true }, select('level', Object.entries(say(secrecyNames))))}
      ${field({ id: 'years', name: t.years, hint: t.yearsHint, must: true }, html`<input id="years" name="years" type="number" min="1" max="30" inputmode="numeric" />`)}
    </div>`
}

/** Number and day of a letter; `said`: the day in words, for the field itself speaks the browser's language. */
const letterFields = (names: Readonly<{ number: string; day: string }>, { on, told }: Day): TemplateResult => html`<div class="columns">
  ${field({ id: 'number', name: names.number, must: true }, html`<input id="number" name="number" maxlength="40" autocomplete="off" autofocus />`)}
  ${field({ id: 'on', name: names.day, said: on ? dayInWords(on) : undefined, must: true }, html`<input id="on" name="on" type="date" .value=${on} @input=${told} />`)}
</div>`

/** A day being chosen, and what hears of it. */
export type Day = Readonly<{ on: LocalDay; told: (event: Event) => void }>

export const referralFields = (day: Day): TemplateResult => {
  const t = say(needWords)
  return html`${field({ id: 'addressee', name: t.addressee, hint: t.addresseeHint, must: true }, html`<input id="addressee" name="addressee" maxlength="60" autocomplete="off" autofocus />`)} ${letterFields({ number: t.letterNumber, day: t.letterDay }, day)}`
}

export const replyFields = (day: Day): TemplateResult => letterFields({ number: say(needWords).replyNumber, day: say(needWords).replyDay }, day)

export const bytesField = (): TemplateResult => html`${field({ id: 'bytes', name: say(needWords).bytes, hint: say(needWords).bytesHint, must: true }, html`<input id="bytes" name="bytes" type="file" accept="application/json,.json,.txt" />`)}`

export const retentionFields = (): TemplateResult => html`<fieldset>
  <legend class="must">${say(needWords).retention}</legend>
  <div class="choices">${Object.entries(say(retentionNames)).map(([value, words]) => html`<label class="choice"><input type="radio" name="retention" value=${value} />${words}</label>`)}</div>
</fieldset>`
