import { html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { DelegationsView, DelegationView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Source } from '../source.ts'
import { delegationWords, standingNames } from '../words/delegations.ts'
import { frame } from '../words/frame.ts'
import { roleNames } from '../words/names.ts'
import './delegation-dialog.ts'
import type { DelegationDialog } from './delegation-dialog.ts'
import { stretchInWords } from './stretch.ts'

const ended: ReadonlySet<DelegationView['standing']> = new Set(['over', 'revoked'])
const colours: Readonly<Record<DelegationView['standing'], string>> = { coming: 'brand', active: 'good', over: '', revoked: '', lapsed: 'warn' }

/** Who acts for whom, in writing: what one entrusted, what one was entrusted with, and what one may take back. */
@customElement('office-delegations')
export class DelegationsPage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @state() private past = false
  @state() private revoking: DelegationView | null = null
  @query('delegation-dialog') private readonly dialog!: DelegationDialog
  private readonly list = new Source<DelegationsView>(this, () => '/delegations')

  override render(): TemplateResult {
    const t = say(delegationWords)
    const view = this.list.value
    const mayGive = (view?.mayGive.length ?? 0) > 0
    return html`
      <div class="head"><h1>${t.delegations}</h1>${mayGive ? html`<wa-button variant="brand" @click=${() => view && this.dialog.open(view)}><span slot="start">${icon('plus')}</span>${t.give}</wa-button>` : nothing}</div>
      <p class="lead">${t.lead}</p>
      ${this.revoking ? nothing : troubleNote(this.trouble)} ${view ? this.table(view.delegations) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <delegation-dialog @changed=${() => void this.list.refresh()}></delegation-dialog>
      <wa-dialog label=${t.revokeTitle} ?open=${this.revoking !== null} @wa-after-hide=${() => (this.revoking = null)}>${this.revoking ? this.question(this.revoking) : nothing}</wa-dialog>
    `
  }

  private table(all: readonly DelegationView[]): TemplateResult {
    const t = say(delegationWords)
    const shown = all.filter(({ standing }) => this.past || !ended.has(standing))
    const some = all.some(({ standing }) => ended.has(standing))
    return html`
      ${some ? html`<p><label class="choice"><input type="checkbox" .checked=${this.past} @change=${() => (this.past = !this.past)} />${t.showPast}</label></p>` : nothing}
      ${shown.length === 0
        ? emptyNote({ title: t.none, words: t.noneWords })
        : html`<table class="list">
            <caption class="out">${t.delegations}</caption>
            <thead><tr><th scope="col">${t.giver}</th><th scope="col">${t.holder}</th><th scope="col">${t.role}</th><th scope="col">${t.section}</th><th scope="col">${t.days}</th><th scope="col">${t.standing}</th><th scope="col">${t.basis}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
            <tbody>${shown.map((one) => this.line(one))}</tbody>
          </table>`}
    `
  }

  private line(one: DelegationView): TemplateResult {
    const t = say(delegationWords)
    return html`<tr>
      <td class="whole">${one.giver.name}</td>
      <td class="whole"><strong>${one.holder.name}</strong></td>
      <td class="whole">${say(roleNames)[one.role]}</td>
      <td>${one.section?.name ?? html`<span class="soft">${t.whole}</span>`}</td>
      <td class="number whole">${stretchInWords(one.fromOn, one.toOn)}</td>
      <td><span class="tag ${colours[one.standing]}">${say(standingNames)[one.standing]}</span></td>
      <td>${one.basis}</td>
      <td class="acts">${one.mayRevoke ? html`<wa-button size="s" appearance="plain" @click=${() => this.begin(one)}>${t.revoke}<span class="out">${one.holder.name}</span></wa-button>` : nothing}</td>
    </tr>`
  }

  private question(one: DelegationView): TemplateResult {
    const t = say(delegationWords)
    return html`<form class="stack" @submit=${(event: Event) => this.revoke(event, one)}>
      <p>${t.revokeLead(one.holder.name)}</p>
      ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${t.revoke}</wa-button><wa-button appearance="plain" @click=${() => (this.revoking = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private begin(one: DelegationView): void {
    this.trouble = null
    this.revoking = one
  }

  private async revoke(event: Event, { id }: DelegationView): Promise<void> {
    event.preventDefault()
    const answer = await ask('POST', `/delegations/${id}/revoke`)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.revoking = null
    announce(say(delegationWords).revoked)
    await this.list.refresh()
  }
}
