import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { type Attachment, MOST_ATTACHMENTS } from '#playlists/notice.ts'
import { say } from '../../language/language.ts'
import { sentence, type Trouble } from '../api.ts'
import { OfficeElement, announce } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { attachmentWords } from '../words/attachments.ts'
import { ACCEPTED, addressOfFile, bringFile, sizeInWords } from './files.ts'
import { attachmentSheet } from './list.ts'

/** Why a file was not attached. */
type Refused = Readonly<{ name: string; trouble: Trouble }>

/** The attachments of a draft: brought by a dialog or dropped here, one after another, and taken out again. @fires attachments-changed (CustomEvent<Attachment[]>) */
@customElement('attachments-field')
export class AttachmentsField extends OfficeElement {
  @property() notice = ''
  @property({ attribute: false }) attachments: readonly Attachment[] = []
  @state() private bringing: string | null = null
  @state() private refused: readonly Refused[] = []
  @state() private over = false
  @query('input') private readonly input!: HTMLInputElement

  static override styles = [
    OfficeElement.styles,
    attachmentSheet,
    css`
      .place { display: grid; gap: 8px; border: 1px dashed #b4aea1; border-radius: 6px; padding: 12px 14px; }
      .place.over { border-color: var(--brand); background: var(--brand-soft); }
      .attachments li { align-items: center; }
      button.out-of-it { font: inherit; font-size: 12.5px; min-height: 28px; padding: 2px 8px; background: var(--paper); border: 1px solid #8d949c; border-radius: 3px; cursor: pointer; color: inherit; }
      .hint, .wrong { margin: 0; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(attachmentWords)
    const isFull = this.attachments.length >= MOST_ATTACHMENTS
    return html`<div class="place ${this.over ? 'over' : ''}" @dragover=${this.drag} @dragleave=${() => (this.over = false)} @drop=${this.drop}>
      ${this.attachments.length === 0 ? nothing : html`<ol class="attachments">${this.attachments.map((one) => this.line(one))}</ol>`}
      <div class="row">
        <wa-button appearance="outlined" size="s" ?disabled=${isFull || this.bringing !== null} ?loading=${this.bringing !== null} aria-describedby="hint" @click=${() => this.input.click()}><span slot="start">${icon('plus')}</span>${t.add}</wa-button>
        <span class="soft small" role="status">${this.bringing === null ? (isFull ? t.full : nothing) : t.adding(this.bringing)}</span>
      </div>
      <input type="file" hidden multiple accept=${ACCEPTED} aria-label=${t.add} @change=${this.chosen} />
      ${this.refused.map(({ name, trouble }) => html`<p class="wrong" role="alert">${icon('warning')} ${t.refused(name)}${sentence(trouble)}</p>`)}
      <p class="hint" id="hint">${t.hint} ${t.imageHint}</p>
    </div>`
  }

  private line({ digest, name, bytes }: Attachment): TemplateResult {
    const t = say(attachmentWords)
    return html`<li><a href=${addressOfFile(this.notice, digest)} download=${name}>${name}</a><span class="soft small number">${sizeInWords(bytes)}</span>
      <button type="button" class="out-of-it" aria-label=${t.removeName(name)} @click=${() => this.takeOut(digest)}>${t.remove}</button></li>`
  }

  private readonly chosen = async (): Promise<void> => {
    const files = [...(this.input.files ?? [])]
    await this.bring(files)
    this.input.value = ''
  }

  private readonly drag = (event: DragEvent): void => {
    event.preventDefault()
    this.over = true
  }

  private readonly drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    this.over = false
    await this.bring([...(event.dataTransfer?.files ?? [])])
  }

  /** One after another: each is looked through before the next is sent. */
  private async bring(files: readonly File[]): Promise<void> {
    if (this.bringing !== null) return
    this.refused = []
    for (const file of files) {
      this.bringing = file.name
      const answer = await bringFile(this.notice, file)
      if (!answer.ok) this.refused = [...this.refused, { name: file.name, trouble: answer.trouble }]
      else this.change([...this.attachments.filter(({ digest }) => digest !== answer.value.digest), answer.value], say(attachmentWords).added(answer.value.name))
      await this.updateComplete
    }
    this.bringing = null
  }

  private takeOut(digest: string): void {
    const gone = this.attachments.find((one) => one.digest === digest)
    if (gone) this.change(this.attachments.filter((one) => one !== gone), say(attachmentWords).removed(gone.name))
  }

  private change(attachments: readonly Attachment[], words: string): void {
    this.attachments = attachments
    announce(words)
    this.dispatchEvent(new CustomEvent<readonly Attachment[]>('attachments-changed', { detail: attachments }))
  }
}
