import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DemoPerson, Passkeys, SignatureQuestion } from '../../../server/people/answers.ts'
import type { ActName, Assertion } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { ask as send, type Trouble } from '../api.ts'
import { OfficeElement, troubleNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { frame } from '../words/frame.ts'
import { identityWords } from '../words/identity.ts'
import { signWithPasskey, stopAsking, worksHere } from './passkey.ts'

/** What is about to be signed: the act, the exact wording, the statements made with it. */
export type Wish = Readonly<{ act: ActName; digest: string; statements: Readonly<{ content: boolean; secrecy: boolean }> | null }>

/** Somebody proved who they are: by a passkey's signature to be sent with the act, or by password, which the server remembers for five minutes. */
export type Confirmed = Readonly<{ assertion?: Assertion }>

/** What is no signature and yet wants to know who is there. */
export type Proven = 'addLead' | 'countersignLead'

type Asked = Readonly<{ wish: Wish | Proven; passkey: boolean; then: (confirmed: Confirmed | null) => void }>

/** Asks who sits there: by passkey where there is one that works here, else by password. One question at a time. */
@customElement('confirm-identity')
export class ConfirmIdentity extends OfficeElement {
  @state() private asked: Asked | null = null
  @state() private trouble: Trouble | null = null
  @state() private busy: 'passkey' | 'password' | null = null
  @state() private turnedAway = false
  /** What everyone's password is in a demonstration: whoever was signed in by a click never saw it. */
  @state() private demoPassword: string | null = null
  /** Settled when the last question has left the page and given the focus back: only then may something else have it. */
  gone: Promise<void> = Promise.resolve()
  private left: () => void = () => undefined
  /** Whether a passkey could be used here, if there were one. */
  private could = false

  static override styles = [OfficeElement.styles, css`:host { display: contents; } wa-dialog { --width: 420px; } #trouble:empty, [role='status']:empty { display: none; } .or { border-top: 1px solid var(--line); padding-top: 14px; }`]

  /** Before a signature. Null when the person turned away: then nothing is to be signed. */
  async ask(wish: Wish): Promise<Confirmed | null> {
    const held = await send<Passkeys>('GET', '/passkeys')
    this.could = held.ok && worksHere(held.value)
    const passkey = this.could && held.ok && held.value.passkeys.length > 0
    const confirmed = this.open(wish, passkey)
    if (passkey) void this.byPasskey()
    return confirmed
  }

  /** By password alone, for what is no signature. */
  async prove(what: Proven): Promise<boolean> {
    this.could = false
    return (await this.open(what, false)) !== null
  }

  private open(wish: Asked['wish'], passkey: boolean): Promise<Confirmed | null> {
    this.asked?.then(null)
    void this.learnDemo()
    this.trouble = this.busy = null
    this.turnedAway = false
    this.gone = new Promise((then) => (this.left = () => void setTimeout(then)))
    return new Promise((then) => {
      this.asked = { wish, passkey, then }
    })
  }

  private async learnDemo(): Promise<void> {
    const people = await send<DemoPerson[]>('GET', '/demo-people')
    this.demoPassword = people.ok ? (people.value[0]?.password ?? null) : null
  }

  override render(): TemplateResult {
    return html`<wa-dialog label=${say(identityWords).confirm} ?open=${this.asked !== null} @wa-after-hide=${this.closed}>${this.asked === null ? nothing : this.form(this.asked)}</wa-dialog>`
  }

  private form({ wish, passkey }: Asked): TemplateResult {
    const t = say(identityWords)
    return html`<form class="stack" @submit=${this.byPassword}>
      <p>${typeof wish === 'string' ? t[wish] : t.confirmLead}</p>
      ${passkey ? this.device() : nothing}
      <div class="field ${passkey ? 'or' : ''}">
        <label for="password">${passkey ? t.orPassword : t.password}</label>
        <input id="password" name="password" type="password" maxlength="200" autocomplete="current-password" ?autofocus=${!passkey} aria-describedby="trouble" />
        ${this.demoPassword === null ? nothing : html`<span class="hint">${t.demo(this.demoPassword)}</span>`}
      </div>
      ${passkey || !this.could ? nothing : html`<p class="hint">${t.hint} <a href=${addressOf({ page: 'account' })} @click=${() => this.finish(null)}>${t.add}</a></p>`}
      <div id="trouble">${troubleNote(this.trouble)}</div>
      <div class="row">
        <wa-button type="submit" variant=${passkey ? 'neutral' : 'brand'} appearance=${passkey ? 'outlined' : 'accent'} ?loading=${this.busy === 'password'}>${t.withPassword}</wa-button>
        <wa-button appearance="plain" @click=${() => this.finish(null)}>${say(frame).cancel}</wa-button>
      </div>
    </form>`
  }

  private device(): TemplateResult {
    const t = say(identityWords)
    return html`<div class="stack">
      <div><wa-button variant="brand" ?loading=${this.busy === 'passkey'} @click=${this.byPasskey}><span slot="start">${icon('key')}</span>${t.withPasskey}</wa-button></div>
      <div class="soft" role="status">${this.busy === 'passkey' ? t.waiting : nothing}</div>
      ${this.turnedAway ? html`<p class="wrong" role="alert">${t.refused}</p>` : nothing}
    </div>`
  }

  private readonly byPasskey = async (): Promise<void> => {
    const { asked } = this
    if (asked === null || typeof asked.wish === 'string' || this.busy) return
    this.busy = 'passkey'
    this.trouble = null
    this.turnedAway = false
    const question = await send<SignatureQuestion>('POST', '/session/challenge', asked.wish)
    const assertion = question.ok ? await signWithPasskey(question.value).catch(() => null) : null
    if (this.asked !== asked || this.busy !== 'passkey') return
    this.busy = null
    this.trouble = question.ok ? null : question.trouble
    this.turnedAway = question.ok && assertion === null
    if (assertion !== null) this.finish({ assertion })
  }

  private readonly byPassword = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { asked } = this
    const password = this.renderRoot.querySelector<HTMLInputElement>('#password')?.value ?? ''
    if (asked === null || password === '' || this.busy === 'password') return
    stopAsking()
    this.busy = 'password'
    const answer = await send('POST', '/session/confirm', { password })
    if (this.asked !== asked) return
    this.busy = null
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.finish({})
    else this.renderRoot.querySelector<HTMLInputElement>('#password')?.select()
  }

  private finish(confirmed: Confirmed | null): void {
    const { asked } = this
    this.asked = null
    if (asked?.passkey) stopAsking()
    asked?.then(confirmed)
  }

  /** The dialog was closed by Escape or its own button. It tells whoever stands around it too, who must not take it for their own closing. */
  private readonly closed = (event: Event): void => {
    event.stopPropagation()
    if ((event.currentTarget as HTMLElement & { open: boolean }).open) return
    this.finish(null)
    this.left()
  }
}
