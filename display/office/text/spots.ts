import type { Node } from '@tiptap/pm/model'
import { blocksOfDoc } from './blocks.ts'

/** Characters of a notice's text: the field they stand in (`wording.body.3.rows.1.4`), and from where to where; null means all of it. */
export type Spot = Readonly<{ at: string; from: number | null; to: number | null }>
/** The same in the editor's own counting. */
export type Range = Readonly<{ from: number; to: number }>

type Placed = Readonly<{ node: Node; at: number }>

/** Finds spots in a text as the editor holds it now: null when there is no such place (any more), or it is a field outside the text. */
export const spotsIn = (doc: Node): ((spot: Spot) => Range | null) => {
  const blocks = keptBlocks(doc)
  return ({ at, from, to }) => {
    const [whose, part, index, ...path] = at.split('.')
    if (whose !== 'wording' || part !== 'body') return null
    const block = blocks[Number(index)]
    const place = block && placeIn(block, path)
    if (!place) return null
    const whole = textRange(place)
    if (from === null || to === null || path[0] === 'caption') return whole
    return { from: Math.min(whole.from + from, whole.to), to: Math.min(whole.from + to, whole.to) }
  }
}

/** The blocks that are saved, in their order: empty ones are not, so they do not count. */
const keptBlocks = (doc: Node): Placed[] => childrenOf({ node: doc, at: -1 }).filter(({ node }) => blocksOfDoc({ content: [node.toJSON()] }).length > 0)

/** The children of a part, each with the place where it begins. */
const childrenOf = ({ node, at }: Placed): Placed[] => {
  const found: Placed[] = []
  node.forEach((child, offset) => found.push({ node: child, at: at + 1 + offset }))
  return found
}

const isWritten = ({ node }: Placed): boolean => node.textContent.trim() !== ''

const placeIn = (block: Placed, [name, first, second]: readonly string[]): Placed | undefined => {
  if (name === undefined || name === 'caption') return block
  if (name === 'items') return childrenOf(block).filter(isWritten)[Number(first)]
  const row = rowIn(block, { name, index: Number(first) })
  const cell = name === 'rows' ? second : first
  return row && cell !== undefined ? childrenOf(row)[Number(cell)] : row
}

const rowIn = (table: Placed, { name, index }: { name: string; index: number }): Placed | undefined => {
  const [head, ...rows] = childrenOf(table)
  if (name === 'columns') return head
  const last = rows.at(-1)
  const total = last?.node.attrs['total'] === true ? last : undefined
  return name === 'totalRow' ? total : rows.filter((row) => row !== total && isWritten(row))[index]
}

/** From the first written character of a part to behind its last; blanks at the edges are not saved. */
const textRange = (part: Placed): Range => {
  const texts = leavesOf(part)
  const [first, last] = [texts[0], texts.at(-1)]
  if (!first || !last) return { from: part.at + 1, to: part.at + 1 }
  const text = first.node.text ?? ''
  return { from: first.at + text.length - text.trimStart().length, to: last.at + last.node.nodeSize }
}

const leavesOf = (part: Placed): Placed[] => (part.node.isText ? [part] : childrenOf(part).flatMap(leavesOf))

/** Where the table of a spot begins in the editor, and which of its columns the spot stands in; null outside of tables. */
export const columnOf = (doc: Node, { at }: Pick<Spot, 'at'>): Readonly<{ table: number; column: number }> | null => {
  const [, , index, name, first, second] = at.split('.')
  const block = keptBlocks(doc)[Number(index)]
  const column = name === 'rows' ? second : first
  return block?.node.type.name === 'table' && column !== undefined ? { table: block.at, column: Number(column) } : null
}
