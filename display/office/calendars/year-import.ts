import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { YearPreview } from '../../../server/calendars/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, valueOf } from '../frame/element.ts'
import { addressOf } from '../place.ts'
import { dayInWords } from '../times.ts'
import { calendarWords, holidayNames } from '../words/calendars.ts'
import { frame } from '../words/frame.ts'
import { holidayName, runsInWords } from './holidays.ts'
import { fileIn, fromRows, type Row, type YearToSend } from './year-file.ts'

/** The holidays the form asks for; the last of the names is of one year alone. */
const asked = Object.keys(holidayNames['zh-CN']).slice(0, 7)

/** Brings in a year of the calendar, from a file or day by day, after showing what it would change. @fires kept (CustomEvent<number>) */
@customElement('year-import')
export class YearImport extends OfficeElement {
  @state() private year: number | null | undefined = undefined
  @state() private way: 'file' | 'form' = 'file'
  @state() private wrong: string | null = null
  @state() private trouble: Trouble | null = null
  @state() private seen: Readonly<{ sent: YearToSend; preview: YearPreview }> | null = null

  static override styles = [
    OfficeElement.styles,
    css`
      wa-dialog { --width: 900px; }
      .days { display: grid; grid-template-columns: 96px repeat(4, minmax(0, 1fr)); gap: 6px 10px; align-items: center; }
      .days .name { font-weight: 600; }
      .days .name, .days .column { font-size: 13px; }
      .days .column { color: var(--soft); }
      .changes { max-height: 46vh; overflow: auto; }
    `,
  ]

  open(year: number | null): void {
    this.year = year
    this.wrong = this.trouble = this.seen = null
  }

  override render(): TemplateResult {
    const t = say(calendarWords)
    return html`<wa-dialog label=${t.import} ?open=${this.year !== undefined} @wa-after-hide=${() => (this.year = undefined)}>
      ${this.year === undefined ? nothing : this.seen ? this.changes(this.seen.preview) : this.form(this.year)}
    </wa-dialog>`
  }

  private form(year: number | null): TemplateResult {
    const t = say(calendarWords)
    return html`<form class="stack" @submit=${this.look}>
      <fieldset>
        <legend>${t.choose}</legend>
        <div class="choices">
          ${(['file', 'form'] as const).map((way) => html`<label class="choice"><input type="radio" name="way" .checked=${this.way === way} @change=${() => (this.way = way)} />${way === 'file' ? t.byFile : t.byForm}</label>`)}
        </div>
      </fieldset>
      ${this.way === 'file' ? field({ id: 'file', name: t.file, hint: t.fileHint, must: true }, html`<input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint" />`) : this.rows(year)}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${t.look}</wa-button><wa-button appearance="plain" @click=${() => (this.year = undefined)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private rows(year: number | null): TemplateResult {
    const t = say(calendarWords)
    const parts = [['from', t.from], ['to', t.to], ['work1', t.work1], ['work2', t.work2]] as const
    return html`
      <div class="columns">
        ${field({ id: 'year', name: t.year, must: true }, html`<input id="year" name="year" type="number" min="2000" max="2099" .value=${year === null ? '' : String(year)} />`)}
        ${field({ id: 'notice', name: t.notice, hint: t.noticeHint }, html`<input id="notice" name="notice" maxlength="300" autocomplete="off" aria-describedby="notice-hint" />`)}
      </div>
      <div class="days">
        <span class="column"></span>${parts.map(([, name]) => html`<span class="column">${name}</span>`)}
        ${asked.map((holiday, n) => html`<span class="name">${holidayName(holiday)}</span>${parts.map(([part, name]) => html`<input type="date" name="${part}-${n}" aria-label="${holidayName(holiday)} ${name}" />`)}`)}
      </div>
    `
  }

  private changes(preview: YearPreview): TemplateResult {
    const t = say(calendarWords)
    const { replaces, becomeOff, becomeWorked, moved, year } = preview
    return html`<div class="stack">
      <p>${replaces === null ? t.brandNew : replaces === 'imported' ? t.replaces : t.replacesBuiltIn}</p>
      <div class="changes stack" tabindex="0">
        ${becomeOff.length + becomeWorked.length === 0 ? html`<p class="soft">${t.nothingChanges}</p>` : html`<dl class="facts">
          <dt>${t.becomeOff}</dt><dd class="number">${runsInWords(becomeOff.map(({ on }) => on)) || '—'}</dd>
          <dt>${t.becomeWork}</dt><dd class="number">${runsInWords(becomeWorked.map(({ on }) => on)) || '—'}</dd>
        </dl>`}
        <div><h3>${t.moved}</h3>${moved.length === 0 ? html`<p class="soft">${t.nothingMoves}</p>` : this.moved(moved)}</div>
      </div>
      ${troubleNote(this.trouble)}
      <div class="row"><wa-button variant="brand" data-keep=${year} @click=${this.keep}>${t.keep}</wa-button><wa-button appearance="plain" @click=${() => (this.seen = null)}>${t.back}</wa-button></div>
    </div>`
  }

  private moved(moved: YearPreview['moved']): TemplateResult {
    const t = say(calendarWords)
    const day = (on: string | null) => (on === null ? html`<span class="tag warn">${t.unknown}</span>` : dayInWords(on))
    return html`<table class="list">
      <caption class="out">${t.moved}</caption>
      <thead><tr><th scope="col">${t.notice1}</th><th scope="col">${t.which}</th><th scope="col">${t.before}</th><th scope="col">${t.after}</th></tr></thead>
      <tbody>${moved.map(({ notice, title, which, before, after }) => html`<tr><td><a href=${addressOf({ page: 'notices', id: notice })}>${title}</a></td><td>${which === 'publication' ? t.publication : t.step}</td><td class="number whole">${day(before)}</td><td class="number whole">${day(after)}</td></tr>`)}</tbody>
    </table>`
  }

  private async sent(): Promise<YearToSend | null> {
    if (this.way === 'form') return fromRows({ year: Number(valueOf(this.renderRoot, 'year')), notice: valueOf(this.renderRoot, 'notice'), rows: asked.map((name, n) => this.row(name, n)) })
    const file = this.renderRoot.querySelector<HTMLInputElement>('#file')?.files?.[0]
    return file ? fileIn(await file.text()) : null
  }

  private row(name: string, n: number): Row {
    const [from, to, work1, work2] = ['from', 'to', 'work1', 'work2'].map((part) => valueOf(this.renderRoot, `${part}-${n}`)) as [string, string, string, string]
    return { name, from, to, worked: [work1, work2].filter(Boolean) }
  }

  private readonly look = async (event: Event): Promise<void> => {
    event.preventDefault()
    const t = say(calendarWords)
    const sent = await this.sent()
    this.wrong = sent === null ? (this.way === 'file' ? t.notJson : t.needYear) : null
    if (sent === null) return
    const answer = await ask<YearPreview>('POST', '/calendars/preview', sent)
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.seen = { sent, preview: answer.value }
  }

  private readonly keep = async (): Promise<void> => {
    if (!this.seen) return
    const { sent } = this.seen
    const answer = await ask('POST', '/calendars', sent)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.year = undefined
    announce(say(calendarWords).kept(sent.year))
    this.dispatchEvent(new CustomEvent('kept', { detail: sent.year }))
  }
}
