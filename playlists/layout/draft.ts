import type { Bureau } from '../bureau.ts'
import type { Block, Content, Kind, Table } from '../notice.ts'
import type { Surface } from '../profile.ts'
import type { Ink } from '../slide.ts'
import { proseOf, type Prose } from './boxes.ts'
import { dayInWords, hourInWords, localDayInWords } from './days.ts'
import { amountsIn, figureOf, type Amount, type Figure } from './figure.ts'
import { words } from './labels.ts'
import { charactersToRead, type Reading } from './reading.ts'
import { gridOf, isShownOn, type Grid } from './table.ts'

/** What hangs in the margin before a text: a step's number, a question's 问：, a list's square. `rail`: a line down to the next step. */
export type Marker = Readonly<{ is: 'words'; prose: Prose; ink: Ink; em: number; rail: boolean }> | Readonly<{ is: 'square'; em: number }>

/** A piece of a notice, measured but not yet of any size. `plain`: the text with its marker inside, for columns too narrow to hang it. */
export type Part =
  | Readonly<{ is: 'text'; prose: Prose; ink: Ink }>
  | Readonly<{ is: 'hanging'; marker: Marker; prose: Prose; plain: Prose; opens: boolean }>
  | Readonly<{ is: 'figure'; figure: Figure }>
  | Readonly<{ is: 'amounts'; amounts: readonly Amount[] }>
  | Readonly<{ is: 'table'; grid: Grid }>

/** How much of a notice a glass shows: all of it, its summary with its tables, or its summary. */
export type Extent = 'full' | 'tables' | 'summary'

export type Draft = Readonly<{ title: Prose; parts: readonly Part[] }>

/** Kinds whose tables are what people come for, so they stand with the summary where the full text is too long (domain.md 4.1). */
const tableKinds: ReadonlySet<Kind> = new Set(['public-list', 'jobs', 'contribution'])

const isTable = (block: Block): block is Table => block.type === 'table'

/** The extents a notice can have, the most complete first. */
export const extentsOf = (content: Content): readonly Extent[] =>
  tableKinds.has(content.kind) && content.wording.body.some(isTable) ? ['full', 'tables', 'summary'] : ['full', 'summary']

/** A notice by the form of its kind (look.md: one look per kind). `isLow`: for a glass of so few lines that nothing is said twice. */
export function draftOf(content: Content, extent: Extent, on: Readonly<{ surface: Surface; bureau: Bureau; isLow: boolean }>): Draft {
  const { title, summary, body } = content.wording
  const said: readonly Block[] = extent === 'full' ? body : [{ type: 'paragraph', text: summary }, ...(extent === 'tables' ? body.filter(isTable) : [])]
  const parts = said.flatMap((block) => blockParts(block, content.kind, on.surface))
  const lead = leadOf(content, extent, on.bureau)
  return { title: proseOf(title, 700), parts: [...(on.isLow && extent === 'summary' ? lead.filter((part) => !isSaid(part, summary)) : lead), ...parts] }
}

/** Whether a summary says itself what stands large before it elsewhere, the month perhaps once; four lines have no room to say it twice. */
const isSaid = (part: Part, summary: string): boolean => {
  if (part.is === 'amounts') return true
  if (part.is !== 'figure' && part.is !== 'text') return false
  const said = part.is === 'text' ? [part.prose.text] : (part.figure.settings[0] ?? [])
  const dated = said.flatMap((text) => text.match(/\d+日|[上下]午\d+时(?:\d+分)?/g) ?? [])
  return said.every((text) => summary.includes(text)) || (dated.length > 0 && dated.every((words) => summary.includes(words)))
}

/** What there is to read in an extent at least: known before anything is measured, so that a long text costs nothing. */
export function readingOf({ wording }: Content, extent: Extent, surface: Surface): Reading {
  const { title, summary, body } = wording
  const tables = extent === 'summary' ? [] : body.filter(isTable)
  const said = [title, ...(extent === 'full' ? body.flatMap(textsIn) : [summary])]
  const cells = tables.flatMap((table) => {
    const isShown = table.columns.map((column) => isShownOn(column, surface))
    return [...table.rows, table.totalRow ?? []].flatMap((row) => row.filter((_, i) => isShown[i]))
  })
  return {
    characters: [...said, ...cells].reduce((sum, text) => sum + charactersToRead(text), 0),
    rows: tables.reduce((sum, table) => sum + (table.columns.some((column) => isShownOn(column, surface)) ? table.rows.length : 0), 0),
  }
}

const textsIn = (block: Block): readonly string[] => (block.type === 'list' ? block.items : isTable(block) ? [] : [block.text])

/** What a kind puts before its text: until when it is closed, the number to ring, the period of a list, the amounts of a year. */
function leadOf(content: Content, extent: Extent, bureau: Bureau): readonly Part[] {
  const { kind, formedOn, wording } = content
  const { closedFrom, closedUntil, listFromOn, listToOn, explains } = wording.details
  if (kind === 'closure' && closedUntil !== undefined) {
    const [day, hour] = [dayInWords(closedUntil, formedOn), hourInWords(closedUntil)]
    const caption = closedFrom === undefined ? words.reopens : words.closedSince(dayInWords(closedFrom, formedOn))
    return [{ is: 'figure', figure: figureOf(caption, hour === '' ? [[day]] : [[`${day} ${hour}`], [day, hour]]) }]
  }
  if (kind === 'hotline') return [{ is: 'figure', figure: figureOf(null, [[bureau.phone]]) }]
  if (kind === 'public-list' && listFromOn !== undefined && listToOn !== undefined)
    return [textPart(words.listPeriod(localDayInWords(listFromOn, formedOn), localDayInWords(listToOn, formedOn)), 700)]
  if (kind === 'policy' && extent === 'full' && explains !== undefined) return [textPart(words.explains(explains), 500, 'soft')]
  if (kind === 'contribution' && extent === 'summary') {
    const amounts = amountsIn(wording.summary)
    return amounts.length > 0 ? [{ is: 'amounts', amounts }] : []
  }
  return []
}

const textPart = (text: string, weight: 500 | 700, ink: Ink = 'text'): Part => ({ is: 'text', prose: proseOf(text, weight), ink })

function blockParts(block: Block, kind: Kind, surface: Surface): readonly Part[] {
  if (block.type === 'heading') return [textPart(block.text, 700)]
  if (block.type === 'paragraph') return block.text.split('\n').map((line) => paragraphPart(line))
  if (block.type === 'list') return block.items.map((item, i) => itemPart(item, { block, i, kind }))
  const grid = gridOf(block, surface)
  return grid.head.length > 0 ? [{ is: 'table', grid }] : []
}

/** A question stands bold, its answer below it; both hang their first word. */
function paragraphPart(text: string): Part {
  const found = /^\s*(问|答)[：:]\s*(.+)$/su.exec(text)
  if (!found) return textPart(text, 500)
  const [, word = '', rest = ''] = found
  const weight = word === '问' ? 700 : 500
  const marker: Marker = { is: 'words', prose: proseOf(`${word}：`, 700), ink: word === '问' ? 'accent' : 'soft', em: 2, rail: false }
  return { is: 'hanging', marker, prose: proseOf(rest, weight), plain: proseOf(text, weight), opens: word === '问' }
}

function itemPart(text: string, of: Readonly<{ block: Extract<Block, { type: 'list' }>; i: number; kind: Kind }>): Part {
  const prose = proseOf(text, 500)
  if (!of.block.ordered) return { is: 'hanging', marker: { is: 'square', em: 0.9 }, prose, plain: prose, opens: true }
  const number = proseOf(`${of.i + 1}`, 700)
  const rail = of.kind === 'guide' && of.i < of.block.items.length - 1
  const marker: Marker = { is: 'words', prose: number, ink: 'accent', em: of.block.items.length > 9 ? 1.9 : 1.4, rail }
  return { is: 'hanging', marker, prose, plain: proseOf(`${of.i + 1}. ${text}`, 500), opens: true }
}
