import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ActDone } from '../../../server/reviews/answers.ts'
import type { ScreenList, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { noticeWords } from '../words/notices.ts'
import { workWords } from '../words/work.ts'

/** After publishing: the editions that were signed, and each screen as it takes in the notice. @fires next */
@customElement('publish-arrival')
export class Arrival extends OfficeElement {
  @property({ attribute: false }) done!: ActDone
  @property({ type: Boolean }) more = false
  private readonly screens = new Source<ScreenList>(this, () => '/screens', 1000)

  static override styles = [OfficeElement.styles, css`.sheet { max-width: 760px; }`]

  override render(): TemplateResult {
    const t = say(workWords)
    const list = this.screens.value
    return html`<div class="sheet stack">
      <h2>${t.published}${this.done.indexNumber ? html` · <span class="number">${t.index(this.done.indexNumber)}</span>` : nothing}</h2>
      <h3>${t.arriving}</h3>
      ${list ? this.table(list) : waitingNote(this.screens.trouble, () => void this.screens.refresh())}
      <div class="row">
        ${this.more ? html`<wa-button variant="brand" @click=${() => this.dispatchEvent(new Event('next'))}>${t.another}</wa-button>` : nothing}
        <wa-button appearance="outlined" href=${addressOf({ page: 'notices', id: this.done.notice })}>${say(noticeWords).text}</wa-button>
      </div>
    </div>`
  }

  private table({ screens }: ScreenList): TemplateResult {
    const t = say(workWords)
    const standing = screens.filter(({ revokedAt }) => revokedAt === null)
    if (standing.length === 0) return html`<p class="soft">${t.noScreens}</p>`
    return html`<table class="list"><caption class="out">${t.arriving}</caption><tbody>${standing.map((screen) => html`<tr><th scope="row">${screen.name}</th><td class="soft">${screen.place}</td><td>${this.status(screen)}</td></tr>`)}</tbody></table>`
  }

  private status(screen: ScreenView): TemplateResult {
    const t = say(workWords)
    const out = screen.unreadable.find(({ notice }) => notice === this.done.notice)
    if (screen.shown?.notices.some(({ digest }) => digest === this.done.digest)) return html`<span class="tag good">${t.showing}</span>`
    if (out) return html`<span class="tag warn">${t.leftOut}</span>`
    if (!screen.online) return html`<span class="tag">${t.offline}</span>`
    return html`<span class="tag ${screen.held !== null && screen.held.number === screen.current ? 'good' : 'warn'}">${screen.held !== null && screen.held.number === screen.current ? t.received : t.notYet}</span>`
  }
}
