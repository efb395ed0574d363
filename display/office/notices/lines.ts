import type { Content } from '#playlists/notice.ts'

/** One line of a notice as it is compared: where it stands, and its words. */
export type Line = Readonly<{ place: 'title' | 'summary' | 'heading' | 'text' | 'point' | 'row'; text: string }>

type Wording = Pick<Content['wording'], 'title' | 'summary' | 'body'>
type Block = Wording['body'][number]

/** Between the cells of a row; a reader sees where one ends. */
const CELLS = ' │ '

const row = (cells: readonly string[]): Line => ({ place: 'row', text: cells.join(CELLS) })

const linesOfBlock = (block: Block): Line[] => {
  if (block.type === 'heading') return [{ place: 'heading', text: block.text }]
  if (block.type === 'paragraph') return block.text.split('\n').map((text) => ({ place: 'text', text }))
  if (block.type === 'list') return block.items.map((text) => ({ place: 'point', text }))
  const { caption, columns, rows, totalRow } = block
  return [...(caption ? [{ place: 'heading', text: caption } as const] : []), row(columns.map(({ name }) => name)), ...rows.map(row), ...(totalRow ? [row(totalRow)] : [])]
}

/** A wording as lines, in the order in which people read it: title, summary, then the text, a table row by row. */
export const linesOf = ({ title, summary, body }: Wording): Line[] => [{ place: 'title', text: title }, { place: 'summary', text: summary }, ...body.flatMap(linesOfBlock)]
