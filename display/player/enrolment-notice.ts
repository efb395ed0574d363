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
      --u: max(20px, min(1.55vw, 3vh));
      position: absolute; inset: 0; display: grid; grid-template-rows: auto 1fr auto; row-gap: var(--u); padding: calc(var(--u) * 2) calc(var(--u) * 2.5);
      background: ${unsafeCSS(ground)}; color: ${unsafeCSS(text)};
      font: 500 var(--u) / 1.4 'Noto Sans SC Variable'; font-variant-numeric: tabular-nums;
    }
    p, h1, dl, dd { margin: 0; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: calc(var(--u) * 2); color: ${unsafeCSS(soft)}; }
    h1 { font: inherit; font-weight: 700; color: ${unsafeCSS(text)}; }
    main { align-self: center; }
    .code { font-size: min(calc(var(--u) * 9), 15vw, 36vh); font-weight: 700; line-height: 1.2; letter-spacing: .03em; margin-left: -.03em; white-space: nowrap; }
    .en, dt { color: ${unsafeCSS(soft)}; }
    dl { display: grid; grid-template-columns: auto 1fr; column-gap: calc(var(--u) * 1.5); border-top: max(2px, calc(var(--u) * .08)) solid ${unsafeCSS(rule)}; padding-top: calc(var(--u) * .7); }
    dd { overflow-wrap: anywhere; }
    @media (orientation: portrait) { :host { --u: max(20px, 3vw); padding: calc(var(--u) * 3); } header { display: block; } }
    @media (max-height: 400px) { :host { padding: var(--u) calc(var(--u) * 1.5); row-gap: 0; } .en { display: none; } }
  `

  protected override render(): TemplateResult {
    const unknown = both('unknown')
    return html`
      <header><h1>${this.asking?.bureau.name ?? both('screen').zh}</h1><span>${unknown.zh} <span class="en" lang="en">${unknown.en}</span></span></header>
      <main>${this.asking ? this.renderCode(this.asking) : this.renderSilence()}</main>
      <dl>${this.asking ? this.renderFact('fingerprint', this.asking.fingerprint) : nothing}${this.renderFact('address', this.address)}</dl>
    `
  }

  private renderCode({ code }: Asking): TemplateResult {
    const letIn = both('letIn')
    return html`<p class="code" aria-label=${both('code').zh}>${spaced(code)}</p><p>${letIn.zh}</p><p class="en" lang="en">${letIn.en}</p>`
  }

  private renderSilence(): TemplateResult {
    const noCode = both('noCode')
    return html`<p>${noCode.zh}</p><p class="en" lang="en">${noCode.en}</p>`
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
