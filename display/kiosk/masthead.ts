import { LitElement, css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { dateInWords, timeInWords } from './dates.ts'
import { shared } from './style.ts'
import { phrased } from './title.ts'
import { words } from './words.ts'

/**
 * The deep part of the page: whose kiosk this is, the time, the advice line, and in words large enough to be read from where the queue
 * stands, what this page is. Nothing in it is to be touched, so it may hang above everybody's reach.
 *
 * `title`: empty while the page says its title itself, within reach. `slim`: one line, over a text that needs the room.
 */
@customElement('kiosk-masthead')
export class KioskMasthead extends LitElement {
  @property({ attribute: false }) bureau!: Bureau
  @property({ attribute: false }) now: Instant = 0
  @property() zone = 'Asia/Shanghai'
  @property() heading = ''
  @property() hint = ''
  @property() category: Category | null = null
  @property({ type: Boolean, reflect: true }) slim = false

  static override styles = [
    shared,
    css`
      :host { container-type: inline-size; display: flex; flex-direction: column; justify-content: space-between; gap: 1.5rem; padding: 3.5rem 4rem 3rem; background: var(--ground); color: var(--on-ground); min-block-size: 0; overflow: hidden; }
      :host([slim]) { padding: 1.75rem 4rem; }
      .line { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.75rem 2rem; }
      .bureau { font-size: 2.25rem; font-weight: 500; line-height: 1.3; text-wrap: balance; }
      .time { font-size: 2.25rem; font-weight: 700; white-space: nowrap; }
      .day { font-size: 1.75rem; color: var(--on-ground-soft); white-space: nowrap; font-weight: 500; }
      .day .time { color: var(--on-ground); margin-inline-start: 1.25rem; }
      :host([slim]) .line { flex-wrap: nowrap; }
      .title { flex: 1; display: flex; flex-direction: column; justify-content: center; gap: 1rem; }
      .barred { padding-inline-start: 2.5rem; position: relative; align-self: stretch; }
      .barred::before { content: ''; position: absolute; inset-block: 0.75rem 0.5rem; inset-inline-start: 0; inline-size: 0.75rem; background: var(--ground-accent); }
      .face { flex: 1; display: flex; align-items: center; font-size: min(14rem, 32cqi); font-weight: 700; line-height: 1; letter-spacing: -0.01em; }
      h1 { font-size: calc(6.25rem * var(--label)); line-height: 1.15; letter-spacing: 0.01em; margin-block-end: 1rem; }
      h1:lang(en) { font-size: calc(5rem * var(--label)); letter-spacing: 0; }
      .hint { font-size: calc(2.25rem * var(--label)); line-height: 1.4; color: var(--on-ground-soft); font-weight: 500; }
      .advice { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.75rem 1.25rem; font-size: 2rem; font-weight: 500; white-space: nowrap; }
      .advice .phone { font-size: 4rem; font-weight: 700; letter-spacing: 0.03em; line-height: 1; }
      :host([slim]) .phone { font-size: 2.25rem; letter-spacing: 0; }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    return this.slim ? this.oneLine() : this.tall()
  }

  private tall(): TemplateResult {
    return html`
      <div class="line">
        <span class="bureau">${phrased(this.bureau.name)}</span>
        ${this.clock()}
      </div>
      ${this.heading === '' ? html`<p class="face number" aria-hidden="true">${timeInWords(this.now, this.zone)}</p>` : this.titled}
      <p class="advice"><span lang=${language()}>${this.phoneLabel}</span><span class="phone number">${this.bureau.phone}</span></p>
    `
  }

  private get titled(): TemplateResult {
    const { category, heading, hint } = this
    return html`<div class="title">
      <div class=${category === null ? '' : 'barred'} data-category=${category ?? nothing}><h1 tabindex="-1">${language() === 'zh-CN' ? phrased(heading) : heading}</h1>${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}</div>
    </div>`
  }

  private oneLine(): TemplateResult {
    return html`
      <div class="line">
        <span class="bureau">${phrased(this.bureau.name)}</span>
        <span class="advice"><span class="phone number">${this.bureau.phone}</span><span class="time number">${timeInWords(this.now, this.zone)}</span></span>
      </div>
    `
  }

  private clock(): TemplateResult {
    const place = { zone: this.zone, language: language() }
    return html`<span class="day number">${dateInWords(this.now, place)}${this.heading === '' ? nothing : html`<span class="time number">${timeInWords(this.now, this.zone)}</span>`}</span>`
  }

  private get phoneLabel(): string {
    return language() === 'zh-CN' ? (this.bureau.phoneLabel) : say(words).adviceLine
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-masthead': KioskMasthead
  }
}
