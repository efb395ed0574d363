import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Text } from '#playlists/text.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { factsBox, factsStyle } from './facts.ts'
import { bodyStyle, noticeBody } from './notice-body.ts'
import { pageTurner, turnerStyle } from './page-turner.ts'
import { screenfulAt, screenfuls, turnedTo } from './screenful.ts'
import type { Listed } from './shelf.ts'
import { shared } from './style.ts'
import './rating.ts'
import { phrased } from './title.ts'
import { readingScale, type TextSize } from './text-size.ts'
import { categoryNames, kindNames, words } from './words.ts'
import type { Vote } from './visit.ts'
import type { Kind } from '#playlists/notice.ts'

/** The text of a notice as it is being fetched from the keep: here, on its way, or not readable. */
export type Opened = Text | 'opening' | 'unreadable'

/** A table is set in letters four fifths as large as the text; a line holds at most 30 characters of the text. */
const TABLE_LETTERS = 0.8
const MOST_CHARACTERS = 30

/** One notice: title, facts, and the whole text in large type, turned a screenful at a time or pushed by the finger. */
@customElement('kiosk-reader')
export class KioskReader extends LitElement {
  @property({ attribute: false }) entry!: Listed
  @property({ attribute: false }) opened: Opened = 'opening'
  @property({ attribute: false }) bureau!: Bureau
  @property() zone = 'Asia/Shanghai'
  @property({ type: Number }) size: TextSize = 0
  @property({ type: Boolean }) renewed = false
  /** What this visitor has said of the notice. */
  @property({ attribute: false }) vote: Vote | null = null
  @state() private top = 0
  @state() private starts: readonly number[] = [0]
  @state() private lineEm = 25
  @query('.gauge > div') private readonly gauge!: HTMLElement
  @query('.scroller') private readonly scroller!: HTMLElement
  private readonly measured = new ResizeObserver(() => this.measure())

  static override styles = [
    shared,
    turnerStyle,
    bodyStyle,
    factsStyle,
    css`
      :host { display: flex; flex-direction: column; min-block-size: 0; gap: 1rem; }
      .scroller { flex: 1; min-block-size: 0; overflow-y: scroll; overscroll-behavior: none; touch-action: pan-y; scrollbar-width: none; }
      .scroller:focus-visible { outline: 0.25rem solid var(--focus); }
      .scroller::-webkit-scrollbar { display: none; }
      .scroller.more { mask-image: linear-gradient(to top, transparent, #000 2rem); }
      .sheet { display: flex; flex-direction: column; gap: 1.75rem; padding-block: 0.5rem 2rem; min-block-size: 100%; }
      kiosk-rating { margin-block-start: auto; }
      .label { display: flex; align-items: center; gap: 1rem; font-size: calc(1.75rem * var(--label)); font-weight: 700; color: var(--accent); }
      .label::before { content: ''; inline-size: 0.5rem; block-size: 1.5em; background: currentColor; }
      h1 { font-size: calc(3.5rem * var(--label)); line-height: 1.3; max-inline-size: 20em; }
      .note { padding: 1rem 1.5rem; background: var(--card); border-inline-start: 0.5rem solid var(--accent); font-size: 1.75rem; font-weight: 500; }
      .calm { font-size: 2.25rem; font-weight: 500; line-height: 1.6; }
      .gauge { block-size: 0.375rem; background: var(--hairline); flex: none; }
      .gauge[hidden] { display: none; }
      .gauge > div { block-size: 100%; inline-size: 100%; background: var(--accent); transform-origin: left; }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    const page = screenfulAt(this.starts, this.top)
    return html`
      <div class="scroller ${page < this.starts.length ? 'more' : ''}" tabindex="0" role="region" aria-label=${this.entry.title} data-category=${this.entry.category} @scroll=${this.moved}>
        <article class="sheet">
          <p class="label">${say(categoryNames)[this.entry.category]}<span>${say(kindNames)[this.entry.kind as Kind]}</span></p>
          <h1 tabindex="-1">${phrased(this.entry.title)}</h1>
          ${language() === 'en' ? html`<p class="note">${say(words).chineseOnly}</p>` : nothing}
          ${this.renewed ? html`<p class="note" role="status">${say(words).renewed}</p>` : nothing}
          ${factsBox({ entry: this.entry, text: typeof this.opened === 'string' ? null : this.opened, zone: this.zone, language: language() })}
          ${this.words()}
          ${typeof this.opened === 'string' ? nothing : html`<kiosk-rating .about=${{ notice: this.entry.notice, revision: this.entry.revision }} .vote=${this.vote}></kiosk-rating>`}
        </article>
      </div>
      ${this.turner(page, this.starts.length)}
    `
  }

  protected override firstUpdated(): void {
    this.measured.observe(this.scroller)
    const sheet = this.scroller.firstElementChild
    if (sheet) this.measured.observe(sheet)
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('entry') && (changed.get('entry') as Listed | undefined)?.revision !== this.entry.revision) this.scroller.scrollTop = 0
    const { clientHeight, scrollHeight } = this.scroller
    this.gauge.style.transform = `scaleX(${Math.min(1, (this.top + clientHeight) / scrollHeight)})`
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.measured.disconnect()
  }

  /** Turns by one screenful; whoever asks for less motion gets it at once. */
  turn(by: 1 | -1): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.scroller.scrollTo({ top: turnedTo(this.starts, this.scroller.scrollTop, by), behavior: still ? 'instant' : 'smooth' })
  }

  /** Where every line of the text begins, px from the top of the sheet. */
  private lines(): readonly number[] {
    const all = document.createRange()
    all.selectNodeContents(this.scroller)
    const above = this.scroller.getBoundingClientRect().top - this.scroller.scrollTop
    return [...all.getClientRects()].map((line) => Math.floor(line.top - above))
  }

  private words(): TemplateResult {
    if (this.opened === 'opening') return html`<p class="calm" role="status">${say(words).opening}</p>`
    if (this.opened === 'unreadable') return html`<p class="calm" role="status"><strong>${say(words).unreadable}</strong><br />${say(words).unreadableHint(this.bureau.phone)}</p>`
    return html`<div class="body" lang="zh-CN">${noticeBody(this.opened.wording.body, this.lineEm / TABLE_LETTERS)}</div>`
  }

  private turner(page: number, pages: number): TemplateResult {
    const t = say(words)
    return html`<div class="gauge" data-category=${this.entry.category} ?hidden=${pages < 2}><div></div></div>
      ${pageTurner({ names: { back: t.previousPage, on: t.nextPage, place: t.pageOf(page, pages) }, page, pages, turn: (by) => this.turn(by) })}`
  }

  /** Scrolling, by finger or on momentum, is reading: whoever minds the time hears of it. */
  private readonly moved = (): void => {
    this.dispatchEvent(new Event('kiosk-reading', { bubbles: true, composed: true }))
    this.top = this.scroller.scrollTop
  }

  /** Two lines of the text stay in sight when a page is turned. */
  private get overlap(): number {
    return 2 * 1.7 * this.letterPx
  }

  private get letterPx(): number {
    return 2.25 * readingScale[this.size] * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  }

  private readonly measure = (): void => {
    const { scrollTop, clientHeight: visible, scrollHeight: full, clientWidth } = this.scroller
    this.top = scrollTop
    this.starts = screenfuls({ visible, full, overlap: this.overlap, lines: this.lines() })
    this.lineEm = Math.min(MOST_CHARACTERS, clientWidth / this.letterPx)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-reader': KioskReader
  }
}
