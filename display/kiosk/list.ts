import { LitElement, css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Kind } from '#playlists/notice.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { ActEvent, does } from './act-event.ts'
import { dayInWords, momentInWords } from './dates.ts'
import { icon } from './icons.ts'
import { listPage, type ListPage } from './list-page.ts'
import { pageTurner, turnerStyle } from './page-turner.ts'
import { chosen, closedUntil, type Choice, type Listed, type Moment } from './shelf.ts'
import { shared } from './style.ts'
import { phrased } from './title.ts'
import { kindNames, words } from './words.ts'

/** One list, newest first, a page at a time. */
@customElement('kiosk-list')
export class KioskList extends LitElement {
  @property({ attribute: false }) listed: readonly Listed[] = []
  @property({ attribute: false }) moment: Moment = { now: 0, zone: 'Asia/Shanghai' }
  @property() of: Choice = 'affairs'
  @property({ type: Number }) page = 1
  @property({ type: Number }) rows = 5

  static override styles = [
    shared,
    turnerStyle,
    css`
      :host { display: flex; flex-direction: column; gap: 1.25rem; min-block-size: 0; }
      ol { flex: 1; display: grid; grid-template-rows: repeat(var(--rows), minmax(var(--touch), 1fr)); gap: max(var(--gap), 0.75rem); min-block-size: 0; }
      li button { inline-size: 100%; block-size: 100%; display: flex; align-items: center; gap: 1.25rem; padding: 0.5rem 1.5rem 0.5rem 2rem; position: relative; overflow: hidden; }
      li button::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 0.5rem; background: var(--accent); }
      li .icon { font-size: 2.25rem; color: var(--ink-soft); }
      .row { flex: 1; display: flex; flex-direction: column; gap: 0.375rem; min-inline-size: 0; }
      .title { font-size: calc(2.125rem * var(--list)); font-weight: 700; line-height: 1.3; }
      .facts { display: flex; flex-wrap: wrap; column-gap: 1.5rem; font-size: calc(1.5rem * var(--list)); color: var(--ink-soft); font-weight: 500; line-height: 1.35; }
      .nothing { flex: 1; display: flex; flex-direction: column; justify-content: center; gap: 1rem; font-size: 2.5rem; font-weight: 700; }
      .nothing small { font-size: 1.875rem; font-weight: 500; color: var(--ink-soft); }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override willUpdate(): void {
    this.style.setProperty('--rows', String(this.rows))
  }

  protected override render(): TemplateResult {
    const page = listPage(chosen(this.listed, this.of, this.moment), this.page, this.rows)
    return page.entries.length === 0 ? empty() : this.filled(page)
  }

  private filled(page: ListPage<Listed>): TemplateResult {
    return html`<ol>${page.entries.map((entry) => this.row(entry))}</ol>${this.turner(page)}`
  }

  private row(entry: Listed): TemplateResult {
    return html`<li>
      <button data-category=${entry.category} @click=${does({ act: 'read', notice: entry.notice, revision: entry.revision })}>
        <span class="row"><span class="title">${phrased(entry.title)}</span><span class="facts number">${this.facts(entry)}</span></span>
        ${icon('chevronRight')}
      </button>
    </li>`
  }

  private facts(entry: Listed): TemplateResult {
    const place = { zone: this.moment.zone, language: language() }
    const kind = say(kindNames)[entry.kind as Kind]
    const dated = entry.kind === 'closure' ? say(words).reopens(momentInWords(closedUntil(entry), place)) : dayInWords(entry.formedOn, place.language)
    return html`<span>${kind}</span><span>${dated}</span><span lang="zh-CN">${entry.section}</span>`
  }

  private turner({ page, pages }: ListPage<Listed>): TemplateResult {
    const t = say(words)
    return pageTurner({
      names: { back: t.previousPage, on: t.nextPage, place: t.pageOf(page, pages) },
      page,
      pages,
      turn: (by) => this.dispatchEvent(new ActEvent({ act: 'turn', page: page + by })),
    })
  }
}

const empty = (): TemplateResult => html`<p class="nothing">${say(words).nothingHere}<small>${say(words).nothingHereHint}</small></p>`

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-list': KioskList
  }
}
