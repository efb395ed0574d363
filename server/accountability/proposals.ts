import type { Kysely } from 'kysely'
import { dayOf } from '#playlists/calendar.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Instant, LocalDay } from '#playlists/instant.ts'
import { workCalendar } from '../calendars/calendars.ts'
import { liesAfter, PUBLISH_WITHIN } from '../clocks/clocks.ts'
import { runningClocks } from '../clocks/running.ts'
import { releases } from '../clocks/store.ts'
import { addWorkdays } from '#playlists/workdays/workdays.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { today } from '../people/registry.ts'
import type { CaseCause, CaseKind } from './answers.ts'
import { casesUpon, insertCase, placeOf, recallsFor, refusedAdmissions } from './store.ts'

/** Something that looks like one of the four situations (domain.md D30). `formedOn`: the day a clock that ran out was counted from. */
type Candidate = Readonly<{ kind: CaseKind; cause: CaseCause; notice: string | null; digest: Digest | null; formedOn: LocalDay | null }>

/** A recall for one of these reasons says that what should not have been public was, and that its review did not see it (D30, types 3 and 4). */
const upon = {
  SECRECY: [['disclosed', 'RECALLED_SECRECY'], ['unreviewed', 'REVIEW_MISSED_SECRECY']],
  PII: [['disclosed', 'RECALLED_PII'], ['unreviewed', 'REVIEW_MISSED_PII']],
} as const satisfies Record<string, readonly (readonly [CaseKind, CaseCause])[]>

/**
 * Proposes every case there is ground for and that was not proposed before. Proposing is all the house does: a person decides, and no notice
 * moves because of it (domain.md D30, I5; design.md P8).
 * @returns how many it proposed.
 */
export const proposeCases = async (house: House): Promise<number> => {
  const candidates = await candidatesIn(house)
  if (candidates.length === 0) return 0
  return house.acts.transaction().execute(async (tx) => {
    let proposed = 0
    for (const candidate of candidates) if (await isNew(tx, candidate, house)) proposed += await propose(tx, candidate, house.now())
    return proposed
  })
}

const candidatesIn = async (house: House): Promise<Candidate[]> => {
  const recalled = await recallsFor(house.acts, Object.keys(upon))
  const refused = await refusedAdmissions(house.acts)
  return [
    ...(await lateIn(house)),
    ...recalled.flatMap(({ notice, digest, reason_code }) => upon[reason_code as keyof typeof upon].map(([kind, cause]) => ({ kind, cause, notice, digest, formedOn: null }))),
    ...refused.map(({ notice, digest }) => ({ kind: 'unreviewed', cause: 'ADMISSION_REFUSED', notice, digest, formedOn: null }) as const),
  ]
}

/** Formed more than twenty working days ago and not public, or public only after them (D30, type 2). */
const lateIn = async (house: House): Promise<Candidate[]> => {
  const zone = house.settings.zone
  const calendar = await workCalendar(house.acts)
  const waiting = await runningClocks(house.acts, { calendar, today: today(house), zone })
  const late = waiting.flatMap(({ notice, clock }) => (clock.warn === 'overdue' && clock.formedOn !== null ? [{ notice, formedOn: clock.formedOn }] : []))
  const after = (await releases(house.acts, null)).flatMap(({ notice, formed, at }) => {
    const due = formed === null ? null : addWorkdays(calendar, formed, PUBLISH_WITHIN)
    return typeof due === 'string' && formed !== null && liesAfter(at, due, zone) ? [{ notice, formedOn: formed }] : []
  })
  return [...late, ...after].map(({ notice, formedOn }) => ({ kind: 'late', cause: 'LATE', notice, digest: null, formedOn }))
}

/** Each cause once: on the same wording, or, for a clock that ran out, since the day it was counted from. */
const isNew = async (tx: Kysely<Acts>, { cause, notice, digest, formedOn }: Candidate, { settings }: House): Promise<boolean> => {
  const before = await casesUpon(tx, { cause, notice })
  return !before.some((known) => (formedOn === null ? known.digest === digest : dayOf(settings.zone, known.proposed_at).on >= formedOn))
}

const propose = async (tx: Kysely<Acts>, { kind, cause, notice, digest }: Candidate, now: Instant): Promise<number> => {
  const id = newId()
  const place = notice === null ? undefined : await placeOf(tx, notice)
  await insertCase(tx, {
    id, kind, cause, notice, digest, person: place?.supervising_leader ?? null, proposed_at: now, status: 'proposed',
    decided_by: null, decided_at: null, outcome: null, due_on: null, proven_at: null,
  })
  await append(tx, { at: now, actor: null, action: 'CASE_PROPOSE', subject: `case:${id}`, body: { kind, cause, notice, digest } })
  return 1
}
