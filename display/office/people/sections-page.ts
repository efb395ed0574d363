import { html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { PersonView, SectionView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, field, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { sayWhatBecame, type Became } from '../proposals/became.ts'
import { openProposals, waitingFor } from '../proposals/open.ts'
import { Source } from '../source.ts'
import { frame } from '../words/frame.ts'
import { peopleWords } from '../words/people.ts'
import { proposalWords } from '../words/proposals.ts'

type Asked = Readonly<{ section: SectionView | null }>

/** The sections of the bureau and who supervises each. */
@customElement('office-sections')
export class SectionsPage extends OfficeElement {
  @state() private asked: Asked | null = null
  @state() private trouble: Trouble | null = null
  @state() private missing = false
  private readonly list = new Source<SectionView[]>(this, () => '/sections')
  private readonly people = new Source<PersonView[]>(this, () => '/people')
  private readonly waiting = openProposals(this)

  override render(): TemplateResult {
    const t = say(peopleWords)
    const sections = this.list.value
    return html`
      <div class="head"><h1>${t.sections}</h1><wa-button variant="brand" @click=${() => this.open({ section: null })}><span slot="start">${icon('plus')}</span>${t.addSection}</wa-button></div>
      <p class="lead">${t.sectionsLead}</p>
      ${this.asked ? nothing : troubleNote(this.trouble)} ${sections ? this.table(sections) : waitingNote(this.list.trouble, () => void this.list.refresh())}
      <wa-dialog label=${this.asked?.section?.name ?? t.addSection} ?open=${this.asked !== null} @wa-after-hide=${() => (this.asked = null)}>${this.asked ? this.form(this.asked) : nothing}</wa-dialog>
    `
  }

  private table(sections: readonly SectionView[]): TemplateResult {
    const t = say(peopleWords)
    if (sections.length === 0) return emptyNote({ title: t.noSections, words: t.noSectionsWords })
    return html`<table class="list">
      <caption class="out">${t.sections}</caption>
      <thead><tr><th scope="col">${t.sectionName}</th><th scope="col">${t.leader}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${sections.map((section) => this.line(section))}</tbody>
    </table>`
  }

  private line(section: SectionView): TemplateResult {
    const t = say(peopleWords)
    return html`<tr>
      <td><strong>${section.name}</strong> ${section.active ? nothing : html`<span class="tag">${t.inactive}</span>`}</td>
      <td>${this.leader(section)}</td>
      <td class="acts">
        <wa-button size="s" appearance="plain" @click=${() => this.open({ section })}>${say(frame).change}<span class="out">${section.name}</span></wa-button>
        <wa-button size="s" appearance="plain" @click=${() => this.turn(section, !section.active)}>${section.active ? t.deactivate : t.activate}<span class="out">${section.name}</span></wa-button>
      </td>
    </tr>`
  }

  private leader({ id, supervisingLeader }: SectionView): TemplateResult {
    const t = say(peopleWords)
    const waiting = waitingFor(this.waiting, 'SECTION_CHANGE').filter(({ section }) => section?.id === id)
    return html`${supervisingLeader?.name ?? html`<span class="tag warn">${icon('warning')}${t.noLeader}</span>`}
      ${waiting.map(({ person }) => html` <a class="tag warn" href=${addressOf({ page: 'proposals' })}>${say(proposalWords).waitingLeader(person?.name ?? '')}</a>`)}`
  }

  private form({ section }: Asked): TemplateResult {
    const t = say(peopleWords)
    return html`<form class="stack" @submit=${this.send}>
      ${field({ id: 'name', name: t.sectionName, must: true, wrong: this.missing ? t.must : undefined }, html`<input id="name" name="name" maxlength="60" autofocus .value=${section?.name ?? ''} autocomplete="off" />`)}
      ${field({ id: 'leader', name: t.leader }, html`<select id="leader" name="leader"><option value="">${t.noLeader}</option>${(this.people.value ?? []).filter(({ active }) => active).map(({ id, name }) => html`<option value=${id} ?selected=${id === section?.supervisingLeader?.id}>${name}</option>`)}</select>`)}
      ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${say(frame).save}</wa-button><wa-button appearance="plain" @click=${() => (this.asked = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private open(asked: Asked): void {
    this.trouble = null
    this.missing = false
    this.asked = asked
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const section = this.asked?.section ?? null
    const said = { name: valueOf(this.renderRoot, 'name'), supervisingLeader: valueOf(this.renderRoot, 'leader') || null }
    this.missing = said.name === ''
    if (this.missing) return
    const answer = await (section ? ask<Became>('PATCH', `/sections/${section.id}`, changed(section, said)) : ask<Became>('POST', '/sections', said))
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.asked = null
    sayWhatBecame(answer.value)
    await Promise.all([this.list.refresh(), this.waiting.refresh()])
  }

  private async turn(section: SectionView, active: boolean): Promise<void> {
    const answer = await ask('PATCH', `/sections/${section.id}`, { active })
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    if (answer.ok && !active) announce(say(peopleWords).deactivated(section.name), () => void this.turn(section, true))
  }
}

/** Only what was changed: a leader who waits is not taken away by a new name. */
const changed = ({ name, supervisingLeader }: SectionView, said: Readonly<{ name: string; supervisingLeader: string | null }>): Readonly<{ name?: string; supervisingLeader?: string | null }> => ({
  ...(said.name === name ? {} : { name: said.name }),
  ...(said.supervisingLeader === (supervisingLeader?.id ?? null) ? {} : { supervisingLeader: said.supervisingLeader }),
})
