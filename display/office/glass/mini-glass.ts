import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import type { Picture } from '#playlists/slide.ts'
import '../../slides/picture-element.ts'

/** A true slide, only smaller: drawn by the element the glass itself uses, scaled into the room there is. `most`: the greatest height in px. */
@customElement('mini-glass')
export class MiniGlass extends LitElement {
  @property({ attribute: false }) picture: Picture | null = null
  @property({ attribute: false }) size: Readonly<{ width: number; height: number }> = { width: 1920, height: 1080 }
  @property() category: Category = 'affairs'
  @property() zone = 'Asia/Shanghai'
  @property() label = ''
  @property({ attribute: false }) now: Instant = 0
  @property({ type: Number }) progress = 0
  @property({ type: Number }) most = 400
  private readonly watch = new ResizeObserver(() => this.fit())

  static override styles = css`
    :host { display: block; }
    .room { overflow: hidden; background: #000; border-radius: 2px; position: relative; }
    slide-picture { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
  `

  override connectedCallback(): void {
    super.connectedCallback()
    this.watch.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.watch.disconnect()
  }

  override render(): TemplateResult {
    return html`<div class="room" role="img" aria-label=${this.label}>
      <slide-picture
        aria-hidden="true"
        .picture=${this.picture}
        .category=${this.category}
        .width=${this.size.width}
        .height=${this.size.height}
        .zone=${this.zone}
        .now=${this.now}
        .progress=${this.progress}
      ></slide-picture>
    </div>`
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('size') || changed.has('most')) this.fit()
  }

  private fit(): void {
    const room = this.renderRoot.querySelector<HTMLElement>('.room')
    const glass = this.renderRoot.querySelector<HTMLElement>('slide-picture')
    if (!room || !glass || this.clientWidth === 0) return
    const scale = Math.min(this.clientWidth / this.size.width, this.most / this.size.height)
    room.style.width = `${Math.round(this.size.width * scale)}px`
    room.style.height = `${Math.round(this.size.height * scale)}px`
    glass.style.transform = `scale(${scale})`
  }
}
