import type { Picture } from './slide.ts'

/** The clock writes these by itself. */
const CLOCK = '0123456789:'

/** Every character pictures need a glyph for, so that an edition can name the font subsets it needs to be whole. */
export function charactersOf(pictures: Iterable<Picture>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const picture of pictures) {
    for (const line of picture.lines) for (const character of line.text) found.add(character)
    if (picture.clock) for (const character of CLOCK) found.add(character)
  }
  return found
}
