import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWithTables } from '../../server/journal/compare.ts'
import { verifyWhole } from '../../server/journal/whole.ts'
import { WORKDAY_TEN } from '../house.ts'
import type { Bureau } from './bureau.ts'
import { everything, met } from './commands.ts'
import { acts } from './duties.ts'
import { nothingLeft, reasoned, unchanged } from './promises.ts'
import { openWorld } from './world.ts'

/**
 * The running house against a second opinion of the law (bureau.ts, duties.ts, reach.ts, objections.ts, effects.ts): random people try random
 * acts, right and wrong, while days go by; the two agree on every accept and refuse, and after every step on everything the house holds.
 *
 * A run prints its seed. To see a counterexample again: `MODEL_SEED=… MODEL_PATH=… MODEL_REPLAY=… npx vitest run --config
 * test/vitest.config.ts --project model`, with the seed, path and replayPath that the failure printed. `MODEL_RUNS` makes it longer,
 * `MODEL_SHRINK=1` makes a counterexample shorter before it is printed.
 *
 * Faults that were planted to see it find them, each within one run: the four-eyes guard gone; an open doubt stopping nobody; important
 * information passed by the office; what is over published; doubts left unanswered by the director; a delegation that never ends; a signature
 * that is always fresh; words that stay after a referral; an unconfirmed recall archived; an older wording left PUBLISHED; a recall that
 * leaves the catalogue's row; a doubt about what is approved that leaves it there; refusals that are not journalled.
 */
const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 2_147_483_647)
const numRuns = Number(process.env['MODEL_RUNS'] ?? 14)
const path = process.env['MODEL_PATH']
const replayPath = process.env['MODEL_REPLAY']
const STEPS = 400

/** How many acts were tried so far, right and wrong ones. */
const sum = (): number => [...met.values()].reduce((total, times) => total + times, 0)

const begins: readonly (readonly [string, number, number])[] = [
  ['from a Monday in November', WORKDAY_TEN, numRuns],
  ['from a Tuesday in a year whose calendar is missing', Date.UTC(2027, 0, 5, 2, 0), Math.ceil(numRuns / 4)],
]

for (const [name, from, runs] of begins) {
  test(`the house and the law agree on every act of many people, ${name}`, async () => {
    const before = sum()
    await fc.assert(
      fc.asyncProperty(fc.commands(everything, { maxCommands: STEPS, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) }), async (commands) => {
        const world = await openWorld(from)
        const bureau: Bureau = { now: from, notices: [], delegations: [], confirmed: new Map(), numbers: [], tried: new Map() }
        try {
          await fc.asyncModelRun(() => ({ model: bureau, real: world }), commands)
          await afterwards(world, bureau)
            } finally {
          await world.h.close()
        }
      }),
      { seed, numRuns: runs, ...(path === undefined ? {} : { path }), endOnFailure: process.env['MODEL_SHRINK'] === undefined, verbose: 1 },
    )
    console.log(`model, seed ${String(seed)}: ${String(sum() - before)} acts tried in ${String(runs)} bureaus ${name}`)
  })
}

/** What is dearer to ask is asked at the end: the chain never lets an entry be changed, so it held at every step before. */
const afterwards = async (world: Awaited<ReturnType<typeof openWorld>>, bureau: Bureau): Promise<void> => {
  expect(await verifyWhole(world.h.house.acts)).toMatchObject({ ok: true })
  expect(await compareWithTables(world.h.house.acts)).toEqual([])
  await unchanged(world)
  await reasoned(world, bureau)
  await nothingLeft(world, bureau)
  const year = new Date(bureau.now).getUTCFullYear()
  const counted = await Promise.all([2026, 2027].map(async (asked) => (await world.ask(bureau, 'director', ['GET', `/api/office/registers/year/${String(asked)}`])).body as { published: number }))
  expect(counted.reduce((sum, { published }) => sum + published, 0), `up to ${String(year)}`).toBe(bureau.numbers.length)
}

test('the walks went everywhere: every act of the road was done, and refused, again and again', () => {
  console.log([...met].sort().map(([what, times]) => `${what} ${String(times)}`).join(', '))
  if (sum() < 1_500) return // a replay, or a short look
  const never = acts.filter((act) => !met.has(`${act} done`))
  expect(never.length, `never done: ${never.join(', ')}`).toBeLessThanOrEqual(2) // chance may leave out what is rare
})
