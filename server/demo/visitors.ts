import { dayOf } from '#playlists/calendar.ts'
import type { House } from '../house.ts'
import type { Grade, Reason } from '../ratings/answers.ts'
import { keepRating } from '../ratings/store.ts'
import type { ActDone } from '../reviews/answers.ts'

/** What visitors said of the notices on the kiosk, each notice in its turn: most were content, some were not. */
const said: readonly (readonly (readonly [Grade, Reason | null])[])[] = [
  [['satisfied', null], ['satisfied', null], ['satisfied', null], ['fair', 'hard-to-read'], ['satisfied', null]],
  [['satisfied', null], ['fair', null], ['satisfied', null]],
  [['dissatisfied', 'incomplete'], ['satisfied', null], ['fair', 'incomplete'], ['satisfied', null]],
  [['satisfied', null], ['satisfied', null]],
  [['fair', 'hard-to-find'], ['dissatisfied', 'hard-to-read'], ['satisfied', null], ['satisfied', null], ['satisfied', null], ['fair', 'hard-to-read']],
]

/**
 * Leaves the ratings of a morning. The kiosk they were given at hangs here no longer, so they are not handed in at its door but lie where it
 * left them; the demonstration's own kiosk adds to them.
 */
export const leaveRatings = async ({ traces, settings, now }: Pick<House, 'traces' | 'settings' | 'now'>, published: readonly ActDone[]): Promise<void> => {
  const rated_on = dayOf(settings.zone, now()).on
  for (const [place, votes] of said.entries()) {
    const { notice, digest } = published[place]!
    for (const [visitor, [grade, reason]] of votes.entries()) await keepRating(traces, { screen: 'earlier-kiosk', visit: `${String(place)}-${String(visitor)}`, notice, revision: digest!, grade, reason, rated_on })
  }
}
