import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActAsk, ActDone, ActName, ReturnReason } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, valueOf } from '../frame/element.ts'
import { frame } from '../words/frame.ts'
import { actNames, returnReasonNames } from '../words/names.ts'
import { actWords } from '../words/notices.ts'

/** An act that was done, and where the notice stands since. */
export type Acted = ActDone & Readonly<{ act: ActName }>

/** A second look before an act that cannot be undone: what is confirmed, the statements, the reason. @fires acted (CustomEvent<Acted>) */
@customElement('act-dialog')
export class ActDialog extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  @state() private act: ActView | null = null
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private busy = false

  static override styles = [OfficeElement.styles, css`.seen { background: #faf9f5; border-left: 3px solid var(--brand); padding: 10px 14px; } .seen strong { display: block; }`]

  open(act: ActView): void {
    this.act = act
    this.trouble = this.wrong = null
  }

  override render(): TemplateResult {
    const { act } = this
    const t = say(actWords)
    return html`<wa-dialog label=${act ? say(actNames)[act.act] : ''} ?open=${act !== null} @wa-after-hide=${() => (this.act = null)}>
      ${act === null
        ? nothing
        : html`<form class="stack" @submit=${this.send}>
            <div class="seen"><strong>${this.view.draft && act.act === 'submit' ? this.view.draft.words.wording.title : this.view.row.title}</strong>${act.digest ? html`<span class="small soft">${t.seen(act.digest.slice(0, 12))}</span>` : nothing}</div>
            ${act.act === 'publish' ? html`<p>${t.publishLead}</p>` : nothing}
            ${act.needs.includes('statements') ? this.statements() : nothing}
            ${act.needs.includes('reason') ? this.reason() : nothing}
            ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
            <div class="row">
              <wa-button type="submit" variant="brand" ?loading=${this.busy}>${say(actNames)[act.act]}</wa-button>
              <wa-button appearance="plain" @click=${() => (this.act = null)}>${say(frame).cancel}</wa-button>
              ${act.act === 'edit' || act.act === 'revise' || act.act === 'submit' ? nothing : html`<span class="soft small">${t.cannotUndo}</span>`}
            </div>
          </form>`}
    </wa-dialog>`
  }

  private statements(): TemplateResult {
    const t = say(actWords)
    return html`<fieldset>
      <legend>${t.statements}</legend>
      <div class="stack">
        <label class="choice"><input type="checkbox" name="content" autofocus />${t.statementContent}</label>
        <label class="choice"><input type="checkbox" name="secrecy" />${t.statementSecrecy}</label>
      </div>
    </fieldset>`
  }

  private reason(): TemplateResult {
    const t = say(actWords)
    const codes = (Object.entries(say(returnReasonNames)) as [ReturnReason, string][]).filter(([code]) => code !== 'EDITED')
    return html`
      ${field({ id: 'reasonCode', name: t.reasonCode, must: true }, html`<select id="reasonCode" name="reasonCode"><option value="">${t.choose}</option>${codes.map(([code, name]) => html`<option value=${code}>${name}</option>`)}</select>`)}
      ${field({ id: 'reason', name: t.reason, hint: t.reasonHint, must: true }, html`<textarea id="reason" name="reason" maxlength="500" rows="3"></textarea>`)}
    `
  }

  private body(act: ActView): ActAsk | null {
    const t = say(actWords)
    const on = (name: string): boolean => this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked === true
    const [reasonCode, reason] = [valueOf(this.renderRoot, 'reasonCode'), valueOf(this.renderRoot, 'reason')]
    const statements = { content: on('content'), secrecy: on('secrecy') }
    if (act.needs.includes('statements') && !(statements.content && statements.secrecy)) this.wrong = t.needStatements
    else if (act.needs.includes('reason') && (!reasonCode || reason.length < 5)) this.wrong = t.needReason
    else
      return {
        ...(act.digest ? { digest: act.digest } : {}),
        ...(act.act === 'submit' && this.view.draft ? { edit: this.view.draft.edit } : {}),
        ...(act.needs.includes('statements') ? { statements } : {}),
        ...(act.needs.includes('reason') ? { reasonCode, reason } : {}),
      }
    return null
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { act } = this
    if (!act || this.busy) return
    this.wrong = null
    const body = this.body(act)
    if (!body) return
    this.busy = true
    const answer = await ask<ActDone>('POST', `/notices/${this.view.row.id}/acts/${act.act}`, body)
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.act = null
    const { editions } = answer.value
    announce([say(actWords).done(say(actNames)[act.act]), editions?.length ? say(actWords).editions(editions.length) : ''].filter(Boolean).join(' · '))
    this.dispatchEvent(new CustomEvent<Acted>('acted', { detail: { ...answer.value, act: act.act } }))
  }
}
