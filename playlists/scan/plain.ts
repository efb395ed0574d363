/**
 * A text as a reader sees it (domain.md 5.2): NFKC, digits of every script as 0-9, without invisible characters and the marks that ride on others.
 * Character `n` of it stands at [`from[n]`, `to[n]`) of the text as given, in UTF-16 units.
 */
export type Plain = Readonly<{ text: string; from: readonly number[]; to: readonly number[] }>

/** What may stand between two digits without parting them: white space, dashes, underscores, middle dots and a blank braille cell. */
export const GAP = '[\\s\\p{Pd}\\u2212_·•‧∙⋅・⸱\\u2800]'

/** Reads a text as a reader sees it. */
export const plainOf = (given: string): Plain => {
  const from: number[] = []
  const to: number[] = []
  const parts: string[] = []
  let at = 0
  for (const character of given) {
    const end = at + character.length
    const seen = seenAs(character)
    parts.push(seen)
    for (let n = 0; n < seen.length; n += 1) {
      from.push(at)
      to.push(end)
    }
    at = end
  }
  return { text: parts.join(''), from, to }
}

/** Where [start, end) of the plain text stands in the text as given. */
export const spanOf = ({ from, to }: Plain, start: number, end: number): { from: number; to: number } => ({ from: from[start] ?? 0, to: to[end - 1] ?? 0 })

const isUsual = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)

const seenAs = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (isUsual(code)) return character
  if (/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\p{Mn}\p{Me}]/u.test(character)) return ''
  const seen = character.normalize('NFKC')
  return /^[ -~]*$/.test(seen) ? seen : digitOf(seen)
}

/** Encircled digits that NFKC leaves alone; each row begins with one. */
const circled = [0x2776, 0x2780, 0x278a, 0x24f5]

const digitOf = (seen: string): string => {
  const code = seen.codePointAt(0) ?? 0
  if (/^\p{Nd}$/u.test(seen)) return String(digitValue(code))
  if (code === 0x24ff) return '0'
  const row = circled.find((first) => code >= first && code < first + 9)
  return row === undefined ? seen : String(code - row + 1)
}

/** Digits of a script stand in a row of ten: the value is how far the row’s first is. */
const digitValue = (code: number): number => {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}
