import { dayNumber, dayNumbered } from '#playlists/workdays/day-number.ts'
import type { WorkCalendar } from '#playlists/workdays/workdays.ts'
import { correctionsDue, undecided } from '../accountability/corrections.ts'
import { workCalendar } from '../calendars/calendars.ts'
import type { House } from '../house.ts'
import { today } from '../people/registry.ts'
import type { Role } from '../people/roles.ts'
import { requireRole, type Signed } from '../people/signed.ts'
import { allSections } from '../people/store.ts'
import type { WaitingRole } from '../reviews/answers.ts'
import { waitsFor } from '../reviews/waiting.ts'
import type { DigestLine, LeadersDigest } from './answers.ts'
import { runningClocks } from './running.ts'
import { openDoubts } from './store.ts'

/** Whose digest is of the whole bureau; a supervising leader's is of the sections they supervise (domain.md D13). */
const wholeBureau: readonly Role[] = ['director', 'office']

/** How far ahead the next deadlines reach: the digest is looked at once a week. */
const WEEK = 7

/** The leaders' digest of a day: what is overdue, doubtful, waiting for a leader's word, or due within the week. */
export const digestFor = async (house: House, person: Signed): Promise<LeadersDigest> => {
  requireRole(person, 'supervising-leader', ...wholeBureau)
  const db = house.acts
  const on = today(house)
  const until = dayNumbered(dayNumber(on) + WEEK)
  const sections = wholeBureau.some((role) => person.roles.includes(role)) ? null : (await allSections(db)).filter(({ id }) => person.sections['supervising-leader'].includes(id))
  const calendar = await workCalendar(db)
  const lines = await linesFor(house, { calendar, sections: sections?.map(({ id }) => id) ?? null })
  const decides = sections === null
  return {
    on, until,
    sections: sections?.map(({ id, name }) => ({ id, name })) ?? null,
    ...sorted(lines, until),
    corrections: decides ? await correctionsDue(db, on) : [],
    candidates: decides ? await undecided(db) : null,
    missing: [...new Set(lines.flatMap(({ clock }) => [clock.missing, clock.step?.missing ?? null]).filter((year) => year !== null))].sort(),
  }
}

const linesFor = async (house: House, { calendar, sections }: { calendar: WorkCalendar; sections: readonly string[] | null }): Promise<DigestLine[]> => {
  const all = await runningClocks(house.acts, { calendar, today: today(house), zone: house.settings.zone })
  const theirs = all.filter(({ section }) => sections === null || sections.includes(section.id))
  const doubts = await openDoubts(house.acts)
  return theirs.map(({ notice, title, section, state, clock }) => ({
    notice, title, section: { id: section.id, name: section.name }, state, waitsFor: waitsFor[state], doubts: doubts.get(notice) ?? 0, clock,
  }))
}

/** Those whose word is a leader's approval. */
const leaders: ReadonlySet<WaitingRole | null> = new Set<WaitingRole | null>(['supervising-leader', 'director'])

/** Each line into the first list that fits, within a list the soonest due first. */
const sorted = (lines: readonly DigestLine[], until: string): Pick<LeadersDigest, 'overdue' | 'doubtful' | 'approvals' | 'deadlines'> => {
  const lists = { overdue: [] as DigestLine[], doubtful: [] as DigestLine[], approvals: [] as DigestLine[], deadlines: [] as DigestLine[] }
  for (const line of [...lines].sort((a, b) => nextDue(a).localeCompare(nextDue(b)))) {
    const list = listOf(line, until)
    if (list !== null) lists[list].push(line)
  }
  return lists
}

const listOf = (line: DigestLine, until: string): keyof ReturnType<typeof sorted> | null => {
  if (isOverdue(line)) return 'overdue'
  if (line.doubts > 0) return 'doubtful'
  if (leaders.has(line.waitsFor)) return 'approvals'
  return nextDue(line) <= until ? 'deadlines' : null
}

const isOverdue = ({ clock }: DigestLine): boolean => clock.warn === 'overdue' || clock.step?.warn === 'overdue'

/** The earlier of both due days; what has none comes last. */
const nextDue = ({ clock }: DigestLine): string => [clock.publishedOn === null ? clock.due : null, clock.step?.due ?? null].filter((day) => day !== null).sort()[0] ?? '9999-12-31'
