import { dayOf } from '#playlists/calendar.ts'
import { DAY } from '#playlists/instant.ts'
import { holdingsOn } from '#playlists/rule-spans.ts'
import { showingAt, type Timed } from '#playlists/showing.ts'
import type { Scenario } from './timeline-scenario.ts'

/** The odd evenings a law must have met to mean anything, and how to tell that a scenario is one. */
const evenings: Readonly<Record<string, (given: Scenario, edition: Timed) => boolean>> = {
  'hours over midnight': ({ plan }) => plan.rules.some(({ hours }) => hours !== null && hours.to <= hours.from),
  'overlapping levels': ({ plan, moments }) => {
    const holdings = holdingsOn(dayOf(plan.zone, moments[0]!), plan.rules)
    return holdings.some((a) => holdings.some((b) => a.rule.level !== b.rule.level && a.from < b.to && b.from < a.to))
  },
  'an empty playlist': ({ plan }) => plan.rules.some(({ playlist, level }) => level !== 'quiet' && (plan.playlists.get(playlist ?? '')?.length ?? 0) === 0),
  'a window that would end inside a slide': (_, edition) =>
    edition.stretches.some(({ to, loop, level }) => {
      const showing = showingAt(edition, to - 1)
      const leaves = showing.is === 'slide' && edition.slides[showing.slide]!.to === to
      return level !== null && loop !== null && leaves && showing.to - showing.from > edition.slides[showing.slide]!.ms
    }),
  'a loop of one slide': (_, { loops }) => loops.some((loop) => loop.flat().length === 1),
  'a loop of several turns': (_, { loops }) => loops.some((loop) => loop.length > 1),
  'fifty rules': ({ plan }) => plan.rules.length > 20,
  'a day on which clocks change': ({ plan, over }) => {
    const day = dayOf(plan.zone, over.from)
    return day.to - day.from !== DAY
  },
  'black of quiet hours': (_, { stretches }) => stretches.some(({ level }) => level === 'quiet'),
  'the plate because nothing is on': (_, { stretches }) => stretches.some(({ level }) => level === null),
  'the plate because no slide fits': (_, edition) => edition.stretches.some(({ loop, from }) => loop !== null && showingAt(edition, from).is === 'plate'),
  'a start inside the span': ({ plan, over }) => over.from < plan.startsAt && plan.startsAt < over.to,
  'a start inside a loop': (_, { stretches }) => stretches.some(({ anchor, to, loop }) => loop !== null && anchor === to),
}

const times = new Map(Object.keys(evenings).map((evening) => [evening, 0]))

/** Notes which odd evenings a scenario is. */
export const count = (given: Scenario, edition: Timed): void => {
  for (const [evening, isOne] of Object.entries(evenings)) if (isOne(given, edition)) times.set(evening, (times.get(evening) ?? 0) + 1)
}

/** How often each was met, as lines for people. */
export const coverage = (): string => [...times].map(([evening, n]) => `${String(n).padStart(6)}  ${evening}`).join('\n')
coverage.entries = () => [...times]
