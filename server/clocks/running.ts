import type { Kysely } from 'kysely'
import { dayOf } from '#playlists/calendar.ts'
import type { LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { State } from '../reviews/answers.ts'
import type { ClockView } from './answers.ts'
import { clockOf, type Reading } from './clocks.ts'
import { type Release, releases, standingOf, type StandingRow, standingRows } from './store.ts'

/** One notice with its clocks, as it stands: being written while a draft is open, else where its newest wording stands. */
export type OnItsWay = Readonly<{ notice: string; title: string; section: Readonly<{ id: string; name: string }>; state: State; clock: ClockView }>

/** How clocks are read: by which calendar, on which day, and in which zone moments become days. */
export type How = Reading & Readonly<{ zone: string }>

/** States in which somebody still has to do something so that a notice is published. */
const onTheWay: readonly State[] = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'PENDING_EXTERNAL', 'READY', 'RETURNED']

/** Everything on its way to publication, oldest first. */
export const runningClocks = async (db: Kysely<Acts>, how: How): Promise<OnItsWay[]> => read(db, await standingRows(db, onTheWay), how)

/** The clocks of some notices by notice, whatever they stand at: for lists and desks. */
export const clocksOf = async (db: Kysely<Acts>, notices: readonly string[], how: How): Promise<ReadonlyMap<string, ClockView>> =>
  new Map((await read(db, await standingOf(db, notices), how)).map(({ notice, clock }) => [notice, clock]))

const read = async (db: Kysely<Acts>, rows: readonly StandingRow[], how: How): Promise<OnItsWay[]> => {
  const released = new Map<string, Release[]>()
  for (const release of await releases(db, rows.map(({ id }) => id))) released.set(release.notice, [...(released.get(release.notice) ?? []), release])
  return rows.map((row) => {
    const said = saidBy(row)
    const publishedOn = releasedOn(released.get(row.id) ?? [], { formedOn: said.formedOn, zone: how.zone })
    const { state, formedOn, proactive } = said
    return {
      notice: row.id, title: said.title, section: { id: row.section, name: row.section_name }, state,
      clock: clockOf(how, { formedOn, proactive, publishedOn, state, since: dayOf(how.zone, said.since).on }),
    }
  })
}

/** An open draft speaks for the notice; until somebody decides otherwise it is meant to be made public. Words that had to leave the house say nothing. */
const saidBy = (row: StandingRow) =>
  row.saved_at !== null
    ? { state: 'DRAFT' as State, since: row.saved_at, title: row.draft_title ?? '', formedOn: row.draft_formed, proactive: row.draft_disclosure === null || row.draft_disclosure === 'proactive' }
    : { state: (row.state ?? 'DRAFT') as State, since: row.since ?? row.created_at, title: row.title ?? '', formedOn: row.formed, proactive: row.disclosure === 'proactive' }

/** A change forms information anew (Regulation 2019 Art. 26), so only a publication of what was formed on this very day ends its clock. */
const releasedOn = (own: readonly Release[], { formedOn, zone }: { formedOn: LocalDay | null; zone: string }): LocalDay | null => {
  const first = formedOn === null ? undefined : own.find(({ formed }) => formed === formedOn)
  return first === undefined ? null : dayOf(zone, first.at).on
}
