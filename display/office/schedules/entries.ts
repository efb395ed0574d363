import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { NoticeRow } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { scheduleWords } from '../words/schedules.ts'

type Entry = Readonly<{ notice: string; weight: number }>

/** The notices of a playlist in one's own order, each with its weight. @fires entries-changed (CustomEvent<Entry[]>) */
@customElement('playlist-entries')
export class PlaylistEntries extends OfficeElement {
  @property({ attribute: false }) entries: readonly Entry[] = []
  @property({ attribute: false }) published: readonly NoticeRow[] = []
  @property({ attribute: false }) known: readonly Readonly<{ notice: string; title: string }>[] = []

  static override styles = [
    OfficeElement.styles,
    css`
      ol { list-style: none; padding: 0; margin: 0 0 12px; display: grid; gap: 6px; counter-reset: place; }
      li { counter-increment: place; display: grid; grid-template-columns: 28px 1fr auto auto; gap: 10px; align-items: center; border: 1px solid var(--line); border-radius: 4px; padding: 6px 10px; }
      li::before { content: counter(place); color: var(--soft); font-variant-numeric: tabular-nums; }
      li select { width: auto; }
      li label { display: inline-flex; gap: 6px; align-items: center; white-space: nowrap; }
      button { width: 34px; height: 34px; border: 1px solid var(--line); background: var(--paper); border-radius: 4px; cursor: pointer; color: inherit; }
      .adding { display: grid; grid-template-columns: 1fr auto; gap: 10px; align-items: center; }
      button:disabled { color: #b9b5ab; cursor: default; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(scheduleWords)
    const free = this.published.filter(({ id }) => !this.entries.some(({ notice }) => notice === id))
    return html`<div>
      <h2>${t.entries}</h2>
      ${this.entries.length === 0 ? html`<p class="soft">${t.noEntries}</p>` : html`<ol>${this.entries.map((entry, place) => this.line(entry, place))}</ol>`}
      <div class="adding">
        <label for="add" class="out">${t.chooseNotice}</label>
        <select id="add" class="grow"><option value="">${t.chooseNotice}…</option>${free.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select>
        <wa-button appearance="outlined" size="s" @click=${this.add}><span slot="start">${icon('plus')}</span>${t.add}</wa-button>
      </div>
    </div>`
  }

  private titleOf(notice: string): string {
    return this.published.find(({ id }) => id === notice)?.title ?? this.known.find((one) => one.notice === notice)?.title ?? notice
  }

  private line({ notice, weight }: Entry, place: number): TemplateResult {
    const t = say(scheduleWords)
    const title = this.titleOf(notice)
    return html`<li>
      <span>${title}</span>
      <label class="small soft">${t.weight}
        <select aria-label="${t.weight} ${title}" @change=${(event: Event) => this.weigh(place, Number((event.target as HTMLSelectElement).value))}>
          ${Array.from({ length: 10 }, (_, n) => n + 1).map((n) => html`<option value=${n} ?selected=${n === weight}>${n}</option>`)}
        </select>
      </label>
      <span class="row">
        <button type="button" aria-label="${t.up} ${title}" ?disabled=${place === 0} @click=${() => this.move(place, place - 1)}>${icon('up')}</button>
        <button type="button" aria-label="${t.down} ${title}" ?disabled=${place === this.entries.length - 1} @click=${() => this.move(place, place + 1)}>${icon('down')}</button>
        <button type="button" aria-label="${t.remove} ${title}" @click=${() => this.tell(this.entries.filter((_, at) => at !== place))}>${icon('trash')}</button>
      </span>
    </li>`
  }

  private move(from: number, to: number): void {
    const next = [...this.entries]
    const [taken] = next.splice(from, 1)
    if (taken) next.splice(to, 0, taken)
    this.tell(next)
  }

  private weigh(place: number, weight: number): void {
    this.tell(this.entries.map((entry, at) => (at === place ? { ...entry, weight } : entry)))
  }

  private readonly add = (): void => {
    const chosen = this.renderRoot.querySelector<HTMLSelectElement>('#add')
    if (!chosen?.value) return
    this.tell([...this.entries, { notice: chosen.value, weight: 1 }])
    chosen.value = ''
  }

  private tell(entries: readonly Entry[]): void {
    this.dispatchEvent(new CustomEvent<readonly Entry[]>('entries-changed', { detail: entries }))
  }
}
