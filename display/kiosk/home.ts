import { LitElement, css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import { categories, type Category } from '#playlists/notice.ts'
import { LanguageController, language, say } from '../language/language.ts'
import { does } from './act-event.ts'
import { momentInWords } from './dates.ts'
import { icon } from './icons.ts'
import { closedToday, closedUntil, newestOf, type Listed, type Moment } from './shelf.ts'
import { shared } from './style.ts'
import { phrased } from './title.ts'
import { categoryHints, categoryNames, words } from './words.ts'

/** The first page: what is closed today, the six categories in their fixed order, guides, and how to get information. */
@customElement('kiosk-home')
export class KioskHome extends LitElement {
  @property({ attribute: false }) listed: readonly Listed[] = []
  @property({ attribute: false }) moment: Moment = { now: 0, zone: 'Asia/Shanghai' }
  @property({ attribute: false }) bureau!: Bureau
  /** How many guides there is room for. */
  @property({ type: Number }) guides = 4
  /** Drawn closer together, for a lying glass in low mode. */
  @property({ type: Boolean, reflect: true }) close = false

  static override styles = [
    shared,
    css`
      :host { display: flex; flex-direction: column; gap: 1.5rem; min-block-size: 0; }
      .tiles { flex: 1; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: minmax(var(--touch), 1fr); gap: max(var(--gap), 1rem); }
      .tile { display: flex; flex-direction: column; justify-content: center; gap: 0.5rem; padding: 0.75rem 1rem 0.75rem 2rem; position: relative; overflow: hidden; }
      .tile::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 0.75rem; background: var(--accent); }
      .tile .name { font-size: calc(2.75rem * var(--label)); font-weight: 700; line-height: 1.2; }
      .tile .of { font-size: calc(1.625rem * var(--label)); color: var(--ink-soft); font-weight: 500; line-height: 1.3; }
      .tile .count { color: var(--accent); font-weight: 700; }
      .tile .name:lang(en) { font-size: calc(2.125rem * var(--label)); }
      .tile .of:lang(en) { font-size: calc(1.375rem * var(--label)); }
      .closed { display: flex; align-items: center; gap: 2rem; background: var(--ground); color: var(--on-ground); padding: 1.25rem 1.75rem; }
      .closed:active, .closed:active .label { background: var(--pressed); color: var(--ink); }
      .closed .label { font-size: calc(2.25rem * var(--label)); font-weight: 700; color: var(--ground-accent-service-hall); border-inline-end: 0.1875rem solid currentColor; padding-inline-end: 1.75rem; line-height: 1.25; flex: none; white-space: nowrap; }
      .closed > .icon { font-size: 2.25rem; }
      .closed .what { flex: 1; display: flex; flex-direction: column; gap: 0.25rem; font-size: calc(1.875rem * var(--label)); font-weight: 500; line-height: 1.35; }
      .closed .until { font-weight: 700; font-size: calc(2.125rem * var(--label)); }
      .closed, .guides, .ways { flex: none; }
      :host([close]) .count { display: none; }
      :host([close]) { gap: 1rem; }
      h2 { font-size: calc(1.75rem * var(--label)); color: var(--ink-soft); margin-block-end: 0.75rem; }
      .guides ul { display: grid; grid-template-columns: 1fr 1fr; gap: max(var(--gap), 0.75rem) max(var(--gap), 1rem); }
      .guides button, .ways button { inline-size: 100%; block-size: 100%; min-block-size: max(5.75rem, var(--touch)); display: flex; align-items: center; gap: 1rem; padding: 0.5rem 1.25rem; font-size: calc(1.75rem * var(--label)); font-weight: 500; line-height: 1.3; }
      .guides button span:first-child { flex: 1; }
      .ways { display: grid; grid-template-columns: 1fr 1fr; gap: max(var(--gap), 1rem); }
      .ways > :only-child { grid-column: 1 / -1; }
      .ways button { font-weight: 700; }
      .ways small { display: block; font-size: calc(1.375rem * var(--label)); font-weight: 500; color: var(--ink-soft); }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    return html`${this.closed()}
      <div class="tiles">${categories.map((category) => this.tile(category))}</div>
      ${this.often()}${this.ways()}`
  }

  private tile(category: Category): TemplateResult {
    const count = this.listed.filter((entry) => entry.category === category).length
    return html`<button class="tile" data-category=${category} @click=${does({ act: 'list', of: category })}>
      <span class="name">${say(categoryNames)[category]}</span>
      <span class="of">${say(categoryHints)[category]}</span>
      <span class="of count number">${say(words).noticesCount(count)}</span>
    </button>`
  }

  private closed(): TemplateResult | typeof nothing {
    const [first, ...more] = closedToday(this.listed, this.moment)
    if (!first) return nothing
    const t = say(words)
    const act = more.length === 0 ? ({ act: 'read', notice: first.notice, revision: first.revision } as const) : ({ act: 'list', of: 'closed-today' } as const)
    return html`<button class="closed" @click=${does(act)}>
      <span class="label">${t.closedToday}</span>
      <span class="what">${phrased(first.title)}<span class="until number">${t.reopens(momentInWords(closedUntil(first), { zone: this.moment.zone, language: language() }))}${more.length === 0 ? nothing : html` · ${t.alsoClosed(more.length)}`}</span></span>
      ${icon('chevronRight')}
    </button>`
  }

  private often(): TemplateResult | typeof nothing {
    const guides = this.listed.filter((entry) => entry.kind === 'guide').slice(0, this.guides)
    if (guides.length === 0) return nothing
    return html`<section class="guides"><h2>${say(words).oftenAsked}</h2><ul>${guides.map((entry) => html`<li><button @click=${does(reading(entry))}>${phrased(entry.title)}${icon('chevronRight')}</button></li>`)}</ul></section>`
  }

  private ways(): TemplateResult | typeof nothing {
    const t = say(words)
    const guide = newestOf(this.listed, 'disclosure-guide')
    const hotline = newestOf(this.listed, 'hotline')
    if (!guide && !hotline) return nothing
    return html`<div class="ways">
      ${guide ? html`<button @click=${does(reading(guide))}>${icon('info')}<span>${t.howToGetInformation}<small>${t.howToGetInformationHint}</small></span></button>` : nothing}
      ${hotline ? html`<button @click=${does(reading(hotline))}>${icon('phone')}<span>${this.bureau.phone} ${t.adviceLine}<small>${t.adviceLineHint}</small></span></button>` : nothing}
    </div>`
  }
}

const reading = (entry: Listed) => ({ act: 'read', notice: entry.notice, revision: entry.revision }) as const

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-home': KioskHome
  }
}
