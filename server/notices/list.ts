import { dayOf } from '#playlists/calendar.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Category, Content, Kind } from '#playlists/notice.ts'
import { workCalendar } from '../calendars/calendars.ts'
import type { ClockView } from '../clocks/answers.ts'
import { clocksOf } from '../clocks/running.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import type { KeptOff } from '../publications/answers.ts'
import { keptOffAmong, keptOffNow } from '../publications/kept-off.ts'
import { lastEnd } from '../publications/publish.ts'
import type { State } from '../reviews/answers.ts'
import { doubtedAmong } from '../reviews/doubt-store.ts'
import { leftAmong, leftWith } from '../reviews/left.ts'
import { contentsOf } from '../reviews/store.ts'
import { statesOnDeskOf, waitsFor } from '../reviews/waiting.ts'
import { contestedAmong } from '../secrecy/store.ts'
import type { DutyLeft, NoticeFilter, NoticeList, NoticeRow } from './answers.ts'
import { countListed, type ListedRow, listedPage, type Narrowed, publishedAmong, type ShownRow } from './store.ts'
import { contestedSections, mayReadAll, mayReadAllContested, mayReadUnpublished, readableSections } from './visible.ts'

/** How many lines one page of the list has. */
const PAGE = 50

/** One page of the notices this person may see, newest first, narrowed by the filter. */
export const listNotices = async (house: House, { person, filter }: { person: Signed; filter: NoticeFilter }): Promise<NoticeList> => {
  const db = house.acts
  const narrowed = await narrowedBy(house, filter, person)
  const total = await countListed(db, narrowed)
  const rows = await listedPage(db, narrowed, { limit: PAGE, offset: (filter.page - 1) * PAGE })
  return { notices: await noticeRows(house, rows, person), total, page: filter.page, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

const narrowedBy = async (house: House, { state, section, category, kind, withRole, q, keptOff }: NoticeFilter, person: Signed): Promise<Narrowed> => ({
  readable: mayReadAll(person) ? null : readableSections(person),
  contested: mayReadAllContested(person) ? null : { person: person.id, sections: contestedSections(person) },
  states: state === undefined ? null : [state],
  onDesk: withRole === undefined ? null : { states: statesOnDeskOf(withRole), left: await leftWith(house.acts, withRole, house.now()) },
  among: keptOff === undefined ? null : await keptOffNow(house, house.now()),
  section: section ?? null,
  category: category ?? null,
  kind: kind ?? null,
  words: q === undefined || q.trim() === '' ? null : q.trim(),
})

/** Database rows as the lines this person may read, in the same order. */
export const noticeRows = async (house: House, rows: readonly ListedRow[], person: Signed): Promise<NoticeRow[]> => {
  const { acts: db, now: time, settings } = house
  const now = time()
  const ids = rows.map(({ id }) => id)
  const published = new Map((await publishedAmong(db, ids)).map((row) => [row.notice, row]))
  const doubted = await doubtedAmong(db, ids)
  const contested = await contestedAmong(db, ids)
  const clocks = await clocksOf(db, ids, { calendar: await workCalendar(db), today: dayOf(settings.zone, now).on, zone: settings.zone })
  const out = [...published.values()].map(({ digest }) => digest)
  const contents = await contentsOf(db, [...out, ...rows.flatMap(({ digest }) => digest ?? [])])
  const keptOff = await keptOffAmong(house, { out, coming: rows.flatMap((row) => (isComing(row) ? (row.digest ?? []) : [])) }, now)
  const left = await leftAmong(db, ids, now)
  return rows.map((row) => {
    const shown = published.get(row.id)
    const isInsider = mayReadUnpublished(person, { section: row.section, contested: contested.get(row.id) ?? null })
    const seen = isInsider ? row : asThePublicKnowsIt(row, shown)
    const content = contents.get(shown?.digest ?? '')
    const own = contents.get(seen.digest ?? '')
    const off = keptOff.get(shown?.digest ?? '') ?? keptOff.get(seen.digest ?? '') ?? null
    const onAir = content !== undefined && off?.out !== true && isOnAir(content, now)
    const inside = isInsider ? { doubted: doubted.has(row.id), clock: clocks.get(row.id) ?? null, left: left.get(row.id) ?? null } : { doubted: false, clock: null, left: null }
    return rowOf(seen, { onAir, keptOff: off, newest: content ?? own, own, ...inside })
  })
}

/** Somebody has it before them on its way to the screens. */
const isComing = ({ words, blocked, state }: ListedRow): boolean => words === null && blocked === null && state !== null && waitsFor[state as State] !== null && state !== 'RETURNED'

/** Who does not work with the section sees no draft and no wording on its way. */
const asThePublicKnowsIt = (row: ListedRow, shown: ShownRow | undefined): ListedRow => ({
  ...row,
  ...(shown && { state: 'PUBLISHED', digest: shown.digest, latest: shown.number, since: shown.since }),
  words: null,
  draft_number: null,
})

/** What a line is made of beside its row. `own`: the content the row is about; `newest`: the published one, else that. */
type Beside = Readonly<{ onAir: boolean; keptOff: KeptOff | null; newest: Content | undefined; own: Content | undefined; doubted: boolean; clock: ClockView | null; left: DutyLeft | null }>

const rowOf = (row: ListedRow, { newest, own, ...beside }: Beside): NoticeRow => {
  const state = standing(row)
  return {
    id: row.id,
    title: (row.words === null ? own?.wording.title : titleIn(row.words)) ?? '',
    kind: row.kind as Kind,
    category: row.category as Category,
    section: { id: row.section, name: row.section_name },
    state,
    number: row.draft_number ?? row.latest,
    since: row.since,
    waitsFor: waitsFor[state],
    author: { id: row.author, name: row.author_name },
    indexNumber: row.index_number,
    validTo: newest === undefined ? null : lastEnd(newest),
    digest: row.digest,
    ...beside,
  }
}

/** Where the line says the notice stands: blocked for good, being written, or where its newest wording stands. */
const standing = ({ blocked, words, state }: ListedRow): State => {
  if (blocked !== null) return 'BLOCKED_CLASSIFIED'
  return (words === null ? (state ?? 'DRAFT') : 'DRAFT') as State
}

/** Computed, never stored: published, and inside the window of a screen channel (domain.md 3.3). */
const isOnAir = ({ windows }: Content, now: Instant): boolean => Object.values(windows).some((window) => window !== undefined && window.from <= now && now < window.to)

const titleIn = (words: string): string | undefined => (JSON.parse(words) as { wording?: { title?: string } }).wording?.title
