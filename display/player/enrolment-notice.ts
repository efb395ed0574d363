import { LitElement, css, html, nothing, unsafeCSS, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { palettes } from '../look/palette.ts'
import type { Asking } from './state.ts'
import { both } from './words.ts'

const { ground, text, soft, rule } = palettes.day

/**
 * What a screen shows that the server does not know: whose house it is, the code to type, the fingerprint to compare, and where. Its sizes
 * follow the window, as nobody has said yet what glass this is. `asking` null: the server has not answered yet.
 */
@customElement('enrolment-notice')
export class EnrolmentNotice extends LitElement {
  @property({ attribute: false }) asking: Asking | null = null
  @property() address = ''

  static override styles = css`
    :host {
      --u: min(1vw, 1.75vh);
      position: absolute; inset: 0; display: grid; align-content: space-between; padding: calc(var(--u) * 6);
      background: ${unsafeCSS(ground)}; color: ${unsafeCSS(text)};
      font: 500 calc(var(--u) * 2.9) / 1.35 'Noto Sans SC Variable'; text-spacing-trim: trim-start;
    }
    header { display: flex; justify-content: space-between; gap: calc(var(--u) * 4); color: ${unsafeCSS(soft)}; }
    h1 { margin: 0; font: inherit; color: ${unsafeCSS(text)}; }
    .code { font-size: calc(var(--u) * 17); font-weight: 700; line-height: 1.1; letter-spacing: .04em; font-variant-numeric: tabular-nums; margin: 0 0 0 -.04em; white-space: nowrap; }
    .small { color: ${unsafeCSS(soft)}; }
    footer { display: grid; grid-template-columns: auto 1fr; column-gap: calc(var(--u) * 4); border-top: max(2px, calc(var(--u) * .25)) solid ${unsafeCSS(rule)}; padding-top: calc(var(--u) * 2.5); }
    dt { color: ${unsafeCSS(soft)}; } dd { margin: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
    p { margin: 0; } dl { display: contents; }
    @media (orientation: portrait) {
      :host { --u: min(1.6vw, 1vh); }
      .code { font-size: calc(var(--u) * 13); }
      header { display: grid; gap: 0; }
    }
    @media (max-height: 400px) { .en { display: none; } :host { --u: min(1.3vw, 2.3vh); padding: calc(var(--u) * 4); } .code { font-size: calc(var(--u) * 13); } }
  `

  protected override render(): TemplateResult {
    const unknown = both('unknown')
    return html`
      <header><h1>${this.asking?.bureau.name ?? both('screen').zh}</h1><span>${unknown.zh} <span class="en" lang="en">${unknown.en}</span></span></header>
      <main>${this.asking ? this.renderCode(this.asking) : this.renderSilence()}</main>
      <footer><dl>${this.asking ? this.renderFact('fingerprint', this.asking.fingerprint) : nothing}${this.renderFact('address', this.address)}</dl></footer>
    `
  }

  private renderCode({ code }: Asking): TemplateResult {
    const letIn = both('letIn')
    return html`<p class="code" aria-label=${both('code').zh}>${spaced(code)}</p><p>${letIn.zh}</p><p class="small en" lang="en">${letIn.en}</p>`
  }

  private renderSilence(): TemplateResult {
    const noCode = both('noCode')
    return html`<p>${noCode.zh}</p><p class="small en" lang="en">${noCode.en}</p>`
  }

  private renderFact(name: 'fingerprint' | 'address', value: string): TemplateResult {
    const label = both(name)
    return html`<dt>${label.zh} <span class="en" lang="en">${label.en}</span></dt><dd>${value}</dd>`
  }
}

/** Half a code is easier to carry in the head than a whole one. */
const spaced = (code: string): string => (code.length >= 6 && !code.includes('-') ? `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}` : code)

declare global {
  interface HTMLElementTagNameMap {
    'enrolment-notice': EnrolmentNotice
  }
}
