import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { dayOf } from '#playlists/calendar.ts'
import type { Edition, Stretch } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import { concerns, type Rule } from '#playlists/rule.ts'
import { holdingsOn } from '#playlists/rule-spans.ts'
import { showingAt } from '#playlists/showing.ts'
import type { ScreenEdition, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, field } from '../frame/element.ts'
import '../glass/mini-glass.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import { fieldOf, instantOf, moment, momentInWords, seconds } from '../times.ts'
import { beside, series } from '../words/joining.ts'
import { levelNames } from '../words/names.ts'
import { scheduleWords } from '../words/schedules.ts'

/** What stands on a screen at a chosen moment, and why: the rules that hold then, and the stretches of the whole day. */
@customElement('day-view')
export class DayView extends OfficeElement {
  @property({ attribute: false }) rules: readonly Rule[] = []
  @property({ attribute: false }) screens: readonly ScreenView[] = []
  @state() private chosen: string | null = null
  @state() private at: Instant = serverNow()
  /** The rules the shown edition was asked under: when they change it is asked for anew. */
  private ruled = ''
  private readonly edition = new Source<ScreenEdition | null>(this, () => (this.screen() ? `/screens/${this.screen()?.id ?? ''}/edition` : null), 10_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .page { display: grid; grid-template-columns: minmax(280px, 400px) minmax(0, 1fr); gap: 24px; margin-top: 14px; }
      .ask { display: grid; grid-template-columns: minmax(180px, 300px) 230px; gap: 14px; }
      .black { background: #000; color: #9a958a; aspect-ratio: 2 / 1; display: grid; place-items: center; border-radius: 2px; }
      ol { list-style: none; margin: 0; padding: 0; max-height: 280px; overflow-y: auto; border: 1px solid var(--line); border-radius: 4px; }
      li button { display: grid; grid-template-columns: 118px 1fr auto; gap: 12px; width: 100%; text-align: left; padding: 6px 12px; font: inherit; background: none; border: 0; border-bottom: 1px solid #ebe8e1; cursor: pointer; color: inherit; }
      li button[aria-current] { background: var(--brand-soft); }
    `,
  ]

  override render(): TemplateResult {
    const t = say(scheduleWords)
    if (this.screens.length === 0) return html`<section class="sheet"><h2>${t.dayTitle}</h2><p class="soft">${t.noScreens}</p></section>`
    return html`<section class="sheet">
      <h2>${t.dayTitle}</h2>
      <p class="soft">${t.dayLead}</p>
      <div class="ask">
        ${field({ id: 'screen', name: t.screen }, html`<select id="screen" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>${this.screens.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.screen()?.id}>${name}</option>`)}</select>`)}
        ${field({ id: 'at', name: t.at, said: momentInWords(this.at) }, html`<input id="at" type="datetime-local" max="9999-12-31T23:59" .value=${fieldOf(this.at)} @change=${(event: Event) => (this.at = instantOf((event.target as HTMLInputElement).value) ?? this.at)} />`)}
      </div>
      ${this.edition.value ? this.shown(this.edition.value.edition) : nothing}
    </section>`
  }

  protected override updated(): void {
    const rules = JSON.stringify(this.rules)
    if (this.ruled !== '' && this.ruled !== rules) void this.edition.refresh()
    this.ruled = rules
  }

  private screen(): ScreenView | undefined {
    return this.screens.find(({ id }) => id === this.chosen) ?? this.screens[0]
  }

  private shown(edition: Edition): TemplateResult {
    const t = say(scheduleWords)
    const stretch = edition.stretches.find(({ from, to }) => from <= this.at && this.at < to)
    return html`<div class="page">
      <div>${this.glass(edition, stretch)}</div>
      <div><h3>${t.why}</h3><p>${this.why(stretch)}</p><h3>${t.stretches}</h3><ol>${this.ofDay(edition).map((one) => html`<li>${this.stretchLine(edition, one)}</li>`)}</ol></div>
    </div>`
  }

  private glass(edition: Edition, stretch: Stretch | undefined): TemplateResult {
    const t = say(scheduleWords)
    const showing = showingAt(edition, this.at)
    if (!stretch) return html`<p class="soft">${t.outside}</p>`
    if (showing.is === 'quiet') return html`<div class="black">${t.quiet}</div>`
    const slide = showing.is === 'slide' ? edition.slides[showing.slide] : undefined
    const label = slide ? '' : t.plate
    return html`<div><mini-glass .picture=${slide?.picture ?? edition.plate} .size=${edition.profile} .category=${slide?.category ?? 'affairs'} .zone=${edition.zone} .now=${this.at} .most=${360} label="${t.shows} ${label}"></mini-glass>
      <p class="small soft">${label} ${t.until(moment(showing.to, serverNow()))}</p></div>`
  }

  private why(stretch: Stretch | undefined): string {
    const t = say(scheduleWords)
    const screen = this.screen()
    if (!screen) return ''
    const holding = holdingsOn(dayOf(screen.zone, this.at), this.rules.filter((rule) => concerns(rule, screen))).filter(({ from, to }) => from <= this.at && this.at < to)
    if (holding.length === 0) return t.noRuleHolds
    const names = t.holding(series(holding.map(({ rule }) => `${rule.name}${beside(say(levelNames)[rule.level])}`)))
    return stretch?.level === null ? `${names} — ${t.emptyLoop}` : names
  }

  private ofDay({ stretches, zone }: Edition): readonly Stretch[] {
    const { from, to } = dayOf(zone, this.at)
    return stretches.filter((one) => one.from < to && from < one.to)
  }

  private stretchLine(edition: Edition, stretch: Stretch): TemplateResult {
    const t = say(scheduleWords)
    const slides = stretch.loop === null ? [] : (edition.loops[stretch.loop]?.flat() ?? [])
    const what = stretch.level === null ? t.plate : say(levelNames)[stretch.level]
    const round = slides.length === 0 ? '' : t.round(slides.length, seconds(slides.reduce((sum, index) => sum + (edition.slides[index]?.ms ?? 0), 0)))
    const here = stretch.from <= this.at && this.at < stretch.to
    return html`<button type="button" aria-current=${here ? 'true' : nothing} @click=${() => (this.at = stretch.from)}><span class="number">${fieldOf(stretch.from).slice(11)}–${fieldOf(stretch.to).slice(11)}</span><span>${what}</span><span class="soft small">${round}</span></button>`
  }
}
