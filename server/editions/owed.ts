import type { Digest } from '#playlists/digest.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'

type How = Readonly<{ atOnce: boolean }>

/**
 * Remembers the groups whose edition could not be made when it was due, the disk being full: what was recorded must reach the screens as soon
 * as there is room, and whoever acted must not be told that nothing was saved (design.md P10).
 */
export const createOwed = ({ log }: Pick<House, 'log'>) => {
  const owed = new Map<Digest, boolean>()
  return {
    /** Does the making; if that fails, the groups are owed and NOT_YET_ON_SCREENS is thrown. */
    attempt: async (groups: readonly Digest[], how: How, make: () => Promise<void>): Promise<void> => {
      try {
        await make()
      } catch (error) {
        for (const group of groups) owed.set(group, how.atOnce || owed.get(group) === true)
        log.error({ err: error }, 'editions could not be made and are tried again')
        throw new Fault('NOT_YET_ON_SCREENS')
      }
    },
    /** Hands out what is owed, once; at once if any of it is for a recall. */
    take: (): How & { groups: readonly Digest[] } => {
      const due = { groups: [...owed.keys()], atOnce: [...owed.values()].includes(true) }
      owed.clear()
      return due
    },
  }
}
