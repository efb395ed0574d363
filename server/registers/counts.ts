import type { Digest } from '#playlists/digest.ts'
import { shareOf } from './share.ts'

/** One publication as the journal tells it: which notice, which wording, in which year of the bureau's own calendar. */
export type Published = Readonly<{ notice: string; digest: Digest; year: number }>

/**
 * How many notices were first made public in a year, and of how many the full text could be read electronically. `share`: the second of the
 * first, as the report prints it; null when there is nothing to divide.
 */
export type YearCount = Readonly<{ published: number; withFullText: number; share: string | null }>

/**
 * Counts a year from what the journal tells, oldest first (domain.md D34, D35, I14). A notice counts once, in the year of its first
 * publication: revisions add nothing. Its full text counts when any wording of that year was to be read in full.
 */
export const countYear = (told: readonly Published[], { year, inFull }: Readonly<{ year: number; inFull: ReadonlySet<Digest> }>): YearCount => {
  const first = new Map<string, number>()
  for (const { notice, year: of } of told) if (!first.has(notice)) first.set(notice, of)
  const counted = new Set([...first].filter(([, of]) => of === year).map(([notice]) => notice))
  const full = new Set(told.filter((one) => one.year === year && counted.has(one.notice) && inFull.has(one.digest)).map(({ notice }) => notice))
  return { published: counted.size, withFullText: full.size, share: shareOf(full.size, counted.size) }
}
