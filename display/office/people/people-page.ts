import { html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { PersonView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { sayWhatBecame, type Became } from '../proposals/became.ts'
import { firstNote } from '../proposals/first-note.ts'
import { openProposals, waitingFor } from '../proposals/open.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { series } from '../words/joining.ts'
import { peopleWords } from '../words/people.ts'
import { proposalWords } from '../words/proposals.ts'
import './role-gaps.ts'
import './person-dialog.ts'
import type { PersonDialog } from './person-dialog.ts'
import './sure-dialog.ts'
import type { SureDialog } from './sure-dialog.ts'

/** Everybody of the bureau who works with notices: accounts, posts, who is active. */
@customElement('office-people')
export class PeoplePage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @query('person-dialog') private readonly dialog!: PersonDialog
  @query('sure-dialog') private readonly sure!: SureDialog
  private readonly list = new Source<PersonView[]>(this, () => '/people')
  private readonly open = openProposals(this)

  override render(): TemplateResult {
    const t = say(peopleWords)
    const people = this.list.value
    return html`
      <div class="head"><h1>${t.people}</h1><wa-button variant="brand" @click=${() => this.dialog.open({ way: 'add', person: null })}><span slot="start">${icon('plus')}</span>${t.addPerson}</wa-button></div>
      <p class="lead">${t.peopleLead}</p>
      <role-gaps .me=${{ roles: ['administrator'] }}></role-gaps>
      ${firstNote(this.open.value)} ${troubleNote(this.trouble)}
      ${people ? this.table(people) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <person-dialog @changed=${() => void this.refresh()}></person-dialog><sure-dialog></sure-dialog>
    `
  }

  private table(people: readonly PersonView[]): TemplateResult {
    const t = say(peopleWords)
    if (people.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return html`<table class="list">
      <caption class="out">${t.people}</caption>
      <thead><tr><th scope="col">${t.name}</th><th scope="col">${t.posts}</th><th scope="col">${t.accounts}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${people.map((person) => this.line(person))}</tbody>
    </table>`
  }

  private line(person: PersonView): TemplateResult {
    const t = say(peopleWords)
    const posts = person.posts.filter(({ current }) => current)
    return html`<tr>
      <td class="whole"><strong>${person.name}</strong> ${person.active ? nothing : html`<span class="tag">${t.inactive}</span>`} ${person.waiting > 0 ? html`<a class="tag warn" href=${addressOf({ page: 'proposals' })}>${say(proposalWords).waiting(person.waiting)}</a>` : nothing}</td>
      <td>${posts.length === 0 ? html`<span class="soft">${t.noPosts}</span>` : series([...new Set(posts.map(({ title }) => title))])}</td>
      <td>${this.logins(person)}</td>
      <td class="acts">
        <wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'rename', person })}>${t.rename}</wa-button>
        <wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'account', person })}>${t.addAccount}</wa-button>
        ${person.accounts.map(({ login, disabledAt }) => html`<wa-button size="s" appearance="plain" @click=${() => this.turnAccount(person, { login, disabled: disabledAt === null })}>${disabledAt === null ? t.closeAccount : t.openAccount}${person.accounts.length > 1 ? ` ${login}` : ''}<span class="out">${person.name}</span></wa-button>`)}
        ${person.accounts.filter(({ disabledAt }) => disabledAt === null).map(({ login }) => html`<wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'reset', person, login })}>${t.reset}${person.accounts.length > 1 ? ` ${login}` : ''}</wa-button>`)}
        <wa-button size="s" appearance="plain" @click=${() => this.turn(person, !person.active)}>${person.active ? t.deactivatePerson : t.activatePerson}<span class="out">${person.name}</span></wa-button>
      </td>
    </tr>`
  }

  /** Every login as it stands, and after them those that wait to be countersigned. */
  private logins({ id, accounts }: PersonView): TemplateResult {
    const t = say(peopleWords)
    const waiting = waitingFor(this.open, 'ACCOUNT_CREATE').filter(({ person }) => person?.id === id)
    if (accounts.length + waiting.length === 0) return html`<span class="soft">${t.noAccount}</span>`
    return html`${accounts.map(({ login, disabledAt }) => html`<span class="whole"><code>${login}</code>${disabledAt === null ? nothing : html` <span class="tag">${t.closed}</span>`}</span> `)}
      ${waiting.map(({ login }) => html`<span class="whole"><code>${login}</code> <span class="tag warn">${say(proposalWords).waits}</span></span> `)}`
  }

  private async refresh(): Promise<void> {
    await Promise.all([this.list.refresh(), this.open.refresh()])
  }

  private async turnAccount(person: PersonView, wanted: Readonly<{ login: string; disabled: boolean }>): Promise<void> {
    const t = say(peopleWords)
    if (wanted.disabled && !(await this.sure.ask({ title: t.closeTitle(wanted.login), lead: t.closeLead, act: t.closeAccount }))) return
    const answer = await ask<Became>('PATCH', `/people/${person.id}/account`, wanted)
    this.trouble = answer.ok ? null : answer.trouble
    await this.refresh()
    if (!answer.ok) return
    if (wanted.disabled) announce(t.accountClosed(wanted.login))
    else sayWhatBecame(answer.value)
  }

  private async turn(person: PersonView, active: boolean): Promise<void> {
    const t = say(peopleWords)
    if (!active && !(await this.sure.ask({ title: t.retireTitle(person.name), lead: t.retireLead, act: t.deactivatePerson }))) return
    const answer = await ask<Became>('PATCH', `/people/${person.id}`, { active })
    this.trouble = answer.ok ? null : answer.trouble
    await this.refresh()
    if (!answer.ok) return
    if (active) sayWhatBecame(answer.value)
    else announce(t.deactivated(person.name))
  }
}
