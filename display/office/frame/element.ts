import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { LanguageController, say } from '../../language/language.ts'
import { sentence, type Trouble } from '../api.ts'
import { icon } from '../icons.ts'
import { sheet } from '../sheet.ts'
import { frame } from '../words/frame.ts'

/**
 * Enter in a line of a form sends the form, as people expect; a browser only does so for buttons of its own. The Enter that ends a
 * composition in an input method sends nothing.
 */
const sendOnEnter = (event: KeyboardEvent): void => {
  const [line] = event.composedPath()
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !(line instanceof HTMLInputElement)) return
  if (!line.form?.querySelector('wa-button[type="submit"]')) return
  event.preventDefault()
  line.form.requestSubmit()
}

/** What every element of the office is: it speaks both languages, wears the common sheet, and Enter sends its forms. */
export abstract class OfficeElement extends LitElement {
  static override styles: CSSResultGroup = [sheet]

  constructor() {
    super()
    new LanguageController(this)
    this.addEventListener('keydown', sendOnEnter)
  }
}

/** Says to the whole page what has just been done, with a way back where there is one. */
export const announce = (words: string, undo?: () => void): void => {
  window.dispatchEvent(new CustomEvent<Announcement>('office-said', { detail: { words, undo } }))
}
export type Announcement = Readonly<{ words: string; undo: (() => void) | undefined }>

/** A refusal in words, at the place it concerns. */
export const troubleNote = (trouble: Trouble | null): TemplateResult | typeof nothing =>
  trouble === null ? nothing : html`<p class="wrong" role="alert">${icon('warning')} ${sentence(trouble)}</p>`

/** A page that is still being read, or could not be. */
export const waitingNote = (trouble: Trouble | null, retry: () => void): TemplateResult =>
  trouble === null
    ? html`<p class="soft" role="status">${say(frame).loading}</p>`
    : html`<div class="sheet stack" role="alert"><p>${sentence(trouble)}</p><div><wa-button appearance="outlined" size="s" @click=${retry}>${say(frame).retry}</wa-button></div></div>`

/** What will stand here and how to begin. */
export const emptyNote = (given: { title: string; words: string; act?: TemplateResult | typeof nothing }): TemplateResult =>
  html`<div class="empty"><strong>${given.title}</strong>${given.words}<div>${given.act ?? nothing}</div></div>`

/** One field of a form: its name, what its date says in words, what to write, what is wrong with it. The control carries `id` and, with `describedBy(id)`, its description. */
export const field = (given: { id: string; name: string; said?: string | undefined; hint?: string | undefined; wrong?: string | undefined; must?: boolean | undefined }, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${given.id} class=${given.must ? 'must' : ''}>${given.name}</label>
    ${control}
    ${given.said ? html`<span class="hint number">${given.said}</span>` : nothing}
    ${given.hint ? html`<span class="hint" id="${given.id}-hint">${given.hint}</span>` : nothing}
    ${given.wrong ? html`<span class="wrong" id="${given.id}-wrong" role="alert">${given.wrong}</span>` : nothing}
  </div>
`

/** The text a control holds now, trimmed; empty when there is no such control. */
export const valueOf = (root: ParentNode, name: string): string => root.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value.trim() ?? ''
