import { SECOND, type Instant } from '#playlists/instant.ts'

/** A visit ends when nobody has touched, turned or scrolled for a minute and then let the warning run out (domain.md 6.5; WCAG 2.2.1). */
export const STILL_MS = 60 * SECOND
export const WARNING_MS = 20 * SECOND

/** How long silence lasts until somebody is asked, and how long they are asked until the visit is over. */
export type Patience = Readonly<{ stillMs: number; warningMs: number }>
export const patience: Patience = { stillMs: STILL_MS, warningMs: WARNING_MS }

/** Whoever has ended their visit is asked one thing and waited for no longer than it takes to answer: the next one stands behind them. */
export const partingPatience: Patience = { stillMs: 15 * SECOND, warningMs: 0 }

/** How long ago somebody was here: still in use, warned with seconds left, or over. */
export type Idle = Readonly<{ is: 'in-use' }> | Readonly<{ is: 'warned'; secondsLeft: number }> | Readonly<{ is: 'over' }>

/** What the silence since `touchedAt` means at `now`. A clock that went backwards counts as a touch. */
export const idleAt = (touchedAt: Instant, now: Instant, { stillMs, warningMs } = patience): Idle => {
  const silent = Math.max(0, now - touchedAt)
  if (silent < stillMs) return { is: 'in-use' }
  if (silent < stillMs + warningMs) return { is: 'warned', secondsLeft: Math.ceil((stillMs + warningMs - silent) / SECOND) }
  return { is: 'over' }
}

/** The next moment at which `idleAt` says something else; undefined once it is over. */
export const idleChangesAt = (touchedAt: Instant, now: Instant, waits = patience): Instant | undefined => {
  const idle = idleAt(touchedAt, now, waits)
  if (idle.is === 'over') return undefined
  const { stillMs, warningMs } = waits
  return idle.is === 'in-use' ? Math.max(now, touchedAt) + stillMs - Math.max(0, now - touchedAt) : touchedAt + stillMs + warningMs - (idle.secondsLeft - 1) * SECOND
}
