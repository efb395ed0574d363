import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'

/** The passer-by's page: one glass, nothing else. */
@customElement('outdoor-page')
export class OutdoorPage extends LitElement {
  static override styles = css`:host { display: block; position: fixed; inset: 0; background: #000; }`

  protected override render(): TemplateResult {
    return html`<slot></slot>`
  }
}
