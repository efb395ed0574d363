import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NoticeList, NoticeRow } from '../../../server/notices/answers.ts'
import type { ActDone } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import '../glass/thumb.ts'
import { Ticking } from '../now.ts'
import { keptOffTag } from '../notices/kept-off.ts'
import '../notices/notice-page.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { ago } from '../times.ts'
import { beside } from '../words/joining.ts'
import { workWords } from '../words/work.ts'
import './arrival.ts'
import './on-each-screen.ts'

/** What is ready, how it will look on each screen, and after publishing which screens have it. */
@customElement('office-publish')
export class PublishPage extends OfficeElement {
  @property() chosen: string | null = null
  @state() private done: ActDone | null = null
  private readonly ready = new Source<NoticeList>(this, () => '/notices?state=READY', 15_000)
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .page { display: grid; grid-template-columns: 272px minmax(0, 1fr); gap: 22px; align-items: start; }
      ul { list-style: none; padding: 0; margin: 0; display: grid; gap: 6px; }
      a.line { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 10px; background: var(--paper); border: 1px solid var(--line); border-left: 3px solid transparent; border-radius: 4px; padding: 8px; color: inherit; text-decoration: none; line-height: 1.4; }
      a.line[aria-current] { border-left-color: var(--brand); background: var(--brand-soft); }
    `,
  ]

  override render(): TemplateResult {
    const t = say(workWords)
    const list = this.ready.value
    return html`<div class="head"><h1>${t.publish}</h1></div><kept-off-notices></kept-off-notices>
      ${this.done && this.done.notice === this.chosen ? html`<publish-arrival .done=${this.done} .more=${(list?.notices.length ?? 0) > 0} @next=${this.next}></publish-arrival>` : list ? this.choose(list) : waitingNote(this.ready.trouble, () => void this.ready.refresh())}`
  }

  private choose({ notices }: NoticeList): TemplateResult {
    const t = say(workWords)
    if (notices.length === 0 && !this.chosen) return emptyNote({ title: t.nothingReady, words: t.nothingReadyWords })
    const open = this.chosen ?? notices[0]?.id ?? null
    return html`<div class="page">
      <nav aria-label=${t.ready}><h2>${t.ready}${beside(notices.length)}</h2><ul>${notices.map((row) => this.line(row, open))}</ul></nav>
      ${open
        ? html`<div class="stack">
            <section class="sheet"><h2>${t.onEach}</h2><on-each-screen .notice=${open}></on-each-screen></section>
            <office-notice embedded .notice=${open} @acted=${this.acted}></office-notice>
          </div>`
        : nothing}
    </div>`
  }

  private line(row: NoticeRow, open: string | null): TemplateResult {
    return html`<li>
      <a class="line" href=${addressOf({ page: 'publish', id: row.id })} aria-current=${row.id === open ? 'true' : nothing}>
        <notice-thumb .row=${row}></notice-thumb><span><strong>${row.title}</strong><br /><span class="small soft">${ago(row.since, this.ticking.now)}</span><br />${keptOffTag(row)}</span>
      </a>
    </li>`
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chosen') && this.done && this.done.notice !== this.chosen) this.done = null
  }

  private readonly acted = (event: Event): void => {
    const done = (event as CustomEvent<ActDone>).detail
    if (done.state === 'PUBLISHED') {
      this.done = done
      go({ page: 'publish', id: done.notice })
    }
    void this.ready.refresh()
  }

  private readonly next = (): void => {
    this.done = null
    go({ page: 'publish' })
  }
}
