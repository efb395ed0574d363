import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '../../../server/people/answers.ts'
import { language, say, speak } from '../../language/language.ts'
import { ask, onSignedOut } from '../api.ts'
import { pageFor } from './pages.ts'
import { addressOf, placeOf, type Place } from '../place.ts'
import { frame } from '../words/frame.ts'
import { OfficeElement, type Announcement } from './element.ts'
import { isHeld, mayLeave, stayNoLonger } from './staying.ts'
import './navigation.ts'
import './password.ts'
import './set-up.ts'
import './sign-in.ts'

const KEPT_LANGUAGE = 'office-language'

/** The office: who is signed in, where they are, and what was just said. */
@customElement('office-page')
export class OfficePage extends OfficeElement {
  @state() private me: Me | null | undefined = undefined
  @state() private place: Place = placeOf(location.hash)
  @state() private said: Announcement | null = null
  @state() private setUp = new URLSearchParams(location.search).get('setup')
  private stop: (() => void) | undefined
  private silence: ReturnType<typeof setTimeout> | undefined

  static override styles = [
    OfficeElement.styles,
    css`
      .house { display: grid; grid-template-columns: 208px minmax(0, 1fr); min-height: 100vh; }
      main { padding: 24px 28px 64px; max-width: 1680px; width: 100%; outline: none; }
      .door { max-width: 960px; margin: 9vh auto 0; padding: 0 20px; }
      .door header { display: flex; justify-content: space-between; align-items: baseline; margin-bottom: 28px; }
      .door header strong { font-size: 18px; }
      .plain { font: inherit; background: none; border: 0; color: var(--brand); cursor: pointer; padding: 6px 8px; min-height: 32px; }
      .skip { position: absolute; left: 8px; top: -60px; background: var(--paper); padding: 8px 14px; z-index: 10; }
      .skip:focus { top: 8px; }
      .said { position: fixed; left: 50%; bottom: 84px; transform: translateX(-50%); background: #22262b; color: #fff; padding: 10px 18px; border-radius: 5px; display: flex; gap: 16px; align-items: center; z-index: 20; max-width: 80vw; }
      .said button { font: inherit; color: #bfe0f7; background: none; border: 0; text-decoration: underline; cursor: pointer; padding: 4px; }
      @media print {
        .house { display: block; }
        office-navigation, .skip, .said { display: none; }
        main { padding: 0; max-width: none; }
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    const kept = localStorage.getItem(KEPT_LANGUAGE)
    if (kept === 'en') speak('en')
    this.stop = onSignedOut(() => {
      stayNoLonger()
      this.me = null
    })
    window.addEventListener('hashchange', this.moved)
    window.addEventListener('office-said', this.hear)
    void this.who()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stop?.()
    window.removeEventListener('hashchange', this.moved)
    window.removeEventListener('office-said', this.hear)
  }

  override render(): TemplateResult {
    document.title = say(frame).product
    if (this.me === undefined) return html``
    if (this.me === null) return this.door(this.setUp ? html`<office-set-up .token=${this.setUp} @signed-in=${this.entered}></office-set-up>` : html`<office-sign-in @signed-in=${this.entered}></office-sign-in>`)
    if (this.me.mustChange) return this.door(html`<office-password forced ?coded=${this.me.needsCode} @password-changed=${this.entered}></office-password>`)
    return html`
      <header><a class="skip" href="#page" @click=${this.skip}>${say(frame).skip}</a></header>
      <div class="house">
        <office-navigation .me=${this.me} .place=${this.place} @sign-out=${this.leave} @other-language=${this.otherLanguage}></office-navigation>
        <main id="page" tabindex="-1">${pageFor(this.place, this.me)}</main>
      </div>
      <div role="status" aria-live="polite">${this.said ? this.announcement(this.said) : nothing}</div>
    `
  }

  private door(inside: TemplateResult): TemplateResult {
    return html`<main class="door">
      <header><strong>${say(frame).product}</strong><button class="plain" @click=${this.otherLanguage}>${say(frame).otherLanguage}</button></header>
      ${inside}
    </main>`
  }

  private announcement({ words, undo }: Announcement): TemplateResult {
    return html`<div class="said">
      ${words}${undo ? html`<button @click=${() => this.takeBack(undo)}>${say(frame).undo}</button>` : nothing}
    </div>`
  }

  private takeBack(undo: () => void): void {
    this.said = null
    undo()
  }

  private async who(): Promise<void> {
    const answer = await ask<Me>('GET', '/session')
    this.me = answer.ok ? answer.value : null
  }

  private readonly entered = async (): Promise<void> => {
    if (this.setUp) {
      this.setUp = null
      history.replaceState(null, '', location.pathname + location.hash)
    }
    await this.who()
  }

  /** Whoever signs in next begins at the front, not where the last person stood; a session that only ran out keeps its place. */
  private readonly leave = async (): Promise<void> => {
    if (!(await mayLeave())) return
    await ask('DELETE', '/session')
    this.me = null
    location.hash = ''
  }

  private readonly moved = (): void => {
    if (location.hash === '#page') return
    const before = this.place
    const next = placeOf(location.hash)
    if (isHeld() && next.page !== before.page) return void this.askFirst(location.hash)
    this.place = next
    if (before.page !== this.place.page || before.id !== this.place.id) window.scrollTo(0, 0)
  }

  /** Stays where we are until the person has said that they want to go. */
  private async askFirst(wanted: string): Promise<void> {
    history.replaceState(null, '', `${location.pathname}${location.search}${addressOf(this.place)}`)
    if (await mayLeave()) location.hash = wanted
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault()
    this.renderRoot.querySelector<HTMLElement>('main')?.focus()
  }

  private readonly otherLanguage = (): void => {
    speak(language() === 'en' ? 'zh-CN' : 'en')
    localStorage.setItem(KEPT_LANGUAGE, language())
    this.requestUpdate()
  }

  private readonly hear = (event: Event): void => {
    this.said = (event as CustomEvent<Announcement>).detail
    clearTimeout(this.silence)
    this.silence = setTimeout(() => (this.said = null), this.said.undo ? 9000 : 5000)
  }
}
