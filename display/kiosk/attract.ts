import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Instant } from '#playlists/instant.ts'
import { timeInWords } from './dates.ts'
import { icon } from './icons.ts'
import { shared } from './style.ts'

/**
 * Says in both languages, over the loop, that this glass can be touched. It takes the place of the slide's foot and says the same:
 * advice line and clock. Touching anywhere begins a visit; whoever hangs it listens.
 *
 * `top`: where the slide's foot begins, in CSS pixels from the top of this element; 0 while a slide has no foot or the plate stands.
 */
@customElement('kiosk-attract')
export class KioskAttract extends LitElement {
  @property({ attribute: false }) bureau!: Bureau
  @property({ attribute: false }) now: Instant = 0
  @property() zone = 'Asia/Shanghai'
  @property({ type: Number }) top = 0

  static override styles = [
    shared,
    css`
      :host { display: block; font-family: 'Screen Sans', 'Noto Sans SC Variable', sans-serif; touch-action: none; }
      button { position: absolute; inset: 0; inline-size: 100%; background: transparent; border: 0; border-radius: 0; padding: 0; }
      button:active { background: transparent; }
      .foot { position: absolute; inset-inline: 0; inset-block: var(--top) 0; min-block-size: 6rem; display: flex; align-items: center; gap: 1.25rem; padding-inline: 3rem; background: #f4eee1; color: #17212b; font-size: 2.125rem; font-weight: 700; white-space: nowrap; }
      .foot .icon { font-size: 3rem; }
      .foot .en { font-size: 1.75rem; font-weight: 500; flex: 1; }
      button:focus-visible { outline-offset: -0.75rem; outline-color: #f4eee1; }
    `,
  ]

  protected override willUpdate(): void {
    this.style.setProperty('--top', this.top > 0 ? `${this.top}px` : 'auto')
  }

  protected override render(): TemplateResult {
    return html`<button>
      <span class="foot" >
        ${icon('hand')}<span lang="zh-CN">触摸屏幕 查阅信息</span><span class="en" lang="en">Touch the screen to begin</span>
        <span class="number">${this.bureau.phone}</span><span class="number">${timeInWords(this.now, this.zone)}</span>
      </span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-attract': KioskAttract
  }
}
