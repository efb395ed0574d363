import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LanguageController, say } from '../language/language.ts'
import { shared } from './style.ts'
import { words } from './words.ts'

/**
 * Asks, large and friendly, whether anybody is still there. It stands over the lower part, so that somebody who reads slowly can go on
 * reading above it; touching anywhere, or any key, goes on. Whoever hangs it listens for both.
 */
@customElement('kiosk-idle-warning')
export class KioskIdleWarning extends LitElement {
  @property({ type: Number }) secondsLeft = 20

  static override styles = [
    shared,
    css`
      :host { position: absolute; inset: 0; display: flex; flex-direction: column; justify-content: end; z-index: 1; touch-action: none; }
      [role='alertdialog'] { display: grid; grid-template-columns: 1fr auto; gap: 1.5rem 3rem; align-items: center; background: var(--ground); color: var(--on-ground); border-block-start: 0.75rem solid var(--on-ground); padding: 3.5rem 4rem 4rem; min-block-size: 42%; align-content: center; }
      h2 { font-size: calc(4.5rem * var(--label)); }
      p { font-size: calc(2.125rem * var(--label)); line-height: 1.5; font-weight: 500; color: var(--on-ground-soft); }
      .left { grid-row: 1 / 3; grid-column: 2; text-align: center; font-size: 2rem; font-weight: 500; min-inline-size: 15rem; }
      .left strong { display: block; color: var(--on-ground); font-size: 12rem; line-height: 1; font-weight: 700; font-variant-numeric: tabular-nums; }
      button:focus-visible { outline-color: var(--on-ground-soft); }
      button { grid-column: 1 / 3; min-block-size: max(8rem, var(--touch)); font-size: calc(2.75rem * var(--label)); font-weight: 700; text-align: center; background: var(--card); color: var(--ink); margin-block-start: 1rem; }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    const t = say(words)
    return html`
      <div role="alertdialog" aria-modal="true" aria-labelledby="ask" aria-describedby="hint">
        <h2 id="ask">${t.stillThere}</h2>
        <p id="hint">${t.stillThereHint}</p>
        <p class="left" role="timer"><strong>${this.secondsLeft}</strong>${t.seconds}</p>
        <button>${t.goOn}</button>
      </div>
    `
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-idle-warning': KioskIdleWarning
  }
}
