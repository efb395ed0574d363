import type { Kind } from '../notice.ts'
import type { LocalDay } from '../instant.ts'
import { personsIn, personsOfRow, type Person } from './person.ts'
import { plainOf, spanOf, type Plain } from './plain.ts'
import type { CellPart, Place, RowCell, RowPart } from './place.ts'
import { scanRules, type Hit, type Level, type ScanRule } from './hit.ts'

/** `today`: birth dates are not after it, ages are reckoned on it. `officeNumbers`: published telephone and account numbers of the house, as written. */
export type Given = Readonly<{ today: LocalDay; officeNumbers: readonly string[]; kind: Kind }>

/** One text under the glass: as a reader sees it, with the people in it (looked for once, when first asked), and of what it is a part. */
export type Look = Readonly<{ place: Place; plain: Plain; persons: () => readonly Person[]; part: CellPart | RowPart | undefined; given: Given }>

/** What a detector found: [start, end) of the plain text. `across`: what makes it a finding stands in another cell of the row. */
export type Found = Readonly<{ rule: ScanRule; level: Level; start: number; end: number; across?: boolean }>
export type Detector = (look: Look) => readonly Found[]

/** Puts a text under the glass. */
export const lookAt = (place: Place, given: Given): Look => {
  const plain = plainOf(place.text)
  const part = place.part?.is === 'table' ? undefined : place.part
  let persons: readonly Person[] | undefined
  return { place, plain, part, given, persons: () => (persons ??= part?.is === 'row' ? personsOfRow(part, plain) : personsIn(plain.text)) }
}

/**
 * A finding as the house is told of it; undefined for a row's finding that lies in one cell, where the cell itself shows it, unless what makes it one stands
 * in another cell: then it is told at the cell.
 */
export const hitOf = ({ place, plain, part }: Look, found: Found): Hit | undefined => {
  const { rule, level } = found
  const told = { rule, level, family: scanRules[rule].family }
  const span = spanOf(plain, found.start, found.end)
  const text = place.text.slice(span.from, span.to)
  if (part?.is !== 'row') return { ...told, at: place.at, ...span, text }
  const cell = cellAt(part, span.from)
  if (cell !== cellAt(part, span.to - 1)) return { ...told, at: place.at, from: null, to: null, text }
  return found.across && cell ? { ...told, at: cell.at, from: span.from - cell.from, to: span.to - cell.from, text } : undefined
}

/** The cell of a row that holds a place of its text. */
export const cellAt = ({ cells }: RowPart, at: number): RowCell | undefined => cells[cells.findLastIndex((cell) => cell.from <= at)]

type Reach = Readonly<{ start: number; end: number; reach: number }>

/**
 * The person a finding is about: in a row whoever stands in another cell; in running text whoever stands in the same sentence at most `reach` characters away, before
 * or behind.
 */
export const personNear = (look: Look, { start, end, reach }: Reach): Person | undefined => {
  const { part, plain } = look
  if (part?.is === 'row') return personInOtherCell(look, start)
  const persons = look.persons()
  const next = firstAfter(persons, start)
  const before = persons[next - 1]
  const behind = persons[next]
  if (before && isSameSentence(plain.text, { from: before.end, to: start, reach })) return before
  return behind && isSameSentence(plain.text, { from: end, to: behind.start, reach }) ? behind : undefined
}

const personInOtherCell = ({ persons, plain, part }: Look, start: number): Person | undefined => {
  if (part?.is !== 'row') return undefined
  const cellOf = (at: number): RowCell | undefined => cellAt(part, plain.from[at] ?? 0)
  const own = cellOf(start)
  return persons().some((person) => cellOf(person.start) === own) ? undefined : persons()[0]
}

/** The index of the first person who begins at `start` or later; persons stand in order. */
const firstAfter = (persons: readonly Person[], start: number): number => {
  let low = 0
  let high = persons.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((persons[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

const isSameSentence = (text: string, { from, to, reach }: { from: number; to: number; reach: number }): boolean => to - from <= reach && !/[。；;！!？?\r\n]/.test(text.slice(from, Math.max(from, to)))
