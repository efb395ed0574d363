import { SECOND, type Instant } from '#playlists/instant.ts'

/** A visit ends when nobody has touched, turned or scrolled for a minute and then let the warning run out (domain.md 6.5; WCAG 2.2.1). */
export const STILL_MS = 60 * SECOND
export const WARNING_MS = 20 * SECOND

/** How long ago somebody was here: still in use, warned with seconds left, or over. */
export type Idle = Readonly<{ is: 'in-use' }> | Readonly<{ is: 'warned'; secondsLeft: number }> | Readonly<{ is: 'over' }>

/** What the silence since `touchedAt` means at `now`. A clock that went backwards counts as a touch. */
export const idleAt = (touchedAt: Instant, now: Instant): Idle => {
  const silent = Math.max(0, now - touchedAt)
  if (silent < STILL_MS) return { is: 'in-use' }
  if (silent < STILL_MS + WARNING_MS) return { is: 'warned', secondsLeft: Math.ceil((STILL_MS + WARNING_MS - silent) / SECOND) }
  return { is: 'over' }
}

/** The next moment at which `idleAt` says something else; undefined once it is over. */
export const idleChangesAt = (touchedAt: Instant, now: Instant): Instant | undefined => {
  const idle = idleAt(touchedAt, now)
  if (idle.is === 'over') return undefined
  return idle.is === 'in-use' ? Math.max(now, touchedAt) + STILL_MS - Math.max(0, now - touchedAt) : touchedAt + STILL_MS + WARNING_MS - (idle.secondsLeft - 1) * SECOND
}
