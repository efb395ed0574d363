import type { Library, LibraryEntry } from '#playlists/edition.ts'
import type { Digest } from '#playlists/digest.ts'
import { within, type Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import { dayOf } from './dates.ts'

/** What the kiosk keeps to read from: one library a category, and the digests that must not be shown, kept or listed. */
export type Shelf = Readonly<{ libraries: readonly Library[]; withheld: ReadonlySet<Digest> }>

/** A library entry with the category it stands in. */
export type Listed = Readonly<LibraryEntry & { category: Category }>

/** What a list is made of: a category, or what is closed today. */
export type Choice = Category | 'closed-today'

/** What a visitor may read at this moment: inside its window and not withheld; newest first. */
export const listedAt = (shelf: Shelf, now: Instant): readonly Listed[] =>
  shelf.libraries
    .flatMap((library) => library.entries.map((entry) => ({ ...entry, category: library.category })))
    .filter((entry) => within(entry, now) && !shelf.withheld.has(entry.revision))
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

/** The next moment at which this shelf shows something else by itself: a window begins or ends, a service reopens. */
export const shelfChangesAt = (shelf: Shelf, now: Instant): Instant =>
  Math.min(...shelf.libraries.flatMap(({ entries }) => entries.flatMap((entry) => [entry.from, entry.to, closedUntil(entry)])).filter((at) => at > now))

/** A moment where people live. */
export type Moment = Readonly<{ now: Instant; zone: string }>

const closedFrom = (entry: LibraryEntry): Instant => entry.closedFrom ?? entry.from
