import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { LocalDay } from '#playlists/instant.ts'
import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActDone, ActName, Need } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import type { Trouble } from '../api.ts'
import '../confirm/confirm-identity.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'
import { OfficeElement, announce, troubleNote } from '../frame/element.ts'
import { needWords } from '../words/acts.ts'
import { frame } from '../words/frame.ts'
import { actNames } from '../words/names.ts'
import { actWords } from '../words/notices.ts'
import { askOf } from './act-ask.ts'
import { bytesField, groundFields, reasonFields, recallReasonFields, referralFields, replyFields, resolutionFields, retentionFields, secrecyFields, statementFields, textFields } from './act-fields.ts'
import { perform } from './doing.ts'
import './exact-wording.ts'

/** An act that was done, and where the notice stands since. */
export type Acted = ActDone & Readonly<{ act: ActName }>

/** These can be taken back by the next act; everything else stays. */
const REVERSIBLE: ReadonlySet<ActName> = new Set(['edit', 'revise', 'submit'])

/** What is said before the form of an act, where it has consequences of its own. */
const leads: Readonly<Partial<Record<ActName, 'archiveLead' | 'withdrawLead' | 'referLead' | 'technicalLead' | 'confirmRecallLead' | 'closeLead' | 'doubtPublished'>>> = {
  archive: 'archiveLead', withdraw: 'withdrawLead', refer: 'referLead', 'technical-return': 'technicalLead', 'confirm-recall': 'confirmRecallLead', 'doubt-published': 'doubtPublished',
  'office-close-on-request': 'closeLead', 'office-close-not-public': 'closeLead', 'director-close-on-request': 'closeLead', 'director-close-not-public': 'closeLead',
}

/** A second look before an act that cannot be undone: what is confirmed, and all that has to be sent with it. @fires acted (CustomEvent<Acted>) */
@customElement('act-dialog')
export class ActDialog extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  @state() private act: ActView | null = null
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private busy = false
  @state() private saved = false
  @state() private on: LocalDay = ''
  /** Asks who is there before a signature; whoever holds this dialog may ask it too. */
  @query('confirm-identity') readonly identity!: ConfirmIdentity

  static override styles = [
    OfficeElement.styles,
    css`
      .seen { background: #faf9f5; border-left: 3px solid var(--brand); padding: 10px 14px; }
      .seen strong { display: block; }
      blockquote { margin: 0; padding: 8px 12px; background: var(--warn-soft); border-left: 3px solid var(--warn); }
    `,
  ]

  open(act: ActView): void {
    this.act = act
    this.trouble = this.wrong = null
    this.saved = false
    this.on = ''
  }

  override render(): TemplateResult {
    const { act } = this
    return html`<wa-dialog label=${act ? say(actNames)[act.act] : ''} ?open=${act !== null} @wa-after-hide=${() => (this.act = null)}>${act === null ? nothing : this.form(act)}</wa-dialog>
      <confirm-identity></confirm-identity>`
  }

  private form(act: ActView): TemplateResult {
    const t = say(actWords)
    const lead = leads[act.act]
    return html`<form class="stack" @submit=${this.send}>
      <div class="seen"><strong>${this.view.draft && act.act === 'submit' ? this.view.draft.words.wording.title : this.view.row.title}</strong>${act.digest ? html`<span class="small soft">${t.seen(act.digest.slice(0, 12))}</span>` : nothing}</div>
      ${act.act === 'publish' ? html`<p>${t.publishLead}</p>` : nothing} ${lead ? html`<p>${say(needWords)[lead]}</p>` : nothing}
      ${act.needs.map((need) => this.fields(need, act))}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row">
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${say(actNames)[act.act]}</wa-button>
        <wa-button appearance="plain" @click=${() => (this.act = null)}>${say(frame).cancel}</wa-button>
        ${REVERSIBLE.has(act.act) ? nothing : html`<span class="soft small">${t.cannotUndo}</span>`}
      </div>
    </form>`
  }

  private fields(need: Need, { act, digest }: ActView): TemplateResult {
    const day = { on: this.on, told: (event: Event) => (this.on = (event.target as HTMLInputElement).value) }
    const drawn: Readonly<Record<Need, () => TemplateResult>> = {
      statements: statementFields,
      reason: reasonFields,
      text: () => textFields(act),
      recallReason: recallReasonFields,
      resolutions: () => resolutionFields(this.view),
      ground: groundFields,
      secrecy: secrecyFields,
      referral: () => html`<exact-wording .notice=${this.view.row.id} .digest=${digest ?? ''} .name=${this.view.row.title} .attachments=${this.view.revisions[0]?.content?.attachments ?? []} @saved=${() => (this.saved = true)}></exact-wording>${referralFields(day)}`,
      reply: () => replyFields(day),
      bytes: bytesField,
      retention: retentionFields,
      signature: () => html`<p class="soft small">${say(needWords).signature}</p>`,
    }
    return drawn[need]()
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { act, view } = this
    if (!act || this.busy) return
    const asked = await askOf(act, { root: this.renderRoot, view, saved: this.saved })
    this.wrong = 'wrong' in asked ? asked.wrong : null
    if ('wrong' in asked) return
    this.busy = true
    const answer = await perform({ notice: view.row.id, act, ask: asked.ask, confirm: this.identity })
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.act = null
    announce(doneWords(act.act, answer.value))
    this.dispatchEvent(new CustomEvent<Acted>('acted', { detail: { ...answer.value, act: act.act } }))
  }
}

/** What to say when an act was done. */
export const doneWords = (act: ActName, { editions }: ActDone): string =>
  [say(actWords).done(say(actNames)[act]), editions?.length ? say(actWords).editions(editions.length) : ''].filter(Boolean).join(' · ')
