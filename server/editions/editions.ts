import { openFonts } from '../assets/fonts.ts'
import type { Editions, House, Touched } from '../house.ts'
import type { Digest } from '#playlists/digest.ts'
import { outrunGroups } from './outrun.ts'
import { createOwed } from './owed.ts'
import { createPageLayout } from './pages.ts'
import { press, SHORT_HORIZON_MS, type Known } from './press.ts'
import { createQueue } from './queue.ts'
import { withheldByGroup } from './store.ts'
import { createWorld, type World } from './world.ts'

/**
 * Editions of the whole bureau. One at a time reads what changed, compiles the touched groups, keeps and announces them; then, and only
 * then, screens whose seat changed are told to look (a new seat without its edition would leave them with nothing to hold).
 */
export const createEditions = (house: Omit<House, 'editions' | 'traces'>): Editions => {
  const world = createWorld(house.acts)
  const layout = createPageLayout({ bureau: house.settings.bureau, fonts: openFonts() })
  const known = new Map<Digest, Known>()
  const made = new Map<Digest, number>()
  const owed = createOwed(house)
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

  /**
   * Groups whose edition or stamp is from a moment yet to come: our clock was ahead and has been put back. Their screens follow only a newer
   * edition, by which they know (design.md 6).
   */
  const ahead = (): readonly Digest[] => [...known].flatMap(([group, { current }]) => (current?.isAheadOf(house.now()) ? [group] : []))

  const compile = async (groups: Iterable<Digest>, how: { atOnce: boolean }): Promise<{ numbers: readonly number[] }> => {
    const asked = [...groups]
    const before = new Map(asked.map((group) => [group, made.get(group)]))
    await owed.attempt(asked, how, () => queue.ask(asked, how))
    return { numbers: asked.flatMap((group) => (made.get(group) === before.get(group) ? [] : (made.get(group) ?? []))) }
  }

  const seatScreens = (): void => seat({ lines: house.lines, world, known, made })

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
      const due = owed.take()
      const late = ahead()
      const outrun = await outrunGroups({ house, world, known })
      const groups = new Set([...due.groups, ...late, ...outrun].filter((group) => world.groups().has(group)))
      const result = await compile(groups, { atOnce: due.atOnce || late.length > 0 })
      if (due.groups.length > 0) seatScreens()
      return result
    },
    published: world.published,
    current: (group) => known.get(group)?.current,
    leftOut: (group) => known.get(group)?.leftOut ?? [],
  }
}

/** Seats every screen as the world says now. What is known of groups without a screen is forgotten; the store still has it. */
const seat = ({ lines, world, known, made }: Pick<House, 'lines'> & { world: World; known: Map<Digest, Known>; made: Map<Digest, number> }): void => {
  for (const group of known.keys()) {
    if (world.groups().has(group)) continue
    known.delete(group)
    made.delete(group)
  }
  for (const line of lines.all()) {
    const screen = world.screens().get(line.screen)
    if (screen) lines.seat(screen.id, screen.seated)
    else lines.drop(line.screen)
  }
}
