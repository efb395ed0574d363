import { clockAt, dayOf } from '#playlists/calendar.ts'
import type { LocalDay, Span } from '#playlists/instant.ts'
import { addWorkdays, type WorkCalendar } from '#playlists/workdays/workdays.ts'
import { workCalendar } from '../calendars/calendars.ts'
import { liesAfter, PUBLISH_WITHIN } from '../clocks/clocks.ts'
import { runningClocks } from '../clocks/running.ts'
import { releases } from '../clocks/store.ts'
import type { House } from '../house.ts'
import { today } from '../people/registry.ts'
import { allSections } from '../people/store.ts'
import { flooredShare } from '../registers/share.ts'
import type { Scorecard } from './answers.ts'
import { recallsBySection, returnsBySection } from './store.ts'

/** How each section kept its terms in a year (监督考核, domain.md D12). Counted from rows that are never changed: publications, reviews, recalls. */
export const scorecardOf = async (house: House, year: number): Promise<Scorecard> => {
  const db = house.acts
  const zone = house.settings.zone
  const calendar = await workCalendar(db)
  const within = spanOf(year, zone)
  const first = firstIn(await releases(db, null), within)
  const overdue = (await runningClocks(db, { calendar, today: today(house), zone })).filter(({ clock }) => clock.warn === 'overdue')
  const [returned, recalled] = [await returnsBySection(db, within), await recallsBySection(db, within)]
  const sections = (await allSections(db)).map(({ id, name }) => {
    const dues = first.filter(({ section }) => section === id).map(({ formed, at }) => ({ due: dueOf(calendar, formed), at }))
    const known = dues.flatMap(({ due, at }) => (due === null ? [] : [liesAfter(at, due, zone)]))
    const late = known.filter((isLate) => isLate).length
    return {
      section: { id, name },
      published: dues.length, late, unknown: dues.length - known.length, onTime: flooredShare(known.length - late, known.length),
      overdue: overdue.filter(({ section }) => section.id === id).length,
      returns: Number(returned.find(({ section }) => section === id)?.n ?? 0),
      recalls: Number(recalled.find(({ section }) => section === id)?.n ?? 0),
    }
  })
  return { year, sections }
}

const dueOf = (calendar: WorkCalendar, formed: LocalDay | null): LocalDay | null => {
  const due = formed === null ? null : addWorkdays(calendar, formed, PUBLISH_WITHIN)
  return typeof due === 'string' ? due : null
}

/** A year of the bureau's own days. */
const spanOf = (year: number, zone: string): Span => {
  const start = (of: number) => clockAt(dayOf(zone, Date.UTC(of, 0, 1, 12)), '00:00')
  return { from: start(year), to: start(year + 1) }
}

/** Each notice counts once, in the year it was first published; revisions add nothing (domain.md D34). */
const firstIn = (all: Awaited<ReturnType<typeof releases>>, { from, to }: Span) => {
  const first = new Map<string, (typeof all)[number]>()
  for (const release of all) if (release.at < (first.get(release.notice)?.at ?? Infinity)) first.set(release.notice, release)
  return [...first.values()].filter(({ at }) => from <= at && at < to)
}
