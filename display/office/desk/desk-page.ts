import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Desk, NoticeRow } from '../../../server/notices/answers.ts'
import type { Me } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import type { Acted } from '../notices/act-dialog.ts'
import '../notices/notice-page.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { deskWords } from '../words/desk.ts'
import { workWords } from '../words/work.ts'
import './desk-list.ts'
import { commandOf } from './keys.ts'
import { legend } from './legend.ts'
import './signing-desk.ts'
import type { SigningDesk } from './signing-desk.ts'
import { actingFor, bySection, byUrgency, neighbour, returnedFirst } from './urgency.ts'

/**
 * What waits for this person, most urgent first, one after the other: read, compare, sign or return, and the next one opens by itself. Everything
 * by keyboard alone too. What came back to its author lies on top and opens with its reason.
 */
@customElement('office-desk')
export class DeskPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @property() chosen: string | null = null
  @query('signing-desk') private readonly signing!: SigningDesk | null
  private readonly source = new Source<Desk>(this, () => '/desk', 15_000)
  private worked = 0

  static override styles = [
    OfficeElement.styles,
    css`
      .page { display: grid; grid-template-columns: 264px minmax(0, 1fr); gap: 20px; align-items: start; }
      aside { position: sticky; top: 16px; max-height: calc(100vh - 32px); display: flex; flex-direction: column; gap: 12px; }
      aside desk-list { overflow-y: auto; min-height: 0; flex: 1 1 auto; padding: 3px; margin: -3px; }
      .legend { border-top: 1px solid var(--line); padding-top: 8px; display: grid; gap: 4px; }
      .legend .keys { display: flex; flex-wrap: wrap; gap: 3px 10px; align-items: center; }
      kbd { font: 600 11.5px/1.4 var(--text-font); border: 1px solid #8d949c; border-radius: 3px; padding: 0 5px; background: var(--paper); color: var(--ink); }
      @media (min-width: 1700px) { .page { grid-template-columns: 330px minmax(0, 1fr); } }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.pressed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.pressed)
  }

  override render(): TemplateResult {
    const desk = this.desk()
    if (!desk) return html`<div class="head"><h1>${say(workWords).desk}</h1></div>${waitingNote(this.source.trouble, () => void this.source.refresh())}`
    const open = this.openRow(desk)
    if (!open) return this.empty()
    return html`<div class="page">
      <aside>
        <h1>${say(workWords).desk}</h1>
        <desk-list .me=${this.me} .desk=${desk} .open=${open.id}></desk-list>
        ${desk.waiting.length > 0 ? legend() : nothing}
      </aside>
      ${this.pane(desk, open)}
    </div>`
  }

  private pane({ waiting }: Desk, row: NoticeRow): TemplateResult {
    if (waiting.some(({ id }) => id === row.id)) return html`<signing-desk .notice=${row.id} .onBehalfOf=${actingFor(this.me, row)} @acted=${this.acted}></signing-desk>`
    return html`<office-notice embedded .notice=${row.id} @acted=${this.acted}></office-notice>`
  }

  private empty(): TemplateResult {
    const t = say(workWords)
    const writes = this.me.roles.includes('author')
    const act = html`<wa-button appearance="outlined" href=${addressOf({ page: writes ? 'notices' : 'today' })}>${writes ? t.toNotices : t.toToday}</wa-button>`
    const said = this.worked > 0 ? { title: say(deskWords).allDone, words: say(deskWords).allDoneWords } : { title: t.empty, words: t.emptyWords }
    return html`<div class="head"><h1>${t.desk}</h1></div>${emptyNote({ ...said, act })}`
  }

  /** The desk in the order in which it is worked through. */
  private desk(): Desk | null {
    const desk = this.source.value
    if (!desk) return null
    const waiting = bySection(byUrgency(desk.waiting))
    return { waiting: this.me.roles.includes('office') ? waiting.flatMap(({ rows }) => rows) : byUrgency(desk.waiting), mine: returnedFirst(desk.mine) }
  }

  /** What lies open: what was chosen, else what came back, else the most urgent. */
  private openRow({ waiting, mine }: Desk): NoticeRow | null {
    const all = [...mine.filter(({ state }) => state === 'RETURNED'), ...waiting, ...mine]
    return all.find(({ id }) => id === this.chosen) ?? all[0] ?? null
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const [target, ...around] = event.composedPath()
    if ([target, ...around].some((element) => element instanceof Element && element.localName === 'wa-dialog')) return
    const command = commandOf(event, target)
    const desk = this.desk()
    if (command === null || !desk) return
    event.preventDefault()
    if (command === 'next' || command === 'previous') this.step(desk, command === 'next' ? 1 : -1)
    else this.signing?.press(command)
  }

  private step(desk: Desk, by: 1 | -1): void {
    const open = this.openRow(desk)
    const rows = [...desk.mine.filter(({ state }) => state === 'RETURNED'), ...desk.waiting, ...desk.mine.filter(({ state }) => state !== 'RETURNED')]
    const next = neighbour(rows, open?.id ?? null, by)
    if (next && next.id !== open?.id) go({ page: 'desk', id: next.id })
  }

  /** Goes to the next one by itself when what lay open has left the desk. */
  private readonly acted = async (event: Event): Promise<void> => {
    const { notice } = (event as CustomEvent<Acted>).detail
    const before = this.desk()?.waiting ?? []
    const after = neighbour(before, notice, 1)
    await this.source.refresh()
    const desk = this.desk()
    if (!desk || [...desk.waiting, ...desk.mine].some(({ id }) => id === notice)) return
    this.worked += 1
    const next = desk.waiting.find(({ id }) => id === after?.id) ?? desk.waiting[0] ?? null
    go({ page: 'desk', id: next?.id ?? null })
  }
}
