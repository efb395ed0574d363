/**
 * Secrecy marks in a text (domain.md 5.2, 5.3; State Secrets Law, design.md P9): 绝密, 机密 or 秘密, with 级 or without, before a star, or alone on
 * a line. `at`: where the mark begins in the text as given, in UTF-16 units; `mark`: those very characters. Full-width and half-width forms,
 * invisible characters and spaces inside do not hide a mark. Words about secrecy (商业秘密, 保守国家秘密法) are no marks.
 */
export function findMarks(text: string): readonly { at: number; mark: string }[] {
  const { plain, origin } = normalise(text)
  const found = marks.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => ({ from: match.index, length: (match[1] ?? '').length, skip: match[0].indexOf(match[1] ?? '') })))
  const spans = found.map(({ from, length, skip }) => ({ at: origin[from + skip] ?? 0, end: origin[from + skip + length] ?? text.length }))
  return [...new Map(spans.map((span) => [span.at, span])).values()]
    .sort((a, b) => a.at - b.at)
    .map(({ at, end }) => ({ at, mark: text.slice(at, end).trimEnd() }))
}

const gap = '[^\\S\\r\\n]*'
const levelName = `(?:绝${gap}密|机${gap}密|秘${gap}密)${gap}级?`

/** Before a star; alone on a line, bare or in brackets. */
const marks = [
  new RegExp(`(${levelName}${gap}[★☆✩✭✯⭐*])`, 'gu'),
  new RegExp(`^${gap}[[(【〔「]?${gap}(${levelName})${gap}[\\])】〕」]?${gap}$`, 'gmu'),
]

/** The text as a reader sees it, NFKC and without invisible characters; `origin[n]`: where unit `n` of it came from. */
const normalise = (text: string): { plain: string; origin: readonly number[] } => {
  const origin: number[] = []
  let plain = ''
  let at = 0
  for (const character of text) {
    const seen = /\p{Default_Ignorable_Code_Point}/u.test(character) ? '' : character.normalize('NFKC')
    for (let n = 0; n < seen.length; n += 1) origin.push(at)
    plain += seen
    at += character.length
  }
  return { plain, origin: [...origin, at] }
}
