import { Editor } from '@tiptap/core'
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Block } from '#playlists/notice.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon, type IconName } from '../icons.ts'
import { writeWords } from '../words/write.ts'
import { blocksOfDoc, docOfBlocks } from './blocks.ts'
import { maskColumn, tableAt, tableFrom, type TableAt } from './columns.ts'
import { highlight, type Highlight, highlights } from './highlights.ts'
import type { Mask } from './masking.ts'
import { textSchema } from './schema.ts'
import { columnOf, type Spot, spotsIn } from './spots.ts'
import './table-panel.ts'

type Tool = Readonly<{ name: string; sign: IconName; on: boolean; run: () => void }>

/**
 * The full text of a notice. `blocks` is what it begins with; from then on the editor holds the words and says every change. Nothing is said
 * while an input method is composing. @fires text-changed (CustomEvent<Block[]>)
 */
@customElement('rich-text')
export class RichText extends OfficeElement {
  @property({ attribute: false }) blocks: readonly Block[] = []
  @property() label = ''
  /** Spots of the text that are marked in it. */
  @property({ attribute: false }) marked: readonly Highlight[] = []
  @state() private table: TableAt | null = null
  private editor: Editor | null = null
  /** What was last said, or begun with: the editor also tidies up without changing a word, and nobody has written then. */
  private told = ''

  static override styles = [
    OfficeElement.styles,
    css`
      .box { border: 1px solid #8d949c; border-radius: 4px; background: var(--paper); }
      .box:focus-within { outline: 2px solid var(--wa-color-focus); }
      .tools { display: flex; gap: 2px; padding: 4px; border-bottom: 1px solid var(--line); flex-wrap: wrap; position: sticky; top: 0; background: #faf9f5; z-index: 1; border-radius: 4px 4px 0 0; }
      .tools button { display: inline-flex; gap: 5px; align-items: center; font: inherit; font-size: 13px; min-height: 32px; padding: 3px 9px; border: 0; border-radius: 3px; background: none; cursor: pointer; color: inherit; }
      .tools button:hover { background: #ece8de; }
      .tools button[aria-pressed='true'] { background: var(--brand-soft); color: var(--brand-deep); }
      .tiptap { min-height: 260px; padding: 14px 18px; outline: none; font-size: 15px; line-height: 1.8; white-space: pre-wrap; overflow-wrap: break-word; }
      .tiptap h2 { font-size: 16px; margin: 14px 0 4px; }
      .tiptap p { margin: 0 0 8px; }
      .tiptap ul, .tiptap ol { margin: 0 0 8px; padding-left: 1.8em; }
      .tiptap li p { margin: 0; }
      .tiptap table { border-collapse: collapse; margin: 6px 0 12px; min-width: 70%; font-size: 13.5px; line-height: 1.5; }
      .tiptap td, .tiptap th { border: 1px solid #cfcabe; padding: 4px 8px; text-align: left; vertical-align: top; min-width: 3em; position: relative; }
      .tiptap th { background: #f3f0e8; font-weight: 600; }
      .tiptap tr[data-total] td { font-weight: 650; }
      .tiptap td p, .tiptap th p { margin: 0; }
      .tiptap .selectedCell { background: var(--brand-soft); }
      .tiptap .block { background: #fbdcd6; box-shadow: 0 2px 0 var(--bad); }
      .tiptap .warn { background: #fdf0c4; box-shadow: 0 2px 0 var(--warn); }
      .tiptap .chosen { outline: 2px solid var(--wa-color-focus); outline-offset: 1px; border-radius: 2px; }
      .ProseMirror-gapcursor { display: none; position: absolute; }
      .ProseMirror-focused .ProseMirror-gapcursor { display: block; border-top: 1px solid var(--ink); width: 20px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(writeWords)
    return html`<div class="box">
      <div class="tools" role="toolbar" aria-label=${t.toolbar}>
        ${this.tools().map(({ name, sign, on, run }) => html`<button type="button" aria-pressed=${on} @mousedown=${(event: Event) => event.preventDefault()} @click=${run}>${icon(sign)}${name}</button>`)}
      </div>
      <div id="text"></div>
      ${this.table && this.editor ? html`<table-panel .editor=${this.editor} .table=${this.table}></table-panel>` : nothing}
    </div>`
  }

  protected override firstUpdated(): void {
    this.editor = new Editor({
      element: this.renderRoot.querySelector('#text'),
      extensions: [...textSchema, highlights],
      content: docOfBlocks(this.blocks),
      injectCSS: false,
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label } },
      onUpdate: () => this.tell(),
      onTransaction: () => this.look(),
    })
    this.told = JSON.stringify(blocksOfDoc(this.editor.getJSON()))
    this.requestUpdate()
    this.editor.view.dom.addEventListener('compositionend', () => queueMicrotask(() => this.tell()))
  }

  /** Puts the cursor over a spot and brings it into sight. Whether there is such a spot in the text. */
  reveal(spot: Spot): boolean {
    const { editor } = this
    const range = editor && spotsIn(editor.state.doc)(spot)
    if (!editor || !range) return false
    editor.chain().focus(null, { scrollIntoView: false }).setTextSelection(range).run()
    const { node } = editor.view.domAtPos(range.from)
    const shown = node instanceof Element ? node : node.parentElement
    shown?.scrollIntoView({ block: 'center' })
    return true
  }

  /** Puts other words in the place of a spot; can be undone like typing. */
  replace(spot: Spot, text: string): void {
    const { editor } = this
    const range = editor && spotsIn(editor.state.doc)(spot)
    if (editor && range) editor.view.dispatch(text === '' ? editor.state.tr.delete(range.from, range.to) : editor.state.tr.insertText(text, range.from, range.to))
  }

  /** Hides people in the whole column a spot stands in. */
  maskColumn(spot: Pick<Spot, 'at'>, mask: Mask): void {
    const { editor } = this
    const place = editor && columnOf(editor.state.doc, spot)
    const table = place && tableFrom(editor, place.table)
    if (table) maskColumn(editor, { table, index: place.column, mask })
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.editor && changed.has('marked')) highlight(this.editor, this.marked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.editor?.destroy()
    this.editor = null
  }

  private look(): void {
    if (!this.editor) return
    this.table = tableAt(this.editor)
    this.requestUpdate()
  }

  private tell(): void {
    if (!this.editor || this.editor.isDestroyed || this.editor.view.composing) return
    const detail = blocksOfDoc(this.editor.getJSON())
    const said = JSON.stringify(detail)
    if (said === this.told) return
    this.told = said
    this.dispatchEvent(new CustomEvent<Block[]>('text-changed', { detail, bubbles: true, composed: true }))
  }

  private tools(): Tool[] {
    const t = say(writeWords)
    const { editor } = this
    if (!editor) return []
    const chain = () => editor.chain().focus()
    return [
      { name: t.heading, sign: 'heading', on: editor.isActive('heading'), run: () => void chain().toggleHeading({ level: 2 }).run() },
      { name: t.paragraph, sign: 'paragraph', on: editor.isActive('paragraph') && !editor.isActive('listItem') && !this.table, run: () => void chain().setParagraph().run() },
      { name: t.bullets, sign: 'list', on: editor.isActive('bulletList'), run: () => void chain().toggleBulletList().run() },
      { name: t.numbers, sign: 'list-ordered', on: editor.isActive('orderedList'), run: () => void chain().toggleOrderedList().run() },
      { name: t.table, sign: 'table', on: this.table !== null, run: () => void chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
      { name: t.undo, sign: 'undo', on: false, run: () => void chain().undo().run() },
      { name: t.redo, sign: 'redo', on: false, run: () => void chain().redo().run() },
    ]
  }
}
