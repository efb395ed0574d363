import type { Box, Prose } from './boxes.ts'
import { widthOf, type Weight } from './measure.ts'

/** One line of a text: its characters, their advance in em, and how much the break after it hurts (see Box); 0 after the last. */
export type Line = Readonly<{ text: string; em: number; cut: number }>

/**
 * How lines share a text: a title's lines are of one length; a text's last line may be short, but is never a lone character. `phrases`: a
 * text of a few lines may take one more where that lets it break between its phrases.
 */
export type Setting = 'title' | 'phrases' | 'text'

/**
 * What a line, its ragged end, a break and a short last line cost. A text takes the fewest lines there are; a title takes one more rather
 * than cut a word. A brief text, a summary, is read as a few phrases: its breaks follow the sense and its last line is no stub.
 */
const prices: Readonly<Record<Setting | 'brief', Readonly<{ line: number; slack: number; cut: number; last: number }>>> = {
  title: { line: 5, slack: 10, cut: 5, last: 10 },
  phrases: { line: 1, slack: 16, cut: 3, last: 3 },
  brief: { line: 1000, slack: 16, cut: 2, last: 3 },
  text: { line: 1000, slack: 16, cut: 1, last: 0 },
}
/** A text of at most this many lines is brief. */
const BRIEF = 6
const WIDOW = 8
/** A last line under this is a lone character with its full stop; on narrow columns two characters may stand alone. */
const widowEm = (em: number): number => (em < 8 ? 1.2 : 2.2)

/** Lines already found: the same text is tried in the same column with many a title and figure above it. Seen from outside nothing is kept. */
const found = new WeakMap<Prose, Map<string, readonly Line[] | undefined>>()

/**
 * Breaks a text into lines of at most `em`, at the places that hurt least. `undefined`: something that must stay whole is
 * wider than the line.
 */
export function wrap(prose: Prose, em: number, setting: Setting): readonly Line[] | undefined {
  const before = found.get(prose) ?? new Map<string, readonly Line[] | undefined>()
  found.set(prose, before)
  const key = `${setting} ${em}`
  if (!before.has(key)) before.set(key, wrapped(prose, em, setting))
  return before.get(key)
}

function wrapped(prose: Prose, em: number, setting: Setting): readonly Line[] | undefined {
  const boxes = narrowed(prose, em)
  if (!boxes) return undefined
  const ends = bestEnds(boxes, em, priced(setting, prose.em <= BRIEF * em))
  const lines: Line[] = []
  for (let to = boxes.length; to > 0; to = ends[to] ?? 0) lines.push(lineOf(boxes.slice(ends[to], to), boxes[to]?.cut ?? 0))
  return lines.reverse()
}

const priced = (setting: Setting, isBrief: boolean): keyof typeof prices => (setting === 'title' ? setting : !isBrief ? 'text' : setting === 'phrases' ? setting : 'brief')

/** For every box, where the line that ends before it begins, on the cheapest way there. */
function bestEnds(boxes: readonly Box[], em: number, setting: keyof typeof prices): Int32Array {
  const cost = new Float64Array(boxes.length + 1).fill(Infinity)
  const begins = new Int32Array(boxes.length + 1)
  const { line, slack, cut } = prices[setting]
  cost[0] = 0
  for (let from = 0; from < boxes.length; from++) {
    let width = 0
    for (let to = from + 1; to <= boxes.length; to++) {
      const box = boxes[to - 1]
      width += (box?.em ?? 0) + (to - 1 > from ? (box?.space ?? 0) : 0)
      if (width > em + 1e-9) break
      const next = boxes[to]
      const price = (cost[from] ?? 0) + line + (next ? slack * raggedness(width, em) + next.cut * cut : ending({ width, em, isWhole: from === 0 }, prices[setting].last))
      if (price < (cost[to] ?? 0)) {
        cost[to] = price
        begins[to] = from
      }
    }
  }
  return begins
}

const raggedness = (width: number, em: number): number => (1 - width / em) ** 2

function ending(line: Readonly<{ width: number; em: number; isWhole: boolean }>, last: number): number {
  if (line.isWhole) return 0
  const widow = line.width < widowEm(line.em) ? WIDOW : 0
  return last * raggedness(line.width, line.em) + widow
}

const lineOf = (boxes: readonly Box[], cut: number): Line => ({
  cut,
  text: boxes.map((box, i) => (i > 0 && box.space > 0 ? ' ' : '') + box.text).join(''),
  em: boxes.reduce((sum, box, i) => sum + box.em + (i > 0 ? box.space : 0), 0),
})

/** The boxes with those wider than a line cut at their soft places; `undefined` if that does not help. */
function narrowed({ boxes, weight }: Prose, em: number): readonly Box[] | undefined {
  if (boxes.every((box) => box.em <= em)) return boxes
  const narrow: Box[] = []
  for (const box of boxes) {
    const pieces = box.em <= em ? [box] : piecesOf(box, em, weight)
    if (!pieces) return undefined
    narrow.push(...pieces)
  }
  return narrow
}

/** An address is cut after a slash or a dot rather than in the middle of a name. */
function piecesOf(box: Box, em: number, weight: Weight): Box[] | undefined {
  const pieces: Box[] = []
  let from = 0
  const cuts = [...box.soft, box.text.length]
  while (from < box.text.length) {
    const fitting = cuts.filter((cut) => cut > from && widthOf(box.text.slice(from, cut), weight) <= em)
    const last = fitting[fitting.length - 1]
    if (last === undefined) return undefined
    const to = last === box.text.length ? last : (fitting.findLast((cut) => cut - from > (last - from) / 2 && /[\/.&_-]/.test(box.text[cut - 1] ?? '')) ?? last)
    const text = box.text.slice(from, to)
    pieces.push({ text, em: widthOf(text, weight), space: from === 0 ? box.space : 0, cut: from === 0 ? box.cut : 0, soft: [] })
    from = to
  }
  return pieces
}
