import { css, html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Clause, PolicyBody, PolicyView } from '../../../server/policies/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote, valueOf } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { frame } from '../words/frame.ts'
import { policyWords } from '../words/policies.ts'

/** One policy being entered or changed. @fires kept, dropped */
@customElement('policy-form')
export class PolicyForm extends OfficeElement {
  @property({ attribute: false }) policy: PolicyView | null = null
  @state() private clauses: readonly Clause[] = []
  @state() private trouble: Trouble | null = null
  @state() private missing = false

  static override styles = [
    OfficeElement.styles,
    css`
      .clause { display: grid; grid-template-columns: 13em 1fr auto; gap: 8px; align-items: start; }
      .clause + .clause { margin-top: 8px; }
      textarea { min-height: 60px; }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.clauses = this.policy?.clauses.map(({ ref, text }) => ({ ref, text })) ?? [{ ref: '', text: '' }]
  }

  override render(): TemplateResult {
    const t = say(policyWords)
    const { name = '', number = null, status = 'formal', fromOn = '', toOn = null } = this.policy ?? {}
    return html`<form class="stack" @submit=${this.send}>
      ${field({ id: 'name', name: t.name, must: true, wrong: this.missing ? t.must : undefined }, html`<input id="name" name="name" maxlength="80" .value=${name} autocomplete="off" />`)}
      <div class="columns">
        ${field({ id: 'number', name: t.number }, html`<input id="number" name="number" maxlength="40" .value=${number ?? ''} autocomplete="off" />`)}
        ${field({ id: 'status', name: t.status }, html`<select id="status" name="status"><option value="formal" ?selected=${status === 'formal'}>${t.formal}</option><option value="trial" ?selected=${status === 'trial'}>${t.trial}</option></select>`)}
        ${field({ id: 'from', name: t.fromOn, must: true }, html`<input id="from" name="fromOn" type="date" required .value=${fromOn} />`)}
        ${field({ id: 'to', name: t.toOn, hint: t.openEnd }, html`<input id="to" name="toOn" type="date" .value=${toOn ?? ''} aria-describedby="to-hint" />`)}
      </div>
      <fieldset>
        <legend>${t.clauses}</legend>
        <p class="hint">${t.refHint}</p>
        ${this.clauses.map((clause, at) => this.line(clause, at))}
      </fieldset>
      <div><wa-button size="s" appearance="outlined" @click=${this.add}><span slot="start">${icon('plus')}</span>${t.addClause}</wa-button></div>
      ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${say(frame).save}</wa-button><wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('dropped'))}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private line({ ref, text }: Clause, at: number): TemplateResult {
    const t = say(policyWords)
    return html`<div class="clause">
      <input aria-label=${t.ref} maxlength="60" .value=${ref} @input=${(event: Event) => this.change(at, { ref: (event.target as HTMLInputElement).value })} />
      <textarea aria-label=${t.text} maxlength="400" rows="2" .value=${text} @input=${(event: Event) => this.change(at, { text: (event.target as HTMLTextAreaElement).value })}></textarea>
      <wa-button size="s" appearance="plain" @click=${() => (this.clauses = this.clauses.filter((_, other) => other !== at))}>${icon('trash')}<span class="out">${t.dropClause(at + 1)}</span></wa-button>
    </div>`
  }

  private change(at: number, change: Partial<Clause>): void {
    this.clauses = this.clauses.map((clause, other) => (other === at ? { ...clause, ...change } : clause))
  }

  private readonly add = (): void => {
    this.clauses = [...this.clauses, { ref: '', text: '' }]
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const value = (name: string) => valueOf(this.renderRoot, name)
    this.missing = value('name') === ''
    if (this.missing) return
    const clauses = this.clauses.map(({ ref, text }) => ({ ref: ref.trim(), text: text.trim() })).filter(({ ref, text }) => ref !== '' || text !== '')
    const body: PolicyBody = { name: value('name'), number: value('number') || null, status: value('status') === 'trial' ? 'trial' : 'formal', fromOn: value('fromOn'), toOn: value('toOn') || null, clauses }
    const answer = await ask(this.policy ? 'PUT' : 'POST', this.policy ? `/policies/${this.policy.id}` : '/policies', body)
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.dispatchEvent(new Event('kept'))
  }
}
