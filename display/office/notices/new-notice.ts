import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { categories, kinds, type Category, type Kind } from '#playlists/notice.ts'
import type { Me, SectionView } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote } from '../frame/element.ts'
import { go } from '../place.ts'
import { frame } from '../words/frame.ts'
import { categoryNames, kindNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import { usualCategory } from './kinds.ts'

/** Asks for section and kind, then opens the editor: the kind chooses the form. */
@customElement('new-notice')
export class NewNotice extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) sections: readonly SectionView[] = []
  @state() private shown = false
  @state() private section = ''
  @state() private kind: Kind = 'announcement'
  @state() private category: Category = usualCategory.announcement
  @state() private trouble: Trouble | null = null

  open(): void {
    this.section = this.choices()[0]?.id ?? ''
    this.shown = true
  }

  private choices(): readonly Readonly<{ id: string; name: string }>[] {
    const own = this.me.sections.filter(({ roles }) => roles.includes('author') || roles.includes('section-head'))
    return this.me.roles.includes('office') ? this.sections.filter(({ active }) => active) : own
  }

  override render(): TemplateResult {
    const t = say(noticeWords)
    const choices = this.choices()
    return html`<wa-dialog label=${t.add} ?open=${this.shown} @wa-after-hide=${() => (this.shown = false)}>
      <form id="new" class="stack" @submit=${this.start}>
        ${choices.length === 0 ? html`<p class="wrong">${t.sectionFirst}</p>` : nothing}
        ${field(
          { id: 'section', name: t.section },
          html`<select id="section" @change=${(event: Event) => (this.section = (event.target as HTMLSelectElement).value)}>
            ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.section}>${name}</option>`)}
          </select>`,
        )}
        <fieldset>
          <legend>${t.kind}</legend>
          <div class="columns">${kinds.map((kind) => this.kindChoice(kind))}</div>
        </fieldset>
        ${field(
          { id: 'category', name: t.category },
          html`<select id="category" .value=${this.category} @change=${(event: Event) => (this.category = (event.target as HTMLSelectElement).value as Category)}>
            ${categories.map((name) => html`<option value=${name} ?selected=${name === this.category}>${say(categoryNames)[name]}</option>`)}
          </select>`,
        )}
        ${troubleNote(this.trouble)}
        <div class="row"><wa-button type="submit" variant="brand" ?disabled=${!this.section}>${t.start}</wa-button><wa-button appearance="plain" @click=${() => (this.shown = false)}>${say(frame).cancel}</wa-button></div>
      </form>
    </wa-dialog>`
  }

  private kindChoice(kind: Kind): TemplateResult {
    return html`<label class="choice"><input type="radio" name="kind" .checked=${kind === this.kind} @change=${() => this.take(kind)} />${say(kindNames)[kind]}</label>`
  }

  private take(kind: Kind): void {
    this.kind = kind
    this.category = usualCategory[kind]
  }

  private readonly start = async (event: Event): Promise<void> => {
    event.preventDefault()
    const answer = await ask<{ id: string }>('POST', '/notices', { section: this.section, category: this.category, kind: this.kind })
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) go({ page: 'notices', id: answer.value.id, part: 'write' })
  }
}
