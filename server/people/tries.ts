import type { Instant } from '#playlists/instant.ts'

/**
 * Counts tries per key. `burst` may come at once, then one every `everyMs`. Kept in memory for at most `keys` keys; the one that tried
 * longest ago is forgotten first.
 */
export type Tries = Readonly<{
  /** Takes one try; 0 when it may go on, else the milliseconds to wait (and no try is taken). */
  take: (key: string, now: Instant) => number
  /** Gives a try back: it was a good one. */
  giveBack: (key: string) => void
}>

export const countTries = ({ burst, everyMs, keys }: { burst: number; everyMs: number; keys: number }): Tries => {
  const seen = new Map<string, { left: number; at: Instant }>()
  const take = (key: string, now: Instant): number => {
    const last = seen.get(key)
    const left = last === undefined ? burst : Math.min(burst, last.left + Math.max(0, now - last.at) / everyMs)
    if (left < 1) return Math.ceil((1 - left) * everyMs)
    seen.delete(key)
    seen.set(key, { left: left - 1, at: now })
    const [oldest] = seen.keys()
    if (seen.size > keys && oldest !== undefined) seen.delete(oldest)
    return 0
  }
  const giveBack = (key: string): void => {
    const last = seen.get(key)
    if (last !== undefined) seen.set(key, { ...last, left: Math.min(burst, last.left + 1) })
  }
  return { take, giveBack }
}
