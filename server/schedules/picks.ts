import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Category, Kind } from '#playlists/notice.ts'
import type { Surface } from '#playlists/profile.ts'
import type { Picks } from './answers.ts'

/** A notice with a published wording, as far as choosing goes. `surfaces`: the kinds of glass its channels were decided for. */
export type Published = Readonly<{
  notice: string
  digest: Digest
  title: string
  category: Category
  kind: Kind
  indexNumber: string
  publishedAt: Instant
  surfaces: readonly Surface[]
}>

/** A playlist as kept. */
export type Playlist = Readonly<{ id: string; name: string; picks: Picks; updatedAt: Instant }>

export type Picked = Readonly<{ notice: Published; weight: number }>

/** Whether a playlist would take this notice if it is published. */
export const takes = (picks: Picks, notice: Pick<Published, 'notice' | 'category' | 'kind'>): boolean =>
  picks.by === 'list'
    ? picks.entries.some((entry) => entry.notice === notice.notice)
    : (picks.categories.length === 0 || picks.categories.includes(notice.category)) && (picks.kinds.length === 0 || picks.kinds.includes(notice.kind))

/**
 * What a playlist holds now: a list in its own order, without what is not published and each notice once with its highest weight; a filter
 * newest first.
 */
export const picked = (picks: Picks, published: ReadonlyMap<string, Published>): readonly Picked[] => {
  if (picks.by === 'filter') {
    const taken = [...published.values()].filter((notice) => takes(picks, notice))
    return taken.sort(newestFirst).map((notice) => ({ notice, weight: picks.weight }))
  }
  const weights = new Map<string, number>()
  for (const { notice, weight } of picks.entries) weights.set(notice, Math.max(weight, weights.get(notice) ?? 0))
  return [...weights].flatMap(([id, weight]) => {
    const notice = published.get(id)
    return notice ? [{ notice, weight }] : []
  })
}

/** The later published first; of equal moments the one with the smaller id, so that the order never wavers. */
export const newestFirst = (a: Published, b: Published): number => b.publishedAt - a.publishedAt || (a.notice < b.notice ? -1 : 1)
