import { advances, covered } from '../advances.ts'

/** The two weights of the house: 500 for text, 700 for titles and figures (look.md: thin strokes die in sunlight). */
export type Weight = 500 | 700

const BASIC_PLANE = 0x10000

/** What the generated table spells as `gap+more gap …`, in base 36. */
function eachCode(ranges: string, visit: (code: number) => void): void {
  let end = -1
  for (const range of ranges.split(' ')) {
    const [gap = '0', more = '0'] = range.split('+')
    const start = end + 1 + parseInt(gap, 36)
    end = start + parseInt(more, 36)
    for (let code = start; code <= end; code++) visit(code)
  }
}

type Widths = Readonly<{ basic: Uint16Array; beyond: ReadonlyMap<number, number> }>

function widthsOf(weight: Weight): Widths {
  const basic = new Uint16Array(BASIC_PLANE)
  const beyond = new Map<number, number>()
  const put = (width: number) => (code: number) => (code < BASIC_PLANE ? (basic[code] = width) : beyond.set(code, width))
  eachCode(covered, put(1000))
  for (const [width, ranges] of advances[weight]) eachCode(ranges, put(width))
  return { basic, beyond }
}

const widths: Readonly<Record<Weight, Widths>> = { 500: widthsOf(500), 700: widthsOf(700) }

/** Whether the bundled font has a glyph for the code point. */
export const isCovered = (code: number): boolean => (code < BASIC_PLANE ? widths[500].basic[code] !== 0 : widths[500].beyond.has(code))

/** A text's advance width in em: the sum of its characters', as the glass sets it. A character without a glyph counts one em. */
export function widthOf(text: string, weight: Weight): number {
  const { basic, beyond } = widths[weight]
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit < 0xdc00) {
      sum += beyond.get(text.codePointAt(at) ?? unit) ?? 1000
      at++
    } else sum += basic[unit] || 1000
  }
  return sum / 1000
}

/** The characters of a text the bundled font cannot set, each once. */
export function missingCharacters(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => !isCovered(character.codePointAt(0) ?? 0))
}
