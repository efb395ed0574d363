import { html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DelegationsView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, valueOf } from '../frame/element.ts'
import { dayInWords } from '../times.ts'
import { delegationWords } from '../words/delegations.ts'
import { frame } from '../words/frame.ts'
import { series } from '../words/joining.ts'
import { roleNames } from '../words/names.ts'

type Grant = DelegationsView['mayGive'][number]

/** Entrusts one of one's roles to a colleague. @fires changed */
@customElement('delegation-dialog')
export class DelegationDialog extends OfficeElement {
  @state() private view: DelegationsView | null = null
  @state() private chosen = ''
  @state() private fromOn = ''
  @state() private toOn = ''
  @state() private trouble: Trouble | null = null
  @state() private missing = false

  open(view: DelegationsView): void {
    this.view = view
    this.chosen = view.mayGive[0]?.role ?? ''
    this.fromOn = view.today
    this.toOn = ''
    this.trouble = null
    this.missing = false
  }

  override render(): TemplateResult {
    const t = say(delegationWords)
    return html`<wa-dialog label=${t.give} ?open=${this.view !== null} @wa-after-hide=${() => (this.view = null)}>${this.view ? this.form(this.view) : nothing}</wa-dialog>`
  }

  private form(view: DelegationsView): TemplateResult {
    const t = say(delegationWords)
    const grant = view.mayGive.find(({ role }) => role === this.chosen)
    return html`<form class="stack" @submit=${this.send}>
      ${field({ id: 'role', name: t.role, must: true }, html`<select id="role" name="role" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>${view.mayGive.map(({ role }) => html`<option value=${role} ?selected=${role === this.chosen}>${say(roleNames)[role]}</option>`)}</select>`)}
      ${grant && grant.sections.length > 0 ? this.scope(grant) : nothing}
      ${field({ id: 'holder', name: t.holder, must: true }, html`<select id="holder" name="holder"><option value="">${t.choose}</option>${view.colleagues.map(({ id, name, titles }) => html`<option value=${id}>${name}${titles.length > 0 ? ` · ${series(titles)}` : ''}</option>`)}</select>`)}
      <div class="columns">
        ${field({ id: 'fromOn', name: t.fromOn, must: true, said: this.inWords(this.fromOn) }, html`<input id="fromOn" name="fromOn" type="date" .value=${this.fromOn} min=${view.today} @input=${(event: Event) => (this.fromOn = (event.target as HTMLInputElement).value)} />`)}
        ${field({ id: 'toOn', name: t.toOn, must: true, said: this.inWords(this.toOn) }, html`<input id="toOn" name="toOn" type="date" .value=${this.toOn} min=${view.today} @input=${(event: Event) => (this.toOn = (event.target as HTMLInputElement).value)} />`)}
      </div>
      <p class="hint">${t.daysHint}</p>
      ${field({ id: 'basis', name: t.basis, hint: t.basisHint, must: true }, html`<input id="basis" name="basis" maxlength="80" autocomplete="off" aria-describedby="basis-hint" />`)}
      ${this.missing ? html`<p class="wrong" role="alert">${t.must}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${t.sending}</wa-button><wa-button appearance="plain" @click=${() => (this.view = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private scope({ whole, sections }: Grant): TemplateResult {
    const t = say(delegationWords)
    return field(
      { id: 'section', name: t.section, must: true },
      html`<select id="section" name="section">${whole ? html`<option value="">${t.wholeOwn}</option>` : nothing}${sections.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>`,
    )
  }

  private inWords(day: string): string | undefined {
    return day === '' ? undefined : dayInWords(day)
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const told = (name: string): string => valueOf(this.renderRoot, name)
    const body = { role: this.chosen, section: told('section') || null, holder: told('holder'), fromOn: told('fromOn'), toOn: told('toOn'), basis: told('basis') }
    this.missing = [body.holder, body.fromOn, body.toOn, body.basis].some((one) => one === '')
    if (this.missing) return
    const answer = await ask('POST', '/delegations', body)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.view = null
    announce(say(delegationWords).given)
    this.dispatchEvent(new Event('changed'))
  }
}
