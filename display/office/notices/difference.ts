import { diffArrays } from 'diff'
import type { Line } from './lines.ts'

/** A stretch of a line: in both texts, only in the earlier one, or only in the later one. */
export type Piece = Readonly<{ kind: 'same' | 'gone' | 'new'; text: string }>
export type ComparedLine = Readonly<{ place: Line['place']; pieces: readonly Piece[] }>
/** What stands between changes is folded: so many lines are the same. */
export type Folded = Readonly<{ same: number }>

/** Two lines that share less than this of their pairs of characters are two lines, not one that was changed. */
const ALIKE = 0.4
/** Above so many pairs a run is matched in order only; a table of hundreds of rows would cost seconds. */
const MOST_PAIRS = 10_000

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)
const keyOf = ({ place, text }: Line): string => `${place}\n${text}`

/**
 * What changed from an earlier text to a later one, line by line, and in a changed line word by word (Chinese is cut into words too).
 * Lines that stayed are there with one `same` piece.
 */
export const compare = (before: readonly Line[], after: readonly Line[]): ComparedLine[] => {
  const [old, young] = [[...before], [...after]]
  const runs = diffArrays(old.map(keyOf), young.map(keyOf))
  const compared: ComparedLine[] = []
  let gone: Line[] = []
  for (const { added, removed, count } of runs) {
    if (removed) {
      gone = old.splice(0, count)
      continue
    }
    const lines = young.splice(0, count)
    if (!added) {
      compared.push(...gone.map((line) => whole(line, 'gone')), ...lines.map((line) => whole(line, 'same')))
      old.splice(0, count)
    } else compared.push(...rewritten(gone, lines))
    gone = []
  }
  return [...compared, ...gone.map((line) => whole(line, 'gone'))]
}

const whole = ({ place, text }: Line, kind: Piece['kind']): ComparedLine => ({ place, pieces: [{ kind, text }] })

/** A run of lines that took the place of another: who is alike is one line that changed; what went stands before what came. */
const rewritten = (gone: readonly Line[], lines: readonly Line[]): ComparedLine[] => {
  const pairs = pairsOf(gone, lines)
  const compared: ComparedLine[] = []
  let next = 0
  for (const [index, line] of lines.entries()) {
    const partner = [...pairs].find(([later]) => later >= index)?.[1] ?? gone.length
    while (next < partner) compared.push(whole(gone[next++]!, 'gone'))
    compared.push(pairs.has(index) ? { place: line.place, pieces: piecesOf(gone[next++]!.text, line.text) } : whole(line, 'new'))
  }
  return [...compared, ...gone.slice(next).map((line) => whole(line, 'gone'))]
}

const piecesOf = (before: string, after: string): Piece[] =>
  diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value.join('') }))

/** The best matching of two runs that keeps their order: later line → earlier line. */
const pairsOf = (gone: readonly Line[], lines: readonly Line[]): Map<number, number> => {
  const alike = (i: number, j: number): number => likeness(gone[i]!, lines[j]!)
  if (gone.length * lines.length > MOST_PAIRS) return new Map([...lines.keys()].filter((j) => j < gone.length && alike(j, j) >= ALIKE).map((j) => [j, j]))
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(lines.length + 1))
  for (let i = gone.length - 1; i >= 0; i -= 1)
    for (let j = lines.length - 1; j >= 0; j -= 1) best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, alike(i, j) >= ALIKE ? best[i + 1]![j + 1]! + alike(i, j) : 0)
  const pairs = new Map<number, number>()
  for (let [i, j] = [0, 0]; i < gone.length && j < lines.length; ) {
    if (best[i]![j] === best[i + 1]![j]) i += 1
    else if (best[i]![j] === best[i]![j + 1]) j += 1
    else pairs.set(j++, i++)
  }
  return pairs
}

/** How much of their pairs of neighbouring characters two lines share, 0 to 1 (Dice); lines of different kinds share nothing. */
const likeness = (a: Line, b: Line): number => {
  if (a.place !== b.place) return 0
  if (a.place === 'title' || a.place === 'summary') return 1
  const [of, other] = [pairsIn(a.text), pairsIn(b.text)]
  const shared = [...of].filter((pair) => other.has(pair)).length
  return of.size + other.size === 0 ? 1 : (2 * shared) / (of.size + other.size)
}

const pairsIn = (text: string): Set<string> => new Set([...`^${text}$`].map((character, index, all) => `${all[index - 1] ?? ''}${character}`))

/** Whether a line stayed as it was. */
export const isSame = ({ pieces }: ComparedLine): boolean => pieces.every(({ kind }) => kind === 'same')

/** The changes with one line around each; longer stretches that stayed are folded. */
export const folded = (lines: readonly ComparedLine[]): (ComparedLine | Folded)[] => {
  const isNear = (index: number): boolean => [index - 1, index, index + 1].some((near) => lines[near] !== undefined && !isSame(lines[near]))
  return lines.reduce<(ComparedLine | Folded)[]>((shown, line, index) => {
    if (isNear(index)) return [...shown, line]
    const last = shown.at(-1)
    return last && 'same' in last ? [...shown.slice(0, -1), { same: last.same + 1 }] : [...shown, { same: 1 }]
  }, [])
}
