import type { Table } from '#playlists/notice.ts'

/** A cell of words may wrap after this many characters, a column's name sooner; figures, IDs and short names never wrap. */
const WRAPS_AFTER = 6
const NAME_WRAPS_AFTER = 3
const PADDING_EM = 0.8

/**
 * Whether a table can stand as a table in a column that is `widthEm` characters of its own size wide. One that cannot is set row by row,
 * each cell behind its column's name.
 */
export const tableFits = (table: Table, widthEm: number): boolean =>
  table.columns.reduce((sum, column, at) => sum + PADDING_EM + columnEm(column.name, table.rows.map((row) => row[at] ?? '')), 0) <= widthEm

/** Whether every cell of a column is a figure, so that its places stand under each other. */
export const isFigures = (table: Table, at: number): boolean =>
  table.rows.every((row) => /^[\d\s.,%—–\-+元]*$/.test(row[at] ?? '')) && table.rows.some((row) => /\d/.test(row[at] ?? ''))

const columnEm = (name: string, cells: readonly string[]): number => Math.max(Math.min(widthEm(name), NAME_WRAPS_AFTER), ...cells.map(leastEm))

/** The narrowest a cell can become: Chinese words wrap between characters, everything else stays whole. */
const leastEm = (cell: string): number => (/[\u2e80-\u9fff]/.test(cell) ? Math.min(widthEm(cell), WRAPS_AFTER) : widthEm(cell))

const widthEm = (cell: string): number => [...cell].reduce((sum, character) => sum + (character === '*' ? 0.5 : character.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0)
