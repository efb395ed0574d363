import type { Column } from './columns.ts'
import type { Hit } from './hit.ts'
import { cellAt, personNear, type Detector, type Found, type Look } from './look.ts'
import { isMaskedPhone, maskedNumbersIn, shown, type MaskedNumber } from './masked-number.ts'
import { hidesName, isName } from './person.ts'
import { plainOf } from './plain.ts'
import type { TablePart } from './place.ts'

/**
 * MASK_TOO_OPEN, checks (a) and (c) of domain.md 5.4: of a resident ID number only the last four places show, however many stars it has. One shape in every notice
 * means that nobody who stands in two of them can be put together from both. Of other numbers at most four places show.
 */
export const maskTooOpen: Detector = ({ plain: { text }, part }) => {
  const open = maskedNumbersIn(text).filter(isTooOpen).map(({ start, end }): Found => ({ rule: 'MASK_TOO_OPEN', level: 'BLOCK', start, end }))
  const isPart = part?.is === 'cell' && part.column.id && /^\s*\d{5,13}[\dX]?\s*$/i.test(text)
  return isPart ? [...open, { rule: 'MASK_TOO_OPEN', level: 'BLOCK', start: 0, end: text.length }] : open
}

const isTooOpen = ({ shape }: MaskedNumber): boolean => {
  if (shape.length === 18 || shape.length === 15) return shown(shape.slice(0, -4)) > 0
  return shown(shape) > 4 && !isMaskedPhone(shape)
}

/** NAME_WITH_ID (domain.md 5.4: never a full name and any part of an ID number): beside a masked number in a sentence, or in the row of one. */
export const nameWithId: Detector = (look) => {
  const { plain, part } = look
  if (part?.is !== 'row') return besideName(look, maskedNumbersIn(plain.text).filter(({ shape }) => shown(shape) > 0 && !isMaskedPhone(shape)))
  const parts = [...plain.text.matchAll(/[^\t]+/g)].filter((match) => {
    const column = cellAt(part, plain.from[match.index] ?? 0)?.column
    return maskedNumbersIn(match[0]).some(({ shape }) => shown(shape) > 0 && !isMaskedPhone(shape)) || (column?.id === true && /\d{2}/.test(match[0]) && !/\d{15}/.test(match[0]))
  })
  return besideName(look, parts.map((match) => ({ start: match.index, end: match.index + match[0].length })))
}

const besideName = (look: Look, parts: readonly Readonly<{ start: number; end: number }>[]): readonly Found[] =>
  parts.filter((span) => personNear(look, { ...span, reach: 12 })?.masked === false).map(({ start, end }) => ({ rule: 'NAME_WITH_ID', level: 'BLOCK', start, end, across: true }))

/** MASK_MIXED, check (b): two ways of hiding in one column let anyone put the hidden parts together. One finding a column, at its head. */
export const mixedMasks = (at: string, { columns, rows }: TablePart): readonly Hit[] =>
  columns.flatMap((column, index): Hit[] => {
    const cells = rows.map((row) => row[index] ?? '')
    const ways = column.id ? waysOf(cells, idWay) : column.person ? waysOf(cells, nameWay) : []
    if (ways.length < 2) return []
    return [{ rule: 'MASK_MIXED', level: column.id ? 'BLOCK' : 'WARN', family: 'person', at: `${at}.columns.${index}`, from: null, to: null, text: ways.join(' / ') }]
  })

/** The first cell of every way of hiding. */
const waysOf = (cells: readonly string[], way: (cell: string) => string | null): readonly string[] => {
  const first = new Map<string, string>()
  for (const cell of cells) {
    const found = way(cell)
    if (found !== null && !first.has(found)) first.set(found, cell)
  }
  return [...first.values()]
}

const idWay = (cell: string): string | null => {
  const shape = maskedNumbersIn(plainOf(cell).text)[0]?.shape
  return shape === undefined ? null : shape.replace(/[\dX]+/g, '9').replace(/\*+/g, '*')
}

const nameWay = (cell: string): string | null => (isName(cell) && hidesName(cell) ? (/^\s*[*＊×○●]/.test(cell) ? 'surname hidden' : 'surname shown') : null)

/** SMALL_CELL, check (d): an amount and a masked name, and nobody else of the same community in the table. One finding a table, at the first such row. */
export const smallCell = (at: string, { columns, rows }: TablePart): readonly Hit[] => {
  const [name, amount, community] = (['person', 'amount', 'community'] as const).map((is) => columns.findIndex((column: Column) => column[is]))
  if (name === undefined || amount === undefined || community === undefined || Math.min(name, amount, community) < 0) return []
  const homes = rows.map((row) => (hidesName(row[name] ?? '') && /\d/.test(row[amount] ?? '') ? (row[community] ?? '').trim() : ''))
  const counts = new Map<string, number>()
  for (const home of homes) counts.set(home, (counts.get(home) ?? 0) + 1)
  const alone = homes.flatMap((home, row) => (home !== '' && counts.get(home) === 1 ? [{ home, row }] : []))
  const [first] = alone
  return first ? [{ rule: 'SMALL_CELL', level: 'WARN', family: 'person', at: `${at}.rows.${first.row}`, from: null, to: null, text: alone.map(({ home }) => home).join('、') }] : []
}
