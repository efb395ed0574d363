import { ReactiveElement, css, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import type { Picture } from '#playlists/slide.ts'
import { colourOf, palettes, type Daylight } from '../look/palette.ts'
import { drawPicture, setClock, setMeter } from './draw.ts'

/**
 * Draws one picture exactly as the core placed it, one CSS pixel for one device pixel of the glass; whoever hangs it scales it (the
 * glass by 1 / devicePixelRatio, the office to a miniature). It decides nothing: no wrapping, no measuring, no time of its own.
 *
 * `width`, `height`: the glass's pixels. `zone` and `now` set the clock. `progress` 0…1: how much of the slide's time is over.
 *
 * @cssproperty --picture-font the family the lines are set in; default the bundled Noto Sans SC
 */
@customElement('slide-picture')
export class SlidePicture extends ReactiveElement {
  @property({ attribute: false }) picture: Picture | null = null
  @property() category: Category = 'affairs'
  @property() palette: Daylight = 'day'
  @property({ type: Number }) width = 0
  @property({ type: Number }) height = 0
  @property() zone = 'Asia/Shanghai'
  @property({ attribute: false }) now: Instant = 0
  @property({ type: Number }) progress = 0

  static override styles = css`
    :host { display: block; position: relative; overflow: hidden; contain: strict; }
    :host([hidden]) { display: none; }
    .line, .bar, .clock, .meter, .left { position: absolute; left: 0; top: 0; }
    .line, .clock {
      white-space: pre; line-height: 1; font-family: var(--picture-font, 'Screen Sans', 'Noto Sans SC Variable');
      font-kerning: none; font-variant-ligatures: none; font-feature-settings: 'ccmp' 0, 'locl' 0; text-spacing-trim: space-all; text-autospace: no-autospace;
      letter-spacing: 0; word-spacing: 0; font-synthesis: none; text-rendering: geometricPrecision; -webkit-text-size-adjust: none;
    }
  `

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed)
    const drawn = (['picture', 'category', 'palette', 'width', 'height'] as const).some((name) => changed.has(name))
    if (drawn) this.draw()
    if (drawn || changed.has('now') || changed.has('zone')) setClock(this.renderRoot, { now: this.now, zone: this.zone })
    if (drawn || changed.has('progress')) setMeter(this.renderRoot, this.progress)
  }

  private draw(): void {
    this.style.width = `${this.width}px`
    this.style.height = `${this.height}px`
    this.style.background = palettes[this.palette].ground
    drawPicture(this.renderRoot, this.picture, (ink) => colourOf(ink, this.category, this.palette))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slide-picture': SlidePicture
  }
}
