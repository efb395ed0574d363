import type { Column, Table } from '../notice.ts'
import type { Surface } from '../profile.ts'
import type { GlyphLine } from '../slide.ts'
import { proseOf, type Prose } from './boxes.ts'
import { charactersToRead } from './reading.ts'
import { glyphs, lead, pause, PITCH, textStrips, type Strip } from './strip.ts'
import { wrap, type Line } from './wrap.ts'

/** A table made ready for one surface: only the columns that may be shown there. `hidden`: the names of those left out. */
export type Grid = Readonly<{
  caption: Prose | null
  head: readonly Prose[]
  rows: readonly (readonly Prose[])[]
  total: readonly Prose[] | null
  isNumeric: readonly boolean[]
  hidden: readonly string[]
}>

/** Room between two columns, in characters. */
const GUTTER = 0.9

/** Whether a column may stand on a surface. An ID column never reaches an outdoor screen, whatever its form says (domain.md 5.4). */
export const isShownOn = (column: Column, surface: Surface): boolean => column.showOn.includes(surface) && !(surface === 'outdoor' && column.mask === 'id-last4')

/** The table as a surface may see it: what is not for the surface is left out. */
export function gridOf(table: Table, surface: Surface): Grid {
  const isShown = table.columns.map((column) => isShownOn(column, surface))
  const shown = (cells: readonly string[], weight: 500 | 700): Prose[] => cells.filter((_, i) => isShown[i]).map((cell) => proseOf(cell, weight))
  const rows = table.rows.map((row) => shown(row, 500))
  const head = shown(table.columns.map((column) => column.name), 500)
  return {
    caption: table.caption ? proseOf(table.caption, 500) : null,
    head,
    rows,
    total: table.totalRow ? shown(table.totalRow, 700) : null,
    isNumeric: head.map((_, i) => i > 0 && isFigures(rows.map((row) => row[i]?.text ?? ''))),
    hidden: table.columns.filter((_, i) => !isShown[i]).map((column) => column.name),
  }
}

/** Whether most of a column is numbers, so that they stand under each other from the right. The first column keeps the left edge. */
const isFigures = (cells: readonly string[]): boolean => cells.filter((cell) => /^[￥¥]?[\d.,%％—–～~-]+$/.test(cell)).length * 2 > cells.length

/** The table as strips, a row each; its head is repeated on every page. `undefined`: the columns do not fit side by side. */
export function tableStrips(grid: Grid, how: Readonly<{ width: number; size: number; air: number; thick: number; most: number }>): readonly Strip[] | undefined {
  const widths = columnWidths(grid, how.width / how.size)
  if (!widths) return undefined
  const setting = { ...how, widths, isNumeric: grid.isNumeric }
  const caption = grid.caption ? textStrips(grid.caption, { ...how, indent: 0, ink: 'soft', setting: 'text', before: pause(how.size) }) : []
  const head = rowStrip(grid.head, { ...setting, role: 'head' })
  const rows = grid.rows.map((row, i) => rowStrip(row, { ...setting, role: i < grid.rows.length - 1 ? 'row' : grid.total ? 'last' : 'end' }))
  const total = grid.total ? [rowStrip(grid.total, { ...setting, role: 'total' })] : []
  if (!caption || [head, ...rows, ...total].some((row) => row.height > heightOfRow(how.most, how))) return undefined
  const heading = [{ ...head, ...(caption.length > 0 ? lead(how.size) : pause(how.size)), opens: caption.length === 0, glued: caption.length > 0 }]
  // A row never stands alone on its page: the first two keep together, and so do the last two.
  const below = [...rows, ...total].map((row, i, all) => ({ ...row, head: heading, glued: i < 2 || i === all.length - 1 }))
  return [...caption, ...heading, ...below]
}

/** Column widths in em for a line of `em`: natural ones with the rest shared out, or the widest narrowed until they fit. */
function columnWidths(grid: Grid, em: number): readonly number[] | undefined {
  const cells = [...grid.rows, ...(grid.total ? [grid.total] : [])]
  const natural = grid.head.map((head, i) => Math.max(head.em, 1, ...cells.map((row) => row[i]?.em ?? 0)))
  const least = grid.head.map((head, i) => Math.max(leastOf(head), ...cells.map((row) => leastOf(row[i]))))
  const room = em - GUTTER * (natural.length - 1)
  const wanted = sum(natural)
  if (wanted <= room) return natural.map((width) => width + (room - wanted) / natural.length)
  if (sum(least) > room) return undefined
  let low = 0
  let high = Math.max(...natural)
  const capped = (cap: number): number[] => natural.map((width, i) => Math.max(least[i] ?? 0, Math.min(width, cap)))
  for (let step = 0; step < 24; step++) {
    const cap = (low + high) / 2
    if (sum(capped(cap)) <= room) low = cap
    else high = cap
  }
  return capped(low)
}

/** A cell is never narrower than its longest unbroken piece, nor than two characters. */
const leastOf = (cell: Prose | undefined): number => Math.max(...(cell?.boxes ?? []).map((box) => box.em), Math.min(cell?.em ?? 0, 2)) + 1e-6

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** A row of so many lines, with its air and its rule. */
const heightOfRow = (lines: number, { size, air, thick }: Readonly<{ size: number; air: number; thick: number }>): number =>
  2 * Math.round(size * air) + (lines - 1) * Math.round(size * PITCH) + size + thick

type RowSetting = Readonly<{ width: number; size: number; air: number; thick: number; widths: readonly number[]; isNumeric: readonly boolean[]; role: 'head' | 'row' | 'last' | 'end' | 'total' }>

/** One row: its cells' lines side by side, a rule below it unless nothing follows. */
function rowStrip(cells: readonly Prose[], how: RowSetting): Strip {
  const { size, role } = how
  const air = Math.round(size * (role === 'head' ? how.air / 2 : how.air))
  const pitch = Math.round(size * PITCH)
  const lines: GlyphLine[] = []
  let deepest = 1
  let x = 0
  cells.forEach((cell, i) => {
    const width = how.widths[i] ?? 0
    const wrapped: readonly Line[] = wrap(cell, width, 'text') ?? []
    deepest = Math.max(deepest, wrapped.length)
    wrapped.forEach((line, row) => {
      const indent = how.isNumeric[i] ? width - line.em : 0
      lines.push(glyphs(line, { x: (x + indent) * size, y: air + row * pitch, size, weight: cell.weight, ink: role === 'head' ? 'soft' : 'text' }))
    })
    x += width + GUTTER
  })
  const height = heightOfRow(deepest, { ...how, air: air / size })
  const rule = { x: 0, y: height - how.thick, width: how.width, height: how.thick, ink: role === 'head' || role === 'last' ? ('soft' as const) : ('rule' as const) }
  const characters = sum(cells.map((cell) => charactersToRead(cell.text)))
  return { height, gap: 0, give: 0, lines, bars: role === 'total' || role === 'end' ? [] : [rule], reading: { characters, rows: role === 'head' ? 0 : 1 }, opens: false, glued: false }
}
