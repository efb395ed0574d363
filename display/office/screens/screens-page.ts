import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { EnrolmentList, ScreenList, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { presetNames, presetOf } from '../glass/profiles.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { Source } from '../source.ts'
import { ago } from '../times.ts'
import { frame } from '../words/frame.ts'
import { surfaceNames } from '../words/names.ts'
import { screenWords } from '../words/screens.ts'
import './enrol-dialog.ts'
import type { EnrolDialog } from './enrol-dialog.ts'
import { hintsOf, isAwaited, troubleOf } from './health.ts'
import './screen-dialog.ts'
import type { ScreenDialog } from './screen-dialog.ts'

/** All screens, those that ask to be taken in, and what can be done with each. */
@customElement('office-screens')
export class ScreensPage extends OfficeElement {
  @property() chosen: string | null = null
  @state() private trouble: Trouble | null = null
  @query('enrol-dialog') private readonly enrol!: EnrolDialog
  @query('screen-dialog') private readonly dialog!: ScreenDialog
  private readonly list = new Source<ScreenList>(this, () => '/screens', 4000)
  private readonly asking = new Source<EnrolmentList>(this, () => '/enrolments', 4000)
  private readonly ticking = new Ticking(this, 10_000)

  static override styles = [OfficeElement.styles, css`.ask { border-left: 3px solid var(--brand); } .ask table { margin-top: 8px; } td.code { font-size: 17px; letter-spacing: 0.08em; font-weight: 650; } tr.revoked td { color: var(--soft); } .acts wa-button { margin-left: 2px; }`]

  override render(): TemplateResult {
    const t = say(screenWords)
    return html`
      <div class="head"><h1>${t.screens}</h1>
        <wa-button appearance="outlined" @click=${() => this.enrol.open('link')}>${t.enrolLink}</wa-button>
        <wa-button variant="brand" @click=${() => this.enrol.open('code')}><span slot="start">${icon('plus')}</span>${t.enrolCode}</wa-button>
      </div>
      ${troubleNote(this.trouble)}
      <div class="stack">${this.askers()} ${this.list.value ? this.table(this.list.value) : waitingNote(this.list.trouble, () => void this.list.refresh())}</div>
      <enrol-dialog .asking=${this.asking.value?.enrolments ?? []} @enrolled=${this.again}></enrol-dialog>
      <screen-dialog @changed=${this.again}></screen-dialog>
    `
  }

  private askers(): TemplateResult | typeof nothing {
    const t = say(screenWords)
    const asking = this.asking.value?.enrolments ?? []
    if (asking.length === 0) return nothing
    return html`<section class="sheet ask"><h2>${t.asking}</h2>
      <table class="list"><caption class="out">${t.asking}</caption>
        <thead><tr><th scope="col">${t.code}</th><th scope="col">${t.surface}</th><th scope="col">${t.fingerprint}</th><th scope="col">${t.askedAt}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
        <tbody>${asking.map((one) => html`<tr><td class="code">${one.code}</td><td>${say(surfaceNames)[one.surface]}</td><td class="mono">${one.fingerprint}</td><td class="soft">${ago(one.askedAt, this.ticking.now)}</td><td class="acts"><wa-button size="s" variant="brand" @click=${() => this.enrol.open('code', one.code)}>${t.enrol}</wa-button></td></tr>`)}</tbody>
      </table></section>`
  }

  private table({ screens }: ScreenList): TemplateResult {
    const t = say(screenWords)
    if (screens.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return html`<table class="list">
      <caption class="out">${t.screens}</caption>
      <thead><tr><th scope="col">${t.name}</th><th scope="col">${t.status}</th><th scope="col">${t.profile}</th><th scope="col">${t.tags}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${screens.map((screen) => this.line(screen))}</tbody>
    </table>`
  }

  private line(screen: ScreenView): TemplateResult {
    const t = say(screenWords)
    const { profile } = screen
    const preset = presetOf(profile)
    return html`<tr class=${screen.revokedAt === null ? '' : 'revoked'}>
      <td><strong>${screen.name}</strong><div class="small soft">${screen.place}</div></td>
      <td>${this.status(screen)}</td>
      <td class="number">${preset ? say(presetNames)[preset] : `${profile.width}×${profile.height}`}<div class="small soft">${say(surfaceNames)[profile.surface]} · ${profile.distanceM} m</div></td>
      <td>${screen.tags.map((tag) => html`<span class="tag">${tag}</span> `)}</td>
      <td class="acts">
        ${screen.revokedAt === null
          ? html`<wa-button size="s" appearance="plain" @click=${() => this.identify(screen)}>${t.identify}</wa-button>
              <wa-button size="s" appearance="plain" @click=${() => this.dialog.open('change', screen)}>${t.change}</wa-button>
              <wa-button size="s" appearance="plain" @click=${() => this.dialog.open('replace', screen)}>${t.replace}</wa-button>
              <wa-button size="s" appearance="plain" variant="danger" @click=${() => this.dialog.open('revoke', screen)}>${t.revoke}</wa-button>`
          : nothing}
      </td>
    </tr>`
  }

  private status(screen: ScreenView): TemplateResult {
    const t = say(screenWords)
    if (screen.revokedAt !== null) return html`<span class="tag">${t.revoked}</span>`
    if (isAwaited(screen, this.ticking.now)) return html`<span class="tag">${t.awaited}</span>`
    const troubles = troubleOf(screen, this.ticking.now)
    const seen = screen.seenAt === null ? '' : t.seen(ago(screen.seenAt, this.ticking.now))
    return html`
      ${troubles.length === 0 ? html`<span class="tag good">${t.online}</span>` : troubles.map((trouble) => html`<div><span class="tag bad">${trouble}</span></div>`)}
      <div class="small soft">${seen}</div>
      ${hintsOf(screen).map((hint) => html`<div class="small soft">${hint}</div>`)}
    `
  }

  private async identify({ id }: ScreenView): Promise<void> {
    const answer = await ask('POST', `/screens/${id}/identify`)
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) announce(say(screenWords).identified)
  }

  private readonly again = async (): Promise<void> => {
    await Promise.all([this.list.refresh(), this.asking.refresh()])
  }
}
