import type { Instant } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { inspect, type Records, type Rejected, report } from './admission.ts'
import { publishedDigests } from './evidence-store.ts'

/** The notices that were found broken at the last look of a house, so that editions are made anew only when that changes. */
const brokenAtLastLook = new WeakMap<House['editions'], ReadonlySet<string>>()

/**
 * Reads the words and the chain of everything published again (domain.md TS24): a wording whose row somebody edited past the house, or whose reviews
 * are no longer complete, leaves its editions at once, and screens show what remains or the plate; it comes back when the rows are put right. The
 * journal says so once (ADMISSION_REFUSED), the log at every look.
 * @returns how many notices left the screens or came back.
 */
export const checkPublished = async (house: House): Promise<number> => {
  const rejected = await rejectedNow(house, house.now())
  for (const { digest, notice, code, of } of rejected) house.log.error({ digest, notice, code, of }, 'what is published is not what was approved, so no screen shows it: npm run journal -- verify says more')
  const before = brokenAtLastLook.get(house.editions) ?? new Set<string>()
  const now = new Set(rejected.flatMap(({ notice }) => notice ?? []))
  brokenAtLastLook.set(house.editions, now)
  const changed = [...new Set([...before, ...now])].filter((notice) => before.has(notice) !== now.has(notice))
  if (changed.length === 0) return 0
  await report(house.acts, rejected, house.now())
  await house.editions.changed({ notices: changed }, { atOnce: true })
  return changed.length
}

/** So many are read at once; then other requests get their turn. */
const CHUNK = 50

const rejectedNow = async (records: Records, now: Instant): Promise<Rejected[]> => {
  const digests = await publishedDigests(records.acts)
  const rejected: Rejected[] = []
  for (let from = 0; from < digests.length; from += CHUNK) {
    rejected.push(...(await inspect(records, digests.slice(from, from + CHUNK), now)).rejected)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return rejected
}
