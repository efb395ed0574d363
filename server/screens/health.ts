import { SECOND } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { showing, type Showing } from './answers.ts'
import { liveScreens } from './store.ts'
import { keepHealth, lastHealth, lastShowing } from './traces-store.ts'

/** How often the chores write down who was seen; after a stop without warning so much may be missing. */
export const FLUSH_MS = 30 * SECOND

/** For the chores, and when the server stops: writes down who was seen since the last time. Returns how many. */
export const flushHealth = async ({ lines, traces }: Pick<House, 'lines' | 'traces'>): Promise<number> => {
  const unsaved = [...lines.all()].filter((line) => line.unsaved)
  for (const line of unsaved) line.unsaved = false
  await keepHealth(traces, unsaved)
  return unsaved.length
}

/** After a start: opens a line for every enrolled screen with what was last known of it, so that the office sees who has gone missing. */
export const restoreLines = async ({ acts, traces, lines, now }: Pick<House, 'acts' | 'traces' | 'lines' | 'now'>): Promise<void> => {
  const seen = new Map((await lastHealth(traces)).map((row) => [row.screen, row]))
  for (const screen of await liveScreens(acts)) {
    const line = lines.open(screen.id, screen.seated)
    const last = seen.get(screen.id)
    if (!last) continue
    line.seenAt = last.seen_at
    line.stampedAt = Math.min(now(), last.seen_at + FLUSH_MS)
    line.held = last.held_edition === null ? null : { number: last.held_edition, since: last.seen_at }
    line.report = reportOf(await lastShowing(traces, screen.id), last)
  }
}

type Row<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>

/** The last showing with the health that belongs to it, if the stored text still is what a screen may say. */
const reportOf = (shown: Row<typeof lastShowing>, health: Row<typeof lastHealth>[number]): Showing | null => {
  if (!shown) return null
  const said = {
    edition: shown.edition,
    digests: JSON.parse(shown.digests) as unknown,
    since: shown.since,
    refusal: health.refusal,
    missing: health.missing === null ? undefined : (JSON.parse(health.missing) as unknown),
    viewport: health.viewport === null ? undefined : (JSON.parse(health.viewport) as unknown),
    secure: health.secure === null ? undefined : health.secure === 1,
    offsetMs: health.offset_ms ?? undefined,
  }
  return showing.safeParse(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))).data ?? null
}
