import type { Block, Table } from '#playlists/notice.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const row = (cells: readonly string[], total = false): string => `<tr${total ? ' data-total="true"' : ''}>${cells.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`

const tableHtml = ({ caption, columns, rows, totalRow }: Table): string => {
  const heads = columns.map(({ name, showOn, mask }) => `<th data-show-on="${showOn.join(' ')}"${mask ? ` data-mask="${mask}"` : ''}><p>${escaped(name)}</p></th>`).join('')
  return `<table${caption ? ` data-caption="${escaped(caption)}"` : ''}><tbody><tr>${heads}</tr>${rows.map((cells) => row(cells)).join('')}${totalRow ? row(totalRow, true) : ''}</tbody></table>`
}

const blockHtml = (block: Block): string => {
  if (block.type === 'heading') return `<h2>${escaped(block.text)}</h2>`
  if (block.type === 'paragraph') return `<p>${escaped(block.text)}</p>`
  if (block.type === 'table') return tableHtml(block)
  const name = block.ordered ? 'ol' : 'ul'
  return `<${name}>${block.items.map((words) => `<li><p>${escaped(words)}</p></li>`).join('')}</${name}>`
}

/** A text as the plain HTML our editor reads: only our own elements, every character of the words escaped. */
export const htmlOfBlocks = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('')
