import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CaseList, CaseStatus, CaseView } from '../../../server/accountability/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { dayInWords, moment } from '../times.ts'
import { caseCauseNames, caseKindNames, caseStatusNames, caseWords } from '../words/accountability.ts'
import { beside } from '../words/joining.ts'
import { noticeWords } from '../words/notices.ts'
import './case-dialog.ts'
import type { CaseAct, CaseDialog } from './case-dialog.ts'

const statuses: readonly CaseStatus[] = ['proposed', 'correcting', 'corrected', 'referred', 'dismissed']
const tones: Readonly<Partial<Record<CaseStatus, string>>> = { proposed: 'warn', correcting: 'brand', corrected: 'good' }

/** The register of accountability: what the house proposed or somebody entered, and what was decided on it. */
@customElement('office-cases')
export class CasesPage extends OfficeElement {
  /** The case to be looked at, when somebody comes from elsewhere. */
  @property() chosen: string | null = null
  @state() private only: CaseStatus | '' = ''
  @query('case-dialog') private readonly dialog!: CaseDialog
  private readonly list = new Source<CaseList>(this, () => '/cases')

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { display: flex; gap: 10px; align-items: center; margin-bottom: 14px; }
      .bar select { width: auto; min-width: 160px; }
      table.list td { vertical-align: top; }
      tr[aria-current] > td { background: var(--brand-soft); }
      .kind { font-weight: 600; }
      .decision { min-width: 310px; }
      .say { margin-top: 4px; overflow-wrap: anywhere; max-width: 34em; }
      .acts wa-button { margin-left: 2px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(caseWords)
    const list = this.list.value
    return html`
      <div class="head"><h1>${t.title}</h1><wa-button variant="brand" appearance="outlined" @click=${() => this.dialog.open('report', null)}><span slot="start">${icon('plus')}</span>${t.report}</wa-button></div>
      <p class="lead">${t.lead}</p>
      ${list ? this.register(list) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <case-dialog .today=${list?.today ?? ''} @changed=${() => void this.list.refresh()}></case-dialog>
    `
  }

  private register({ cases }: CaseList): TemplateResult {
    const t = say(caseWords)
    if (cases.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    const count = (status: CaseStatus) => cases.filter((one) => one.status === status).length
    const shown = cases.filter(({ status }) => this.only === '' || status === this.only).sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))
    return html`
      <div class="bar">
        <label for="only">${t.showing}</label>
        <select id="only" @change=${(event: Event) => (this.only = (event.target as HTMLSelectElement).value as CaseStatus | '')}>
          <option value="">${t.every}${beside(cases.length)}</option>
          ${statuses.map((status) => html`<option value=${status}>${say(caseStatusNames)[status]}${beside(count(status))}</option>`)}
        </select>
      </div>
      ${shown.length === 0 ? html`<p class="soft">${t.noneOf}</p>` : this.table(shown)}
    `
  }

  private table(cases: readonly CaseView[]): TemplateResult {
    const t = say(caseWords)
    return html`<table class="list">
      <caption class="out">${t.title}</caption>
      <thead><tr><th scope="col">${t.kind}</th><th scope="col">${t.about}</th><th scope="col">${t.responsible}</th><th scope="col">${t.proposed}</th><th scope="col">${t.status}</th></tr></thead>
      <tbody>${cases.map((one) => this.line(one))}</tbody>
    </table>`
  }

  private line(one: CaseView): TemplateResult {
    const t = say(caseWords)
    return html`<tr aria-current=${one.id === this.chosen ? 'true' : nothing}>
      <td class="kind">${say(caseKindNames)[one.kind]}</td>
      <td>
        ${one.notice ? html`<a href=${addressOf({ page: 'notices', id: one.notice.id })}>${one.notice.title || say(noticeWords).untitled}</a> <span class="small soft">${one.notice.section.name}</span>` : html`<span class="soft">${t.noNotice}</span>`}
        <div class="small soft">${say(caseCauseNames)[one.cause]}</div>
        ${one.note ? html`<div class="say">${one.note}</div>` : nothing}
      </td>
      <td class="whole">${one.responsible?.name ?? '—'}</td>
      <td class="number whole">${moment(one.proposedAt, serverNow())}</td>
      <td class="decision">${this.standing(one)}</td>
    </tr>`
  }

  private standing(one: CaseView): TemplateResult {
    const t = say(caseWords)
    const now = serverNow()
    const { decision, correction, status } = one
    const button = (act: CaseAct, name: string) => html`<wa-button size="s" appearance="outlined" data-act=${act} @click=${() => this.dialog.open(act, one)}>${name}<span class="out">${one.notice?.title ?? say(caseKindNames)[one.kind]}</span></wa-button>`
    return html`
      <div><span class="tag ${tones[status] ?? ''}">${say(caseStatusNames)[status]}</span> ${correction && correction.warn !== 'none' ? html`<span class="tag ${correction.warn === 'overdue' ? 'bad' : 'warn'}">${correction.warn === 'overdue' ? t.overdue : t.soon}</span>` : nothing}</div>
      ${decision ? html`<div class="small soft">${t.decidedBy(decision.by.name, moment(decision.at, now))}</div>` : nothing}
      ${correction ? html`<div class="small number">${correction.proof ? t.provenAt(moment(correction.proof.at, now)) : t.dueOn(dayInWords(correction.dueOn))}</div>` : nothing}
      ${decision?.reason ? html`<div class="say small">${decision.reason}</div>` : nothing}
      ${correction?.proof?.text ? html`<div class="say small">${correction.proof.text}</div>` : nothing}
      ${status === 'proposed' ? html`<div class="row say">${button('order', t.order)}${button('refer', t.refer)}${button('dismiss', t.dismiss)}</div>` : nothing}
      ${status === 'correcting' ? html`<div class="row say">${button('prove', t.prove)}</div>` : nothing}
    `
  }
}
