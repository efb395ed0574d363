import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { JournalEntry, JournalPage as Page, JournalProof } from '../../../server/journal/answers.ts'
import { say } from '../../language/language.ts'
import { ask, askText, type Trouble } from '../api.ts'
import { announce, emptyNote, OfficeElement, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { addressOf, go } from '../place.ts'
import { dayOf, stampOf } from '../times.ts'
import { actionNames, journalWords, subjectNames, whatIsWrong } from '../words/journal.ts'
import { outcomeOf, saveAs } from './entry.ts'

/** What was done, by whom, when: everything for office and director, who also have it proven and exported; for others what their duty reaches. */
@customElement('office-journal')
export class JournalPage extends OfficeElement {
  /** The index or form number the page is narrowed to; empty: everything. */
  @property() number = ''
  @state() private pages: readonly Page[] | null = null
  @state() private trouble: Trouble | null = null
  @state() private proof: JournalProof | 'asked' | null = null
  private asked: string | null = null

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { display: flex; gap: 10px; align-items: end; margin-bottom: 14px; }
      .bar label { display: grid; gap: 3px; font-size: 13px; color: var(--soft); }
      .bar input { width: 220px; }
      table.list td { vertical-align: baseline; }
      td.hash { font-family: var(--mono, ui-monospace, monospace); font-size: 12px; color: var(--soft); }
      .proof { margin: 0 0 14px; padding: 10px 14px; }
      .more { margin-top: 14px; }
    `,
  ]

  override willUpdate(): void {
    if (this.asked === this.number) return
    this.asked = this.number
    this.pages = null
    void this.read(null)
  }

  override render(): TemplateResult {
    const t = say(journalWords)
    const whole = this.pages?.[0]?.whole === true
    return html`
      <div class="head">
        <h1>${t.title}</h1>
        ${whole ? html`<wa-button appearance="outlined" ?disabled=${this.proof === 'asked'} @click=${() => void this.prove()}><span slot="start">${icon('proof')}</span>${this.proof === 'asked' ? t.proving : t.prove}</wa-button>` : nothing}
        ${whole ? html`<wa-button appearance="outlined" @click=${() => void this.exportAll()}><span slot="start">${icon('download')}</span>${t.exportAll}</wa-button>` : nothing}
      </div>
      ${this.pages ? html`<p class="lead">${whole ? t.leadWhole : t.leadOwn}</p>` : nothing}
      ${this.proofNote()}
      ${this.pages ? this.register(this.pages) : waitingNote(this.trouble, () => void this.read(null))}
    `
  }

  private proofNote(): TemplateResult | typeof nothing {
    const t = say(journalWords)
    const { proof } = this
    if (proof === null || proof === 'asked') return nothing
    return proof.ok
      ? html`<p class="sheet proof" role="status">${icon('tick')} ${t.whole(proof.entries)}</p>`
      : html`<p class="sheet proof wrong" role="alert">${icon('warning')} ${t.broken(proof.seq, say(whatIsWrong)[proof.what])}</p>`
  }

  private register(pages: readonly Page[]): TemplateResult {
    const t = say(journalWords)
    const entries = pages.flatMap((page) => page.entries)
    const none = this.number === '' ? emptyNote({ title: t.none, words: t.noneWords }) : html`<p class="soft">${t.noneOf}</p>`
    return html`
      <form class="bar" @submit=${(event: Event) => this.narrow(event)}>
        <label>${t.number}<input name="number" .value=${this.number} autocomplete="off"></label>
        <wa-button type="submit" appearance="outlined">${t.show}</wa-button>
        ${this.number === '' ? nothing : html`<wa-button appearance="plain" @click=${() => go({ page: 'journal' })}>${t.clear}</wa-button>`}
      </form>
      ${troubleNote(this.trouble)}
      ${entries.length === 0 ? none : this.table(entries)}
      ${pages.at(-1)?.entries.length === 100 ? html`<wa-button class="more" appearance="outlined" @click=${() => void this.read(entries.at(-1)?.seq ?? null)}>${t.older}</wa-button>` : nothing}
    `
  }

  private table(entries: readonly JournalEntry[]): TemplateResult {
    const t = say(journalWords)
    return html`<table class="list">
      <caption class="out">${t.title}</caption>
      <thead><tr><th scope="col">${t.seq}</th><th scope="col">${t.at}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.about}</th><th scope="col">${t.detail}</th><th scope="col">${t.hash}</th></tr></thead>
      <tbody>${entries.map((entry) => this.line(entry))}</tbody>
    </table>`
  }

  private line(entry: JournalEntry): TemplateResult {
    const { seq, at, actor, action, hash } = entry
    return html`<tr>
      <td class="number">${seq}</td>
      <td class="number whole">${stampOf(at)}</td>
      <td class="whole">${actor?.name ?? html`<span class="soft">${say(journalWords).house}</span>`}</td>
      <td class="whole">${say(actionNames)[action]}</td>
      <td>${this.subject(entry)}</td>
      <td class="small">${outcomeOf(entry)}</td>
      <td class="hash" title=${hash}>${hash.slice(0, 8)}</td>
    </tr>`
  }

  private subject({ subject, number }: JournalEntry): TemplateResult {
    const [kind = '', id = ''] = subject.split(':')
    const name = say(subjectNames)[kind] ?? kind
    if (kind !== 'notice') return html`<span class="soft">${name}</span>`
    return html`<a href=${addressOf({ page: 'notices', id })}>${number ?? name}</a>`
  }

  private narrow(event: Event): void {
    event.preventDefault()
    const number = valueOf(this.renderRoot, 'number')
    go({ page: 'journal', query: number === '' ? {} : { number } })
  }

  private async read(before: number | null): Promise<void> {
    const { number } = this
    const search = new URLSearchParams({ ...(number === '' ? {} : { number }), ...(before === null ? {} : { before: String(before) }) }).toString()
    const answer = await ask<Page>('GET', `/journal${search === '' ? '' : `?${search}`}`)
    if (number !== this.number) return
    if (answer.ok) this.pages = [...(before === null ? [] : (this.pages ?? [])), answer.value]
    this.trouble = answer.ok ? null : answer.trouble
  }

  private async prove(): Promise<void> {
    this.proof = 'asked'
    const answer = await ask<JournalProof>('GET', '/journal/proof')
    this.proof = answer.ok ? answer.value : null
    this.trouble = answer.ok ? null : answer.trouble
  }

  private async exportAll(): Promise<void> {
    const answer = await askText('/journal/export')
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    saveAs(`journal-${dayOf(serverNow())}.jsonl`, answer.value)
    announce(say(journalWords).saved)
    await this.read(null)
  }
}
