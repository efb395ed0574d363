import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Grade, Reason } from '../../server/ratings/answers.ts'
import { LanguageController, say } from '../language/language.ts'
import { gradeNames, reasonNames } from '../language/rating-names.ts'
import { does } from './act-event.ts'
import { icon, type Icon } from './icons.ts'
import { ratingWords } from './rating-words.ts'
import { shared } from './style.ts'
import type { Rated, Vote } from './visit.ts'

const grades = [['satisfied', 'smile'], ['fair', 'meh'], ['dissatisfied', 'frown']] as const satisfies readonly (readonly [Grade, Icon])[]
const reasons = ['hard-to-find', 'hard-to-read', 'outdated', 'incomplete', 'other'] as const satisfies readonly Reason[]

/**
 * Asks once whether a notice was of use: three answers, then, unless all is well, what should be better, then thanks. It stands on the page
 * like everything else and asks nobody who does not come to it (domain.md D11).
 */
@customElement('kiosk-rating')
export class KioskRating extends LitElement {
  @property({ attribute: false }) about!: Rated
  /** What this visitor has said of it; null: nothing yet. */
  @property({ attribute: false }) vote: Vote | null = null

  static override styles = [
    shared,
    css`
      /* as tall as the most it will say, so that nothing under the finger moves */
      :host { display: flex; flex-direction: column; gap: 1.25rem; min-block-size: calc(12.75rem + 9.25rem * var(--label)); border-block-start: 0.125rem solid var(--hairline); padding-block-start: 1.75rem; }
      h2 { font-size: calc(2.25rem * var(--label)); }
      p { font-size: calc(1.75rem * var(--label)); line-height: 1.4; font-weight: 500; color: var(--ink-soft); }
      .thanks { color: var(--ink); font-size: calc(2.25rem * var(--label)); font-weight: 700; }
      .thanks:focus { outline: none; }
      .answers { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: max(var(--gap), 1rem); }
      button { display: flex; align-items: center; justify-content: center; gap: 1rem; min-block-size: max(8rem, var(--touch)); padding: 0.75rem 1rem; font-size: calc(2.125rem * var(--label)); font-weight: 700; line-height: 1.2; text-align: center; touch-action: pan-y; }
      button .icon { font-size: 2.75rem; }
      .reasons button { min-block-size: max(5.5rem, var(--touch)); font-size: calc(1.875rem * var(--label)); font-weight: 500; }
      button:lang(en) { font-size: calc(1.625rem * var(--label)); }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    const t = say(ratingWords)
    if (this.vote === null) return html`<h2 id="question">${t.question}</h2>${this.grades()}<p>${t.anonymous}</p>`
    const asksWhy = this.vote.grade !== 'satisfied' && this.vote.reason === null
    return html`<p class="thanks" role="status" tabindex="-1">${t.thanks}</p>
      ${asksWhy ? this.reasons(this.vote.grade) : nothing}
      ${this.vote.reason === null ? nothing : html`<p role="status">${t.noted}</p>`}`
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('vote') || changed.get('vote') === undefined) return
    this.renderRoot.querySelector<HTMLElement>('.thanks')?.focus({ preventScroll: true })
    this.scrollIntoView({ block: 'nearest' })
  }

  private grades(): TemplateResult {
    return html`<div class="answers" role="group" aria-labelledby="question">
      ${grades.map(([grade, drawn]) => html`<button data-grade=${grade} @click=${does({ act: 'rate', ...this.about, grade, reason: null })}>${icon(drawn)}${say(gradeNames)[grade]}</button>`)}
    </div>`
  }

  private reasons(grade: Grade): TemplateResult {
    return html`<p id="why">${say(ratingWords).whatToImprove}</p>
      <div class="answers reasons" role="group" aria-labelledby="why">
        ${reasons.map((reason) => html`<button data-reason=${reason} @click=${does({ act: 'rate', ...this.about, grade, reason })}>${say(reasonNames)[reason]}</button>`)}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-rating': KioskRating
  }
}
