import { atomsOf, type Atom } from './atoms.ts'
import { compounds, leaning, mayNotBegin, mayNotEnd, reaching } from './kinsoku.ts'
import { widthOf, type Weight } from './measure.ts'

/**
 * What a line is made of: a piece that is never broken. `em`: its advance; `space`: the white space before it, dropped when it begins a
 * line; `cut`: how much a break before it hurts, 0 after a comma, 3 inside a word; `soft`: offsets for the last resort.
 */
export type Box = Readonly<{ text: string; em: number; space: number; cut: number; soft: readonly number[] }>

/** A text made ready for setting: measured and cut once, wrapped at as many sizes as need be. */
export type Prose = Readonly<{ text: string; weight: Weight; boxes: readonly Box[]; em: number }>

const AFTER_MARK = 0
const BETWEEN_WORDS = 0.3
const BETWEEN_SINGLES = 0.8
const BEFORE_LEANING = 2
const AFTER_REACHING = 2
const INSIDE_COMPOUND = 2.8
const INSIDE_WORD = 3
/** A text up to this long is broken wherever it must be; looking up its words costs more than it brings. */
const SHORT = 3

const wordsOf = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * White space made one blank, invisible characters dropped, canonical composition, and the apostrophe inside a Latin word made narrow (the
 * font's ’ is a full-width Chinese mark): what is read stays the same.
 */
export const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
    .replace(/[\p{Cc}\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .trim()

/** Measures and cuts a text for one weight. */
export function proseOf(raw: string, weight: Weight): Prose {
  const text = cleaned(raw)
  const cuts = text.length > SHORT ? cutsOf(text) : []
  const boxes: Box[] = []
  let space = 0
  for (const atom of atomsOf(text)) {
    const last = boxes[boxes.length - 1]
    if (atom.text === ' ') space = widthOf(' ', weight)
    else if (last && isJoined(last.text, atom.text, space > 0)) {
      boxes[boxes.length - 1] = joined(last, { atom, weight, blank: space > 0 ? ' ' : '' })
      space = 0
    } else {
      boxes.push({ text: atom.text, em: widthOf(atom.text, weight), space, cut: cuts[atom.at] ?? BETWEEN_WORDS, soft: atom.soft })
      space = 0
    }
  }
  return { text, weight, boxes, em: boxes.reduce((sum, box) => sum + box.em + box.space, 0) }
}

/** Whether kinsoku, or a number or word running on, forbids a break between the two. */
function isJoined(before: string, after: string, isApart: boolean): boolean {
  const last = before.slice(-1)
  const first = after.slice(0, 1)
  if (mayNotBegin.has(first) || mayNotEnd.has(last)) return true
  return !isApart && /[A-Za-z\d]/.test(last) && /[A-Za-z\d]/.test(first)
}

function joined(box: Box, next: Readonly<{ atom: Atom; weight: Weight; blank: string }>): Box {
  const text = box.text + next.blank + next.atom.text
  const offset = text.length - next.atom.text.length
  return { ...box, text, em: widthOf(text, next.weight), soft: [...box.soft, ...next.atom.soft.map((at) => at + offset)] }
}

/** For every offset, how much a break there hurts, by the words of the language. */
function cutsOf(text: string): ArrayLike<number> {
  const cuts = new Float32Array(text.length + 1).fill(INSIDE_WORD)
  let earlier = ''
  let before = ''
  for (const { segment, index } of wordsOf.segment(text)) {
    cuts[index] = isReaching(before, earlier) ? AFTER_REACHING : cutBetween(before, segment)
    ;[earlier, before] = [before, segment]
  }
  for (const { 0: word, index } of text.matchAll(compounds)) for (let at = index + 1; at < index + word.length; at++) cuts[at] = Math.max(cuts[at] ?? 0, INSIDE_COMPOUND)
  return cuts
}

/** Whether a small word leans on what follows; after another single character it may be the end of a name the dictionary does not know: 望川市. */
const isReaching = (word: string, earlier: string): boolean => reaching.has(word) && (earlier.length !== 1 || mayNotBegin.has(earlier))

function cutBetween(before: string, after: string): number {
  if (before === '' || mayNotBegin.has(before.slice(-1))) return AFTER_MARK
  if (leaning.has(after)) return BEFORE_LEANING
  return before.length === 1 && after.length === 1 ? BETWEEN_SINGLES : BETWEEN_WORDS
}
