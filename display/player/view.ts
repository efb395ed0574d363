import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import { showingAt, type Showing } from '#playlists/showing.ts'
import type { Slide } from '#playlists/slide.ts'
import { isStale } from '#playlists/treaty.ts'
import { nextStart, onGlass, type Held } from './line.ts'
import type { On } from './state.ts'

/** What stands on an enrolled screen's glass at a moment, and of which edition; null: it holds none, the plate stands. */
export type Standing = Readonly<{ held: Held; showing: Showing }>

/** Whether a slide has to stay away: it was withheld, its window is over, or no stamp has vouched for it in time. */
export const isGone = (on: On, slide: Slide, now: Instant): boolean =>
  (slide.revision !== null && on.withheld.has(slide.revision)) || now >= slide.to || isStale(slide, { stampedAt: on.stamp?.issuedAt ?? 0, now })

/** What stands on the glass of this screen now. */
export const standing = (on: On, now: Instant): Standing | null => {
  const held = onGlass(on.line, now)
  return held ? { held, showing: showingAt(held.edition, now, (slide) => isGone(on, slide, now)) } : null
}

/** When the glass has to be looked at again: the showing's end, an edition's start, the end of a card or name, a slide going stale. */
export const lookAgainAt = (on: On, now: Instant): Instant => {
  const stands = standing(on, now)
  const moments = [on.card, on.identify, nextStart(on.line, now), stands?.showing.to, staleAt(on, stands)]
  return Math.min(...moments.filter((moment): moment is Instant => moment !== undefined && moment > now))
}

const staleAt = (on: On, stands: Standing | null): Instant | undefined => {
  const slide = stands?.showing.is === 'slide' ? stands.held.edition.slides[stands.showing.slide] : undefined
  return slide && on.stamp ? on.stamp.issuedAt + slide.staleMs : undefined
}

/** Every revision this screen keeps and could still show, on slides or in lists, at most as many as a report may name. */
export const showable = (on: On, now: Instant): readonly Digest[] => {
  const found = new Set<Digest>()
  for (const { edition, libraries } of on.line) {
    for (const slide of edition.slides) if (slide.revision !== null && slide.to > now && !on.withheld.has(slide.revision)) found.add(slide.revision)
    for (const { entries } of libraries) for (const entry of entries) if (entry.to > now && !on.withheld.has(entry.revision)) found.add(entry.revision)
  }
  return [...found].slice(0, REPORT_MOST)
}

const REPORT_MOST = 5_000
