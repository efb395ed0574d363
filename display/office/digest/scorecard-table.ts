import { css, html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Scorecard } from '../../../server/accountability/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { Source } from '../source.ts'
import { digestWords } from '../words/digest.ts'

/** How far back a year can be chosen. */
const YEARS = 5

/** How each section kept its terms in a year (监督考核). `year`: the one of now. */
@customElement('scorecard-table')
export class ScorecardTable extends OfficeElement {
  @property({ type: Number }) year = 0
  @state() private chosen: number | null = null
  private readonly card = new Source<Scorecard>(this, () => (this.year === 0 ? null : `/scorecard?year=${this.chosen ?? this.year}`))

  static override styles = [OfficeElement.styles, css`
    .bar { display: flex; gap: 12px; align-items: center; margin-bottom: 10px; }
    .bar h2 { margin: 0; flex: 1 1 auto; }
    .bar select { width: auto; min-width: 104px; }
    table.list .number { text-align: right; }
  `]

  override render(): TemplateResult {
    const t = say(digestWords)
    return html`<section>
      <div class="bar">
        <h2>${t.scorecard}</h2>
        <label for="card-year">${t.year}</label>
        <select id="card-year" @change=${(event: Event) => (this.chosen = Number((event.target as HTMLSelectElement).value))}>
          ${Array.from({ length: YEARS }, (_, n) => this.year - n).map((year) => html`<option value=${year} ?selected=${year === (this.chosen ?? this.year)}>${year}</option>`)}
        </select>
      </div>
      <p class="soft small">${t.scorecardLead}</p>
      ${this.card.value ? this.table(this.card.value) : waitingNote(this.card.trouble, () => void this.card.refresh())}
    </section>`
  }

  private table({ sections }: Scorecard): TemplateResult {
    const t = say(digestWords)
    const heads = [t.published, t.lateCount, t.unknownCount, t.onTime, t.stillOverdue, t.returns, t.recalls]
    return html`<table class="list">
      <caption class="out">${t.scorecard}</caption>
      <thead><tr><th scope="col">${t.section}</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
      <tbody>${sections.map(({ section, published, late, unknown, onTime, overdue, returns, recalls }) => html`<tr>
        <th scope="row">${section.name}</th>${[published, late, unknown, onTime ?? '—', overdue, returns, recalls].map((value) => html`<td class="number">${value}</td>`)}
      </tr>`)}</tbody>
    </table>`
  }
}
