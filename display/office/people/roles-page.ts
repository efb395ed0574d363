import { html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { PersonView, PostView, Proposal, SectionView } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, emptyNote, field, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { sayWhatBecame, type Became } from '../proposals/became.ts'
import { firstNote } from '../proposals/first-note.ts'
import { openProposals, waitingFor } from '../proposals/open.ts'
import { Source } from '../source.ts'
import { dayInWords, dayOf } from '../times.ts'
import { frame } from '../words/frame.ts'
import { roleNames } from '../words/names.ts'
import { peopleWords } from '../words/people.ts'
import { proposalWords } from '../words/proposals.ts'
import './sure-dialog.ts'
import type { SureDialog } from './sure-dialog.ts'

/** Posts held for one section. */
const inSections: ReadonlySet<Role> = new Set<Role>(['author', 'section-head'])

/** By person, then by kind of post, then by section. */
const inOrder = (a: PostView, b: PostView): number =>
  a.person.name.localeCompare(b.person.name, 'zh-CN') || a.role.localeCompare(b.role) || (a.section?.name ?? '').localeCompare(b.section?.name ?? '', 'zh-CN')

/** Who holds which post from when to when; posts are given and ended, never rubbed out. */
@customElement('office-posts')
export class RolesPage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @state() private giving = false
  @state() private held: Role = 'author'
  @state() private heldIn = ''
  @state() private from = ''
  @state() private to = ''
  /** What was typed as the title; null: the one that suggests itself stands. */
  @state() private typedTitle: string | null = null
  @state() private missing = false
  @state() private past = false
  @query('sure-dialog') private readonly sure!: SureDialog
  private readonly list = new Source<PostView[]>(this, () => '/posts')
  private readonly open = openProposals(this)
  private readonly people = new Source<PersonView[]>(this, () => '/people')
  private readonly sections = new Source<SectionView[]>(this, () => '/sections')

  override render(): TemplateResult {
    const t = say(peopleWords)
    const posts = this.list.value
    return html`
      <div class="head"><h1>${t.roles}</h1><wa-button variant="brand" @click=${this.begin}><span slot="start">${icon('plus')}</span>${t.addRole}</wa-button></div>
      <p class="lead">${t.rolesLead}</p>
      ${firstNote(this.open.value)} ${this.giving ? nothing : troubleNote(this.trouble)} ${posts ? this.table(posts) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <wa-dialog label=${t.addRole} ?open=${this.giving} @wa-after-hide=${() => (this.giving = false)}>${this.giving ? this.form() : nothing}</wa-dialog><sure-dialog></sure-dialog>
    `
  }

  private table(posts: readonly PostView[]): TemplateResult {
    const t = say(peopleWords)
    const waiting = waitingFor(this.open, 'POST_CREATE')
    if (posts.length + waiting.length === 0) return emptyNote({ title: t.noRoles, words: t.noRolesWords })
    const today = dayOf(serverNow())
    const shown = posts.filter((post) => this.past || post.current || post.fromOn > today).sort(inOrder)
    return html`
      <p><label class="choice"><input type="checkbox" .checked=${this.past} @change=${() => (this.past = !this.past)} />${t.showPast}</label></p>
      <table class="list">
        <caption class="out">${t.roles}</caption>
        <thead><tr><th scope="col">${t.person}</th><th scope="col">${t.title}</th><th scope="col">${t.role}</th><th scope="col">${t.section}</th><th scope="col">${t.fromOn}</th><th scope="col">${t.toOn}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
        <tbody>${waiting.map(waitingLine)}${shown.map((post) => this.line(post, today))}</tbody>
      </table>
    `
  }

  private line(post: PostView, today: string): TemplateResult {
    const t = say(peopleWords)
    return html`<tr>
      <td><strong>${post.person.name}</strong></td><td>${post.title}</td><td>${say(roleNames)[post.role]}</td><td>${post.section?.name ?? html`<span class="soft">—</span>`}</td>
      <td class="number">${dayInWords(post.fromOn)}</td>
      <td class="number">${post.toOn ? dayInWords(post.toOn) : t.openEnd} ${post.current ? nothing : html`<span class="tag">${post.fromOn > today ? t.coming : t.past}</span>`}</td>
      <td class="acts">${this.acts(post, today)}</td>
    </tr>`
  }

  private acts(post: PostView, today: string): TemplateResult {
    const t = say(peopleWords)
    const whose = html`<span class="out">${post.person.name} ${post.title}</span>`
    if (!post.current) return html``
    const later = waitingFor(this.open, 'POST_CHANGE').some((one) => isOf(one, post)) ? waits() : html`<wa-button size="s" appearance="plain" @click=${() => this.stayOn(post)}>${t.stayOn}${whose}</wa-button>`
    return html`${post.toOn === null ? nothing : later}
      ${post.toOn === today ? nothing : html`<wa-button size="s" appearance="plain" @click=${() => this.end(post, today)}>${t.endToday}${whose}</wa-button>`}`
  }

  private form(): TemplateResult {
    const t = say(peopleWords)
    const inSection = inSections.has(this.held)
    return html`<form class="stack" @submit=${this.give}>
      ${field({ id: 'person', name: t.person, must: true }, html`<select id="person" name="person" autofocus><option value="">${t.chooseOne}</option>${(this.people.value ?? []).filter(({ active }) => active).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>`)}
      ${field({ id: 'role', name: t.role, must: true }, html`<select id="role" name="role" @change=${(event: Event) => (this.held = (event.target as HTMLSelectElement).value as Role)}>${Object.entries(say(roleNames)).map(([role, name]) => html`<option value=${role} ?selected=${role === this.held}>${name}</option>`)}</select>`)}
      ${inSection ? field({ id: 'section', name: t.section, must: true }, html`<select id="section" name="section" @change=${(event: Event) => (this.heldIn = (event.target as HTMLSelectElement).value)}><option value="">${t.chooseOne}</option>${(this.sections.value ?? []).filter(({ active }) => active).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>`) : nothing}
      ${field({ id: 'title', name: t.title, hint: t.titleHint, must: true }, html`<input id="title" name="title" maxlength="40" autocomplete="off" .value=${this.typedTitle ?? this.suggestedTitle()} @input=${(event: Event) => (this.typedTitle = (event.target as HTMLInputElement).value)} />`)}
      <div class="columns">
        ${field({ id: 'fromOn', name: t.fromOn, said: this.from ? dayInWords(this.from) : undefined, must: true }, html`<input id="fromOn" name="fromOn" type="date" max="9999-12-31" .value=${this.from} @input=${(event: Event) => (this.from = (event.target as HTMLInputElement).value)} />`)}
        ${field({ id: 'toOn', name: t.toOn, said: this.to ? dayInWords(this.to) : undefined, hint: t.openEnd }, html`<input id="toOn" name="toOn" type="date" max="9999-12-31" .value=${this.to} @input=${(event: Event) => (this.to = (event.target as HTMLInputElement).value)} />`)}
      </div>
      ${this.missing ? html`<p class="wrong" role="alert">${t.must}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${t.addRole}</wa-button><wa-button appearance="plain" @click=${() => (this.giving = false)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private suggestedTitle(): string {
    const section = inSections.has(this.held) ? this.sections.value?.find(({ id }) => id === this.heldIn)?.name : undefined
    return say(peopleWords).suggestedTitle(say(roleNames)[this.held], section ?? '')
  }

  private readonly begin = (): void => {
    this.trouble = this.typedTitle = null
    this.heldIn = ''
    this.missing = false
    this.from = dayOf(serverNow())
    this.to = ''
    void this.people.refresh()
    void this.sections.refresh()
    this.giving = true
  }

  private readonly give = async (event: Event): Promise<void> => {
    event.preventDefault()
    const of = (name: string): string => valueOf(this.renderRoot, name)
    const [person, section, title, fromOn] = [of('person'), of('section'), of('title'), of('fromOn')]
    const inSection = inSections.has(this.held)
    this.missing = !person || !title || !fromOn || (inSection && !section)
    if (this.missing) return
    const answer = await ask<Became>('POST', '/posts', { person, role: this.held, section: inSection ? section : null, title, fromOn, toOn: of('toOn') || null })
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.giving = false
    sayWhatBecame(answer.value)
    await this.refresh()
  }

  private async refresh(): Promise<void> {
    await Promise.all([this.list.refresh(), this.open.refresh()])
  }

  private async end(post: PostView, today: string): Promise<void> {
    const t = say(peopleWords)
    if (await this.sure.ask({ title: t.endTitle(post.person.name, post.title), lead: t.endLead, act: t.endToday })) await this.lastDay(post, today)
  }

  private stayOn(post: PostView): Promise<void> {
    return this.lastDay(post, null)
  }

  private async lastDay(post: PostView, toOn: string | null): Promise<void> {
    const answer = await ask<Became>('PATCH', `/posts/${post.id}`, { toOn })
    this.trouble = answer.ok ? null : answer.trouble
    await this.refresh()
    if (answer.ok) sayWhatBecame(answer.value)
  }
}

/** A post somebody is to be given, as it waits. */
const waitingLine = ({ person, title, role, section, fromOn, toOn }: Proposal): TemplateResult => html`<tr>
  <td><strong>${person?.name}</strong></td><td>${title}</td><td>${role === null ? nothing : say(roleNames)[role]}</td><td>${section?.name ?? html`<span class="soft">—</span>`}</td>
  <td class="number">${fromOn === null ? nothing : dayInWords(fromOn)}</td><td class="number">${toOn ? dayInWords(toOn) : say(peopleWords).openEnd}</td>
  <td class="acts">${waits()}</td>
</tr>`

const waits = (): TemplateResult => html`<a class="tag warn" href=${addressOf({ page: 'proposals' })}>${say(proposalWords).waits}</a>`

/** Whether a proposal would change this very post. */
const isOf = ({ person, role, section, title, fromOn }: Proposal, post: PostView): boolean =>
  person?.id === post.person.id && role === post.role && section?.id === post.section?.id && title === post.title && fromOn === post.fromOn
