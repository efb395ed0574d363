import { html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import type { Attachment } from '#playlists/notice.ts'
import { askText, type Trouble } from '../api.ts'
import { attachmentSheet, attachmentsView } from '../attachments/list.ts'
import { OfficeElement, troubleNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { needWords } from '../words/acts.ts'
import { attachmentWords } from '../words/attachments.ts'

/**
 * Saves and prints the exact wording before it leaves the house: after a referral this file is all there is of it (domain.md T16, TS4).
 * `digest`: of the revision. @fires saved
 */
@customElement('exact-wording')
export class ExactWording extends OfficeElement {
  @property() notice = ''
  @property() digest = ''
  @property() name = ''
  @property({ attribute: false }) attachments: readonly Attachment[] = []
  @state() private saved = false
  @state() private trouble: Trouble | null = null

  static override styles = [OfficeElement.styles, attachmentSheet]

  override render(): TemplateResult {
    const t = say(needWords)
    return html`<div class="stack">
      <p><strong>${t.exactFirst}</strong><br />${t.exactLead}</p>
      <div class="row">
        <wa-button appearance="outlined" @click=${this.save}>${t.exactSave}</wa-button>
        <wa-button appearance="outlined" @click=${this.print}>${t.exactPrint}</wa-button>
        ${this.saved ? html`<span class="tag good" role="status">${icon('done')}${t.exactDone}</span>` : ''}
      </div>
      ${this.attachments.length === 0 ? '' : html`<div>${attachmentsView(this.notice, this.attachments)}<p class="hint">${say(attachmentWords).saveToo}</p></div>`}
      ${troubleNote(this.trouble)}
    </div>`
  }

  private async wording(): Promise<string | null> {
    const answer = await askText(`/notices/${this.notice}/revisions/${this.digest}/wording`)
    this.trouble = answer.ok ? null : answer.trouble
    return answer.ok ? answer.value : null
  }

  private readonly save = async (): Promise<void> => {
    const text = await this.wording()
    if (text === null) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = say(needWords).exactName(this.digest.slice(0, 12))
    link.click()
    URL.revokeObjectURL(link.href)
    this.saved = true
    this.dispatchEvent(new Event('saved'))
  }

  /** On paper stand the title, the whole digest and the very bytes. */
  private readonly print = async (): Promise<void> => {
    const sheet = window.open('', '_blank', 'width=900,height=700')
    const text = await this.wording()
    if (sheet === null || text === null) return sheet?.close()
    const put = (tag: string, words: string): HTMLElement => {
      const element = sheet.document.createElement(tag)
      element.textContent = words
      sheet.document.body.append(element)
      return element
    }
    put('h1', this.name)
    put('p', `SHA-256 ${this.digest}`)
    const bytes = put('pre', text)
    bytes.style.whiteSpace = 'pre-wrap'
    bytes.style.overflowWrap = 'anywhere'
    sheet.document.title = this.name
    sheet.print()
  }
}
