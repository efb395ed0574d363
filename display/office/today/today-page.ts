import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Me } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'
import type { ScreenList, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, emptyNote, waitingNote } from '../frame/element.ts'
import { opens } from '../frame/pages.ts'
import { icon } from '../icons.ts'
import '../notices/kept-off.ts'
import '../notices/recall-dialog.ts'
import type { Recalled, RecallDialog } from '../notices/recall-dialog.ts'
import '../people/role-gaps.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import '../proposals/countersign-note.ts'
import { isAwaited, troubleOf } from '../screens/health.ts'
import { Source } from '../source.ts'
import { series, told } from '../words/joining.ts'
import { screenWords } from '../words/screens.ts'
import './screen-card.ts'

/** Who may take something off alone (domain.md 3.2). */
const recallers: readonly Role[] = ['section-head', 'supervising-leader', 'office', 'director', 'information-centre']

/** Every screen as it stands now, and the way to take off whatever is on. */
@customElement('office-today')
export class TodayPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @query('recall-dialog') private readonly recall!: RecallDialog
  private readonly list = new Source<ScreenList>(this, () => '/screens', 3000)

  static override styles = [
    OfficeElement.styles,
    css`
      .wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); gap: 20px; }
      .well { color: var(--good); display: inline-flex; gap: 6px; align-items: center; }
      .troubled { color: var(--bad); font-weight: 600; display: inline-flex; gap: 6px; align-items: center; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(screenWords)
    const list = this.list.value
    if (!list) return html`<div class="head"><h1>${t.today}</h1></div>${waitingNote(this.list.trouble, () => void this.list.refresh())}`
    const standing = list.screens.filter(({ revokedAt }) => revokedAt === null)
    const now = serverNow()
    const troubles = (screen: ScreenView): number => troubleOf(screen, now).length
    const troubled = standing.filter((screen) => troubles(screen) > 0)
    return html`
      <div class="head"><h1>${t.today}</h1>${standing.length === 0 ? nothing : this.summary(troubled, standing.filter((screen) => isAwaited(screen, now)))}</div>
      <countersign-note .me=${this.me}></countersign-note>
      <role-gaps .me=${this.me}></role-gaps>
      <kept-off-notices></kept-off-notices>
      ${standing.length === 0 ? this.empty() : html`<div class="wall" @take-off=${(event: Event) => this.recall.open((event as CustomEvent<Recalled>).detail)}>${[...standing].sort((a, b) => troubles(b) - troubles(a)).map((screen) => this.card(screen))}</div>`}
      <recall-dialog @acted=${() => void this.list.refresh()}></recall-dialog>
    `
  }

  private card(screen: ScreenView): TemplateResult {
    return html`<screen-card .screen=${screen} ?recalls=${recallers.some((role) => this.me.roles.includes(role) || this.me.delegations.some((held) => held.role === role))}></screen-card>`
  }

  private summary(troubled: readonly ScreenView[], awaited: readonly ScreenView[]): TemplateResult {
    const t = say(screenWords)
    if (troubled.length === 0 && awaited.length > 0) return html`<span class="soft" role="status">${told(t.awaited, series(awaited.map(({ name }) => name)))}</span>`
    return troubled.length === 0
      ? html`<span class="well" role="status">${icon('tick')}${t.allWell}</span>`
      : html`<span class="troubled" role="status">${icon('warning')}${told(t.troubled(troubled.length), series(troubled.map(({ name }) => name)))}</span>`
  }

  private empty(): TemplateResult {
    const t = say(screenWords)
    return emptyNote({ title: t.none, words: t.noneWords, act: opens('screens', this.me) ? html`<wa-button variant="brand" href=${addressOf({ page: 'screens' })}>${t.toScreens}</wa-button>` : nothing })
  }
}
