import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DemoPerson } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { Source } from '../source.ts'
import { entry } from '../words/frame.ts'
import { roleNames } from '../words/names.ts'
import { OfficeElement, field, troubleNote, valueOf } from './element.ts'

/** The office's door. @fires signed-in */
@customElement('office-sign-in')
export class SignIn extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @state() private busy = false
  private readonly demo = new Source<DemoPerson[]>(this, () => '/demo-people')

  static override styles = [
    OfficeElement.styles,
    css`
      .door { display: grid; gap: 28px; grid-template-columns: minmax(300px, 360px); justify-content: center; align-items: start; }
      .door.two { grid-template-columns: minmax(300px, 360px) minmax(340px, 460px); }
      .people { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 6px; }
      .people button { width: 100%; min-height: 44px; text-align: left; font: inherit; background: #faf9f5; border: 1px solid var(--line); border-radius: 4px; padding: 6px 10px; cursor: pointer; color: inherit; display: grid; }
      .people button:hover { border-color: var(--brand); background: var(--brand-soft); }
      @media (max-width: 800px) { .door.two { grid-template-columns: minmax(280px, 460px); } }
    `,
  ]

  override render(): TemplateResult {
    const t = say(entry)
    const people = this.demo.value ?? []
    return html`<div class="door ${people.length > 0 ? 'two' : ''}">
      <form class="sheet stack" @submit=${this.submit}>
        <h1>${t.title}</h1>
        ${field({ id: 'login', name: t.login }, html`<input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus />`)}
        ${field({ id: 'password', name: t.password }, html`<input id="password" name="password" type="password" autocomplete="current-password" required />`)}
        ${troubleNote(this.trouble)}
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${t.signIn}</wa-button>
      </form>
      ${people.length === 0 ? nothing : this.demoPeople(people)}
    </div>`
  }

  private demoPeople(people: readonly DemoPerson[]): TemplateResult {
    const t = say(entry)
    return html`<section class="sheet">
      <h2>${t.demoTitle}</h2>
      <p class="soft">${t.demoLead(people[0]?.password ?? '')}</p>
      <ul class="people">
        ${people.map(
          (person) => html`<li>
            <button type="button" @click=${() => this.fill(person)}><strong>${person.name}</strong><span class="soft small">${person.title || say(roleNames)[person.role]}</span></button>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private fill({ login, password }: DemoPerson): void {
    const put = (name: string, value: string): void => {
      const control = this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (control) control.value = value
    }
    put('login', login)
    put('password', password)
    this.renderRoot.querySelector<HTMLElement>('wa-button')?.focus()
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const login = valueOf(this.renderRoot, 'login')
    const password = this.renderRoot.querySelector<HTMLInputElement>('[name="password"]')?.value ?? ''
    if (!login || !password || this.busy) return
    this.busy = true
    const answer = await ask('POST', '/session', { login, password })
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.dispatchEvent(new Event('signed-in'))
  }
}
