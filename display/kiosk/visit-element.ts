import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Bureau } from '#playlists/bureau.ts'
import type { Category } from '#playlists/notice.ts'
import { LanguageController, say } from '../language/language.ts'
import { does } from './act-event.ts'
import './bar.ts'
import './idle-warning.ts'
import { calm, colourProperties, strong } from './colours.ts'
import './home.ts'
import { icon } from './icons.ts'
import './list.ts'
import './masthead.ts'
import './rating.ts'
import { ratingWords } from './rating-words.ts'
import './reader.ts'
import type { Opened } from './reader.ts'
import { chosen, type Listed, type Moment } from './shelf.ts'
import { shared } from './style.ts'
import { phrased } from './title.ts'
import { labelScale, readingScale, rowsPerPage } from './text-size.ts'
import type { Place, Rated, Visit } from './visit.ts'
import { categoryHints, categoryNames, words } from './words.ts'

type Title = Readonly<{ heading: string; hint: string; category: Category | null }>

/**
 * The kiosk while somebody is there: the deep part that tells where they are, the page, the row of controls. On a portrait glass
 * everything to be touched stands in the lower 60 %; in low mode everything to be read does too. On a landscape glass the deep part
 * stands at the left.
 */
@customElement('kiosk-visit')
export class KioskVisit extends LitElement {
  @property({ attribute: false }) visit!: Visit
  @property({ attribute: false }) listed: readonly Listed[] = []
  @property({ attribute: false }) bureau!: Bureau
  @property({ attribute: false }) moment: Moment = { now: 0, zone: 'Asia/Shanghai' }
  @property({ attribute: false }) opened: Opened = 'opening'
  /** 20 mm and 3 mm on this glass, in CSS pixels. */
  @property({ attribute: false }) touch: Readonly<{ target: number; gap: number }> = { target: 41, gap: 7 }
  @property({ type: Boolean, reflect: true }) landscape = false
  /** Seconds until the visit is over; null while somebody is there. */
  @property({ attribute: false }) secondsLeft: number | null = null

  static override styles = [
    shared,
    css`
      :host { display: block; font-family: 'Noto Sans SC Variable', 'Screen Sans', sans-serif; }
      .frame { position: absolute; inset: 0; display: grid; grid-template: 40% minmax(0, 1fr) auto / 100%; background: var(--paper); color: var(--ink); }
      .reader { grid-template-rows: auto minmax(0, 1fr) auto; }
      .low { grid-template-rows: 40% minmax(0, 1fr) auto; }
      main { display: flex; flex-direction: column; gap: 1.25rem; padding: 1.75rem 2.5rem 1.25rem; min-block-size: 0; }
      .reader main { padding: 2.5rem 5rem 1.25rem; }
      main > :last-child { flex: 1; }
      .near { display: flex; align-items: center; gap: 1.25rem; font-size: calc(2.75rem * var(--label)); }
      .near::before { content: ''; inline-size: 0.5rem; block-size: 1.1em; background: var(--accent, var(--ink)); }
      .farewell { display: flex; flex-direction: column; align-items: start; justify-content: center; gap: 1.75rem; padding-inline: 1.5rem; font-size: calc(2.25rem * var(--label)); line-height: 1.6; font-weight: 500; }
      .farewell button { display: flex; align-items: center; gap: 1rem; min-block-size: max(7rem, var(--touch)); padding-inline: 3rem; font-weight: 700; margin-block-start: 1.5rem; }
      .asking { display: flex; flex-direction: column; gap: 1.75rem; padding-inline: 1.5rem; font-size: calc(1.75rem * var(--label)); font-weight: 500; }
      .asking .title { font-size: calc(2.5rem * var(--label)); font-weight: 700; line-height: 1.35; }
      .asking .soft { color: var(--ink-soft); margin-block-end: 0.5rem; }
      .asking > button { margin-block-start: auto; display: flex; align-items: center; justify-content: center; gap: 1rem; min-block-size: max(7rem, var(--touch)); font-size: calc(2.125rem * var(--label)); font-weight: 700; }
      .farewell h1 { font-size: calc(4rem * var(--label)); }

      :host([landscape]) .frame { grid-template: minmax(0, 1fr) auto / 34% minmax(0, 1fr); }
      :host([landscape]) .frame.reader { grid-template-columns: 26% minmax(0, 1fr); }
      :host([landscape]) .frame.low { grid-template-rows: 18% minmax(0, 1fr) auto; grid-template-columns: 100%; }
      :host([landscape]) .frame:not(.low) kiosk-masthead { grid-row: 1 / 3; }
      :host([landscape]) .low .asking > button { display: none; }
      :host([landscape]) .low main { padding-block: 1.25rem 1rem; gap: 0.75rem; }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    const { visit, bureau, moment } = this
    const { place } = visit
    const warned = this.secondsLeft !== null
    const title = titleOf(place, chosenCount(this))
    const near = visit.low && place.at !== 'reader' && place.at !== 'gone'
    const slim = this.landscape ? visit.low : place.at === 'reader' && !visit.low
    return html`
      <div class="frame ${place.at} ${visit.low ? 'low' : ''}">
        <kiosk-masthead role="banner" .bureau=${bureau} .now=${moment.now} zone=${moment.zone} heading=${near ? '' : title.heading} hint=${title.hint} .category=${title.category} ?slim=${slim}></kiosk-masthead>
        <main ?inert=${warned}>
          ${near ? html`<h1 class="near" tabindex="-1" data-category=${title.category ?? nothing}>${title.heading}</h1>` : nothing}
          ${this.page(place)}
        </main>
        <kiosk-bar .visit=${visit} ?inert=${warned}></kiosk-bar>
        ${warned ? html`<kiosk-idle-warning .secondsLeft=${this.secondsLeft}></kiosk-idle-warning>` : nothing}
      </div>
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('visit')
    const moved = changed.has('visit') && before?.place.at !== this.visit.place.at
    const answered = this.secondsLeft === null && typeof changed.get('secondsLeft') === 'number'
    if (moved || answered) void this.lead()
  }

  private page(place: Place): TemplateResult {
    const { visit, listed, moment, bureau } = this
    switch (place.at) {
      case 'home':
        return html`<kiosk-home .listed=${listed} .moment=${moment} .bureau=${bureau} guides=${visit.low ? (this.landscape ? 0 : 2) : this.landscape ? 2 : 4} ?close=${visit.low && this.landscape}></kiosk-home>`
      case 'list':
        return html`<kiosk-list .listed=${listed} .moment=${moment} of=${place.of} page=${place.page} rows=${rowsPerPage[visit.size]}></kiosk-list>`
      case 'gone':
        return html`<section class="farewell"><div role="status"><h1 tabindex="-1">${say(words).gone}</h1><p>${say(words).goneHint}</p></div><button @click=${does({ act: 'back' })}>${say(words).readOther}${icon('chevronRight')}</button></section>`
      case 'parting':
        return this.parting(place)
      case 'reader': {
        const entry = listed.find((one) => one.revision === place.revision)
        return entry === undefined ? html`<div></div>` : html`<kiosk-reader .entry=${entry} .opened=${this.opened} .bureau=${bureau} zone=${moment.zone} size=${visit.size} ?renewed=${place.renewed} ?low=${visit.low} .vote=${visit.votes.get(place.notice) ?? null}></kiosk-reader>`
      }
    }
  }

  /** The visit is ended: one question about what was read last, and the way out. */
  private parting({ notice, revision }: Rated): TemplateResult {
    const t = say(ratingWords)
    const vote = this.visit.votes.get(notice) ?? null
    const entry = this.listed.find((one) => one.revision === revision)
    return html`<section class="asking">
      ${entry ? html`<div><p class="soft">${t.partingAsk}</p><p class="title">${phrased(entry.title)}</p></div>` : nothing}
      <kiosk-rating .about=${{ notice, revision }} .vote=${vote}></kiosk-rating>
      <button @click=${does({ act: 'end' })}>${icon('logOut')}${vote === null ? t.endNow : t.endRated}</button>
    </section>`
  }

  /** The visitor's choices become the look of everything inside. */
  protected override willUpdate(): void {
    const { size, contrast } = this.visit
    const look = {
      ...colourProperties(contrast ? strong : calm),
      '--touch': `${this.touch.target}px`,
      '--gap': `${this.touch.gap}px`,
      '--label': String(labelScale[size]),
      '--list': String(labelScale[size]),
      '--reading': String(readingScale[size]),
    }
    for (const [name, value] of Object.entries(look)) this.style.setProperty(name, value)
  }

  /** Whoever hears the page instead of seeing it, or goes by keyboard, is led to the head of the new page. */
  private async lead(): Promise<void> {
    const parts = [...this.renderRoot.querySelectorAll<LitElement>('kiosk-masthead, kiosk-reader')]
    await Promise.all(parts.map((part) => part.updateComplete))
    const heads = [this.renderRoot, ...parts.map((part) => part.renderRoot)].flatMap((root) => [...root.querySelectorAll<HTMLElement>('h1')])
    heads.at(-1)?.focus({ preventScroll: true })
  }
}

const chosenCount = ({ visit, listed, moment }: KioskVisit): number => (visit.place.at === 'list' ? chosen(listed, visit.place.of, moment).length : 0)

const titleOf = (place: Place, count: number): Title => {
  const t = say(words)
  if (place.at === 'home') return { heading: t.greeting, hint: t.greetingHint, category: null }
  if (place.at === 'parting') return { heading: say(ratingWords).parting, hint: say(ratingWords).partingHint, category: null }
  if (place.at !== 'list') return { heading: '', hint: '', category: null }
  if (place.of === 'closed-today') return { heading: t.closedToday, hint: t.closedTodayHint, category: 'service-hall' }
  return { heading: say(categoryNames)[place.of], hint: `${say(categoryHints)[place.of]} · ${t.noticesCount(count)}`, category: place.of }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-visit': KioskVisit
  }
}
