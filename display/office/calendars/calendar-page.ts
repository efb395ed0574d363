import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Calendars, CalendarYear } from '../../../server/calendars/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { calendarWords } from '../words/calendars.ts'
import { series } from '../words/joining.ts'
import { holidayName, holidaysOf, runsInWords } from './holidays.ts'
import { monthTable } from './months.ts'
import './year-import.ts'
import type { YearImport } from './year-import.ts'

/** The working days of every year the house knows, and the way to bring in the next one. */
@customElement('office-calendars')
export class CalendarPage extends OfficeElement {
  @state() private year: number | null = null
  @query('year-import') private readonly importing!: YearImport
  private readonly list = new Source<Calendars>(this, () => '/calendars')

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { display: flex; gap: 16px; align-items: center; flex-wrap: wrap; margin-bottom: 14px; }
      .bar select { width: auto; min-width: 108px; }
      .bar label { font-weight: 600; }
      .missing { border-left: 4px solid var(--warn); background: var(--warn-soft); color: var(--warn); padding: 10px 14px; border-radius: 4px; margin-bottom: 16px; }
      .missing strong { display: block; }
      .year { display: grid; grid-template-columns: minmax(0, 1fr) minmax(300px, 380px); gap: 20px; align-items: start; }
      @media (max-width: 1180px) { .year { grid-template-columns: minmax(0, 1fr); } }
      .months { display: grid; align-items: start; grid-template-columns: repeat(auto-fill, minmax(196px, 1fr)); gap: 12px; }
      table.month { border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; width: 100%; table-layout: fixed; font-variant-numeric: tabular-nums; font-size: 12.5px; }
      .month caption { text-align: left; font-weight: 650; padding: 0 2px 4px; font-size: 13px; }
      .month th { font-weight: 500; color: var(--soft); padding: 4px 0 2px; }
      .month td { text-align: center; padding: 3px 0; height: 25px; position: relative; line-height: 1.3; }
      .month td.weekend { color: #6d6a62; background: #f4f2ec; }
      .month td.off { background: var(--bad-soft); color: var(--bad); font-weight: 600; }
      .month td.work { background: var(--brand-soft); color: var(--brand-deep); font-weight: 600; }
      .month td[aria-current] { outline: 2px solid var(--brand); outline-offset: -2px; }
      .month td.off, .month td.work { padding-right: 9px; }
      sup { font-size: 9px; line-height: 1; position: absolute; top: 2px; right: 1px; font-weight: 500; }
      .legend { display: inline-flex; gap: 6px; align-items: center; font-size: 12.5px; color: var(--soft); }
      .legend i { width: 22px; height: 16px; border-radius: 3px; display: inline-grid; place-items: center; font-style: normal; font-size: 10.5px; }
      .legend .off { background: var(--bad-soft); color: var(--bad); }
      .legend .work { background: var(--brand-soft); color: var(--brand-deep); }
      .legend .weekend { background: #f4f2ec; border: 1px solid var(--line); }
      dl.facts-of { margin-top: 12px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(calendarWords)
    const list = this.list.value
    return html`
      <div class="head"><h1>${t.title}</h1>${list?.mayImport ? html`<wa-button variant="brand" @click=${() => this.importing.open(list.missing[0] ?? null)}><span slot="start">${icon('plus')}</span>${t.import}</wa-button>` : nothing}</div>
      <p class="lead">${t.lead}</p>
      ${list ? this.years(list) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      ${list?.mayImport ? html`<year-import @kept=${this.kept}></year-import>` : nothing}
    `
  }

  private years({ years, missing, today }: Calendars): TemplateResult {
    const t = say(calendarWords)
    const shown = years.find(({ year }) => year === (this.year ?? Number(today.slice(0, 4)))) ?? years[0]
    return html`
      ${missing.map((year) => html`<div class="missing" role="status"><strong>${icon('warning')} ${t.missing(year)}</strong>${t.missingWords}</div>`)}
      <div class="bar">
        <label for="year">${t.year}</label>
        <select id="year" @change=${(event: Event) => (this.year = Number((event.target as HTMLSelectElement).value))}>
          ${years.map(({ year }) => html`<option value=${year} ?selected=${year === shown?.year}>${year}</option>`)}
        </select>
        ${shown ? html`<strong class="number">${t.days(shown.workdays)}</strong>` : nothing}
        <span class="legend"><i class="off">${t.offMark}</i>${t.legendOff}</span>
        <span class="legend"><i class="work">${t.workMark}</i>${t.legendWork}</span>
        <span class="legend"><i class="weekend"></i>${t.legendWeekend}</span>
      </div>
      ${shown ? this.one(shown, today) : nothing}
    `
  }

  private one(year: CalendarYear, today: string): TemplateResult {
    return html`<div class="year">
      <div class="months">${Array.from({ length: 12 }, (_, n) => monthTable(year, n + 1, today))}</div>
      <div>${this.holidays(year)}${this.source(year)}</div>
    </div>`
  }

  private holidays({ days }: CalendarYear): TemplateResult {
    const t = say(calendarWords)
    return html`<table class="list">
      <caption class="out">${t.holidays}</caption>
      <thead><tr><th scope="col">${t.holiday}</th><th scope="col">${t.offDays}</th><th scope="col">${t.workDays}</th></tr></thead>
      <tbody>${holidaysOf(days).map(({ name, off, worked }) => html`<tr><td><strong>${holidayName(name)}</strong></td><td class="number">${runsInWords(off)}</td><td class="number">${worked.length > 0 ? runsInWords(worked) : html`<span class="soft">—</span>`}</td></tr>`)}</tbody>
    </table>`
  }

  private source({ sources, imported }: CalendarYear): TemplateResult {
    const t = say(calendarWords)
    return html`<dl class="facts small facts-of">
      <dt>${t.source}</dt>
      <dd>${series(sources)}${sources.length > 0 ? html`<br />` : nothing}<span class="soft">${imported ? t.importedBy(imported.by.name, moment(imported.at, serverNow())) : t.builtIn}</span></dd>
    </dl>`
  }

  private readonly kept = (event: Event): void => {
    this.year = (event as CustomEvent<number>).detail
    void this.list.refresh()
  }
}
