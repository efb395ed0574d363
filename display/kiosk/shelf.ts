import type { Library, LibraryEntry } from '#playlists/edition.ts'
import type { Digest } from '#playlists/digest.ts'
import { within, type Instant } from '#playlists/instant.ts'
import { kind, staleMsOf, type Category } from '#playlists/notice.ts'
import { dayOf } from './dates.ts'

/**
 * What the kiosk keeps to read from: one library a category, the digests that must not be shown, kept or listed, and when the house last
 * vouched for all of it.
 */
export type Shelf = Readonly<{ libraries: readonly Library[]; withheld: ReadonlySet<Digest>; stampedAt: Instant }>

/** A library entry with the category it stands in. */
export type Listed = Readonly<LibraryEntry & { category: Category }>

/** What a list is made of: a category, or what is closed today. */
export type Choice = Category | 'closed-today'

/** What a visitor may read at this moment: inside its window, not withheld, and vouched for in time (design.md P5); newest first. */
export const listedAt = (shelf: Shelf, now: Instant): readonly Listed[] =>
  shelf.libraries
    .flatMap((library) => library.entries.map((entry) => ({ ...entry, category: library.category })))
    .filter((entry) => within(entry, now) && !shelf.withheld.has(entry.revision) && now < staleAt(entry, shelf))
    .sort((a, b) => b.publishedAt - a.publishedAt || a.notice.localeCompare(b.notice))

/** Services that are closed at some time of the local day and have not reopened yet; what reopens first stands first (domain.md 4.1). */
export const closedToday = (listed: readonly Listed[], { now, zone }: Moment): readonly Listed[] =>
  listed
    .filter((entry) => entry.kind === 'closure' && now < closedUntil(entry) && dayOf(closedFrom(entry), zone) <= dayOf(now, zone))
    .sort((a, b) => closedUntil(a) - closedUntil(b))

/** The entries of one list. */
export const chosen = (listed: readonly Listed[], choice: Choice, moment: Moment): readonly Listed[] =>
  choice === 'closed-today' ? closedToday(listed, moment) : listed.filter((entry) => entry.category === choice)

/** The newest entry of a kind, such as the disclosure guide. */
export const newestOf = (listed: readonly Listed[], kind: LibraryEntry['kind']): Listed | undefined => listed.find((entry) => entry.kind === kind)

/** When a closed service opens again: what the notice says, else the end of its window. */
export const closedUntil = (entry: LibraryEntry): Instant => entry.closedUntil ?? entry.to

/** A moment where people live. */
export type Moment = Readonly<{ now: Instant; zone: string }>

/** The revision that may be read now of every notice. */
export const presentOf = (listed: readonly Listed[]): ReadonlyMap<string, Digest> => new Map(listed.map((entry) => [entry.notice, entry.revision]))

/** When an entry leaves without a fresh stamp; of a kind this page does not know, as early as the most sensitive. */
const staleAt = (entry: LibraryEntry, { stampedAt }: Shelf): Instant => stampedAt + staleMsOf(kind.safeParse(entry.kind).data ?? 'public-list')

const closedFrom = (entry: LibraryEntry): Instant => entry.closedFrom ?? entry.from
