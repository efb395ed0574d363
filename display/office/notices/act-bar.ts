import { css, html, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActName } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { actNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import './act-dialog.ts'
import type { ActDialog } from './act-dialog.ts'
import './recall-dialog.ts'
import type { RecallDialog } from './recall-dialog.ts'
import { whyNotView } from './why-not.ts'

const FORWARD: ReadonlySet<ActName> = new Set(['submit', 'section-approve', 'leader-sign', 'office-pass', 'escalate', 'director-approve', 'readmit', 'publish', 'confirm-recall'])
/** What takes off the glass, or destroys words. */
const DANGER: ReadonlySet<ActName> = new Set(['recall', 'doubt-published', 'declare-secret', 'confirm-secret'])
/** One's own steps of the road first; what ends, takes back or begins anew is wanted less. */
const order: readonly ActName[] = [
  'submit', 'section-approve', 'leader-sign', 'office-pass', 'escalate', 'director-approve', 'readmit', 'publish', 'section-return', 'leader-return', 'office-return', 'director-return', 'technical-return',
  'doubt', 'doubt-approved', 'doubt-published', 'recall', 'confirm-recall', 'refer', 'confirm-secret', 'office-close-on-request', 'office-close-not-public', 'director-close-on-request',
  'director-close-not-public', 'edit', 'revise', 'withdraw', 'archive', 'declare-secret',
]

/** What this person may do with the notice now, and why not the rest. @fires acted (CustomEvent<Acted>) */
@customElement('act-bar')
export class ActBar extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  /** What the page offers at another place, under another name: it is not offered twice. */
  @property({ attribute: false }) elsewhere: readonly ActName[] = []
  @query('act-dialog') private readonly dialog!: ActDialog
  @query('recall-dialog') private readonly recall!: RecallDialog

  static override styles = [OfficeElement.styles, css`p { margin: 0; } ul { margin: 6px 0 0; padding-left: 1.2em; } wa-details { margin-top: 8px; --spacing: 6px; font-size: 13px; } wa-details::part(header) { justify-content: start; gap: 8px; color: var(--soft); }`]

  override render(): TemplateResult {
    const t = say(noticeWords)
    const acts = order.map((name) => this.view.acts.find(({ act }) => act === name)).filter((act) => act !== undefined)
    const open = acts.filter(({ act, allowed }) => allowed && !this.elsewhere.includes(act))
    const shut = acts.filter(({ allowed, why }) => !allowed && why !== null)
    return html`
      ${open.length === 0 ? html`<p class="soft">${t.nothingToDo}</p>` : html`<div class="row" role="group" aria-label=${t.acts}>${open.map((act) => this.button(act))}</div>`}
      ${whyNotView(shut)}
      <act-dialog .view=${this.view} @acted=${this.pass}></act-dialog>
      <recall-dialog @acted=${this.pass}></recall-dialog>
    `
  }

  private button(act: ActView): TemplateResult {
    const recall = act.act === 'recall'
    return html`<wa-button
      data-act=${act.act}
      variant=${DANGER.has(act.act) ? 'danger' : FORWARD.has(act.act) ? 'brand' : 'neutral'}
      appearance=${FORWARD.has(act.act) ? 'accent' : 'outlined'}
      @click=${() => (recall && act.digest ? this.recall.open({ notice: this.view.row.id, title: this.view.row.title, digest: act.digest }) : this.dialog.open(act))}
      >${say(actNames)[act.act]}</wa-button
    >`
  }

  private readonly pass = (event: Event): void => {
    this.dispatchEvent(new CustomEvent('acted', { detail: (event as CustomEvent<unknown>).detail }))
  }
}
