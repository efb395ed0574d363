import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { ArchiveList, NoticeList, NoticeRow } from '../../../server/notices/answers.ts'
import type { Me, SectionView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import '../glass/thumb.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { ago } from '../times.ts'
import { archiveWords } from '../words/archive.ts'
import { deskWords } from '../words/desk.ts'
import { categoryNames, kindNames, stateNames, waitingNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import { holderView } from './holder.ts'
import { keptOffLine } from './kept-off.ts'
import { mayPreview, nameOf } from './named.ts'
import './new-notice.ts'
import type { NewNotice } from './new-notice.ts'
import { stateTag } from './state-tag.ts'

const TYPING_MS = 350

/** Every notice, to be found by words, state, section, category, kind and who has it. */
@customElement('office-notices')
export class NoticesPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) query: Readonly<Record<string, string>> = {}
  @state() private typing: ReturnType<typeof setTimeout> | undefined
  @query('new-notice') private readonly newNotice!: NewNotice
  private readonly list = new Source<NoticeList>(this, () => `/notices?${new URLSearchParams(this.query).toString()}`, 20_000)
  private readonly sections = new Source<SectionView[]>(this, () => '/sections')
  private readonly toArchive = new Source<ArchiveList>(this, () => (this.files ? '/archive' : null), 60_000)
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .filters { display: grid; grid-template-columns: minmax(220px, 2fr) repeat(5, minmax(110px, 1fr)); gap: 10px; margin-bottom: 14px; align-items: end; }
      .filters label { font-size: 12.5px; color: var(--soft); display: block; margin-bottom: 3px; }
      @media (max-width: 1280px) { .filters { grid-template-columns: repeat(3, 1fr); } }
      td.glass { width: 136px; padding: 7px 12px; }
      td.name a { font-weight: 600; color: var(--ink); text-decoration: none; font-size: 14.5px; }
      td.name a:hover { text-decoration: underline; }
      td.holder { min-width: 132px; }
      td.holder::first-letter { text-transform: uppercase; }
      td.holder div { white-space: nowrap; }
      .turn { margin-top: 12px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(noticeWords)
    const list = this.list.value
    const writes = this.me.roles.some((role) => role === 'author' || role === 'section-head' || role === 'office')
    return html`
      <div class="head"><h1>${t.title}</h1>${this.archiveLink()}${writes ? html`<wa-button variant="brand" @click=${() => this.newNotice.open()}><span slot="start">${icon('plus')}</span>${t.add}</wa-button>` : nothing}</div>
      <kept-off-notices></kept-off-notices>
      ${this.filters()} ${list ? this.table(list) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      ${writes ? html`<new-notice .me=${this.me} .sections=${this.sections.value ?? []}></new-notice>` : nothing}
    `
  }

  /** Filing is the office's, or of whom it is entrusted to. */
  private get files(): boolean {
    return this.me.roles.includes('office') || this.me.delegations.some(({ role }) => role === 'office')
  }

  private archiveLink(): TemplateResult | typeof nothing {
    const total = this.toArchive.value?.total ?? 0
    return total === 0 ? nothing : html`<wa-button appearance="outlined" href=${addressOf({ page: 'notices', id: 'archive' })}>${say(archiveWords).open(total)}</wa-button>`
  }

  private filters(): TemplateResult {
    const t = say(noticeWords)
    return html`<form class="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div><label for="q">${t.search}</label><input id="q" type="search" maxlength="80" .value=${this.query['q'] ?? ''} @input=${this.type} /></div>
      ${this.choice('state', t.state, Object.entries(say(stateNames)))}
      ${this.choice('withRole', t.withWhom, Object.entries(say(waitingNames)))}
      ${this.choice('section', t.section, (this.sections.value ?? []).map(({ id, name }) => [id, name]))}
      ${this.choice('category', t.category, Object.entries(say(categoryNames)))}
      ${this.choice('kind', t.kind, Object.entries(say(kindNames)))}
    </form>`
  }

  private choice(name: string, label: string, choices: readonly (readonly [string, string])[]): TemplateResult {
    return html`<div>
      <label for=${name}>${label}</label>
      <select id=${name} @change=${(event: Event) => this.narrow(name, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!this.query[name]}>${say(noticeWords).every}</option>
        ${choices.map(([value, words]) => html`<option value=${value} ?selected=${this.query[name] === value}>${words}</option>`)}
      </select>
    </div>`
  }

  private table(list: NoticeList): TemplateResult {
    const t = say(noticeWords)
    if (list.total === 0) return this.empty()
    return html`
      <table class="list">
        <caption class="out">${t.title}</caption>
        <thead><tr><th scope="col"><span class="out">${t.glass}</span></th><th scope="col">${t.name}</th><th scope="col">${t.state}</th><th scope="col">${t.holder}</th><th scope="col">${t.updated}</th></tr></thead>
        <tbody>${list.notices.map((row) => this.line(row))}</tbody>
      </table>
      <div class="turn spread">
        <span class="soft">${t.found(list.total)}</span>
        ${list.pages > 1 ? this.turner(list) : nothing}
      </div>
    `
  }

  private line(row: NoticeRow): TemplateResult {
    const t = say(noticeWords)
    const about = [say(kindNames)[row.kind], say(categoryNames)[row.category], row.section.name].join(' · ')
    return html`<tr>
      <td class="glass">${mayPreview(row) ? html`<notice-thumb .row=${row}></notice-thumb>` : nothing}</td>
      <td class="name"><a href=${addressOf({ page: 'notices', id: row.id })}>${nameOf(row)}</a><div class="soft small">${about}${row.indexNumber ? html` · <span class="whole">${row.indexNumber}</span>` : nothing}</div></td>
      <td>${stateTag(row.state)} ${row.doubted ? html`<span class="tag bad">${icon('flag')}${say(deskWords).doubts}</span>` : nothing} ${row.onAir ? html`<span class="tag good">${t.onAir}</span>` : nothing} ${keptOffLine(row)}</td>
      <td class="holder">${holderView(row)}</td>
      <td class="soft number whole">${ago(row.since, this.ticking.now)}</td>
    </tr>`
  }

  private turner({ page, pages }: NoticeList): TemplateResult {
    const t = say(noticeWords)
    return html`<div class="row">
      <wa-button appearance="outlined" size="s" ?disabled=${page <= 1} @click=${() => this.narrow('page', String(page - 1))}>${t.before}</wa-button>
      <span class="number">${t.page(page, pages)}</span>
      <wa-button appearance="outlined" size="s" ?disabled=${page >= pages} @click=${() => this.narrow('page', String(page + 1))}>${t.after}</wa-button>
    </div>`
  }

  private empty(): TemplateResult {
    const t = say(noticeWords)
    if (Object.keys(this.query).length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return emptyNote({ title: t.noneFound, words: t.noneFoundWords, act: html`<wa-button appearance="outlined" size="s" @click=${() => go({ page: 'notices' })}>${t.clear}</wa-button>` })
  }

  private narrow(name: string, value: string): void {
    go({ page: 'notices', query: { ...this.query, page: '', [name]: value } })
  }

  private readonly type = (event: Event): void => {
    clearTimeout(this.typing)
    if ((event as InputEvent).isComposing) return
    const value = (event.target as HTMLInputElement).value
    this.typing = setTimeout(() => this.narrow('q', value.trim()), TYPING_MS)
  }
}

