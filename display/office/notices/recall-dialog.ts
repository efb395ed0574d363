import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { ActDone, RecallReason } from '../../../server/reviews/answers.ts'
import type { ScreenList } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote, valueOf } from '../frame/element.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { actNames, recallReasonNames } from '../words/names.ts'
import { actWords } from '../words/notices.ts'
import type { Acted } from './act-dialog.ts'
import './confirmations.ts'

export type Recalled = Readonly<{ notice: string; title: string; digest: string }>

/** Takes a publication off every screen: reason, consequence, and then who has confirmed. @fires acted (CustomEvent<Acted>) */
@customElement('recall-dialog')
export class RecallDialog extends OfficeElement {
  @state() private what: Recalled | null = null
  @state() private done: ActDone | null = null
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private busy = false
  private readonly screens = new Source<ScreenList>(this, () => (this.what ? '/screens' : null))

  static override styles = [
    OfficeElement.styles,
    css`.what { font-size: 16px; font-weight: 650; } .reasons { display: grid; grid-template-columns: repeat(3, 1fr); } ul { margin: 0; padding-left: 1.2em; }`,
  ]

  open(what: Recalled): void {
    this.what = what
    this.done = this.trouble = this.wrong = null
  }

  override render(): TemplateResult {
    return html`<wa-dialog label=${this.done ? say(actWords).confirmations : say(actWords).recallTitle} ?open=${this.what !== null} @wa-after-hide=${this.shut}>${this.what === null ? nothing : this.done ? this.afterwards(this.done) : this.form(this.what)}</wa-dialog>`
  }

  private form(what: Recalled): TemplateResult {
    const t = say(actWords)
    const holding = (this.screens.value?.screens ?? []).filter(({ shown }) => shown?.notices.some(({ digest }) => digest === what.digest))
    const reasons = Object.entries(say(recallReasonNames)) as [RecallReason, string][]
    return html`<form class="stack" @submit=${this.send}>
      <div class="what">${what.title}</div>
      <p>${t.recallLead}</p>
      <div><h3>${t.recallScreens}</h3>${holding.length === 0 ? html`<span class="soft">${t.recallNoScreens}</span>` : html`<ul>${holding.map(({ name, place }) => html`<li>${name} <span class="soft">${place}</span></li>`)}</ul>`}</div>
      <fieldset>
        <legend class="must">${t.reasonCode}</legend>
        <div class="reasons">${reasons.map(([code, name]) => html`<label class="choice"><input type="radio" name="reasonCode" value=${code} />${name}</label>`)}</div>
      </fieldset>
      ${field({ id: 'reason', name: t.reason, hint: t.reasonHintFree }, html`<textarea id="reason" name="reason" rows="2" maxlength="500"></textarea>`)}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="danger" ?loading=${this.busy}>${say(actNames).recall}</wa-button><wa-button appearance="plain" @click=${() => (this.what = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private afterwards({ publication }: ActDone): TemplateResult {
    return html`<div class="stack">
      <recall-confirmations .publication=${publication ?? ''}></recall-confirmations>
      <div><wa-button appearance="outlined" @click=${() => (this.what = null)}>${say(frame).close}</wa-button></div>
    </div>`
  }

  private readonly shut = (): void => {
    const { done } = this
    this.what = null
    if (done) this.dispatchEvent(new CustomEvent<Acted>('acted', { detail: { ...done, act: 'recall' } }))
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const reasonCode = this.renderRoot.querySelector<HTMLInputElement>('[name="reasonCode"]:checked')?.value
    const reason = valueOf(this.renderRoot, 'reason')
    this.wrong = reasonCode ? null : say(actWords).needCode
    if (!this.what || !reasonCode || this.busy) return
    this.busy = true
    const answer = await ask<ActDone>('POST', `/notices/${this.what.notice}/acts/recall`, { digest: this.what.digest, reasonCode, ...(reason ? { reason } : {}) })
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.done = answer.value
  }
}
