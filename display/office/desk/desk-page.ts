import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Desk, NoticeRow } from '../../../server/notices/answers.ts'
import type { ActDone } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import { Ticking } from '../now.ts'
import '../notices/notice-page.ts'
import { stateTag } from '../notices/state-tag.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { ago } from '../times.ts'
import { beside } from '../words/joining.ts'
import { noticeWords } from '../words/notices.ts'
import { workWords } from '../words/work.ts'

/** What waits for this person, most urgent first, to be read and acted on in place. Arrow keys move along the list. */
@customElement('office-desk')
export class DeskPage extends OfficeElement {
  @property() chosen: string | null = null
  private readonly desk = new Source<Desk>(this, () => '/desk', 15_000)
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .page { display: grid; grid-template-columns: 272px minmax(0, 1fr); gap: 22px; align-items: start; }
      nav { position: sticky; top: 16px; max-height: calc(100vh - 32px); overflow-y: auto; }
      ul { list-style: none; padding: 0; margin: 0 0 20px; display: grid; gap: 6px; }
      a { display: block; background: var(--paper); border: 1px solid var(--line); border-left: 3px solid transparent; border-radius: 4px; padding: 9px 12px; color: inherit; text-decoration: none; }
      a:hover { border-left-color: #9dbbd0; }
      a[aria-current] { border-left-color: var(--brand); background: var(--brand-soft); }
      a strong { display: block; font-weight: 600; line-height: 1.4; margin-bottom: 3px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(workWords)
    const desk = this.desk.value
    if (!desk) return html`<div class="head"><h1>${t.desk}</h1></div>${waitingNote(this.desk.trouble, () => void this.desk.refresh())}`
    if (desk.waiting.length + desk.mine.length === 0) return html`<div class="head"><h1>${t.desk}</h1></div>${emptyNote({ title: t.empty, words: t.emptyWords })}`
    const open = this.chosen ?? desk.waiting[0]?.id ?? null
    return html`
      <div class="head"><h1>${t.desk}</h1></div>
      <div class="page">
        <nav aria-label=${t.list} @keydown=${this.move}>
          ${desk.waiting.length > 0 ? html`<h2>${t.waiting}${beside(desk.waiting.length)}</h2><ul>${desk.waiting.map((row) => this.line(row, open))}</ul>` : html`<p class="soft">${t.empty}</p>`}
          ${desk.mine.length > 0 ? html`<h2>${t.mine}</h2><ul>${desk.mine.map((row) => this.line(row, open))}</ul>` : nothing}
        </nav>
        ${open ? html`<office-notice embedded .notice=${open} @acted=${this.acted}></office-notice>` : html`<p class="soft">${t.choose}</p>`}
      </div>
    `
  }

  private line(row: NoticeRow, open: string | null): TemplateResult {
    return html`<li>
      <a href=${addressOf({ page: 'desk', id: row.id })} aria-current=${row.id === open ? 'true' : nothing}>
        <strong>${row.title || say(noticeWords).untitled}</strong>
        ${stateTag(row.state)} <span class="small soft">${row.section.name} · ${ago(row.since, this.ticking.now)}</span>
      </a>
    </li>`
  }

  private readonly move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('nav a')]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = links[at + step]
    if (step === 0 || at < 0 || !next) return
    event.preventDefault()
    next.focus()
    next.click()
  }

  private readonly acted = async (event: Event): Promise<void> => {
    const done = (event as CustomEvent<ActDone>).detail
    await this.desk.refresh()
    const desk = this.desk.value
    if (this.chosen !== done.notice || !desk || [...desk.waiting, ...desk.mine].some(({ id }) => id === done.notice)) return
    go({ page: 'desk', id: desk.waiting[0]?.id ?? null })
  }
}
