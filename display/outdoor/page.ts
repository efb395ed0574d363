import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { ClockController } from '../player/clock-controller.ts'
import '../player/glass.ts'
import { pageDoor } from '../player/page-door.ts'
import { Player } from '../player/player.ts'

/** The passer-by's page: one glass and nothing else. */
@customElement('outdoor-page')
export class OutdoorPage extends LitElement {
  private readonly door = pageDoor('/outdoor/')
  private readonly player = new Player({ surface: 'outdoor', clock: new ClockController(), door: this.door })

  static override styles = css`
    :host { display: block; position: fixed; inset: 0; background: #000; cursor: none; user-select: none; }
  `

  override connectedCallback(): void {
    super.connectedCallback()
    this.player.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.player.stop()
  }

  protected override render(): TemplateResult {
    return html`<screen-glass .player=${this.player} ?fit=${this.door.wantsFit()}></screen-glass>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outdoor-page': OutdoorPage
  }
}
