import { withoutInvisible } from '#playlists/invisible.ts'
import type { Block, Table } from '#playlists/notice.ts'
import { holdsIdNumbers } from '#playlists/scan/columns.ts'
import { isMarker, readMarkup, textOf, wholeText, type Markup, type MarkupElement } from './markup.ts'
import { masked } from './masking.ts'

const HEADS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BREAKS = new Set(['p', 'div', 'blockquote', 'pre', 'section', 'article', 'hr', 'body', 'html', 'center', 'dl', 'dt', 'dd'])
const wide = /[⺀-鿿豈-﫿︰-﹏＀-￯　-〿]/

/** A line as people read it: breaks inside Chinese text vanish, other white space becomes one space. */
const tidy = (text: string): string =>
  withoutInvisible(text)
    .replace(/[ \t]*\r?\n[ \t]*/g, (_, at: number, whole: string) => {
      const before = whole.slice(0, at).trimEnd().at(-1) ?? ''
      const after = whole.slice(at).trimStart().at(0) ?? ''
      return wide.test(before) || wide.test(after) ? '' : ' '
    })
    .replace(/[^\S\n]+/g, ' ')
    .trim()

const markerOf = (node: MarkupElement): string => {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (isMarker(child)) return tidy(wholeText(child)) || '•'
    const inner = markerOf(child)
    if (inner) return inner
  }
  return ''
}

const cellText = (cell: MarkupElement): string => tidy(textOf(cell).replaceAll('\n', ' '))

const rowsOf = (node: MarkupElement): MarkupElement[] =>
  node.children.flatMap((child) => (typeof child === 'string' || child.tag === 'table' ? [] : child.tag === 'tr' ? [child] : rowsOf(child)))

const span = (cell: MarkupElement, name: string): number => Math.min(100, Math.max(1, Math.trunc(Number(cell.attributes[name] ?? 1)) || 1))

/** The cells of a table with merged ones unfolded: what spans rows is repeated, what spans columns is followed by empty cells. */
const unfolded = (node: MarkupElement): string[][] => {
  const grid: string[][] = []
  rowsOf(node).forEach((row, y) => {
    const line = (grid[y] ??= [])
    for (const cell of row.children) {
      if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) continue
      let x = 0
      while (line[x] !== undefined) x += 1
      const text = cellText(cell)
      for (let down = 0; down < span(cell, 'rowspan'); down++)
        for (let right = 0; right < span(cell, 'colspan'); right++) (grid[y + down] ??= [])[x + right] = right === 0 ? text : ''
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''))
}

const withoutEmpty = (grid: string[][]): string[][] => {
  const rows = grid.filter((row) => row.some((cell) => cell !== ''))
  const last = Math.max(-1, ...rows.map((row) => row.findLastIndex((cell) => cell !== '')))
  return rows.map((row) => row.slice(0, last + 1))
}

const tableOf = (node: MarkupElement): Block[] => {
  const grid = withoutEmpty(unfolded(node))
  const width = grid[0]?.length ?? 0
  if (width === 1) return grid.flatMap(([text]) => (text ? [{ type: 'paragraph' as const, text }] : []))
  const titled = grid.length > 2 && (grid[0]?.filter((cell) => cell !== '').length ?? 0) === 1
  const caption = titled ? (grid[0]?.find((cell) => cell !== '') ?? '') : ''
  const [heads, ...rest] = titled ? grid.slice(1) : grid
  if (!heads) return []
  const columns: Table['columns'] = heads.map((name) => (holdsIdNumbers(name) ? { name, showOn: ['kiosk'], mask: 'id-last4' } : { name, showOn: ['outdoor', 'kiosk'] }))
  const rows = rest.map((row) => row.map((cell, at) => masked(cell, columns[at]?.mask)))
  const last = rows.at(-1)
  const totalRow = last && /^(合|总|小)\s*计|^total$/i.test(last[0] ?? '') ? last : undefined
  return [{ type: 'table', ...(caption ? { caption } : {}), columns, rows: totalRow ? rows.slice(0, -1) : rows, ...(totalRow ? { totalRow } : {}) }]
}

const listOf = (node: MarkupElement): Block[] => {
  const items = node.children.flatMap(function line(child: Markup): string[] {
    if (typeof child === 'string') return tidy(child) ? [tidy(child)] : []
    const nested = child.children.filter((inner): inner is MarkupElement => typeof inner !== 'string' && (inner.tag === 'ul' || inner.tag === 'ol'))
    const own = tidy(child.children.filter((inner) => !nested.includes(inner as MarkupElement)).map(textOf).join(''))
    if (child.tag === 'ul' || child.tag === 'ol') return child.children.flatMap(line)
    return [...(own ? [own] : []), ...nested.flatMap((inner) => inner.children.flatMap(line))]
  })
  return items.length > 0 ? [{ type: 'list', ordered: node.tag === 'ol', items }] : []
}

const lineOf = (node: MarkupElement): Block[] => {
  const text = tidy(textOf(node))
  if (!text) return []
  const marker = markerOf(node)
  if (/^[（(]?[一二三四五六七八九十]+[）)、.]/.test(marker)) return [{ type: HEADS.has(node.tag) ? 'heading' : 'paragraph', text: `${marker}${text}` }]
  if (HEADS.has(node.tag) || /\bMso(Title|Subtitle|Heading)/i.test(node.attributes['class'] ?? '')) return [{ type: 'heading', text: marker && marker !== '•' ? `${marker} ${text}` : text }]
  if (marker) return [{ type: 'list', ordered: /^[（(]?(\d+|[a-z]|[ivx]+)[）).、．]/i.test(marker), items: [text] }]
  return [{ type: 'paragraph', text }]
}

const holdsBlocks = (node: MarkupElement): boolean =>
  node.children.some((child) => typeof child !== 'string' && (BREAKS.has(child.tag) || HEADS.has(child.tag) || ['table', 'ul', 'ol', 'li', 'br'].includes(child.tag) || holdsBlocks(child)))

const walk = (node: MarkupElement): Block[] => {
  const found: Block[] = []
  let loose: Markup[] = []
  const flush = (): void => {
    found.push(...lineOf({ tag: node.tag, attributes: node.attributes, children: loose }))
    loose = []
  }
  for (const child of node.children) {
    if (typeof child === 'string' || isMarker(child)) loose.push(child)
    else if (child.tag === 'br') flush()
    else if (child.tag === 'head' || child.tag === 'img') continue
    else if (child.tag === 'table' || child.tag === 'ul' || child.tag === 'ol') {
      flush()
      found.push(...(child.tag === 'table' ? tableOf(child) : listOf(child)))
    } else if (BREAKS.has(child.tag) || HEADS.has(child.tag) || holdsBlocks(child)) {
      flush()
      found.push(...walk(child))
    } else loose.push(child)
  }
  flush()
  return found
}

const joined = (blocks: readonly Block[]): Block[] => {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) out[out.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else out.push(block)
  }
  return out
}

/**
 * The headings, paragraphs, lists and tables in HTML pasted from Word, WPS, Excel or a web page; everything else (fonts, colours, pictures,
 * scripts, comments) is dropped. A column of ID numbers is masked to its last four places before it enters the page (domain.md 5.4).
 */
export const blocksOfPaste = (html: string): Block[] => joined(walk(readMarkup(html)))
