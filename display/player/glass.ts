import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { daylightAt } from '../look/daylight.ts'
import { appear } from '../look/motion.ts'
import type { Daylight } from '../look/palette.ts'
import '../slides/picture-element.ts'
import './enrolment-notice.ts'
import { fitted, misfit, trueSize, type Viewport } from './fit.ts'
import { clockAlone, layered, pictured, placed, progressOf, type Pictured, type Places } from './pictured.ts'
import type { Player } from './player.ts'
import './screen-name.ts'
import type { On } from './state.ts'
import './test-card.ts'
import { misfitWords } from './words.ts'

/**
 * One glass: draws what its player says stands on it, at its true size and place, and lets one page give way to the next. `fit`: scaled to
 * the window instead, for looking at it from a desk. `indoors`: the day palette at all hours.
 */
@customElement('screen-glass')
export class ScreenGlass extends LitElement {
  @property({ attribute: false }) player: Player | null = null
  @property({ type: Boolean }) fit = false
  @property({ type: Boolean }) indoors = false
  private layers: readonly Pictured[] = []
  private places: Places = [null, null]

  static override styles = css`
    :host { display: block; position: fixed; inset: 0; overflow: hidden; background: #000; }
    .frame { position: absolute; left: 0; top: 0; transform-origin: 0 0; overflow: hidden; background: #000; contain: strict; }
    slide-picture { position: absolute; left: 0; top: 0; }
    .above { z-index: 1; }
    test-card, screen-name { z-index: 2; }
    .misfit { position: fixed; left: 0; bottom: 0; z-index: 3; margin: 0; padding: 8px 12px; background: #000; color: #ff8f80; font: 500 16px/1.4 'Noto Sans SC Variable'; }
  `

  override connectedCallback(): void {
    super.connectedCallback()
    this.player?.addEventListener('changed', this.changed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.player?.removeEventListener('changed', this.changed)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('player')) return
    changes.get('player')?.removeEventListener('changed', this.changed)
    this.player?.addEventListener('changed', this.changed)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { player } = this
    if (!player) return nothing
    if (player.state.phase === 'asking') return html`<enrolment-notice .asking=${player.state.asking} address=${`${location.origin}/office/`}></enrolment-notice>`
    if (player.state.phase === 'on') return this.renderOn(player, player.state)
    return player.state.stuck ? renderClock(player) : nothing
  }

  protected override updated(): void {
    const top = this.layers.at(-1)
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')
    if (top && frame) this.hang(frame, top)
    const element = this.layers.length > 1 ? this.renderRoot.querySelector('.above') : null
    if (top && element && element.getAnimations().length === 0) void appear(element).then(() => this.alone(top.mark))
  }

  private renderOn(player: Player, on: On): TemplateResult {
    const top = pictured(on, player.stands)
    this.layers = layered(this.layers, top, on.withheld)
    this.places = placed(this.places, this.layers)
    const misfits = this.fit ? null : misfit(top.profile, viewport())
    return html`
      <div class="frame">
        ${this.renderPlace(this.places[0], player)}${this.renderPlace(this.places[1], player)}
        ${on.card > player.now ? html`<test-card .profile=${top.profile} name=${on.seat.name} .misfit=${misfits} ?secure=${isSecureContext}></test-card>` : nothing}
        ${on.identify > player.now ? html`<screen-name name=${on.seat.name} size=${`${top.profile.width} × ${top.profile.height}`}></screen-name>` : nothing}
      </div>
      ${(top.is === 'plate' || on.card > player.now) && misfits?.is === 'CUT_OFF' ? html`<p class="misfit">${misfitWords(misfits).zh}<br /><span lang="en">${misfitWords(misfits).en}</span></p>` : nothing}
    `
  }

  /** Two elements for ever, however many pages pass: a page that hangs for months must not gather nodes. */
  private renderPlace(layer: Pictured | null, { now }: Player): TemplateResult {
    const { width = 0, height = 0 } = layer?.profile ?? {}
    const palette: Daylight = this.indoors || !layer ? 'day' : daylightAt(now, layer.zone)
    return html`<slide-picture
      ?hidden=${layer === null} class=${layer && layer === this.layers[1] ? 'above' : ''} .picture=${layer?.picture ?? null}
      category=${layer?.category ?? 'affairs'} palette=${palette} zone=${layer?.zone ?? 'UTC'} .width=${width} .height=${height}
      .now=${now} .progress=${layer ? progressOf(layer, now) : 0}
    ></slide-picture>`
  }

  /** Puts the frame where the profile says; through the object model, as the page's policy forbids style attributes. */
  private hang(frame: HTMLElement, { profile }: Pictured): void {
    const { x, y, scale } = this.fit ? fitted(profile, viewport()) : trueSize(profile, viewport())
    Object.assign(frame.style, { width: `${profile.width}px`, height: `${profile.height}px`, transform: scale === 1 ? '' : `scale(${scale})`, left: `${x}px`, top: `${y}px` })
  }

  /** The page before has gone: the new one stands alone, unless another has come meanwhile. */
  private alone(mark: string): void {
    if (this.layers.at(-1)?.mark !== mark) return
    this.layers = this.layers.slice(-1)
    this.requestUpdate()
  }

  private readonly changed = (): void => this.requestUpdate()
}

const renderClock = ({ now }: Player): TemplateResult => html`<slide-picture .picture=${clockAlone({ width: innerWidth, height: innerHeight })} .width=${innerWidth} .height=${innerHeight} .now=${now}></slide-picture>`

const viewport = (): Viewport => ({ width: innerWidth, height: innerHeight, ratio: devicePixelRatio })

declare global {
  interface HTMLElementTagNameMap {
    'screen-glass': ScreenGlass
  }
}
