import { LitElement, css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { momentInWords, timeInWords } from './dates.ts'
import { shared } from './style.ts'
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
      :host { display: flex; flex-direction: column; justify-content: space-between; gap: 1.5rem; padding: 3.5rem 4rem 3rem; background: var(--ground); color: var(--on-ground); min-block-size: 0; overflow: hidden; }
      :host([slim]) { padding: 1.75rem 4rem; }
      .line { display: flex; justify-content: space-between; align-items: baseline; gap: 2rem; }
      .bureau { font-size: 2rem; font-weight: 500; line-height: 1.3; text-wrap: balance; }
      .time { font-size: 2rem; font-weight: 700; white-space: nowrap; }
      .day { font-size: 1.625rem; color: var(--on-ground-soft); white-space: nowrap; font-weight: 500; }
      .title { display: grid; grid-template-columns: auto 1fr; column-gap: 2rem; row-gap: 1rem; align-content: end; flex: 1; }
      .bar { inline-size: 0.75rem; grid-row: 1 / 3; border-radius: 0.125rem; }
      h1 { font-size: calc(6.25rem * var(--label)); line-height: 1.15; letter-spacing: 0.01em; grid-column: 2; }
      :lang(en) h1 { font-size: calc(5rem * var(--label)); letter-spacing: 0; }
      .hint { font-size: calc(2.25rem * var(--label)); line-height: 1.4; color: var(--on-ground-soft); font-weight: 500; grid-column: 2; }
      .advice { display: flex; align-items: baseline; gap: 1.25rem; font-size: 2rem; font-weight: 500; white-space: nowrap; }
      .advice .phone { font-size: 4rem; font-weight: 700; letter-spacing: 0.03em; line-height: 1; }
      .advice .soft { color: var(--on-ground-soft); font-size: 1.75rem; }
      :host([slim]) .phone { font-size: 2rem; letter-spacing: 0; }
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
    const t = say(words)
    return html`
      <div class="line">
        <span class="bureau" lang="zh-CN">${this.bureau.name}</span>
        ${this.clock()}
      </div>
      ${this.heading === '' ? nothing : this.titled}
      <p class="advice"><span lang=${language()}>${this.phoneLabel}</span><span class="phone number">${this.bureau.phone}</span><span class="soft">${t.adviceLineHint}</span></p>
    `
  }

  private get titled(): TemplateResult {
    const bar = this.category === null ? nothing : html`<span class="bar" style="background: var(--ground-accent-${this.category})"></span>`
    return html`<div class="title">${bar}<h1 tabindex="-1">${this.heading}</h1>${this.hint === '' ? nothing : html`<p class="hint">${this.hint}</p>`}</div>`
  }

  private oneLine(): TemplateResult {
    return html`
      <div class="line">
        <span class="bureau" lang="zh-CN">${this.bureau.name}</span>
        <span class="advice"><span class="phone number">${this.bureau.phone}</span><span class="time number">${timeInWords(this.now, this.zone)}</span></span>
      </div>
    `
  }

  private clock(): TemplateResult {
    return html`<span class="day number">${momentInWords(this.now, { zone: this.zone, language: language() })}</span>`
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
