import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ArchiveDone, ArchiveList } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { ask, sentence, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { needWords } from '../words/acts.ts'
import { archiveWords } from '../words/archive.ts'
import { noticeWords } from '../words/notices.ts'
import { retentionFields } from './act-fields.ts'
import { stepNote } from './clock-note.ts'
import { nameOf } from './named.ts'
import { stateTag } from './state-tag.ts'

type Wording = ArchiveList['wordings'][number]

/** What the office may file now: some or all of it chosen, filed in one act, and what was refused told line by line. */
@customElement('office-archive')
export class ArchivePage extends OfficeElement {
  @state() private chosen: ReadonlySet<string> = new Set()
  @state() private refused: readonly Readonly<{ id: string; name: string; why: string }>[] = []
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private busy = false
  private readonly list = new Source<ArchiveList>(this, () => '/archive', 20_000)

  static override styles = [
    OfficeElement.styles,
    css`
      td.choose, th.choose { width: 44px; }
      td.name a { font-weight: 600; color: var(--ink); text-decoration: none; }
      td.name a:hover { text-decoration: underline; }
      .refused { margin-bottom: 16px; border-left: 3px solid var(--bad); }
      .refused ul { margin: 0; padding-left: 1.2em; }
      .bar { position: sticky; bottom: 0; margin-top: 14px; display: flex; gap: 12px 28px; align-items: end; flex-wrap: wrap; box-shadow: 0 -2px 0 var(--ground, #f3f1ec); }
      .bar fieldset { flex: 1 1 auto; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(archiveWords)
    const list = this.list.value
    return html`<div class="head"><h1>${t.title}</h1><wa-button appearance="outlined" href=${addressOf({ page: 'notices' })}>${t.back}</wa-button></div>
      ${this.refusals()}
      ${list === null ? waitingNote(this.list.trouble, () => void this.list.refresh()) : list.total === 0 ? emptyNote({ title: t.none, words: t.noneWords }) : this.form(list)}`
  }

  /** What was not filed the last time, and why: it may lie here no more. */
  private refusals(): TemplateResult | typeof nothing {
    if (this.refused.length === 0) return nothing
    return html`<section class="sheet refused" role="alert"><h2>${icon('warning')} ${say(archiveWords).refused(this.refused.length)}</h2>
      <ul>${this.refused.map(({ id, name, why }) => html`<li><a href=${addressOf({ page: 'notices', id })}>${name}</a> <span class="wrong">${why}</span></li>`)}</ul>
    </section>`
  }

  private form({ wordings, total }: ArchiveList): TemplateResult {
    const t = say(archiveWords)
    const chosen = this.chosenAmong(wordings)
    return html`<p class="lead">${t.lead}</p>
      <form @submit=${this.send}>
        <table class="list">
          <caption class="out">${t.title}</caption>
          <thead><tr>
            <th scope="col" class="choose"><input type="checkbox" id="all" aria-label=${t.all} .checked=${chosen.length === wordings.length} .indeterminate=${chosen.length > 0 && chosen.length < wordings.length} @change=${this.chooseAll} /></th>
            <th scope="col">${t.name}</th><th scope="col">${t.state}</th><th scope="col">${t.due}</th>
          </tr></thead>
          <tbody>${repeat(wordings, ({ digest }) => digest, (wording) => this.line(wording))}</tbody>
        </table>
        ${total > wordings.length ? html`<p class="soft small">${t.more(wordings.length, total)}</p>` : nothing}
        <div class="sheet bar">
          ${retentionFields()}
          <div class="row"><span class="soft">${t.chosen(chosen.length)}</span><wa-button type="submit" variant="brand" ?loading=${this.busy}>${t.act(chosen.length)}</wa-button></div>
          ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
        </div>
      </form>`
  }

  private line({ row, digest, number, state: stands }: Wording): TemplateResult {
    const t = say(archiveWords)
    const about = [row.section.name, row.indexNumber, number === row.number ? null : say(noticeWords).revision(number)].filter(Boolean).join(' · ')
    return html`<tr>
      <td class="choose"><input type="checkbox" aria-label=${t.one(nameOf(row))} .checked=${this.chosen.has(digest)} @change=${() => this.choose(digest)} /></td>
      <td class="name"><a href=${addressOf({ page: 'notices', id: row.id })}>${nameOf(row)}</a><div class="soft small">${about}</div></td>
      <td>${stateTag(stands)}</td>
      <td class="whole">${number === row.number ? stepNote(row) : nothing}</td>
    </tr>`
  }

  /** Those chosen that still lie here. */
  private chosenAmong(wordings: readonly Wording[]): readonly Wording[] {
    return wordings.filter(({ digest }) => this.chosen.has(digest))
  }

  private choose(digest: string): void {
    this.chosen = this.chosen.has(digest) ? new Set([...this.chosen].filter((one) => one !== digest)) : new Set([...this.chosen, digest])
  }

  private readonly chooseAll = (event: Event): void => {
    const isOn = (event.target as HTMLInputElement).checked
    this.chosen = new Set(isOn ? (this.list.value?.wordings ?? []).map(({ digest }) => digest) : [])
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const chosen = this.chosenAmong(this.list.value?.wordings ?? [])
    const retention = this.renderRoot.querySelector<HTMLInputElement>('[name="retention"]:checked')?.value
    this.wrong = chosen.length === 0 ? say(archiveWords).needChosen : retention === undefined ? say(needWords).needRetention : null
    if (this.wrong !== null || this.busy) return
    this.busy = true
    const answer = await ask<ArchiveDone>('POST', '/archive', { wordings: chosen.map(({ row, digest }) => ({ notice: row.id, digest })), retention })
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) await this.tell(answer.value, new Map(chosen.map(({ row }) => [row.id, nameOf(row)])))
  }

  private async tell({ archived, refused }: ArchiveDone, names: ReadonlyMap<string, string>): Promise<void> {
    const t = say(archiveWords)
    this.refused = refused.map(({ notice, why }) => ({ id: notice, name: names.get(notice) ?? notice, why: sentence(why) }))
    this.chosen = new Set()
    announce([t.done(archived.length), refused.length > 0 ? t.refused(refused.length) : ''].filter(Boolean).join(' · '))
    await this.list.refresh()
  }
}
