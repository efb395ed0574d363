import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me, Proposal, Proposals, Settled } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import '../confirm/confirm-identity.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { stayNoLonger, stayUnless } from '../frame/staying.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import '../people/sure-dialog.ts'
import type { SureDialog } from '../people/sure-dialog.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { frame } from '../words/frame.ts'
import { handoverWords } from '../words/handover.ts'
import { sentences, series } from '../words/joining.ts'
import { proposalWords, whyNotNames } from '../words/proposals.ts'
import { countersigns } from './countersigns.ts'
import { faultInWords } from './fault-words.ts'
import { firstNote } from './first-note.ts'
import './handover-slips.ts'
import type { HandoverSlips } from './handover-slips.ts'
import './refuse-dialog.ts'
import type { RefuseDialog } from './refuse-dialog.ts'
import { refusedList } from './refused-list.ts'
import { byPerson, inOrder, sentenceOf, type About } from './said.ts'
import { settle, type Settling } from './settling.ts'
import { slipsOf, type Slip } from './slips.ts'

/**
 * What an administrator proposed and a second person has not countersigned yet. Office and director settle it here, one or many at once, by
 * keyboard alone too; the administrator sees what still waits and takes back what was a mistake.
 */
@customElement('office-proposals')
export class ProposalsPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @state() private selected: ReadonlySet<string> = new Set()
  @state() private failed: ReadonlyMap<string, NonNullable<Settled['settled'][number]['fault']>> = new Map()
  @state() private busy: Settling['verdict'] | null = null
  @state() private trouble: Trouble | null = null
  @state() private hint = false
  @query('confirm-identity') private readonly confirm!: ConfirmIdentity
  @query('refuse-dialog') private readonly refusal!: RefuseDialog
  @query('sure-dialog') private readonly sure!: SureDialog
  @query('handover-slips') private readonly handover!: HandoverSlips | null
  @state() private slips: readonly Slip[] = []
  private readonly list = new Source<Proposals>(this, () => '/proposals', 20_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { position: sticky; top: 0; z-index: 2; display: flex; gap: 10px 16px; align-items: center; flex-wrap: wrap; background: #f4f2ec; padding: 10px 12px; margin: 0 -12px 6px; }
      .bar .choice { font-weight: 600; min-height: 32px; }
      tbody { border-bottom: 1px solid var(--line); }
      table.list tbody:last-child { border-bottom: 0; }
      table.list tbody th { vertical-align: top; padding: 10px 12px; width: 7.5em; overflow-wrap: anywhere; }
      table.list td { vertical-align: top; }
      .one { display: flex; gap: 10px; align-items: baseline; }
      .one input { position: relative; top: 2px; }
      .one label { cursor: pointer; }
      .why { display: block; font-size: 12.5px; }
      .why:not(.wrong) { color: var(--soft); }
      table.list td.acts { padding-top: 4px; padding-bottom: 4px; }
      h1:focus { outline: none; }
      .refused { margin-top: 32px; }
      @media print { .handing > :not(handover-slips) { display: none; } }
    `,
  ]

  override render(): TemplateResult {
    const t = say(proposalWords)
    const value = this.list.value
    return html`<div class=${this.slips.length > 0 ? 'handing' : ''}>
      <div class="head"><h1 tabindex="-1">${this.settles ? t.title : t.ownTitle}</h1></div>
      <p class="lead">${this.settles ? t.lead : t.ownLead}${value && value.countersigners.length > 0 ? html`<br />${t.countersigners(series(value.countersigners.map(({ name }) => name)))}` : nothing}</p>
      ${this.slips.length > 0 ? html`<handover-slips .slips=${this.slips} @kept=${this.handedOver}></handover-slips>` : nothing} ${firstNote(value)} ${value ? this.whole(value) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <refuse-dialog></refuse-dialog><confirm-identity></confirm-identity><sure-dialog></sure-dialog>
    </div>`
  }

  private get settles(): boolean {
    return countersigns(this.me)
  }

  private whole({ proposals, refused }: Proposals): TemplateResult {
    const t = say(proposalWords)
    const waiting = proposals.length === 0 ? html`${troubleNote(this.trouble)}${emptyNote({ title: t.none, words: this.settles ? t.noneWords : t.ownNoneWords })}` : this.waiting(proposals)
    return html`${waiting} ${refusedList(refused)}`
  }

  private waiting(proposals: readonly Proposal[]): TemplateResult {
    const t = say(proposalWords)
    const mine = proposals.filter(({ maySettle }) => maySettle)
    return html`
      ${mine.length > 0 ? this.bar(mine) : nothing} ${this.failed.size > 0 ? html`<p class="wrong" role="alert">${icon('warning')} ${t.failed(this.failed.size)}</p>` : nothing} ${troubleNote(this.trouble)}
      <table class="list">
        <caption class="out">${t.title}</caption>
        <thead><tr><th scope="col">${t.person}</th><th scope="col">${t.what}</th><th scope="col">${t.by}</th><th scope="col">${t.at}</th>${this.takesBack ? html`<th scope="col"><span class="out">${say(frame).actions}</span></th>` : nothing}</tr></thead>
        ${byPerson(proposals).map((about) => this.about(about))}
      </table>
    `
  }

  private bar(mine: readonly Proposal[]): TemplateResult {
    const t = say(proposalWords)
    const count = this.chosen(mine).length
    return html`<div class="bar" role="group" aria-label=${t.title}>
      <label class="choice"><input type="checkbox" name="all" .checked=${count === mine.length} .indeterminate=${count > 0 && count < mine.length} @change=${() => this.select(count === mine.length ? [] : mine)} />${t.selectAll}</label>
      <span class="soft number" role="status">${this.hint && count === 0 ? html`<span class="wrong">${t.chooseSome}</span>` : t.selected(count)}</span>
      <wa-button data-verdict="countersigned" variant="brand" ?loading=${this.busy === 'countersigned'} @click=${() => this.settleChosen(mine, 'countersigned')}>${t.countersign}</wa-button>
      <wa-button data-verdict="refused" appearance="outlined" ?loading=${this.busy === 'refused'} @click=${() => this.settleChosen(mine, 'refused')}>${t.refuse}</wa-button>
    </div>`
  }

  private about({ person, proposals }: About): TemplateResult {
    return html`<tbody>
      ${proposals.map((one, at) => html`<tr>
        ${at === 0 ? html`<th scope="rowgroup" rowspan=${proposals.length}>${person?.name ?? say(proposalWords).ofHouse}</th>` : nothing}
        <td>${this.said(one)}</td>
        <td class="whole">${one.proposedBy.name}</td>
        <td class="number whole">${moment(one.proposedAt, serverNow())}</td>
        ${this.takesBack ? html`<td class="acts"><wa-button size="s" appearance="plain" @click=${() => this.takeBack(one)}>${say(proposalWords).takeBack}<span class="out">${sentenceOf(one)}</span></wa-button></td>` : nothing}
      </tr>`)}
    </tbody>`
  }

  private said(one: Proposal): TemplateResult {
    const fault = this.failed.get(one.id)
    const below = fault ? html`<span class="wrong why">${faultInWords(fault)}</span>` : this.settles && one.whyNot ? html`<span class="why">${say(whyNotNames)[one.whyNot]}</span>` : nothing
    if (!one.maySettle) return html`${sentenceOf(one)}${below}`
    return html`<div class="one">
      <input type="checkbox" id="one-${one.id}" name="one" .checked=${this.selected.has(one.id)} @change=${() => this.turn(one.id)} />
      <span><label for="one-${one.id}">${sentenceOf(one)}</label>${below}</span>
    </div>`
  }

  private get takesBack(): boolean {
    return this.me.roles.includes('administrator')
  }

  private chosen(mine: readonly Proposal[]): readonly Proposal[] {
    return mine.filter(({ id }) => this.selected.has(id))
  }

  private select(some: readonly Proposal[]): void {
    this.selected = new Set(some.map(({ id }) => id))
    this.hint = false
  }

  private turn(id: string): void {
    const next = new Set(this.selected)
    if (!next.delete(id)) next.add(id)
    this.selected = next
    this.hint = false
  }

  private async settleChosen(mine: readonly Proposal[], verdict: Settling['verdict']): Promise<void> {
    const ids = inOrder(this.chosen(mine)).map(({ id }) => id)
    if (this.busy) return
    this.hint = ids.length === 0
    if (this.hint) return
    const reason = verdict === 'refused' ? await this.refusal.ask(ids.length) : undefined
    if (reason === null) return
    this.busy = verdict
    const answer = await settle({ ids, verdict, ...(reason === undefined ? {} : { reason }), confirm: this.confirm })
    this.busy = null
    if (answer === null) return
    this.trouble = answer.trouble
    this.handOver(slipsOf(answer.settled, mine))
    await this.list.refresh()
    if (answer.settled.length > 0) this.told(answer, verdict)
    await this.confirm.gone
    await this.updateComplete
    if (this.slips.length > 0) this.handover?.focus()
    else if (this.list.value?.proposals.length === 0) this.renderRoot.querySelector('h1')?.focus()
  }

  private handOver(more: readonly Slip[]): void {
    if (more.length === 0) return
    this.slips = [...this.slips, ...more]
    const t = say(handoverWords)
    stayUnless(() => this.sure.ask({ title: t.leaveTitle, lead: t.leaveLead, act: t.leave, stay: t.stay }))
  }

  private readonly handedOver = async (): Promise<void> => {
    this.slips = []
    stayNoLonger()
    await this.updateComplete
    this.renderRoot.querySelector('h1')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    stayNoLonger()
  }

  /** Says what was settled, and keeps why the others were not: below each that still waits; what somebody else settled meanwhile is gone. */
  private told({ settled }: Settled, verdict: Settling['verdict']): void {
    const t = say(proposalWords)
    const waiting = new Set(this.list.value?.proposals.map(({ id }) => id))
    const failed = settled.flatMap(({ id, fault }) => (fault === null ? [] : [[id, fault] as const]))
    const done = settled.length - failed.length
    const gone = failed.filter(([id]) => !waiting.has(id)).length
    this.failed = new Map(failed.filter(([id]) => waiting.has(id)))
    this.selected = new Set()
    const said = [...(done > 0 ? [verdict === 'refused' ? t.doneRefused(done) : t.doneAgreed(done)] : []), ...(gone > 0 ? [t.gone(gone)] : [])]
    if (said.length > 0) announce(sentences(said))
  }

  private async takeBack(one: Proposal): Promise<void> {
    const answer = await ask('DELETE', `/proposals/${one.id}`)
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) announce(say(proposalWords).takenBack)
    await this.list.refresh()
  }
}
