import type { Digest } from '#playlists/digest.ts'

type Waiter = Readonly<{ done: () => void; failed: (reason: unknown) => void }>
type Wish = { atOnce: boolean; waiters: Waiter[] }

/** What is compiled in one go. Small, so that a recall never waits long behind a rebuild of everything. */
const PORTION = 6

/**
 * Groups that wait for their edition. `ask` resolves when each of them has been worked on after being asked for; what is asked for at once
 * (recalls) goes first, and asking twice before work begins is asking once.
 */
export const createQueue = (work: (groups: readonly Digest[], how: { atOnce: boolean }) => Promise<void>) => {
  const wishes = new Map<Digest, Wish>()
  let running = false

  const take = (): ReadonlyMap<Digest, Wish> => {
    const urgent = [...wishes].filter(([, { atOnce }]) => atOnce)
    const portion = new Map((urgent.length > 0 ? urgent : [...wishes]).slice(0, PORTION))
    for (const group of portion.keys()) wishes.delete(group)
    return portion
  }

  /** Does a portion; when that fails, each of its groups alone, so that one that can't be done does not hold up the others. */
  const attempt = async (portion: ReadonlyMap<Digest, Wish>): Promise<void> => {
    const waiters = [...portion.values()].flatMap((wish) => wish.waiters)
    const atOnce = [...portion.values()].some((wish) => wish.atOnce)
    try {
      await work([...portion.keys()], { atOnce })
      for (const { done } of waiters) done()
    } catch (reason) {
      if (portion.size > 1) for (const [group, wish] of portion) await attempt(new Map([[group, wish]]))
      else for (const { failed } of waiters) failed(reason)
    }
  }

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    while (wishes.size > 0) {
      await attempt(take())
      await new Promise((next) => setImmediate(next))
    }
    running = false
  }

  const askOne = (group: Digest, atOnce: boolean): Promise<void> =>
    new Promise((done, failed) => {
      const wish = wishes.get(group) ?? { atOnce: false, waiters: [] }
      wish.atOnce ||= atOnce
      wish.waiters.push({ done, failed })
      wishes.set(group, wish)
    })

  return {
    ask: async (groups: Iterable<Digest>, { atOnce }: { atOnce: boolean }): Promise<void> => {
      const asked = [...groups].map((group) => askOne(group, atOnce))
      void run()
      await Promise.all(asked)
    },
  }
}
