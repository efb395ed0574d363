import type { Digest } from '#playlists/digest.ts'
import type { Edition, Library } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'

/** An edition this screen has verified and holds with everything it needs. `libraries`: a kiosk's lists, read from its assets. */
export type Held = Readonly<{ edition: Edition; digest: Digest; libraries: readonly Library[] }>

/** The editions of a screen, oldest number first: the one on the glass and those that wait for their start. */
export type Line = readonly Held[]

/** Enough for a burst of publications within the three seconds an edition waits; of more, the newest count. */
const WAITING = 4

/** The edition that holds the glass: the last one that has started; if none has, the first, for a screen never stands empty. */
export const onGlass = (line: Line, now: Instant): Held | undefined => line.findLast(({ edition }) => edition.startsAt <= now) ?? line[0]

/** The newest edition held: what the poll names. */
export const newest = (line: Line): Held | undefined => line.at(-1)

/** The line with one more edition; of the same number there is only one. */
export const joined = (line: Line, held: Held): Line => {
  const others = line.filter(({ edition }) => edition.number < held.edition.number)
  const [first, ...waiting] = others
  return first ? [first, ...waiting.slice(-(WAITING - 1)), held] : [held]
}

/** The line without the editions that have left the glass for good; the very same line when none has. */
export const moved = (line: Line, now: Instant): Line => {
  const first = onGlass(line, now)
  return first === line[0] || !first ? line : line.slice(line.indexOf(first))
}

/** When the next waiting edition starts, or undefined. */
export const nextStart = (line: Line, now: Instant): Instant | undefined => line.find(({ edition }) => edition.startsAt > now)?.edition.startsAt
