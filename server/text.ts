import { firstInvisible } from '#playlists/invisible.ts'

/** Half a character, or a control character: nobody types these. */
const neverTyped = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
/** So many characters before the place are told, for somebody who can't see the place to find it. */
const BEFORE = 6

/** A character nobody can have typed or seen. `at`: where in what was sent, as keys from the top; `before`: what stands right before it; `code`: `U+200E`. */
export type Unwritable = Readonly<{ at: readonly (string | number)[]; before: string; code: string }>

/**
 * The first character in what was sent that nobody can have typed, or that no reader sees: a glass or a page would show another text than the one
 * that was reviewed. Null when all of it can be read.
 */
export const unwritableIn = (sent: unknown): Unwritable | null => {
  if (typeof sent === 'string') return unwritableAmong(sent)
  if (typeof sent !== 'object' || sent === null) return null
  const parts: (readonly [string | number, unknown])[] = Array.isArray(sent) ? sent.map((part, n) => [n, part] as const) : Object.entries(sent)
  for (const [key, part] of parts) {
    const found = unwritableIn(part)
    if (found) return { ...found, at: [key, ...found.at] }
  }
  return null
}

const unwritableAmong = (text: string): Unwritable | null => {
  const places = [text.search(neverTyped), firstInvisible(text)].filter((place) => place >= 0)
  if (places.length === 0) return null
  const place = Math.min(...places)
  const code = (text.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { at: [], before: [...text.slice(0, place)].slice(-BEFORE).join(''), code: `U+${code}` }
}
