import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Desk } from '../../../server/notices/answers.ts'
import type { Me } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import '../notices/confirmations.ts'
import { nameOf } from '../notices/named.ts'
import '../notices/notice-page.ts'
import { addressOf, go } from '../place.ts'
import '../proposals/countersign-note.ts'
import { Source } from '../source.ts'
import { deskWords } from '../words/desk.ts'
import { workWords } from '../words/work.ts'
import './desk-list.ts'
import { dutyLead } from './duty-note.ts'
import { commandOf } from './keys.ts'
import { legend } from './legend.ts'
import { type Lying, pileOf } from './pile.ts'
import './signing-desk.ts'
import type { SigningDesk } from './signing-desk.ts'
import { actingFor, neighbour } from './urgency.ts'

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
    const pile = this.pile()
    if (!pile) return html`<div class="head"><h1>${say(workWords).desk}</h1></div>${waitingNote(this.source.trouble, () => void this.source.refresh())}`
    const open = this.openOf(pile)
    if (!open) return this.empty()
    return html`<div class="page">
      <aside>
        <h1>${say(workWords).desk}</h1>
        <countersign-note .me=${this.me}></countersign-note>
        <desk-list .me=${this.me} .pile=${pile} .open=${open.id}></desk-list>
        ${pile.some(({ kind }) => kind === 'waiting') ? legend({ statements: open.kind === 'waiting' && open.row.state === 'PENDING_LEADER' }) : nothing}
      </aside>
      ${this.pane(open)}
    </div>`
  }

  private pane({ kind, row, duty }: Lying): TemplateResult {
    if (kind === 'waiting') return html`<signing-desk .notice=${row.id} .onBehalfOf=${actingFor(this.me, row)} @acted=${this.acted}></signing-desk>`
    const notice = html`<office-notice embedded .notice=${row.id} @acted=${this.acted}></office-notice>`
    if (duty === null) return notice
    return html`<div class="stack">${dutyLead(duty)} ${duty.duty === 'watch-screens' ? html`<section class="sheet"><h2>${nameOf(row)}</h2><recall-confirmations .publication=${duty.publication ?? ''}></recall-confirmations></section>` : notice}</div>`
  }

  private empty(): TemplateResult {
    const t = say(workWords)
    const writes = this.me.roles.includes('author')
    const act = html`<wa-button appearance="outlined" href=${addressOf({ page: writes ? 'notices' : 'today' })}>${writes ? t.toNotices : t.toToday}</wa-button>`
    const said = this.worked > 0 ? { title: say(deskWords).allDone, words: say(deskWords).allDoneWords } : { title: t.empty, words: t.emptyWords }
    return html`<div class="head"><h1>${t.desk}</h1></div><countersign-note .me=${this.me}></countersign-note>${emptyNote({ ...said, act })}`
  }

  /** What lies here in the order in which it is worked through. */
  private pile(): Lying[] | null {
    return this.source.value && pileOf(this.source.value, { grouped: this.me.roles.includes('office') })
  }

  /** What lies open: what was chosen, else the most urgent; a draft or what is only to be filed, when nothing else is there. */
  private openOf(pile: readonly Lying[]): Lying | null {
    return pile.find(({ id }) => id === this.chosen) ?? pile[0] ?? null
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const [target, ...around] = event.composedPath()
    if ([target, ...around].some((element) => element instanceof Element && element.localName === 'wa-dialog')) return
    const command = commandOf(event, target)
    const pile = this.pile()
    if (command === null || !pile) return
    event.preventDefault()
    if (command === 'next' || command === 'previous') this.step(pile, command === 'next' ? 1 : -1)
    else this.signing?.press(command)
  }

  private step(pile: readonly Lying[], by: 1 | -1): void {
    const open = this.openOf(pile)
    const next = neighbour(pile, open?.id ?? null, by)
    if (next && next.id !== open?.id) go({ page: 'desk', id: next.id })
  }

  /** Goes to the next one by itself when what lay open has left the desk; a draft is not pressed on anybody, and whoever walked off meanwhile is not called back. */
  private readonly acted = async (): Promise<void> => {
    const pressing = (pile: readonly Lying[] | null): Lying[] => (pile ?? []).filter(({ kind }) => kind !== 'draft')
    const before = pressing(this.pile())
    const open = this.openOf(this.pile() ?? [])
    const after = neighbour(before, open?.id ?? null, 1)
    await this.source.refresh()
    const pile = this.pile()
    if (!this.isConnected || !pile || pile.some(({ id }) => id === open?.id)) return
    this.worked += 1
    const next = pressing(pile).find(({ id }) => id === after?.id) ?? pressing(pile)[0] ?? null
    go({ page: 'desk', id: next?.id ?? null })
  }
}
