import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { entry } from '../words/frame.ts'
import { OfficeElement, announce, field, troubleNote } from './element.ts'

/** Changes one's own password; with `forced`, before anything else may be done; `coded`: it takes the handover code too. @fires password-changed */
@customElement('office-password')
export class Password extends OfficeElement {
  @property({ type: Boolean }) forced = false
  @property({ type: Boolean }) coded = false
  @state() private trouble: Trouble | null = null
  @state() private wrong: 'differ' | 'tooShort' | null = null

  static override styles = [OfficeElement.styles, css`form { max-width: 420px; } #code { font-size: 18px; letter-spacing: 0.08em; }`]

  override render(): TemplateResult {
    const t = say(entry)
    return html`<form class="sheet stack" @submit=${this.submit}>
      <h1>${t.changeTitle}</h1>
      ${this.forced ? html`<p class="soft">${t.changeLead}</p>` : nothing}
      ${field({ id: 'current', name: t.current }, html`<input id="current" name="current" type="password" required autocomplete="current-password" />`)}
      ${this.coded ? this.code() : nothing}
      ${field(
        { id: 'next', name: t.next, hint: t.passwordHint, wrong: this.wrong === 'tooShort' ? t.tooShort : undefined },
        html`<input id="next" name="next" type="password" required autocomplete="new-password" aria-invalid=${this.wrong === 'tooShort'} />`,
      )}
      ${field(
        { id: 'again', name: t.again, wrong: this.wrong === 'differ' ? t.differ : undefined },
        html`<input id="again" name="again" type="password" required autocomplete="new-password" aria-invalid=${this.wrong === 'differ'} />`,
      )}
      ${troubleNote(this.trouble)}
      <wa-button type="submit" variant="brand">${t.change}</wa-button>
    </form>`
  }

  private code(): TemplateResult {
    const t = say(entry)
    return field(
      { id: 'code', name: t.code, hint: t.codeHint },
      html`<input id="code" name="code" class="mono" required maxlength="40" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" aria-invalid=${this.trouble?.at === 'code'} aria-describedby="code-hint" />`,
    )
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const [current, next, again, code] = ['current', 'next', 'again', 'code'].map((name) => this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '')
    this.wrong = (next ?? '').length < 10 ? 'tooShort' : next === again ? null : 'differ'
    if (this.wrong) return
    const answer = await ask('POST', '/password', { current, next, ...(this.coded ? { code } : {}) })
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    announce(say(entry).changed)
    this.renderRoot.querySelector('form')?.reset()
    this.dispatchEvent(new Event('password-changed'))
  }
}
