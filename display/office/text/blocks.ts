import type { JSONContent } from '@tiptap/core'
import type { Block, Column, Table } from '#playlists/notice.ts'
import { masked } from './masking.ts'

const text = (node: JSONContent): string => (node.type === 'text' ? (node.text ?? '') : (node.content ?? []).map(text).join(''))

const paragraph = (words: string): JSONContent => ({ type: 'paragraph', ...(words ? { content: [{ type: 'text', text: words }] } : {}) })

const cellNode = (type: 'tableCell' | 'tableHeader', words: string): JSONContent => ({ type, content: [paragraph(words)] })

const rowNode = (cells: readonly string[], total = false): JSONContent => ({ type: 'tableRow', attrs: { total }, content: cells.map((words) => cellNode('tableCell', words)) })

const tableNode = (table: Table): JSONContent => ({
  type: 'table',
  attrs: { caption: table.caption ?? '' },
  content: [
    { type: 'tableRow', attrs: { total: false }, content: table.columns.map((column) => ({ ...cellNode('tableHeader', column.name), attrs: { showOn: column.showOn.join(' '), mask: column.mask ?? null } })) },
    ...table.rows.map((row) => rowNode(row)),
    ...(table.totalRow ? [rowNode(table.totalRow, true)] : []),
  ],
})

const nodeOf = (block: Block): JSONContent => {
  if (block.type === 'heading') return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: block.text }] }
  if (block.type === 'paragraph') return paragraph(block.text)
  if (block.type === 'table') return tableNode(block)
  return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })) }
}

/** A notice's text as the editor holds it. */
export const docOfBlocks = (blocks: readonly Block[]): JSONContent => ({ type: 'doc', content: blocks.length > 0 ? blocks.map(nodeOf) : [paragraph('')] })

const surfaces = (value: unknown): Column['showOn'] => {
  const names = typeof value === 'string' ? value.split(' ') : ['outdoor', 'kiosk']
  return (['outdoor', 'kiosk'] as const).filter((surface) => names.includes(surface))
}

const columnOf = (head: JSONContent): Column => {
  const mask: unknown = head.attrs?.['mask']
  return { name: text(head).trim(), showOn: surfaces(head.attrs?.['showOn']), ...(mask === 'name' || mask === 'id-last4' ? { mask } : {}) }
}

const tableOf = (node: JSONContent): Block | undefined => {
  const [head, ...rest] = node.content ?? []
  const columns = (head?.content ?? []).map(columnOf)
  if (columns.length === 0) return undefined
  const cell = (row: JSONContent, at: number): string => text((row.content ?? [])[at] ?? {})
  const cells = (row: JSONContent): string[] => columns.map(({ mask }, at) => masked(cell(row, at), mask))
  const sums = (row: JSONContent): string[] => columns.map(({ mask }, at) => masked(cell(row, at), mask === 'name' ? undefined : mask))
  const last = rest.at(-1)
  const total = last?.attrs?.['total'] === true ? last : undefined
  const caption = String(node.attrs?.['caption'] ?? '').trim()
  const rows = (total ? rest.slice(0, -1) : rest).map(cells).filter((row) => row.some((words) => words !== ''))
  return { type: 'table', ...(caption ? { caption } : {}), columns, rows, ...(total ? { totalRow: sums(total) } : {}) }
}

const blockOf = (node: JSONContent): Block | undefined => {
  if (node.type === 'table') return tableOf(node)
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const items = (node.content ?? []).map((item) => text(item).trim()).filter((words) => words !== '')
    return items.length > 0 ? { type: 'list', ordered: node.type === 'orderedList', items } : undefined
  }
  const words = text(node).trim()
  if (words === '') return undefined
  return node.type === 'heading' ? { type: 'heading', text: words } : { type: 'paragraph', text: words }
}

/**
 * What the editor holds as a notice's text. Empty lines, empty list lines and empty table rows are left out; a masked column is masked
 * (domain.md 5.4), so that the raw list never leaves the page.
 */
export const blocksOfDoc = (doc: JSONContent): Block[] => (doc.content ?? []).map(blockOf).filter((block): block is Block => block !== undefined)
