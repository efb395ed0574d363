import { html, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { sentence, type Trouble } from '../api.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { attachmentWords } from '../words/attachments.ts'
import { ACCEPTED, bringFile } from './files.ts'

/** Where the office or the director brings back the files of a wording that came back from outside (domain.md T17). @fires brought-back */
@customElement('attachments-put-back')
export class AttachmentsPutBack extends OfficeElement {
  @property() notice = ''
  @state() private busy = false
  @state() private refused: readonly Readonly<{ name: string; trouble: Trouble }>[] = []
  @query('input') private readonly input!: HTMLInputElement

  override render(): TemplateResult {
    const t = say(attachmentWords)
    return html`<section class="sheet stack">
      <p>${icon('warning')} ${t.putBackLead}</p>
      <div><wa-button appearance="outlined" ?loading=${this.busy} @click=${() => this.input.click()}>${t.putBack}</wa-button></div>
      <input type="file" hidden multiple accept=${ACCEPTED} aria-label=${t.putBack} @change=${this.bring} />
      ${this.refused.map(({ name, trouble }) => html`<p class="wrong" role="alert">${t.refused(name)}${sentence(trouble)}</p>`)}
    </section>`
  }

  private readonly bring = async (): Promise<void> => {
    this.busy = true
    this.refused = []
    for (const file of [...(this.input.files ?? [])]) {
      const answer = await bringFile(this.notice, file)
      if (!answer.ok) this.refused = [...this.refused, { name: file.name, trouble: answer.trouble }]
    }
    this.input.value = ''
    this.busy = false
    this.dispatchEvent(new Event('brought-back'))
  }
}
