import { openFonts } from '../assets/fonts.ts'
import { Fault } from '../faults.ts'
import type { Editions, House, Touched } from '../house.ts'
import type { Digest } from '#playlists/digest.ts'
import { createPageLayout } from './pages.ts'
import { press, SHORT_HORIZON_MS, type Known } from './press.ts'
import { createQueue } from './queue.ts'
import { withheldByGroup } from './store.ts'
import { createWorld } from './world.ts'

/**
 * Editions of the whole bureau. One at a time reads what changed, compiles the touched groups, keeps and announces them; then, and only
 * then, screens whose seat changed are told to look (a new seat without its edition would leave them with nothing to hold).
 */
export const createEditions = (house: Omit<House, 'editions' | 'traces'>): Editions => {
  const world = createWorld(house.acts)
  const layout = createPageLayout({ bureau: house.settings.bureau, fonts: openFonts() })
  const known = new Map<Digest, Known>()
  const made = new Map<Digest, number>()
  /** Groups whose edition could not be made when it was due, the disk being full; true: at once, for a recall. */
  const owed = new Map<Digest, boolean>()
  let reading: Promise<unknown> = Promise.resolve()

  const queue = createQueue(async (groups, how) => {
    for (const current of await press({ house, world, layout, known }, groups, how)) {
      made.set(current.group, current.number)
      house.log.info({ edition: current.number, group: current.group.slice(0, 12), bytes: current.bytes.length, startsAt: current.startsAt }, 'edition announced')
      house.lines.wake(current.group)
    }
  })

  /** One reading after the other, so that an older answer never overwrites a newer one. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const turn = reading.then(read, read)
    reading = turn
    return turn
  }

  /** Groups that once showed something recalled and whose edition does not say so yet: their screens may still keep it. */
  const withholding = async (): Promise<readonly Digest[]> =>
    [...(await withheldByGroup(house.acts, house.now()))].flatMap(([group, withheld]) => {
      const told = new Set(known.get(group)?.current?.edition.withheld)
      return world.groups().has(group) && withheld.some((digest) => !told.has(digest)) ? [group] : []
    })

  const compile = async (groups: Iterable<Digest>, how: { atOnce: boolean }): Promise<{ numbers: readonly number[] }> => {
    const asked = [...groups]
    const before = new Map(asked.map((group) => [group, made.get(group)]))
    try {
      await queue.ask(asked, how)
    } catch (error) {
      for (const group of asked) owed.set(group, how.atOnce || owed.get(group) === true)
      house.log.error({ err: error }, 'editions could not be made and are tried again')
      throw new Fault('NOT_YET_ON_SCREENS')
    }
    return { numbers: asked.flatMap((group) => (made.get(group) === before.get(group) ? [] : (made.get(group) ?? []))) }
  }

  /** What is known of groups without a screen is forgotten; the store still has it. */
  const seatScreens = (): void => {
    for (const group of known.keys()) {
      if (world.groups().has(group)) continue
      known.delete(group)
      made.delete(group)
    }
    for (const line of house.lines.all()) {
      const screen = world.screens().get(line.screen)
      if (screen) house.lines.seat(screen.id, screen.seated)
      else house.lines.drop(line.screen)
    }
  }

  return {
    changed: async (touched: Touched, how) => {
      const groups = await inTurn(() => world.refresh(touched))
      const result = await compile(how.atOnce ? new Set([...groups, ...(await withholding())]) : groups, how)
      if (touched.rules || touched.screens) seatScreens()
      return result
    },
    compileMissing: async () => {
      await inTurn(world.load)
      return compile(world.groups().keys(), { atOnce: false })
    },
    extendHorizon: () => {
      const now = house.now()
      const short = [...world.groups().keys()].filter((group) => (known.get(group)?.current?.horizonAt ?? 0) - now < SHORT_HORIZON_MS)
      return compile(short, { atOnce: false })
    },
    catchUp: async () => {
      if (owed.size === 0) return { numbers: [] }
      const due = new Map(owed)
      owed.clear()
      const result = await compile([...due.keys()].filter((group) => world.groups().has(group)), { atOnce: [...due.values()].includes(true) })
      seatScreens()
      return result
    },
    published: world.published,
    current: (group) => known.get(group)?.current,
    leftOut: (group) => known.get(group)?.leftOut ?? [],
  }
}
