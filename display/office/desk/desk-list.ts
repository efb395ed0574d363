import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { NoticeRow } from '../../../server/notices/answers.ts'
import type { Me } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { stepNote } from '../notices/clock-note.ts'
import { nameOf } from '../notices/named.ts'
import { stateTag } from '../notices/state-tag.ts'
import { Ticking } from '../now.ts'
import { addressOf } from '../place.ts'
import { ago } from '../times.ts'
import { archiveWords } from '../words/archive.ts'
import { deskWords } from '../words/desk.ts'
import { beside } from '../words/joining.ts'
import { workWords } from '../words/work.ts'
import { dutyNote } from './duty-note.ts'
import type { Kind, Lying } from './pile.ts'
import { actingFor, bySection, type Group } from './urgency.ts'

/** What lies on the desk, one line each: what waits (by section for the office, which collects from all of them), what is left to do about what is out no longer, and what is the person's own. */
@customElement('desk-list')
export class DeskList extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) pile: readonly Lying[] = []
  @property() open: string | null = null
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      h2 { font-size: 13px; color: var(--soft); font-weight: 600; margin: 0 0 6px; }
      h2:not(:first-child) { margin-top: 18px; }
      h3 { font-size: 12.5px; font-weight: 600; color: var(--soft); margin: 12px 0 5px; display: flex; justify-content: space-between; }
      ul { list-style: none; padding: 0; margin: 0; display: grid; gap: 6px; }
      li { content-visibility: auto; contain-intrinsic-size: auto 74px; }
      a.together { float: right; font-weight: 500; }
      li a { display: block; background: var(--paper); border: 1px solid var(--line); border-left: 3px solid transparent; border-radius: 4px; padding: 8px 11px; color: inherit; text-decoration: none; }
      li a:hover { border-left-color: #9dbbd0; }
      a[aria-current] { border-left-color: var(--brand); background: var(--brand-soft); }
      a strong { display: block; font-weight: 600; line-height: 1.4; margin-bottom: 3px; overflow-wrap: anywhere; }
      .about { display: flex; flex-wrap: wrap; gap: 2px 6px; align-items: baseline; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(deskWords)
    return html`<nav aria-label=${say(workWords).list}>
      ${this.heap(t.recalls, 'recall')} ${this.heap(t.returned, 'returned')} ${this.heap(say(workWords).waiting, 'waiting')} ${this.heap(t.drafts, 'draft')} ${this.heap(t.toArchive, 'archive')}
    </nav>`
  }

  private heap(name: string, kind: Kind): TemplateResult | typeof nothing {
    const own = this.pile.filter((one) => one.kind === kind)
    if (own.length === 0) return nothing
    const bySections = kind === 'waiting' && this.isGrouped
    return html`<h2>${name}${beside(own.length)}${kind === 'archive' && own.length > 1 ? html` <a class="together" href=${addressOf({ page: 'notices', id: 'archive' })}>${say(archiveWords).several}</a>` : nothing}</h2>${bySections ? bySection(own.map(({ row }) => row)).map((group) => this.group(group, own)) : this.lines(own)}`
  }

  private get isGrouped(): boolean {
    return this.me.roles.includes('office') || this.me.delegations.some(({ role }) => role === 'office')
  }

  /** Whether more than one step waits for this person: only then the line has to say which. */
  private get isMixed(): boolean {
    return new Set(this.pile.filter(({ kind }) => kind === 'waiting').map(({ row }) => row.state)).size > 1
  }

  private group({ section, rows }: Group, of: readonly Lying[]): TemplateResult {
    return html`<h3><span>${section.name}</span><span class="number">${rows.length}</span></h3>${this.lines(of.filter(({ row }) => row.section.id === section.id))}`
  }

  private lines(own: readonly Lying[]): TemplateResult {
    return html`<ul>${repeat(own, ({ id }) => id, (one) => html`<li>${this.line(one)}</li>`)}</ul>`
  }

  private line({ id, kind, row, duty }: Lying): TemplateResult {
    const giver = actingFor(this.me, row)
    const about = [this.isGrouped && kind === 'waiting' ? '' : row.section.name, ago(row.since, this.ticking.now)].filter(Boolean).join(' · ')
    return html`<a href=${addressOf({ page: 'desk', id })} data-notice=${id} aria-current=${id === this.open ? 'true' : nothing}>
      <strong>${nameOf(row)}</strong>
      <span class="about">
        ${this.isTold({ kind, row }) ? stateTag(row.state) : nothing} ${row.doubted ? html`<span class="tag bad">${icon('flag')}${say(deskWords).doubts}</span>` : nothing}
        ${giver ? html`<span class="tag brand">${say(deskWords).for(giver)}</span>` : nothing} ${duty === null ? stepNote(row) : dutyNote(duty)}
        <span class="small soft">${about}</span>
      </span>
    </a>`
  }

  /** Whether the line has to say where the notice stands: its heading does not. */
  private isTold({ kind, row }: { kind: Kind; row: NoticeRow }): boolean {
    return kind === 'archive' || (kind !== 'recall' && (this.isMixed || row.waitsFor === 'author'))
  }

  protected override updated(): void {
    const line = this.open === null ? null : this.renderRoot.querySelector<HTMLElement>(`[data-notice="${CSS.escape(this.open)}"]`)
    line?.scrollIntoView({ block: 'nearest' })
  }
}
