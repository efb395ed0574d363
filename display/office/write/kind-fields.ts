import { html, nothing, type TemplateResult } from 'lit'
import type { DraftWords } from '../../../server/notices/words.ts'
import { say } from '../../language/language.ts'
import { field } from '../frame/element.ts'
import { dayInWords, fieldOf, momentInWords } from '../times.ts'
import { writeWords } from '../words/write.ts'

/** What is wrong at a control, in words; nothing when it is well or was not touched yet. */
export type WrongAt = (control: string) => string | undefined

/** A date and time on the bureau's wall clock. */
export const momentField = (given: Readonly<{ name: string; title: string; at: number | null | undefined; hint?: string; must?: boolean }>, wrongAt: WrongAt): TemplateResult =>
  field(
    { id: given.name, name: given.title, said: typeof given.at === 'number' ? momentInWords(given.at) : undefined, hint: given.hint, must: given.must, wrong: wrongAt(given.name) },
    html`<input id=${given.name} name=${given.name} type="datetime-local" max="9999-12-31T23:59" .value=${fieldOf(given.at)} aria-invalid=${wrongAt(given.name) !== undefined} />`,
  )

const dayField = (given: Readonly<{ name: string; title: string; on: string | undefined; hint?: string }>, wrongAt: WrongAt): TemplateResult =>
  field(
    { id: given.name, name: given.title, said: given.on ? dayInWords(given.on) : undefined, hint: given.hint, must: true, wrong: wrongAt(given.name) },
    html`<input id=${given.name} name=${given.name} type="date" max="9999-12-31" .value=${given.on ?? ''} aria-invalid=${wrongAt(given.name) !== undefined} />`,
  )

/** What a kind of notice asks for beside its text: a closure its reopening, a public list its period, a policy the document explained. */
export const kindFields = ({ kind, wording: { details } }: DraftWords, wrongAt: WrongAt): TemplateResult | typeof nothing => {
  const t = say(writeWords)
  if (kind === 'closure')
    return html`<section class="sheet"><h2>${t.kindClosure}</h2><div class="columns">
      ${momentField({ name: 'closedFrom', title: t.closedFrom, at: details.closedFrom }, wrongAt)}
      ${momentField({ name: 'closedUntil', title: t.closedUntil, at: details.closedUntil, hint: t.closedHint, must: true }, wrongAt)}
    </div></section>`
  if (kind === 'public-list')
    return html`<section class="sheet"><h2>${t.kindList}</h2><div class="columns">
      ${dayField({ name: 'listFromOn', title: t.listFrom, on: details.listFromOn }, wrongAt)}
      ${dayField({ name: 'listToOn', title: t.listTo, on: details.listToOn, hint: t.listHint }, wrongAt)}
    </div></section>`
  if (kind !== 'policy') return nothing
  return html`<section class="sheet">
    ${field(
      { id: 'explains', name: t.explains, hint: t.explainsHint, must: true, wrong: wrongAt('explains') },
      html`<input id="explains" name="explains" maxlength="120" .value=${details.explains ?? ''} aria-invalid=${wrongAt('explains') !== undefined} />`,
    )}
  </section>`
}
