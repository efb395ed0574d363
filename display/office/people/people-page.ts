import { html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { PersonView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { series } from '../words/joining.ts'
import { peopleWords } from '../words/people.ts'
import './role-gaps.ts'
import './person-dialog.ts'
import type { PersonDialog } from './person-dialog.ts'

/** Everybody of the bureau who works with notices: accounts, posts, who is active. */
@customElement('office-people')
export class PeoplePage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @query('person-dialog') private readonly dialog!: PersonDialog
  private readonly list = new Source<PersonView[]>(this, () => '/people')

  override render(): TemplateResult {
    const t = say(peopleWords)
    const people = this.list.value
    return html`
      <div class="head"><h1>${t.people}</h1><wa-button variant="brand" @click=${() => this.dialog.open({ way: 'add', person: null })}><span slot="start">${icon('plus')}</span>${t.addPerson}</wa-button></div>
      <p class="lead">${t.peopleLead}</p>
      <role-gaps .me=${{ roles: ['administrator'] }}></role-gaps>
      ${troubleNote(this.trouble)}
      ${people ? this.table(people) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <person-dialog @changed=${() => void this.list.refresh()}></person-dialog>
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
      <td class="whole"><strong>${person.name}</strong> ${person.active ? nothing : html`<span class="tag">${t.inactive}</span>`}</td>
      <td>${posts.length === 0 ? html`<span class="soft">${t.noPosts}</span>` : series([...new Set(posts.map(({ title }) => title))])}</td>
      <td>${person.accounts.length === 0 ? html`<span class="soft">${t.noAccount}</span>` : person.accounts.map(({ login, disabledAt }) => html`<span class="whole"><code>${login}</code>${disabledAt === null ? nothing : html` <span class="tag">${t.closed}</span>`}</span> `)}</td>
      <td class="acts">
        <wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'rename', person })}>${t.rename}</wa-button>
        <wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'account', person })}>${t.addAccount}</wa-button>
        ${person.accounts.map(({ login, disabledAt }) => html`<wa-button size="s" appearance="plain" @click=${() => this.turnAccount(person, { login, disabled: disabledAt === null })}>${disabledAt === null ? t.closeAccount : t.openAccount}${person.accounts.length > 1 ? ` ${login}` : ''}<span class="out">${person.name}</span></wa-button>`)}
        ${person.accounts.filter(({ disabledAt }) => disabledAt === null).map(({ login }) => html`<wa-button size="s" appearance="plain" @click=${() => this.dialog.open({ way: 'reset', person, login })}>${t.reset}${person.accounts.length > 1 ? ` ${login}` : ''}</wa-button>`)}
        <wa-button size="s" appearance="plain" @click=${() => this.turn(person, !person.active)}>${person.active ? t.deactivatePerson : t.activatePerson}<span class="out">${person.name}</span></wa-button>
      </td>
    </tr>`
  }

  private async turnAccount(person: PersonView, wanted: Readonly<{ login: string; disabled: boolean }>): Promise<void> {
    const answer = await ask('PATCH', `/people/${person.id}/account`, wanted)
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    if (answer.ok && wanted.disabled) announce(say(peopleWords).accountClosed(wanted.login), () => void this.turnAccount(person, { ...wanted, disabled: false }))
  }

  private async turn(person: PersonView, active: boolean): Promise<void> {
    const answer = await ask('PATCH', `/people/${person.id}`, { active })
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    if (answer.ok && !active) announce(say(peopleWords).deactivated(person.name), () => void this.turn(person, true))
  }
}
