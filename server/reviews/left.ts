import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { DutyLeft } from '../notices/answers.ts'
import { type State, type WaitingRole, waitingRole } from './answers.ts'
import { archivable, type Fileable, type OpenRecall, openRecalls } from './duty-store.ts'
import { limits, road } from './transitions.ts'

type Db = Kysely<Acts>

/** More than an office ever leaves undone; so many are looked at to narrow a list. */
export const EVERYTHING = 10_000

/** What is filed within a time; what came back to its author waits for them, not for the files. */
const filed: readonly State[] = road.archive.from.filter((state) => limits[state] !== undefined)

/** The wordings that may be filed now, longest over first (domain.md T28); `among`: of which notices, null for all. */
export const toArchive = (db: Db, which: Readonly<{ among: readonly string[] | null; limit: number }>): Promise<Fileable[]> => archivable(db, { states: filed, found: road.archive.from, ...which })

const doers = (act: 'confirm-recall' | 'archive'): WaitingRole[] => road[act].by.flatMap((role) => waitingRole.safeParse(role).data ?? [])

/** What is left to do about a recall nobody has answered for: screens are watched while one could still show it, then a leader or the director answers. */
export const recallLeft = ({ number, unconfirmed, until }: OpenRecall, now: Instant): DutyLeft =>
  until !== null && until > now
    ? { duty: 'watch-screens', number, with: ['information-centre'], unconfirmed, until }
    : { duty: 'confirm-recall', number, with: doers('confirm-recall'), unconfirmed, until }

const archiveLeft = ({ number }: Fileable): DutyLeft => ({ duty: 'archive', number, with: doers('archive'), unconfirmed: 0, until: null })

/** What is left to do about some notices that are out no longer; those with nothing left are not among them. A recall comes before the files. */
export const leftAmong = async (db: Db, notices: readonly string[], now: Instant): Promise<ReadonlyMap<string, DutyLeft>> => {
  if (notices.length === 0) return new Map()
  const which = { among: notices, limit: EVERYTHING }
  return new Map([
    ...(await toArchive(db, which)).map((wording) => [wording.notice, archiveLeft(wording)] as const),
    ...(await openRecalls(db, which)).map((recall) => [recall.notice, recallLeft(recall, now)] as const),
  ])
}

/** The notices with which something is left for a role to do. */
export const leftWith = async (db: Db, role: WaitingRole, now: Instant): Promise<string[]> => {
  const which = { among: null, limit: EVERYTHING }
  const recalls = (await openRecalls(db, which)).filter((recall) => recallLeft(recall, now).with.includes(role)).map(({ notice }) => notice)
  return doers('archive').includes(role) ? [...recalls, ...(await toArchive(db, which)).map(({ notice }) => notice)] : recalls
}
