import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { PersonView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Answer, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote, valueOf } from '../frame/element.ts'
import { sayWhatBecame, type Became } from '../proposals/became.ts'
import { frame } from '../words/frame.ts'
import { peopleWords } from '../words/people.ts'

type Task = Readonly<{ way: 'add' | 'rename' | 'account' | 'reset'; person: Pick<PersonView, 'id' | 'name'> | null; login?: string }>

/** Adds a person, renames one, opens an account, or makes a one-time password. @fires changed */
@customElement('person-dialog')
export class PersonDialog extends OfficeElement {
  @state() private task: Task | null = null
  @state() private trouble: Trouble | null = null
  @state() private password: (Became & Readonly<{ password: string }>) | null = null
  @state() private missing = false

  static override styles = [OfficeElement.styles, css`.password { font-size: 22px; letter-spacing: 0.06em; user-select: all; background: #faf9f5; border: 1px solid var(--line); padding: 12px 16px; }`]

  open(task: Task): void {
    this.task = task
    this.trouble = this.password = null
    this.missing = false
  }

  override render(): TemplateResult {
    const t = say(peopleWords)
    const titles: Readonly<Record<Task['way'], string>> = { add: t.addPerson, rename: t.rename, account: t.addAccount, reset: t.reset }
    return html`<wa-dialog label="${this.task ? titles[this.task.way] : ''} ${this.task?.person?.name ?? ''}" ?open=${this.task !== null} @wa-after-hide=${() => (this.task = null)}>
      ${this.task === null ? nothing : this.password === null ? this.form(this.task) : this.once(this.task, this.password)}
    </wa-dialog>`
  }

  private form({ way, person }: Task): TemplateResult {
    const t = say(peopleWords)
    return html`<form class="stack" @submit=${this.send}>
      ${way === 'add' || way === 'rename' ? field({ id: 'name', name: t.name, must: true }, html`<input id="name" name="name" maxlength="30" .value=${person?.name ?? ''} autocomplete="off" autofocus />`) : nothing}
      ${way === 'add' ? html`<p class="soft">${t.accountLater} ${t.awaitsLead}</p>` : nothing} ${way === 'account' ? html`<p class="soft">${t.awaitsLead}</p>` : nothing}
      ${way === 'account' || way === 'add'
        ? html`${field({ id: 'login', name: t.login, hint: t.loginHint, must: way === 'account' }, html`<input id="login" name="login" maxlength="32" autocomplete="off" spellcheck="false" ?autofocus=${way === 'account'} />`)}
            ${field({ id: 'password', name: t.password, hint: t.passwordHint, must: way === 'account' }, html`<input id="password" name="password" maxlength="200" autocomplete="new-password" />`)}`
        : nothing}
      ${way === 'reset' ? html`<p>${t.resetLead} ${t.resetAwaits}</p>` : nothing} ${this.missing ? html`<p class="wrong" role="alert">${t.must}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${way === 'reset' ? t.reset : say(frame).save}</wa-button><wa-button appearance="plain" @click=${() => (this.task = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private once({ person }: Task, { password, awaits }: Became & Readonly<{ password: string }>): TemplateResult {
    const t = say(peopleWords)
    return html`<div class="stack"><h3>${t.resetDone(person?.name ?? '')}</h3><div class="password mono">${password}</div><p>${t.resetLead}</p>${awaits ? html`<p>${t.resetAwaits}</p>` : nothing}<div><wa-button appearance="outlined" @click=${() => (this.task = null)}>${say(frame).close}</wa-button></div></div>`
  }

  private asked({ way, person, login }: Task): Promise<Answer<Became & Readonly<{ password?: string }>>> | null {
    const [name = '', newLogin = '', password = ''] = ['name', 'login', 'password'].map((one) => valueOf(this.renderRoot, one))
    if (way === 'reset') return ask('POST', `/people/${person?.id ?? ''}/password-reset`, login ? { login } : {})
    if (way === 'account') return newLogin && password ? ask('POST', `/people/${person?.id ?? ''}/account`, { login: newLogin, password }) : null
    if (!name || Boolean(newLogin) !== Boolean(password)) return null
    if (way === 'rename') return ask('PATCH', `/people/${person?.id ?? ''}`, { name })
    return ask('POST', '/people', { name, ...(newLogin ? { account: { login: newLogin, password } } : {}) })
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { task } = this
    if (!task) return
    const asked = this.asked(task)
    this.missing = asked === null
    if (!asked) return
    const answer = await asked
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.dispatchEvent(new Event('changed'))
    if (task.way === 'reset') this.password = { password: answer.value.password ?? '', awaits: answer.value.awaits }
    else {
      this.task = null
      sayWhatBecame(answer.value)
    }
  }
}
