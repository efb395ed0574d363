import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Surface } from '#playlists/profile.ts'
import { masked, type Mask } from './masking.ts'

/** One column of the table the cursor stands in: where its head stands in the text, and what the head says. */
export type ColumnAt = Readonly<{ at: number; name: string; showOn: readonly Surface[]; mask: Mask | null }>
export type TableAt = Readonly<{ at: number; caption: string; total: boolean; columns: readonly ColumnAt[] }>

const surfaces = (showOn: unknown): Surface[] => (['outdoor', 'kiosk'] as const).filter((surface) => String(showOn).split(' ').includes(surface))

/** The table the cursor stands in; null outside of tables. */
export const tableAt = ({ state }: Editor): TableAt | null => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const table = $from.node(depth)
    if (table.type.name !== 'table') continue
    return describe(table, $from.before(depth))
  }
  return null
}

/** The table that begins at a place of the text; null when none does. */
export const tableFrom = ({ state }: Editor, at: number): TableAt | null => {
  const table = state.doc.nodeAt(at)
  return table?.type.name === 'table' ? describe(table, at) : null
}

const describe = (table: Node, at: number): TableAt => ({
  at, caption: String(table.attrs['caption'] ?? ''), total: table.lastChild?.attrs['total'] === true, columns: heads(table, at),
})

const heads = (table: Node, at: number): ColumnAt[] => {
  const found: ColumnAt[] = []
  table.firstChild?.forEach((cell, offset) => {
    const mask: unknown = cell.attrs['mask']
    found.push({ at: at + 2 + offset, name: cell.textContent, showOn: surfaces(cell.attrs['showOn']), mask: mask === 'name' || mask === 'id-last4' ? mask : null })
  })
  return found
}

/** Says on which glasses a column is shown. */
export const showColumn = (editor: Editor, { column, showOn }: Readonly<{ column: ColumnAt; showOn: readonly Surface[] }>): void => {
  editor.view.dispatch(editor.state.tr.setNodeAttribute(column.at, 'showOn', showOn.join(' ')))
}

/** Says how a column hides people, and hides what stands in it at once, so that the raw list is gone from the page (domain.md 5.4). */
export const maskColumn = (editor: Editor, { table, index, mask }: Readonly<{ table: TableAt; index: number; mask: Mask | null }>): void => {
  const column = table.columns[index]
  const node = editor.state.doc.nodeAt(table.at)
  if (!column || !node) return
  const tr = editor.state.tr.setNodeAttribute(column.at, 'mask', mask)
  const cells: { from: number; to: number; text: string }[] = []
  node.forEach((row, rowOffset, rowIndex) => {
    if (rowIndex === 0 || (mask === 'name' && row.attrs['total'] === true)) return
    row.forEach((cell, cellOffset, cellIndex) => {
      const from = table.at + 1 + rowOffset + 1 + cellOffset + 2
      if (cellIndex === index && cell.textContent) cells.push({ from, to: from + cell.textContent.length, text: masked(cell.textContent, mask ?? undefined) })
    })
  })
  for (const { from, to, text } of cells.reverse()) tr.insertText(text, from, to)
  editor.view.dispatch(tr)
}

/** Names the table. */
export const captionTable = (editor: Editor, { table, caption }: Readonly<{ table: TableAt; caption: string }>): void => {
  editor.view.dispatch(editor.state.tr.setNodeAttribute(table.at, 'caption', caption))
}

/** Says whether the last row is the total; no other row is. */
export const totalTable = (editor: Editor, { table, total }: Readonly<{ table: TableAt; total: boolean }>): void => {
  const node = editor.state.doc.nodeAt(table.at)
  if (!node) return
  const tr = editor.state.tr
  node.forEach((_, offset, index) => tr.setNodeAttribute(table.at + 1 + offset, 'total', total && index > 0 && index === node.childCount - 1))
  editor.view.dispatch(tr)
}
