import { css, html, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { PlaylistBody, PlaylistList, PlaylistView } from '../../../server/schedules/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { series } from '../words/joining.ts'
import { frame } from '../words/frame.ts'
import { scheduleWords } from '../words/schedules.ts'
import { warningsView } from './warnings.ts'

/** All playlists: what each holds now and which rules play it. */
@customElement('office-playlists')
export class PlaylistsPage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  private readonly list = new Source<PlaylistList>(this, () => '/playlists')

  static override styles = [
    OfficeElement.styles,
    css`
      th:nth-child(-n + 2), th:nth-child(4) { min-width: 10.5em; }
      th:nth-child(3) { width: 50%; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(scheduleWords)
    return html`
      <div class="head"><h1>${t.playlists}</h1><wa-button variant="brand" href=${addressOf({ page: 'playlists', id: 'new' })}><span slot="start">${icon('plus')}</span>${t.addPlaylist}</wa-button></div>
      <p class="lead">${t.playlistsLead}</p>
      ${troubleNote(this.trouble)} ${this.list.value ? this.table(this.list.value) : waitingNote(this.list.trouble, () => void this.list.refresh())}
    `
  }

  private table({ playlists }: PlaylistList): TemplateResult {
    const t = say(scheduleWords)
    if (playlists.length === 0) return emptyNote({ title: t.noPlaylists, words: t.noPlaylistsWords })
    return html`<table class="list">
      <caption class="out">${t.playlists}</caption>
      <thead><tr><th scope="col">${t.name}</th><th scope="col">${t.picks}</th><th scope="col">${t.holds}</th><th scope="col">${t.usedBy}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${playlists.map((playlist) => this.line(playlist))}</tbody>
    </table>`
  }

  private line(playlist: PlaylistView): TemplateResult {
    const t = say(scheduleWords)
    return html`<tr>
      <td><a href=${addressOf({ page: 'playlists', id: playlist.id })}><strong>${playlist.name}</strong></a>${warningsView(playlist.warnings)}</td>
      <td>${playlist.picks.by === 'list' ? t.byList : t.byFilter}</td>
      <td>${t.count(playlist.holds.length)}<div class="small soft">${playlist.holds.slice(0, 3).map(({ title }) => title).join('；')}${playlist.holds.length > 3 ? '…' : ''}</div></td>
      <td>${playlist.usedBy.length === 0 ? html`<span class="soft">${t.nowhere}</span>` : series(playlist.usedBy.map(({ name }) => name))}</td>
      <td class="acts"><wa-button size="s" appearance="plain" @click=${() => this.drop(playlist)}>${say(frame).remove}<span class="out">${playlist.name}</span></wa-button></td>
    </tr>`
  }

  private async drop({ id, name, picks }: PlaylistView): Promise<void> {
    const answer = await ask('DELETE', `/playlists/${id}`)
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    if (answer.ok) announce(say(scheduleWords).deleted(name), () => void this.putBack({ name, picks }))
  }

  private async putBack(body: PlaylistBody): Promise<void> {
    const answer = await ask('POST', '/playlists', body)
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
  }
}
