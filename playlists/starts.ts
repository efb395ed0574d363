import type { Edition } from './edition.ts'
import { SECOND, type Instant } from './instant.ts'
import { showingAt } from './showing.ts'

/** How far ahead a new edition is announced, so that all screens of a group have it when it starts (design.md P4). */
export const LEAD_MS = 3 * SECOND

/**
 * When a new edition starts on the glass of a group: the first moment at least 3 s ahead at which no slide of what runs would be cut, so all
 * its screens change together (P4). At once, that is now, for a recall or when nothing runs. `running`: the editions of the group that hold
 * or will hold the glass; where several have started, the one with the highest number holds it.
 */
export function startsAt(given: Readonly<{ running: readonly Edition[]; now: Instant; atOnce?: boolean }>): Instant {
  const { running, now, atOnce = false } = given
  if (atOnce || !holderAt(running, now)) return now
  let at = now + LEAD_MS
  for (let end = wholeBy(running, at); end > at; end = wholeBy(running, at)) at = end
  return at
}

/** Which of a group's editions holds the glass at a moment: of those that have started, the one with the highest number. */
export const holderAt = (running: readonly Edition[], at: Instant): Edition | undefined =>
  running.filter((edition) => edition.startsAt <= at).reduce<Edition | undefined>((held, edition) => (held && held.number > edition.number ? held : edition), undefined)

/** When the slide that stands at `at` has stood for its time; `at` or earlier if nothing is cut. */
const wholeBy = (running: readonly Edition[], at: Instant): Instant => {
  const holder = holderAt(running, at)
  if (!holder) return at
  const showing = showingAt(holder, at)
  if (showing.is !== 'slide') return at
  if (showing.from === at) return at
  return Math.min(showing.to, showing.from + (holder.slides[showing.slide]?.ms ?? 0))
}
