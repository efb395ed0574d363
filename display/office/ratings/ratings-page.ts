import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { RatingReport, Tally } from '../../../server/ratings/answers.ts'
import { say } from '../../language/language.ts'
import { gradeNames, reasonNames } from '../../language/rating-names.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { dayOf } from '../times.ts'
import { categoryNames } from '../words/names.ts'
import { ratingWords } from '../words/ratings.ts'

/** How far back a year can be chosen. */
const YEARS = 5

/** A longer list shows its beginning: those that most people were not satisfied with stand first. */
const FOLDED = 12

type RatedNotice = RatingReport['notices'][number]

/** What visitors said at the kiosks in a year (社会评议), by subject, by reason and by notice. */
@customElement('office-ratings')
export class RatingsPage extends OfficeElement {
  @state() private year = thisYear()
  @state() private unfolded = false
  private readonly report = new Source<RatingReport>(this, () => `/ratings?year=${String(this.year)}`)

  static override styles = [
    OfficeElement.styles,
    css`
      .head select { width: auto; min-width: 104px; margin-left: auto; }
      section { margin-bottom: 24px; }
      table.list th.number, table.list td.number { text-align: right; }
      td.number strong { font-weight: 600; }
      td.number .soft { display: inline-block; min-width: 62px; }
      tfoot th, tfoot td { border-top: 2px solid var(--line); font-weight: 600; }
      td.name a { font-weight: 600; color: var(--ink); text-decoration: none; }
      td.name a:hover { text-decoration: underline; }
      dl { display: flex; flex-wrap: wrap; gap: 10px; margin: 0; }
      dl div { border: 1px solid var(--line); border-radius: 4px; padding: 8px 14px; background: var(--paper); min-width: 128px; }
      dt { color: var(--soft); } dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(ratingWords)
    const report = this.report.value
    return html`
      <div class="head"><h1>${t.title}</h1>${this.years()}</div>
      <p class="lead">${t.lead}</p>
      ${report?.year === this.year ? this.whole(report) : waitingNote(this.report.trouble, () => void this.report.refresh())}
    `
  }

  private years(): TemplateResult {
    const now = thisYear()
    return html`<select aria-label=${say(ratingWords).year} @change=${(event: Event) => (this.year = Number((event.target as HTMLSelectElement).value))}>
      ${Array.from({ length: YEARS }, (_, n) => now - n).map((year) => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`)}
    </select>`
  }

  private whole(report: RatingReport): TemplateResult {
    const t = say(ratingWords)
    if (report.all.total === 0) return emptyNote({ title: t.none(report.year), words: t.noneWords })
    return html`${this.categories(report)}
      <section><h2>${t.reasons}</h2><dl>${report.reasons.map(({ reason, count }) => html`<div><dt>${say(reasonNames)[reason]}</dt><dd>${count}</dd></div>`)}</dl></section>
      ${this.notices(report.notices)}`
  }

  private categories({ categories, all }: RatingReport): TemplateResult {
    const t = say(ratingWords)
    return html`<section>
      <h2>${t.byCategory}</h2>
      <table class="list">
        <caption class="out">${t.byCategory}</caption>
        ${heads(t.category, all)}
        <tbody>${categories.map(({ category, tally }) => html`<tr><th scope="row">${say(categoryNames)[category]}</th>${cells(tally)}</tr>`)}</tbody>
        <tfoot><tr><th scope="row">${t.whole}</th>${cells(all)}</tr></tfoot>
      </table>
    </section>`
  }

  private notices(notices: readonly RatedNotice[]): TemplateResult | typeof nothing {
    const t = say(ratingWords)
    const shown = this.unfolded ? notices : notices.slice(0, FOLDED)
    const [first] = notices
    if (!first) return nothing
    return html`<section>
      <h2>${t.byNotice}</h2>
      <table class="list">
        <caption class="out">${t.byNotice}</caption>
        ${heads(t.notice, first.tally)}
        <tbody>${shown.map((one) => this.notice(one))}</tbody>
      </table>
      ${shown.length < notices.length ? html`<p><wa-button size="s" appearance="outlined" @click=${() => (this.unfolded = true)}>${t.showAll(notices.length)}</wa-button></p>` : nothing}
    </section>`
  }

  private notice({ notice, title, category, tally, reasons }: RatedNotice): TemplateResult {
    const why = reasons.filter(({ count }) => count > 0).map(({ reason, count }) => `${say(reasonNames)[reason]} ${String(count)}`)
    return html`<tr>
      <td class="name"><a href=${addressOf({ page: 'notices', id: notice })}>${title ?? say(ratingWords).untitled}</a><div class="small soft">${[say(categoryNames)[category], ...why].join(' · ')}</div></td>
      ${cells(tally)}
    </tr>`
  }
}

const heads = (first: string, { grades }: Tally): TemplateResult => html`<thead><tr>
  <th scope="col">${first}</th>${grades.map(({ grade }) => html`<th scope="col" class="number">${say(gradeNames)[grade]}</th>`)}<th scope="col" class="number">${say(ratingWords).total}</th>
</tr></thead>`

const cells = ({ grades, total }: Tally): readonly TemplateResult[] => [
  ...grades.map(({ count, share }) => html`<td class="number"><strong>${count}</strong> <span class="soft">${share ?? '—'}</span></td>`),
  html`<td class="number"><strong>${total}</strong></td>`,
]

const thisYear = (): number => Number(dayOf(serverNow()).slice(0, 4))
