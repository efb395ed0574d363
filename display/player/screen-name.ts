import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'

/** The screen's name across the glass, so that somebody standing before ten of them sees which one the office means. */
@customElement('screen-name')
export class ScreenName extends LitElement {
  @property() name = ''
  @property() size = ''

  static override styles = css`
    :host { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; background: #000; color: #f7f1e3; border: 8px solid; box-sizing: border-box; container-type: size; font-family: 'Noto Sans SC Variable'; }
    .name { font-weight: 700; line-height: 1.2; text-align: center; padding: 0 4cqw; overflow-wrap: anywhere; font-size: min(14cqw, 34cqh); }
    .size { font-weight: 500; font-size: min(6cqw, 11cqh); font-variant-numeric: tabular-nums; }
  `

  protected override render(): TemplateResult {
    return html`<div class="name">${this.name}</div><div class="size">${this.size}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-name': ScreenName
  }
}
