import { html, nothing, type TemplateResult } from 'lit'
import { channels } from '#playlists/notice.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { told } from '../words/joining.ts'
import { channelNames, disclosureNames, importanceNames, scopeNames, secrecyNames } from '../words/names.ts'
import { writeWords } from '../words/write.ts'
import { momentField, type WrongAt } from './kind-fields.ts'

type Choice = Readonly<{ name: string; title: string; chosen: string | null; choices: readonly (readonly [string, string])[]; hint?: string }>

const choice = ({ name, title, chosen, choices, hint }: Choice, wrongAt: WrongAt): TemplateResult => html`
  <fieldset class="field" id=${name} tabindex="-1">
    <legend class="must">${title}</legend>
    <div class="choices">${choices.map(([value, words]) => html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${chosen === value} />${words}</label>`)}</div>
    ${hint ? html`<span class="hint">${hint}</span>` : nothing}${wrongAt(name) ? html`<span class="wrong" role="alert">${wrongAt(name)}</span>` : nothing}
  </fieldset>
`

const secrecy = ({ decisions }: DraftWords, wrongAt: WrongAt): TemplateResult => {
  const t = say(writeWords)
  if (decisions.secret !== true) return html`<span class="soft small">${told(`${t.level} · ${t.years}`, t.notSecret)}</span>`
  return html`
    <p class="wrong" role="alert">${icon('warning')} ${t.secretStop}</p>
    <div class="columns">
      <div class="field"><label for="secrecyLevel">${t.level}</label>
        <select id="secrecyLevel" name="secrecyLevel"><option value="">${t.choose}</option>${Object.entries(say(secrecyNames)).map(([value, words]) => html`<option value=${value} ?selected=${decisions.secrecyLevel === value}>${words}</option>`)}</select>
        ${wrongAt('secrecyLevel') ? html`<span class="wrong">${wrongAt('secrecyLevel')}</span>` : nothing}</div>
      <div class="field"><label for="secrecyYears">${t.years}</label><input id="secrecyYears" name="secrecyYears" inputmode="numeric" maxlength="2" .value=${String(decisions.secrecyYears ?? '')} />
        ${wrongAt('secrecyYears') ? html`<span class="wrong">${wrongAt('secrecyYears')}</span>` : nothing}</div>
    </div>
  `
}

const channelChoice = ({ decisions }: DraftWords, wrongAt: WrongAt): TemplateResult => html`
  <fieldset class="field" id="channels" tabindex="-1">
    <legend class="must">${say(writeWords).channels}</legend>
    <div class="choices">
      ${channels.map((channel) => html`<label class="choice"><input type="checkbox" name="channel.${channel}" .checked=${decisions.channels?.includes(channel) ?? false} />${say(channelNames)[channel]}</label>`)}
    </div>
    ${wrongAt('channels') ? html`<span class="wrong" role="alert">${wrongAt('channels')}</span>` : nothing}
  </fieldset>
`

/** The six simultaneous decisions and the importance on one form (同步审批, domain.md D14). */
export const decisionFields = (words: DraftWords, wrongAt: WrongAt): TemplateResult => {
  const t = say(writeWords)
  const { decisions } = words
  return html`<section class="sheet stack">
    <div><h2>${t.decisions}</h2><span class="soft small">${t.decisionsLead}</span></div>
    ${choice({ name: 'disclosure', title: t.disclosure, chosen: decisions.disclosure, choices: Object.entries(say(disclosureNames)) }, wrongAt)}
    ${choice({ name: 'scope', title: t.scope, chosen: decisions.scope, choices: Object.entries(say(scopeNames)) }, wrongAt)}
    ${channelChoice(words, wrongAt)}
    ${choice({ name: 'secret', title: t.secret, chosen: decisions.secret === null ? null : decisions.secret ? 'yes' : 'no', choices: [['no', t.secretNo], ['yes', t.secretYes]] }, wrongAt)}
    ${secrecy(words, wrongAt)}
    ${choice({ name: 'importance', title: t.importance, chosen: decisions.importance, choices: Object.entries(say(importanceNames)), hint: t.importanceHint }, wrongAt)}
  </section>`
}

/** When each kind of glass may show it; only for the glasses among the channels. */
export const windowFields = ({ decisions, windows }: DraftWords, wrongAt: WrongAt): TemplateResult => {
  const t = say(writeWords)
  const glasses = (['outdoor', 'kiosk'] as const).filter((glass) => decisions.channels?.includes(glass))
  const line = (glass: 'outdoor' | 'kiosk'): TemplateResult => html`<div>
    <h3>${t[glass]}</h3>
    <div class="columns">
      ${momentField({ name: `${glass}.from`, title: t.from, at: windows[glass]?.from, must: true }, wrongAt)}
      ${momentField({ name: `${glass}.to`, title: t.to, at: windows[glass]?.to, must: true }, wrongAt)}
    </div>
  </div>`
  return html`<section class="sheet stack" id="windows" tabindex="-1">
    <div><h2>${t.windows}</h2><span class="soft small">${t.windowsLead}</span></div>
    ${glasses.length === 0 ? html`<p class="soft">${t.noGlass}</p>` : glasses.map(line)}
    ${wrongAt('windows') ? html`<span class="wrong">${wrongAt('windows')}</span>` : nothing}
  </section>`
}
