import type { Digest } from '#playlists/digest.ts'
import type { House } from '../house.ts'
import type { Known } from './press.ts'
import { lastNumber } from './store.ts'
import type { World } from './world.ts'

/**
 * Groups with a screen that holds a higher number than the group's own edition: it came from another group, or a backup was restored under
 * it. A screen follows only upwards (design.md 6), so they need an edition though nothing changed. A number that our next one would not
 * exceed is no reason: we never gave it.
 */
export const outrunGroups = async (given: Readonly<{ house: Pick<House, 'acts' | 'now' | 'lines'>; world: World; known: ReadonlyMap<Digest, Known> }>): Promise<ReadonlySet<Digest>> => {
  const { house, world, known } = given
  const upTo = Math.max(house.now(), await lastNumber(house.acts))
  const outrun = new Set<Digest>()
  for (const { screen, held, report } of house.lines.all()) {
    const group = world.screens().get(screen)?.seated.group
    const number = Math.max(held?.number ?? 0, report?.edition ?? 0)
    const current = group === undefined ? undefined : known.get(group)?.current
    if (group !== undefined && current && number > current.number && number <= upTo) outrun.add(group)
  }
  return outrun
}
