import type { Profile } from '../profile.ts'

/**
 * What reading time is made of: `characters`: the sum of weights (a Chinese character 1, a Latin letter or digit 0.5, marks 0);
 * `rows`: rows of a table.
 */
export type Reading = Readonly<{ characters: number; rows: number }>

const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
const HALF = /[\p{L}\p{N}]/u

/** The reading weight of a text (domain.md 6.2). */
export function charactersToRead(text: string): number {
  let sum = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code >= 0x4e00 && code < 0xa000) sum += 1
    else if (FULL.test(character)) sum += 1
    else if (HALF.test(character)) sum += 0.5
  }
  return sum
}

/** Characters a second: passers-by read 3, visitors at a kiosk 4 (domain.md 6.2, under the measured 255 to 260 a minute). */
export const readingRate = (of: Profile): number => (of.surface === 'outdoor' ? 3 : 4)

/** Seconds people need at least, on however many pages: to find it, to read it, to go through its rows. */
export const leastSeconds = ({ characters, rows }: Reading, of: Profile): number => 2 + characters / readingRate(of) + 1.5 * rows

/** Seconds a page stands: 2 to find it, then to read it; never under 8, and 15 where drivers can see it (domain.md 6.2). */
export function secondsToRead({ characters, rows }: Reading, of: Profile): number {
  return Math.max(of.roadside ? 15 : 8, Math.ceil(leastSeconds({ characters, rows }, of)))
}
