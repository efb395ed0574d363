import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { PasskeyQuestion, Passkeys } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Answer, type Trouble } from '../api.ts'
import '../confirm/confirm-identity.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'
import { makePasskey, worksHere } from '../confirm/passkey.ts'
import { OfficeElement, announce, emptyNote, field, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { frame } from '../words/frame.ts'
import { identityWords } from '../words/identity.ts'

type Passkey = Passkeys['passkeys'][number]

/** One's own passkeys: added after the password was given, given up at any time. */
@customElement('office-passkeys')
export class PasskeysPage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private adding = false
  @state() private busy = false
  @state() private dropping: Passkey | null = null
  @query('confirm-identity') private readonly identity!: ConfirmIdentity
  private readonly list = new Source<Passkeys>(this, () => '/passkeys')
  private readonly ticking = new Ticking(this, 60_000)

  static override styles = [OfficeElement.styles, css`:host { margin-top: 36px; max-width: 760px; } .head { margin-bottom: 14px; } .head h2 { flex: 1 1 auto; margin: 0; } .sheet { margin-bottom: 14px; }`]

  override render(): TemplateResult {
    const t = say(identityWords)
    const view = this.list.value
    const works = view !== null && worksHere(view)
    return html`
      <div class="head"><h2>${icon('fingerprint')} ${t.passkeys}</h2>${works ? html`<wa-button variant="brand" @click=${this.begin}><span slot="start">${icon('plus')}</span>${t.add}</wa-button>` : nothing}</div>
      <p class="lead">${t.passkeysLead}</p>
      ${view === null ? waitingNote(this.list.trouble, () => void this.list.refresh()) : html`${works ? nothing : this.elsewhere(view)}${this.table(view)}`}
      <wa-dialog label=${t.add} ?open=${this.adding} @wa-after-hide=${() => (this.adding = false)}>${this.adding ? this.form() : nothing}</wa-dialog>
      <wa-dialog label=${t.revokeTitle(this.dropping?.label ?? '')} ?open=${this.dropping !== null} @wa-after-hide=${() => (this.dropping = null)}>${this.dropping ? this.question(this.dropping) : nothing}</wa-dialog>
      <confirm-identity></confirm-identity>
    `
  }

  private elsewhere({ rpId }: Passkeys): TemplateResult {
    const t = say(identityWords)
    return rpId === location.hostname && window.isSecureContext
      ? html`<p class="sheet">${t.unsupported}</p>`
      : html`<div class="sheet"><strong>${t.elsewhere}</strong><p>${t.elsewhereWords}</p></div>`
  }

  private table({ passkeys }: Passkeys): TemplateResult {
    const t = say(identityWords)
    if (passkeys.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return html`<table class="list">
      <caption class="out">${t.passkeys}</caption>
      <thead><tr><th scope="col">${t.label}</th><th scope="col">${t.made}</th><th scope="col">${t.used}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${passkeys.map((one) => this.line(one))}</tbody>
    </table>`
  }

  private line(one: Passkey): TemplateResult {
    const t = say(identityWords)
    const { now } = this.ticking
    return html`<tr>
      <td><strong>${one.label}</strong></td><td class="number">${moment(one.createdAt, now)}</td><td class="number">${one.usedAt === null ? html`<span class="soft">${t.never}</span>` : moment(one.usedAt, now)}</td>
      <td class="acts"><wa-button size="s" appearance="plain" @click=${() => (this.dropping = one)}>${t.revoke}<span class="out">${one.label}</span></wa-button></td>
    </tr>`
  }

  private form(): TemplateResult {
    const t = say(identityWords)
    return html`<form class="stack" @submit=${this.send}>
      ${field({ id: 'label', name: t.label, hint: t.labelHint, must: true }, html`<input id="label" name="label" maxlength="40" autocomplete="off" required aria-describedby="label-hint" />`)}
      ${this.busy ? html`<p class="soft" role="status">${t.waiting}</p>` : nothing} ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand" ?loading=${this.busy}>${t.add}</wa-button><wa-button appearance="plain" @click=${() => (this.adding = false)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private question(one: Passkey): TemplateResult {
    const t = say(identityWords)
    return html`<div class="stack"><p>${t.revokeLead}</p>
      <div class="row"><wa-button variant="brand" @click=${() => this.drop(one)}>${t.revoke}</wa-button><wa-button appearance="plain" @click=${() => (this.dropping = null)}>${say(frame).cancel}</wa-button></div></div>`
  }

  private readonly begin = (): void => {
    this.trouble = this.wrong = null
    this.adding = true
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const label = valueOf(this.renderRoot, 'label')
    if (label === '' || this.busy) return
    this.busy = true
    this.trouble = this.wrong = null
    await this.add(label)
    this.busy = false
  }

  private async add(label: string): Promise<void> {
    const question = await this.asked()
    if (question === null) return
    if (!question.ok) return void (this.trouble = question.trouble)
    const made = await makePasskey(question.value).catch((error: unknown) => (error instanceof Error && error.name === 'InvalidStateError' ? 'already' : 'refusedAdd'))
    if (typeof made === 'string') return void (this.wrong = say(identityWords)[made])
    const answer = await ask('POST', '/passkeys', { label, ...made })
    if (!answer.ok) return void (this.trouble = answer.trouble)
    this.adding = false
    announce(say(identityWords).added)
    await this.list.refresh()
  }

  /** The question for the device; where the server wants to know anew who asks, the password first. Null when they turned away. */
  private async asked(): Promise<Answer<PasskeyQuestion> | null> {
    const first = await ask<PasskeyQuestion>('POST', '/passkeys/question')
    if (first.ok || first.trouble.code !== 'REAUTH_REQUIRED') return first
    return (await this.identity.prove('addLead')) ? ask<PasskeyQuestion>('POST', '/passkeys/question') : null
  }

  private async drop({ id }: Passkey): Promise<void> {
    const answer = await ask('POST', `/passkeys/${id}/revoke`)
    this.dropping = null
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) announce(say(identityWords).revoked)
    await this.list.refresh()
  }
}
