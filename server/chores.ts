import { createTask, type ScheduledTask } from 'node-cron'
import { proposeCases } from './accountability/proposals.ts'
import { forgetLoose } from './attachments/loose.ts'
import type { Databases } from './database/open.ts'
import type { House } from './house.ts'
import { forgetOver } from './people/chores.ts'
import { tellForged } from './people/forged.ts'
import { expireDue } from './publications/expire.ts'
import { checkPublished } from './publications/integrity.ts'
import { forgetEnrolments } from './screens/enrolment.ts'
import { flushHealth } from './screens/health.ts'
import { scrubOwed } from './secrecy/scrub.ts'

/**
 * A piece of housekeeping: when, in the bureau's own zone, and what. It answers with how much there was to do. `also`: when the server starts,
 * for what came due while none ran, or before it stops, for what must not be lost.
 */
type Chore = Readonly<{ name: string; cron: string; also?: 'start' | 'stop'; run: (house: House, files: Databases['files']) => Promise<number> | number }>

/** Everything that happens by itself. No chore ever advances a review (design.md P8). */
const chores: readonly Chore[] = [
  { name: 'expire notices', cron: '* * * * *', also: 'start', run: expireDue },
  { name: 'wipe destroyed words from the files', cron: '* * * * *', also: 'start', run: (house, files) => scrubOwed({ acts: house.acts, files }) },
  { name: 'check what is published', cron: '* * * * *', run: checkPublished },
  { name: 'check the register', cron: '* * * * *', also: 'start', run: tellForged },
  { name: 'make owed editions', cron: '*/10 * * * * *', run: async (house) => (await house.editions.catchUp()).numbers.length },
  { name: 'extend editions', cron: '7 * * * *', run: async (house) => (await house.editions.extendHorizon()).numbers.length },
  { name: 'write down who was seen', cron: '*/30 * * * * *', also: 'stop', run: flushHealth },
  { name: 'forget enrolments', cron: '31 * * * *', also: 'start', run: forgetEnrolments },
  { name: 'forget files nothing names', cron: '13 * * * *', also: 'start', run: forgetLoose },
  { name: 'propose cases', cron: '17 * * * *', also: 'start', run: proposeCases },
  { name: 'forget over sessions', cron: '23 * * * *', also: 'start', run: forgetOver },
  { name: 'fold the write-ahead logs', cron: '41 3 * * *', also: 'stop', run: (_house, files) => foldLogs(files) },
]

/** So often the two clocks are compared, and so far apart they may drift before the wall clock counts as set. */
const LOOK_MS = 5_000
const SET_MS = 2_000

/**
 * Starts them all; none overlaps itself, each run that did something is logged, one that fails is logged and tried again at its next time.
 * When the machine's clock is set they are planned anew: put back by eight hours, each would else sleep for as long.
 */
export const startChores = async (house: House, files: Databases['files']): Promise<{ stop: () => Promise<void> }> => {
  let tasks = await planned(house, files)
  let apart = house.now() - performance.now()
  let planning: Promise<void> = Promise.resolve()
  const replan = async (): Promise<void> => {
    await cancel(tasks)
    tasks = await planned(house, files)
  }
  const watch = setInterval(() => {
    const now = house.now() - performance.now()
    if (Math.abs(now - apart) > SET_MS) planning = planning.then(replan)
    apart = now
  }, LOOK_MS)
  const stop = async (): Promise<void> => {
    clearInterval(watch)
    await planning
    await cancel(tasks)
  }
  return { stop }
}

const planned = async (house: House, files: Databases['files']): Promise<readonly ScheduledTask[]> => {
  const tasks = chores.map((chore) => createTask(chore.cron, () => runChore(chore, house, files), { name: chore.name, timezone: house.settings.zone, noOverlap: true }))
  await Promise.all(tasks.map((task) => task.start()))
  return tasks
}

const cancel = async (tasks: readonly ScheduledTask[]): Promise<void> => void (await Promise.all(tasks.map((task) => task.destroy())))

/** Runs once the chores of a start or a stop. */
export const runChoresOf = async (moment: 'start' | 'stop', house: House, files: Databases['files']): Promise<void> => {
  for (const chore of chores) if (chore.also === moment) await runChore(chore, house, files)
}

const runChore = async (chore: Chore, house: House, files: Databases['files']): Promise<void> => {
  const from = house.now()
  try {
    const done = await chore.run(house, files)
    house.log[done > 0 ? 'info' : 'debug']({ chore: chore.name, done, ms: house.now() - from }, 'chore done')
  } catch (error) {
    house.log.error({ chore: chore.name, err: error }, 'chore failed')
  }
}

const foldLogs = ({ acts, traces }: Databases['files']): number => {
  acts.pragma('wal_checkpoint(TRUNCATE)')
  traces.pragma('wal_checkpoint(TRUNCATE)')
  return 1
}
