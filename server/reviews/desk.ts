import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import type { House } from '../house.ts'
import type { Desk } from '../notices/answers.ts'
import { noticeRows } from '../notices/list.ts'
import { draftEditorsAmong, type ListedRow, listedPage, type Narrowed } from '../notices/store.ts'
import { rolesToday, sectionsFor } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import type { State } from './answers.ts'
import { isFourEyes, stepOf } from './chain.ts'
import { contentsOf, editorsOf, reviewsOf } from './store.ts'
import { roleAt } from './waiting.ts'

/** A desk shows at most this many of each; who has more waiting has to begin somewhere. */
const MOST = 300

/** What one person has before them today: what waits for their word, and what they are writing or got back. */
export const deskOf = async (house: House, person: Signed): Promise<Desk> => {
  const waiting = await waitingFor(house.acts, person)
  const mine = await writtenBy(house.acts, person)
  return { waiting: await noticeRows(house, waiting, person), mine: await noticeRows(house, mine, person) }
}

const reviewed: readonly State[] = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'PENDING_EXTERNAL', 'READY']

/**
 * Revisions whose next act this person may do: in their role or one entrusted to them, their section, and with no hand in them yet. Soonest on the
 * glass first.
 */
const waitingFor = async (db: Kysely<Acts>, person: Signed): Promise<ListedRow[]> => {
  const states = reviewed.filter((state) => rolesToday(person).some((role) => role === roleAt(state)))
  if (states.length === 0) return []
  const rows = (await listedPage(db, onDesk(states), { limit: MOST, offset: 0 })).filter((row) => isTheirs(row, person))
  const digests = rows.flatMap(({ digest }) => digest ?? [])
  const [reviews, editors, contents] = [await reviewsOf(db, digests), await editorsOf(db, digests), await contentsOf(db, digests)]
  const isUntouched = ({ digest, author, state }: ListedRow): boolean => {
    const hands = [author, ...editors.filter((row) => row.digest === digest).map((row) => row.person)]
    const made = reviews.filter((row) => row.digest === digest)
    const role = roleAt(state as State)
    const step = role && stepOf(role)
    return step === null ? isFourEyes({ hands, reviews: made, publisher: person.id }) : isFourEyes({ hands, reviews: [...made, { person: person.id, step }], publisher: null })
  }
  const urgency = ({ digest }: ListedRow) => firstShown(contents.get(digest ?? ''))
  return rows.filter(isUntouched).sort((a, b) => urgency(a) - urgency(b) || a.since - b.since)
}

const isTheirs = ({ state, section }: ListedRow, person: Signed): boolean => {
  const role = roleAt((state ?? 'DRAFT') as State)
  const reach = role && sectionsFor(person, role)
  return reach === 'all' || reach?.includes(section) === true
}

/** When a glass is to show it first; what no glass shows can wait longest. */
const firstShown = (content: Content | undefined): Instant => Math.min(...Object.values(content?.windows ?? {}).map((window) => window?.from ?? Infinity), Number.MAX_SAFE_INTEGER)

/** Drafts the person wrote in, and revisions of theirs that came back and nobody has taken up again. */
const writtenBy = async (db: Kysely<Acts>, person: Signed): Promise<ListedRow[]> => {
  const rows = await listedPage(db, onDesk(['DRAFT', 'RETURNED']), { limit: MOST, offset: 0 })
  const drafted = await draftEditorsAmong(db, rows.filter(({ words }) => words !== null).map(({ id }) => id))
  const editors = await editorsOf(db, rows.flatMap(({ digest }) => digest ?? []))
  const wroteDraft = (id: string) => drafted.some((row) => row.notice === id && row.person === person.id)
  const wroteRevision = ({ author, digest }: ListedRow) => author === person.id || editors.some((row) => row.digest === digest && row.person === person.id)
  return rows.filter((row) => (row.words === null ? wroteRevision(row) : wroteDraft(row.id)))
}

const onDesk = (states: readonly State[]): Narrowed => ({ readable: null, contested: null, states: null, onDesk: states, section: null, category: null, kind: null, words: null })
