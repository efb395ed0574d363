import type { Hit, ScanRule } from '#playlists/scan/hit.ts'
import type { Given } from '#playlists/scan/look.ts'
import { type Place, placesOfTable } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'
import type { Part } from './part.ts'

/** A finding and the part it lies in, from 0; `at` leads to the cell, where the part is a table. */
export type PartHit = Readonly<{ hit: Hit; part: number }>

/** Every text of one part for the scanner: `at` is made up here and only leads back to a cell. */
export const placesIn = (part: Part): readonly Place[] => ('text' in part ? [{ at: '', text: part.text }] : placesOfTable('', part.table))

/** So many findings of one rule that block are told; when they are mended, the next come. */
const MOST_BLOCKS = 50

/** What the scanner finds in a file, each finding once however often the same stands in it. */
export const findingsIn = (parts: readonly Part[], given: Given): PartHit[] => {
  const seen = new Set<string>()
  const blocks = new Map<ScanRule, number>()
  return parts.flatMap((part, number) =>
    scan(placesIn(part), given).flatMap((hit) => {
      const key = `${hit.rule} ${hit.level} ${hit.text}`
      const count = (blocks.get(hit.rule) ?? 0) + 1
      if (seen.has(key) || (hit.level === 'BLOCK' && count > MOST_BLOCKS)) return []
      seen.add(key)
      if (hit.level === 'BLOCK') blocks.set(hit.rule, count)
      return [{ hit, part: number }]
    }),
  )
}
