import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { categories, kinds, type Category, type Kind } from '#playlists/notice.ts'
import type { NoticeList } from '../../../server/notices/answers.ts'
import type { Picks, PlaylistList, PlaylistView } from '../../../server/schedules/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { categoryNames, kindNames } from '../words/names.ts'
import { scheduleWords } from '../words/schedules.ts'
import './entries.ts'
import { warningsView } from './warnings.ts'

type ListPicks = Extract<Picks, { by: 'list' }>
type FilterPicks = Extract<Picks, { by: 'filter' }>
const NEW = 'new'

/** One playlist: an order of one's own with weights, or whatever is published in some categories and kinds. */
@customElement('office-playlist')
export class PlaylistPage extends OfficeElement {
  @property() playlist = NEW
  @state() private list: ListPicks = { by: 'list', entries: [] }
  @state() private filter: FilterPicks = { by: 'filter', categories: [], kinds: [], weight: 1 }
  @state() private by: Picks['by'] = 'filter'
  @state() private trouble: Trouble | null = null
  @state() private nameless = false
  private taken = ''
  private readonly all = new Source<PlaylistList>(this, () => '/playlists')
  private readonly published = new Source<NoticeList>(this, () => '/notices?state=PUBLISHED')

  static override styles = [OfficeElement.styles, css`form { max-width: 860px; }`]

  override render(): TemplateResult {
    const t = say(scheduleWords)
    if (!this.all.value) return waitingNote(this.all.trouble, () => void this.all.refresh())
    const now = this.known()
    return html`
      <div class="head"><h1>${now?.name ?? t.addPlaylist}</h1><wa-button appearance="outlined" href=${addressOf({ page: 'playlists' })}>${t.back}</wa-button></div>
      <form class="sheet stack" @submit=${this.save}>
        ${field({ id: 'name', name: t.name, must: true, wrong: this.nameless ? t.nameNeeded : undefined }, html`<input id="name" name="name" maxlength="60" .value=${now?.name ?? ''} aria-invalid=${this.nameless} />`)}
        <fieldset>
          <legend>${t.picks}</legend>
          <div class="choices">
            <label class="choice"><input type="radio" name="by" .checked=${this.by === 'filter'} @change=${() => (this.by = 'filter')} />${t.byFilter}</label>
            <label class="choice"><input type="radio" name="by" .checked=${this.by === 'list'} @change=${() => (this.by = 'list')} />${t.byList}</label>
          </div>
        </fieldset>
        ${this.by === 'filter' ? this.byFilter() : html`<playlist-entries .entries=${this.list.entries} .published=${this.published.value?.notices ?? []} .known=${now?.holds ?? []} @entries-changed=${this.reorder}></playlist-entries>`}
        ${now ? this.holds(now) : nothing} ${troubleNote(this.trouble)}
        <div class="row"><wa-button type="submit" variant="brand">${say(frame).save}</wa-button></div>
      </form>
    `
  }

  private known(): PlaylistView | undefined {
    return this.all.value?.playlists.find(({ id }) => id === this.playlist)
  }

  private byFilter(): TemplateResult {
    const t = say(scheduleWords)
    return html`
      <fieldset><legend>${t.categories}</legend><span class="hint">${t.allWhenNone}</span>
        <div class="choices">${categories.map((name) => html`<label class="choice"><input type="checkbox" .checked=${this.filter.categories.includes(name)} @change=${() => this.category(name)} />${say(categoryNames)[name]}</label>`)}</div>
      </fieldset>
      <fieldset><legend>${t.kinds}</legend><span class="hint">${t.allWhenNone}</span>
        <div class="choices">${kinds.map((name) => html`<label class="choice"><input type="checkbox" .checked=${this.filter.kinds.includes(name)} @change=${() => this.kind(name)} />${say(kindNames)[name]}</label>`)}</div>
      </fieldset>
    `
  }

  private holds({ holds, warnings }: PlaylistView): TemplateResult {
    const t = say(scheduleWords)
    return html`<div><h2>${t.now}</h2>${warningsView(warnings)}${holds.length === 0 ? html`<p class="soft">${t.nothingNow}</p>` : html`<ol>${holds.map(({ notice, title, weight }) => html`<li><a href=${addressOf({ page: 'notices', id: notice })}>${title}</a>${weight > 1 ? html` <span class="soft">×${weight}</span>` : nothing}</li>`)}</ol>`}</div>`
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const now = this.known()
    if (!now || this.taken === now.id) return
    this.taken = now.id
    this.by = now.picks.by
    if (now.picks.by === 'list') this.list = now.picks
    else this.filter = now.picks
  }

  private category(name: Category): void {
    const chosen = this.filter.categories
    this.filter = { ...this.filter, categories: chosen.includes(name) ? chosen.filter((one) => one !== name) : categories.filter((one) => one === name || chosen.includes(one)) }
  }

  private kind(name: Kind): void {
    const chosen = this.filter.kinds
    this.filter = { ...this.filter, kinds: chosen.includes(name) ? chosen.filter((one) => one !== name) : kinds.filter((one) => one === name || chosen.includes(one)) }
  }

  private readonly reorder = (event: Event): void => {
    this.list = { by: 'list', entries: (event as CustomEvent<ListPicks['entries']>).detail }
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const name = valueOf(this.renderRoot, 'name')
    this.nameless = name === ''
    if (this.nameless) return
    const isNew = this.playlist === NEW
    const answer = await ask(isNew ? 'POST' : 'PUT', isNew ? '/playlists' : `/playlists/${this.playlist}`, { name, picks: this.by === 'list' ? this.list : this.filter })
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    announce(say(frame).saved)
    if (isNew) go({ page: 'playlists' })
    else await this.all.refresh()
  }
}
