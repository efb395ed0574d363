import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { frame } from '../words/frame.ts'
import { handoverWords } from '../words/handover.ts'
import type { Slip } from './slips.ts'

/** The handover codes of what was just countersigned: shown this once, on paper one slip for each person. @fires kept when they are written down */
@customElement('handover-slips')
export class HandoverSlips extends OfficeElement {
  @property({ attribute: false }) slips: readonly Slip[] = []

  static override styles = [
    OfficeElement.styles,
    css`
      .sheet { border-color: var(--brand); margin-bottom: 22px; }
      h2[tabindex]:focus { outline: none; }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 12px; }
      li { border: 1px solid var(--line); border-radius: 5px; background: #faf9f5; padding: 12px 16px; }
      .who { display: flex; justify-content: space-between; gap: 12px; overflow-wrap: anywhere; }
      .code { font-size: 30px; line-height: 1.35; letter-spacing: 0.04em; font-variant-numeric: tabular-nums; white-space: nowrap; user-select: all; }
      .paper { display: none; }
      @media print {
        .sheet { border: 0; padding: 0; }
        .screen { display: none; }
        ul { display: block; }
        li { break-inside: avoid; border: 0; border-bottom: 1px dashed #000; border-radius: 0; background: none; padding: 7mm 2mm; }
        .paper { display: block; margin: 1mm 0 0; }
      }
    `,
  ]

  /** Takes whoever reads the page aloud there. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus()
  }

  override render(): TemplateResult {
    const t = say(handoverWords)
    return html`<section class="sheet stack" aria-labelledby="title">
      <div class="screen"><h2 id="title" tabindex="-1">${t.title(this.slips.length)}</h2><p>${t.lead}</p></div>
      <ul class="plain">${this.slips.map((slip) => this.slip(slip))}</ul>
      <div class="row screen">
        <wa-button variant="brand" @click=${() => this.dispatchEvent(new Event('kept'))}>${t.kept}</wa-button>
        <wa-button appearance="outlined" @click=${() => window.print()}><span slot="start">${icon('printer')}</span>${t.print}</wa-button>
      </div>
    </section>`
  }

  private slip({ name, login, code }: Slip): TemplateResult {
    const t = say(handoverWords)
    return html`<li>
      <div class="paper small">${say(frame).product}</div>
      <div class="who"><strong>${name}</strong><code>${login}</code></div>
      <div class="mono code" aria-label="${t.code} ${[...code.replace(' ', '')].join(' ')}" role="img">${code}</div>
      <p class="paper small">${t.paper(location.host)}</p>
    </li>`
  }
}
