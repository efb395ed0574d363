import type { Bar } from '../slide.ts'
import type { Draft, Marker, Part } from './draft.ts'
import { amountStrips, figureStrips } from './figure.ts'
import { columnFor, type Column, type Frame } from './frame.ts'
import { edgeBar } from './furniture.ts'
import { charactersToRead } from './reading.ts'
import { glyphs, known, lead, pause, textStrips, type Strip } from './strip.ts'
import { tableStrips } from './table.ts'

/**
 * The sizes of one slide: `body` for the text, `title`, and with the base size of the furniture or a figure never more than three.
 * `figure`: the share of the glass's height a figure may take. `air`: room above and below a table's row, in characters. `setting`: how
 * the text breaks into lines.
 */
export type Sizes = Readonly<{ body: number; title: number; figure: number; air: number; setting: 'phrases' | 'text' }>

/** A notice at given sizes: its title, and all that follows, as strips of one column. */
export type Composition = Readonly<{ column: Column; title: readonly Strip[]; again: readonly Strip[]; rest: readonly Strip[] }>

/** Beside a hanging marker a text has at least this many characters a line; otherwise the marker runs in. */
const LEAST_HANGING = 6

/** Sets a draft at given sizes. `beside`: pixels kept free at the right of the title. `undefined`: something is too wide for the column. */
export function compose(draft: Draft, frame: Frame, given: Readonly<{ sizes: Sizes; beside: number }>): Composition | undefined {
  const { sizes, beside } = given
  const column = columnFor(frame, Math.max(sizes.title, sizes.body))
  const heading = { width: column.width - beside, indent: 0, out: bracketsOut(frame, column), setting: 'title', before: { gap: 0, give: 0 } } as const
  const title = textStrips(draft.title, { ...heading, size: sizes.title, ink: 'text' })
  const again = textStrips(draft.title, { ...heading, size: frame.base, ink: 'soft' })?.map(known)
  if (!title || !again) return undefined
  const rest: Strip[] = []
  for (const part of draft.parts) {
    const strips = partStrips(part, { frame, sizes, column })
    if (!strips) return undefined
    rest.push(...strips)
  }
  return { column, title: title.map((strip, i) => ({ ...strip, glued: i > 0 })), again, rest }
}

/** How far a figure may hang out of a column on the left: up to half the smallest character from the edge of the glass. */
export const outOf = ({ profile, base }: Frame, width: number): number => Math.max(0, Math.floor((profile.width - width) / 2 - Math.ceil(base / 2)))

/** How far a bracket may: as far as a figure, and not into the bar at a cramped glass's edge. */
function bracketsOut(frame: Frame, { x, width }: Column): number {
  const bar = edgeBar(frame)
  return Math.min(outOf(frame, width), frame.isCramped ? x - bar.x - bar.width : Infinity)
}

/** Free below a figure that text follows, as a share of its size. */
const FIGURE_AIR = 0.12
/** A table is not made so large that its cells need more lines than this. */
const MOST_CELL_LINES = 2

type Setting = Readonly<{ frame: Frame; sizes: Sizes; column: Column }>

function partStrips(part: Part, { frame, sizes, column }: Setting): readonly Strip[] | undefined {
  const { width } = column
  const size = sizes.body
  const room = { width, height: Math.round(frame.profile.height * sizes.figure), size, base: frame.base, air: FIGURE_AIR, out: outOf(frame, width) }
  switch (part.is) {
    case 'text':
      return textStrips(part.prose, { width, indent: 0, out: bracketsOut(frame, column), size, ink: part.ink, setting: sizes.setting, before: pause(size) })
    case 'hanging':
      return hangingStrips(part, { width, size, setting: sizes.setting, thick: frame.meter.height })
    case 'figure':
      return figureStrips(part.figure, room)
    case 'amounts':
      return amountStrips(part.amounts, room)
    case 'table':
      return tableStrips(part.grid, { width, size, air: sizes.air, thick: frame.meter.height, most: size > frame.base ? MOST_CELL_LINES : Infinity })
  }
}

function hangingStrips(part: Extract<Part, { is: 'hanging' }>, how: Readonly<{ width: number; size: number; setting: Sizes['setting']; thick: number }>): readonly Strip[] | undefined {
  const { width, size, setting } = how
  const before = part.opens ? pause(size) : lead(size)
  const indent = Math.round(part.marker.em * size)
  const placing = { width, size, ink: 'text', setting, before } as const
  if (width - indent < LEAST_HANGING * size) return textStrips(part.plain, { ...placing, indent: 0 })
  const strips = textStrips(part.prose, { ...placing, indent })
  return strips?.map((strip, i) => ({ ...strip, ...marked(strip, { marker: part.marker, isFirst: i === 0, ...how }), opens: i === 0 && part.opens }))
}

/** The marker beside an item's first line; a rail beside the others, up to the line before. */
function marked(strip: Strip, how: Readonly<{ marker: Marker; isFirst: boolean; size: number; thick: number }>): Partial<Strip> {
  const { marker, size, thick } = how
  if (marker.is === 'square') {
    const side = Math.round(size * 0.24)
    return { lines: strip.lines, bars: how.isFirst ? [{ x: Math.round(size * 0.1), y: Math.round(size * 0.556 - side / 2), width: side, height: side, ink: 'accent' }] : [] }
  }
  if (how.isFirst) {
    const number = glyphs({ text: marker.prose.text, em: marker.prose.em }, { x: 0, y: 0, size, weight: 700, ink: marker.ink })
    const characters = strip.reading.characters + charactersToRead(marker.prose.text)
    return { lines: [number, ...strip.lines], bars: [], reading: { characters, rows: 0 } }
  }
  const up = Math.round(size * 0.15)
  const rail: Bar = { x: Math.round((marker.prose.em * size - thick) / 2), y: -up, width: thick, height: size + up, ink: 'rule' }
  return { lines: strip.lines, bars: marker.rail ? [rail] : [] }
}
