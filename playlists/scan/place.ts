import { columnsOf, loose, type Column, type WrittenTable } from './columns.ts'

/** A cell on its own. `column`: what its column holds. */
export type CellPart = Readonly<{ is: 'cell'; column: Column }>
/** A row: its cells run together with tabs between them. `from`: where the cell begins in the row's text. */
export type RowPart = Readonly<{ is: 'row'; cells: readonly RowCell[] }>
export type RowCell = Readonly<{ at: string; text: string; from: number; column: Column }>
/** A whole table, for what only several rows show. Its place has no text of its own. */
export type TablePart = Readonly<{ is: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }>

/** A text to scan and the field it stands in; `part` when it is one of a table's. Any other text (a file's name, say) needs no part. */
export type Place = Readonly<{ at: string; text: string; part?: CellPart | RowPart | TablePart }>

type WrittenBlock =
  | Readonly<{ type: 'heading' | 'paragraph'; text: string }>
  | Readonly<{ type: 'list'; items: readonly string[] }>
  | (Readonly<{ type: 'table' }> & WrittenTable)

/** What a person typed into a notice: a draft and a frozen wording alike. */
export type Written = Readonly<{
  documentNumber: string | null
  wording: Readonly<{ title: string; summary: string; body: readonly WrittenBlock[]; details: Readonly<{ explains?: string | undefined }> }>
  attachments?: readonly Readonly<{ name: string }>[] | undefined
}>

/**
 * Every text a person typed, with the field it stands in (domain.md 5.2): paragraphs as `wording.body.3`, list lines as `wording.body.3.items.1`, captions and
 * heads of columns, cells singly as `wording.body.3.rows.1.4`, rows run together as `wording.body.3.rows.1`, the table itself, and the names of attachments.
 */
export const placesOf = ({ documentNumber, wording, attachments = [] }: Written): readonly Place[] => [
  { at: 'wording.title', text: wording.title },
  { at: 'wording.summary', text: wording.summary },
  { at: 'documentNumber', text: documentNumber ?? '' },
  { at: 'wording.details.explains', text: wording.details.explains ?? '' },
  ...wording.body.flatMap((block, index) => placesOfBlock(`wording.body.${index}`, block)),
  ...attachments.map(({ name }, index) => ({ at: `attachments.${index}`, text: name })),
]

const placesOfBlock = (at: string, block: WrittenBlock): readonly Place[] => {
  if (block.type === 'list') return block.items.map((text, index) => ({ at: `${at}.items.${index}`, text }))
  return block.type === 'table' ? placesOfTable(at, block) : [{ at, text: block.text }]
}

/** The texts of a table: caption, heads, cells, rows run together, and the table itself. */
export const placesOfTable = (at: string, table: WrittenTable): readonly Place[] => {
  const columns = columnsOf(table)
  const heads = table.columns.map(({ name }) => loose(name, false))
  const totals = table.columns.map(({ name }) => loose(name, true))
  return [
    { at: `${at}.caption`, text: table.caption ?? '' },
    ...placesOfRow(`${at}.columns`, table.columns.map(({ name }) => name), heads),
    ...table.rows.flatMap((row, index) => placesOfRow(`${at}.rows.${index}`, row, columns)),
    ...placesOfRow(`${at}.totalRow`, table.totalRow ?? [], totals),
    { at, text: '', part: { is: 'table', columns, rows: table.rows } },
  ]
}

const placesOfRow = (at: string, row: readonly string[], columns: readonly Column[]): readonly Place[] => {
  let from = 0
  const cells = row.map((text, index): RowCell => {
    const cell = { at: `${at}.${index}`, text, from, column: columns[index] ?? loose('', false) }
    from += text.length + 1
    return cell
  })
  return [...cells.map(({ at: where, text, column }): Place => ({ at: where, text, part: { is: 'cell', column } })), { at, text: row.join('\t'), part: { is: 'row', cells } }]
}
