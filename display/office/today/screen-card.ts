import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { showingAt, type Showing } from '#playlists/showing.ts'
import type { Slide } from '#playlists/slide.ts'
import type { ScreenEdition, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import '../glass/mini-glass.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { addressOf } from '../place.ts'
import { hintsOf, isAwaited, troubleOf } from '../screens/health.ts'
import { Source } from '../source.ts'
import { ago, editionName, moment, seconds } from '../times.ts'
import { sentences } from '../words/joining.ts'
import { surfaceNames } from '../words/names.ts'
import { screenWords } from '../words/screens.ts'

/** One screen as a live miniature: the very slide its edition puts there at this moment. @fires take-off (CustomEvent<Recalled>) */
@customElement('screen-card')
export class ScreenCard extends OfficeElement {
  @property({ attribute: false }) screen!: ScreenView
  @property({ type: Boolean }) recalls = false
  private readonly edition = new Source<ScreenEdition | null>(this, () => `/screens/${this.screen.id}/edition`)
  private readonly ticking = new Ticking(this)

  static override styles = [
    OfficeElement.styles,
    css`
      :host { display: block; }
      article { box-sizing: border-box; height: 100%; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
      article.troubled { border: 2px solid var(--bad); }
      .glass { background: #17191c; display: grid; justify-items: center; align-items: center; padding: 10px; height: 252px; }
      .glass mini-glass { width: 100%; display: grid; justify-items: center; }
      .black { color: #8d887d; font-size: 13px; }
      .words { padding: 12px 16px 14px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
      h2 { margin: 0; font-size: 15px; }
      .light { width: 9px; height: 9px; border-radius: 5px; background: var(--good); display: inline-block; margin-right: 6px; }
      .troubles { color: var(--bad); font-weight: 600; }
      .now { border-top: 1px solid #ebe8e1; padding-top: 8px; display: flex; gap: 10px; align-items: start; justify-content: space-between; }
      .now > div { min-width: 0; }
      .fact { white-space: nowrap; }
      wa-button { flex: none; }
    `,
  ]

  override render(): TemplateResult {
    const { screen } = this
    const t = say(screenWords)
    const troubles = troubleOf(screen, this.ticking.now)
    return html`<article class=${troubles.length > 0 ? 'troubled' : ''}>
      <div class="glass">${this.edition.value ? this.glass(this.edition.value) : html`<span class="black">${t.noEdition}</span>`}</div>
      <div class="words">
        <div class="spread"><h2>${screen.name}</h2>${screen.online ? html`<span class="small"><span class="light"></span>${t.online}</span>` : nothing}</div>
        <div class="small soft">${[say(surfaceNames)[screen.profile.surface], screen.place].filter(Boolean).join(' · ')}</div>
        <div class="small soft number">${this.facts(screen)}</div>
        ${isAwaited(screen, this.ticking.now) ? html`<div class="small" role="status"><span class="tag">${t.awaited}</span></div>` : nothing}
        ${troubles.length > 0 ? html`<div class="troubles" role="status">${icon('warning')} ${sentences(troubles)}</div>` : nothing}
        ${repeat(hintsOf(screen), (hint) => html`<div class="small"><span class="tag warn">${hint}</span></div>`)}
        ${this.edition.value ? this.standing(this.edition.value) : nothing}
      </div>
    </article>`
  }

  private facts({ held, current, seenAt }: ScreenView): TemplateResult[] {
    const t = say(screenWords)
    const edition = held ? [t.edition(editionName(held.number)), ...(held.number === current ? [t.upToDate] : [])] : []
    const facts = [...edition, ...(seenAt === null ? [] : [t.seen(ago(seenAt, this.ticking.now))])]
    return facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}<span class="fact">${fact}</span>`)
  }

  private gone({ revision }: Slide): boolean {
    return revision !== null && (this.edition.value?.edition.withheld.includes(revision) ?? false)
  }

  private showing({ edition }: ScreenEdition): Showing {
    return showingAt(edition, this.ticking.now, (slide) => this.gone(slide))
  }

  private glass(current: ScreenEdition): TemplateResult {
    const { edition } = current
    const showing = this.showing(current)
    if (showing.is === 'quiet') return html`<span class="black">${say(screenWords).nowQuiet}</span>`
    const slide = showing.is === 'slide' ? edition.slides[showing.slide] : undefined
    const now = this.ticking.now
    return html`<mini-glass
      .picture=${slide?.picture ?? edition.plate}
      .size=${edition.profile}
      .category=${slide?.category ?? 'affairs'}
      .zone=${edition.zone}
      .now=${now}
      .progress=${showing.to > showing.from ? (now - showing.from) / (showing.to - showing.from) : 0}
      .most=${232}
      label="${say(screenWords).expected} ${this.screen.name}"
    ></mini-glass>`
  }

  private standing(current: ScreenEdition): TemplateResult {
    const t = say(screenWords)
    const showing = this.showing(current)
    const slide = showing.is === 'slide' ? current.edition.slides[showing.slide] : undefined
    if (!slide) return html`<div class="now"><div><span class="small soft">${t.now}</span><br />${showing.is === 'quiet' ? t.nowQuiet : t.nowPlate}</div></div>`
    const title = this.screen.shown?.notices.find(({ notice }) => notice === slide.notice)?.title
    const rest = showing.to - this.ticking.now
    return html`<div class="now">
      <div>
        <span class="small soft number">${t.now} · ${rest < 3_600_000 ? t.then(seconds(Math.max(0, rest))) : moment(showing.to, this.ticking.now)}</span><br />
        ${slide.notice ? html`<a href=${addressOf({ page: 'notices', id: slide.notice })}>${title ?? slide.picture.lines[0]?.text ?? slide.notice}</a>` : '12333'}
      </div>
      ${slide.notice && slide.revision && this.recalls
        ? html`<wa-button size="s" variant="danger" appearance="outlined" @click=${() => this.takeOff({ notice: slide.notice ?? '', digest: slide.revision ?? '', title: title ?? slide.picture.lines[0]?.text ?? '' })}>${t.recallNow}</wa-button>`
        : nothing}
    </div>`
  }

  private takeOff(what: Readonly<{ notice: string; digest: string; title: string }>): void {
    this.dispatchEvent(new CustomEvent('take-off', { detail: what, bubbles: true, composed: true }))
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('screen')
    if (before && before.current !== this.screen.current) void this.edition.refresh()
  }
}
