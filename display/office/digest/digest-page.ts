import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DigestLine, LeadersDigest } from '../../../server/clocks/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { stateTag } from '../notices/state-tag.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { dayInWords } from '../times.ts'
import { digestWords } from '../words/digest.ts'
import { beside, series } from '../words/joining.ts'
import { dueMark, stepMark } from './clock-mark.ts'
import './scorecard-table.ts'

const lists = ['overdue', 'doubtful', 'approvals', 'deadlines'] as const
type List = (typeof lists)[number]

/** A list longer than this shows its beginning and how to see the rest, so that no list hides the next. */
const FOLDED = 8

/** What a leader looks at once a week: overdue, doubtful, waiting for approval, due within the week. */
@customElement('office-digest')
export class DigestPage extends OfficeElement {
  @state() private unfolded: ReadonlySet<List> = new Set()
  private readonly digest = new Source<LeadersDigest>(this, () => '/digest', 60_000)

  static override styles = [
    OfficeElement.styles,
    css`
      section { margin-bottom: 24px; }
      .more { margin: 8px 0 0; }
      .scope { color: var(--soft); }
      .call { border-left: 4px solid var(--warn); background: var(--warn-soft); color: var(--warn); padding: 9px 14px; border-radius: 4px; margin-bottom: 14px; }
      .call a { color: inherit; font-weight: 600; }
      table { table-layout: fixed; }
      th:nth-child(1) { width: 42%; }
      th:nth-child(2) { width: 19%; }
      td.name a { font-weight: 600; color: var(--ink); text-decoration: none; }
      td.name a:hover { text-decoration: underline; }
      h2.overdue { color: var(--bad); }
    `,
  ]

  override render(): TemplateResult {
    const t = say(digestWords)
    const digest = this.digest.value
    return html`
      <div class="head"><h1>${t.title}</h1>${digest ? html`<span class="scope">${digest.sections ? t.ofSections(series(digest.sections.map(({ name }) => name)) || '—') : t.ofBureau} · ${t.asOf(dayInWords(digest.on))}</span>` : nothing}</div>
      <p class="lead">${t.lead}</p>
      ${digest ? this.whole(digest) : waitingNote(this.digest.trouble, () => void this.digest.refresh())}
    `
  }

  private whole(digest: LeadersDigest): TemplateResult {
    const t = say(digestWords)
    const quiet = lists.every((list) => digest[list].length === 0) && digest.corrections.length === 0
    return html`
      ${digest.missing.map((year) => html`<div class="call" role="status">${icon('warning')} ${t.missing(year)} <a href=${addressOf({ page: 'calendars' })}>${t.toCalendar}</a></div>`)}
      ${digest.candidates ? html`<div class="call" role="status">${icon('warning')} ${t.candidates(digest.candidates)} <a href=${addressOf({ page: 'cases' })}>${t.toRegister}</a></div>` : nothing}
      ${quiet ? html`<section>${emptyNote({ title: t.none, words: t.noneWords })}</section>` : html`${lists.map((list) => this.list(list, digest[list]))}${this.corrections(digest)}`}
      ${digest.sections === null ? html`<scorecard-table .year=${Number(digest.on.slice(0, 4))}></scorecard-table>` : nothing}
    `
  }

  private list(name: List, lines: readonly DigestLine[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing
    const t = say(digestWords)
    const shown = this.unfolded.has(name) ? lines : lines.slice(0, FOLDED)
    return html`<section>
      <h2 class=${name}>${t[name]}${beside(lines.length)}</h2>
      <table class="list">
        <caption class="out">${t[name]}</caption>
        <thead><tr><th scope="col">${t.notice}</th><th scope="col">${t.state}</th><th scope="col">${t.due}</th><th scope="col">${t.step}</th></tr></thead>
        <tbody>${shown.map((line) => this.line(line))}</tbody>
      </table>
      ${shown.length < lines.length ? html`<p class="more"><wa-button size="s" appearance="outlined" @click=${() => (this.unfolded = new Set([...this.unfolded, name]))}>${t.showAll(lines.length)}</wa-button></p>` : nothing}
    </section>`
  }

  private line({ notice, title, section, state, doubts, clock }: DigestLine): TemplateResult {
    const t = say(digestWords)
    return html`<tr>
      <td class="name"><a href=${addressOf({ page: 'notices', id: notice })}>${title || t.untitled}</a> ${doubts > 0 ? html`<span class="tag warn">${t.doubts(doubts)}</span>` : nothing}<div class="small soft">${section.name}</div></td>
      <td>${stateTag(state)}</td><td>${dueMark(clock)}</td><td>${stepMark(clock)}</td>
    </tr>`
  }

  private corrections({ corrections }: LeadersDigest): TemplateResult | typeof nothing {
    if (corrections.length === 0) return nothing
    const t = say(digestWords)
    return html`<section>
      <h2>${t.corrections}${beside(corrections.length)}</h2>
      <table class="list">
        <caption class="out">${t.corrections}</caption>
        <thead><tr><th scope="col">${t.caseOf}</th><th scope="col">${t.putRightBy}</th></tr></thead>
        <tbody>${corrections.map(({ id, title, dueOn, overdue }) => html`<tr><td class="name"><a href=${addressOf({ page: 'cases', id })}>${title || t.caseOf}</a></td><td class="number">${dayInWords(dueOn)} ${overdue ? html`<span class="tag bad">${t.overdueNow}</span>` : nothing}</td></tr>`)}</tbody>
      </table>
    </section>`
  }
}
