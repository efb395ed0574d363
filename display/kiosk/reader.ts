import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Text } from '#playlists/text.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { factsBox, factsStyle } from './facts.ts'
import { bodyStyle, noticeBody } from './notice-body.ts'
import { pageTurner, turnerStyle } from './page-turner.ts'
import { hiddenAbove, hiddenBelow, isAtRest, type Line, screenfulAt, screenfuls, turnedTo } from './screenful.ts'
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
  /** Whether the page is short, because all of it stands in everybody's reach: then the facts come after the text. */
  @property({ type: Boolean }) low = false
  /** What this visitor has said of the notice. */
  @property({ attribute: false }) vote: Vote | null = null
  @state() private top = 0
  @state() private starts: readonly number[] = [0]
  @state() private lineEm = 25
  private rows: readonly Line[] = []
  private turning = false
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
      .scroller.still { mask-image: linear-gradient(transparent var(--above), #000 var(--above) calc(100% - var(--below)), transparent calc(100% - var(--below))); }
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
    const facts = factsBox({ entry: this.entry, text: typeof this.opened === 'string' ? null : this.opened, zone: this.zone, language: language() })
    return html`
      <div class="scroller ${page < this.starts.length ? 'more' : ''} ${isAtRest(this.starts, this.top) ? 'still' : ''}" tabindex="0" role="region" aria-label=${this.entry.title} data-category=${this.entry.category} @scroll=${this.moved} @scrollend=${this.arrived}>
        <article class="sheet">
          <p class="label">${say(categoryNames)[this.entry.category]}<span>${say(kindNames)[this.entry.kind as Kind]}</span></p>
          <h1 tabindex="-1">${phrased(this.entry.title)}</h1>
          ${language() === 'en' ? html`<p class="note">${say(words).chineseOnly}</p>` : nothing}
          ${this.renewed ? html`<p class="note" role="status">${say(words).renewed}</p>` : nothing}
          ${this.low ? nothing : facts} ${this.words()} ${this.low ? facts : nothing}
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
    this.hide({ top: this.top, visible: clientHeight, full: scrollHeight, lines: this.rows })
    this.gauge.style.transform = `scaleX(${Math.min(1, (this.top + clientHeight) / scrollHeight)})`
  }

  /** A page at rest shows whole lines only. */
  private hide(page: Parameters<typeof hiddenBelow>[0]): void {
    this.scroller.style.setProperty('--above', `${String(hiddenAbove(page))}px`)
    this.scroller.style.setProperty('--below', `${String(hiddenBelow(page))}px`)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.measured.disconnect()
  }

  /** Turns by one screenful; whoever asks for less motion gets it at once. */
  turn(by: 1 | -1): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.turning = true
    this.scroller.scrollTo({ top: turnedTo(this.starts, this.scroller.scrollTop, by), behavior: still ? 'instant' : 'smooth' })
  }

  /** Where every line of the text stands, px from the top of the sheet. */
  private lines(): readonly Line[] {
    const all = document.createRange()
    all.selectNodeContents(this.scroller)
    const above = this.scroller.getBoundingClientRect().top - this.scroller.scrollTop
    return [...all.getClientRects()].map(({ top, bottom }) => ({ from: Math.floor(top - above), to: Math.ceil(bottom - above) }))
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
    const { clientHeight: visible, scrollHeight: full, clientWidth } = this.scroller
    this.rows = this.lines()
    this.starts = screenfuls({ visible, full, overlap: this.overlap, lines: this.rows.map(({ from }) => from) })
    this.lineEm = Math.min(MOST_CHARACTERS, clientWidth / this.letterPx)
    this.settle()
  }

  /** The pages begin elsewhere now: goes back to where the one begins that was being read. */
  private settle(): void {
    const { scrollTop } = this.scroller
    if (!isAtRest(this.starts, scrollTop)) this.scroller.scrollTop = this.starts[screenfulAt(this.starts, scrollTop) - 1] ?? 0
    this.top = this.scroller.scrollTop
  }

  /** A turned page has arrived; what the text became longer or shorter by on the way is made up for. */
  private readonly arrived = (): void => {
    if (this.turning) this.settle()
    this.turning = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-reader': KioskReader
  }
}
