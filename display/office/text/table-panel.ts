import type { Editor } from '@tiptap/core'
import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Surface } from '#playlists/profile.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { surfaceNames } from '../words/names.ts'
import { writeWords } from '../words/write.ts'
import { captionTable, maskColumn, showColumn, totalTable, type ColumnAt, type TableAt } from './columns.ts'
import type { Mask } from './masking.ts'

/** What can be said of the table the cursor stands in: rows, columns, caption, total, and per column where it is shown and what it hides. */
@customElement('table-panel')
export class TablePanel extends OfficeElement {
  @property({ attribute: false }) editor!: Editor
  @property({ attribute: false }) table!: TableAt

  static override styles = [
    OfficeElement.styles,
    css`
      :host { border-top: 1px solid var(--line); background: #faf9f5; padding: 10px 14px; border-radius: 0 0 4px 4px; }
      .acts button { font: inherit; font-size: 13px; min-height: 30px; padding: 2px 10px; background: var(--paper); border: 1px solid var(--line); border-radius: 3px; cursor: pointer; color: inherit; }
      .acts label { display: inline-flex; gap: 6px; align-items: center; }
      .acts input:not([type='checkbox']) { width: 180px; min-height: 30px; }
      table { border-collapse: collapse; margin-top: 10px; font-size: 13px; }
      th, td { text-align: left; padding: 3px 16px 3px 0; font-weight: 400; }
      thead th { color: var(--soft); font-size: 12.5px; }
      select { min-height: 28px; padding: 2px 6px; width: auto; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(writeWords)
    const run = (act: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => void act(this.editor.chain().focus()).run()
    return html`
      <div class="acts row">
        <button type="button" @click=${run((chain) => chain.addRowAfter())}>${t.rowAdd}</button>
        <button type="button" @click=${run((chain) => chain.deleteRow())}>${t.rowRemove}</button>
        <button type="button" @click=${run((chain) => chain.addColumnAfter())}>${t.columnAdd}</button>
        <button type="button" @click=${run((chain) => chain.deleteColumn())}>${t.columnRemove}</button>
        <button type="button" @click=${run((chain) => chain.deleteTable())}>${t.tableRemove}</button>
        <label><input type="checkbox" .checked=${this.table.total} @change=${(event: Event) => totalTable(this.editor, { table: this.table, total: (event.target as HTMLInputElement).checked })} />${t.totalRow}</label>
        <label>${t.caption} <input maxlength="80" .value=${this.table.caption} @change=${(event: Event) => captionTable(this.editor, { table: this.table, caption: (event.target as HTMLInputElement).value })} /></label>
      </div>
      <table>
        <thead><tr><th scope="col">${t.columns}</th><th scope="col">${say(surfaceNames).outdoor}</th><th scope="col">${say(surfaceNames).kiosk}</th><th scope="col">${t.mask}</th></tr></thead>
        <tbody>${this.table.columns.map((column, index) => this.column(column, index))}</tbody>
      </table>
    `
  }

  private column(column: ColumnAt, index: number): TemplateResult {
    const t = say(writeWords)
    const name = column.name || t.columnName(index + 1)
    const box = (surface: Surface): TemplateResult => html`<td>
      <input type="checkbox" aria-label="${name} ${say(surfaceNames)[surface]}" .checked=${column.showOn.includes(surface)} @change=${(event: Event) => this.show(column, { surface, on: (event.target as HTMLInputElement).checked })} />
    </td>`
    return html`<tr>
      <th scope="row">${name}</th>
      ${box('outdoor')}${box('kiosk')}
      <td>
        <select aria-label="${name} ${t.mask}" @change=${(event: Event) => this.hide(index, (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${column.mask === null}>${t.maskNone}</option>
          <option value="name" ?selected=${column.mask === 'name'}>${t.maskName}</option>
          <option value="id-last4" ?selected=${column.mask === 'id-last4'}>${t.maskNumber}</option>
        </select>
      </td>
    </tr>`
  }

  private show(column: ColumnAt, { surface, on }: Readonly<{ surface: Surface; on: boolean }>): void {
    const showOn = on ? [...column.showOn, surface] : column.showOn.filter((name) => name !== surface)
    showColumn(this.editor, { column, showOn })
  }

  private hide(index: number, choice: string): void {
    const mask: Mask | null = choice === 'name' || choice === 'id-last4' ? choice : null
    maskColumn(this.editor, { table: this.table, index, mask })
  }
}
