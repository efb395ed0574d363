import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '../../../server/people/answers.ts'
import type { CoverageRow, PolicyList, PolicyView } from '../../../server/policies/answers.ts'
import type { ActName } from '../../../server/reviews/answers.ts'
import { language, say } from '../../language/language.ts'
import { OfficeElement, announce, emptyNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { series } from '../words/joining.ts'
import { actNames } from '../words/names.ts'
import { policyWords } from '../words/policies.ts'
import './policy-form.ts'

/** Each name once: office and director close a notice by acts that are called the same. */
const namesOf = (acts: readonly ActName[]): string[] => [...new Set(acts.map((act) => say(actNames)[act]))]

/** `policy` null: a new one. */
type Asked = Readonly<{ policy: PolicyView | null }>

/** The register of policies, what the road cites of each, and the matrix of the ten aspects (domain.md D09, D10). */
@customElement('office-policies')
export class PoliciesPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @state() private asked: Asked | null = null
  private readonly list = new Source<PolicyList>(this, () => '/policies')
  private readonly matrix = new Source<{ rows: CoverageRow[] }>(this, () => '/coverage')

  static override styles = [
    OfficeElement.styles,
    css`
      .policy { margin-bottom: 14px; }
      .policy h2 { margin: 0; }
      .clauses { margin: 12px 0 0; display: grid; gap: 10px; padding: 0; list-style: none; }
      .clauses li { display: grid; grid-template-columns: 12em 1fr; gap: 2px 18px; padding-top: 10px; border-top: 1px solid #ebe8e1; }
      .clauses .small { grid-column: 2; }
      .gaps { border-left: 4px solid var(--warn); margin-bottom: 18px; }
      .gaps ul { margin: 0; padding-left: 1.2em; }
      section.matrix { margin-top: 32px; }
      .places { overflow-wrap: anywhere; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(policyWords)
    const mayChange = this.me.roles.includes('office')
    return html`
      <div class="head"><h1>${t.title}</h1>${mayChange ? html`<wa-button variant="brand" @click=${() => (this.asked = { policy: null })}><span slot="start">${icon('plus')}</span>${t.add}</wa-button>` : nothing}</div>
      <p class="lead">${t.lead}</p>
      ${this.list.value ? this.register(this.list.value, mayChange) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      ${this.matrix.value ? this.coverage(this.matrix.value.rows) : nothing}
      <wa-dialog label=${this.asked?.policy ? t.edit : t.add} style="--width: 46rem" ?open=${this.asked !== null} @wa-after-hide=${this.closed}>${this.asked ? html`<policy-form .policy=${this.asked.policy} @kept=${this.kept} @dropped=${() => (this.asked = null)}></policy-form>` : nothing}</wa-dialog>
    `
  }

  private register({ policies, gaps }: PolicyList, mayChange: boolean): TemplateResult {
    const t = say(policyWords)
    if (policies.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return html`
      ${gaps.length === 0 ? nothing : html`<div class="sheet gaps" role="alert"><h2>${icon('warning')} ${t.gapsTitle}</h2><ul>${gaps.map(({ ref, why, acts }) => html`<li><strong>${ref}</strong> · ${t.gap(why)} · ${t.citedBy(series(namesOf(acts)))}</li>`)}</ul></div>`}
      ${policies.map((policy) => this.card(policy, mayChange))}
    `
  }

  private card(policy: PolicyView, mayChange: boolean): TemplateResult {
    const t = say(policyWords)
    const { name, number, status, force, fromOn, toOn, clauses } = policy
    return html`<article class="sheet policy">
      <div class="row">
        <h2>${name}</h2><span class="tag ${force === 'now' ? 'good' : 'warn'}">${t[force]}</span>${status === 'trial' ? html`<span class="tag">${t.trial}</span>` : nothing}
        <span class="grow soft small number">${number === null ? '' : `${number} · `}${toOn === null ? t.since(fromOn) : t.between(fromOn, toOn)}</span>
        ${mayChange ? html`<wa-button size="s" appearance="plain" @click=${() => (this.asked = { policy })}>${say(frame).change}<span class="out">${name}</span></wa-button>` : nothing}
      </div>
      <ul class="clauses">${clauses.map(({ ref, text, citedBy }) => html`<li><strong>${ref}</strong><span>${text}</span><span class="small soft">${citedBy.length === 0 ? t.uncited : t.citedBy(series(namesOf(citedBy)))}</span></li>`)}</ul>
    </article>`
  }

  private coverage(rows: readonly CoverageRow[]): TemplateResult {
    const t = say(policyWords)
    const isEnglish = language() === 'en'
    return html`<section class="matrix">
      <div class="head"><h2 class="grow">${t.coverage}</h2><a href="/api/office/coverage.csv" download>${t.download}</a></div>
      <p class="lead">${t.coverageLead}</p>
      <table class="list">
        <caption class="out">${t.coverage}</caption>
        <thead><tr><th scope="col">${t.aspect}</th><th scope="col">${t.features}</th><th scope="col">${t.tests}</th></tr></thead>
        <tbody>${rows.map(({ zh, en, features, tests }) => html`<tr><th scope="row" class="whole">${isEnglish ? en : zh}</th><td class="mono places">${features.join(' ')}</td><td class="mono places">${tests.join(' ')}</td></tr>`)}</tbody>
      </table>
    </section>`
  }

  private readonly closed = (event: Event): void => {
    if (event.target === event.currentTarget) this.asked = null
  }

  private readonly kept = async (): Promise<void> => {
    this.asked = null
    announce(say(frame).saved)
    await this.list.refresh()
  }
}
