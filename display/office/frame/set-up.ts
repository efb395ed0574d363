import { css, html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { entry } from '../words/frame.ts'
import { OfficeElement, field, troubleNote, valueOf } from './element.ts'

/** Makes the first administrator by the one-time link of the first start. @fires signed-in */
@customElement('office-set-up')
export class SetUp extends OfficeElement {
  @property() token = ''
  @state() private trouble: Trouble | null = null
  @state() private short = false

  static override styles = [OfficeElement.styles, css`form { max-width: 420px; margin: 0 auto; }`]

  override render(): TemplateResult {
    const t = say(entry)
    return html`<form class="sheet stack" @submit=${this.submit}>
      <h1>${t.setUpTitle}</h1>
      <p class="soft">${t.setUpLead}</p>
      ${field({ id: 'name', name: t.name, must: true }, html`<input id="name" name="name" maxlength="30" required autofocus autocomplete="name" />`)}
      ${field({ id: 'login', name: t.login, hint: t.loginHint, must: true }, html`<input id="login" name="login" maxlength="32" required pattern="[a-z0-9][a-z0-9._\\-]{1,31}" autocomplete="username" spellcheck="false" />`)}
      ${field(
        { id: 'password', name: t.password, hint: t.passwordHint, must: true, wrong: this.short ? t.tooShort : undefined },
        html`<input id="password" name="password" type="password" required autocomplete="new-password" aria-invalid=${this.short} />`,
      )}
      ${troubleNote(this.trouble)} ${this.trouble?.code === 'SETUP_LINK_INVALID' ? html`<a href="/office/">${t.signIn}</a>` : ''}
      <wa-button type="submit" variant="brand">${t.setUp}</wa-button>
    </form>`
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const [name, login] = [valueOf(this.renderRoot, 'name'), valueOf(this.renderRoot, 'login')]
    const password = this.renderRoot.querySelector<HTMLInputElement>('[name="password"]')?.value ?? ''
    this.short = password.length < 10
    if (this.short) return
    const made = await ask('POST', '/setup', { token: this.token, name, login, password })
    const entered = made.ok ? await ask('POST', '/session', { login, password }) : made
    this.trouble = entered.ok ? null : entered.trouble
    if (entered.ok) this.dispatchEvent(new Event('signed-in'))
  }
}
