import { getTasks } from 'node-cron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HOUR } from '#playlists/instant.ts'
import { runChoresOf, startChores } from '../../../server/chores.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { openHouse, reseal, type TestHouse, WORKDAY_TEN } from '../../house.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

test('what came due while no server ran is done at the start: sessions and one-time links that are over are gone', async () => {
  await h.as('head')('GET', '/api/office/session')
  await h.house.acts.updateTable('accounts').set({ disabled_at: 1 }).where('login', '=', 'admin').execute()
  await reseal(h.house)
  await inviteFirstAdministrator(h.house)
  const left = async () => [await h.house.acts.selectFrom('sessions').select('login').execute(), await h.house.acts.selectFrom('invitations').select('purpose').execute()]
  await runChoresOf('start', h.house, h.databases.files)
  expect(await left()).toEqual([[{ login: 'head' }], [{ purpose: 'setup' }]])
  h.wait(12 * HOUR)
  await runChoresOf('start', h.house, h.databases.files)
  expect(await left()).toEqual([[], [{ purpose: 'setup' }]])
  h.wait(12 * HOUR)
  await runChoresOf('start', h.house, h.databases.files)
  expect(await left()).toEqual([[], []])
})

test('a chore that fails does not keep the others from running', async () => {
  await h.as('head')('GET', '/api/office/session')
  h.wait(12 * HOUR)
  const ailing = { ...h.house, acts: new Proxy(h.house.acts, { get: (acts, key) => { if (key === 'transaction') throw new Error('out of order'); const value: unknown = Reflect.get(acts, key); return typeof value === 'function' ? value.bind(acts) : value } }) }
  await runChoresOf('start', ailing, h.databases.files)
  expect(await h.house.acts.selectFrom('sessions').select('login').execute()).toEqual([])
})

test('all chores run until they are stopped, and none is left to keep the program from ending', async () => {
  const running = () => [...getTasks().values()].map((task) => `${task.name}: ${String(task.getStatus())}`)
  const chores = await startChores(h.house, h.databases.files)
  expect(running().length).toBeGreaterThan(4)
  expect(running().filter((task) => !task.endsWith(': idle'))).toEqual([])
  await chores.stop()
  expect(running()).toEqual([])
})

test('chores go on after the machine’s clock was put back by hours', async () => {
  vi.useFakeTimers({ now: WORKDAY_TEN + 8 * HOUR })
  let runs = 0
  const catchUp = () => Promise.resolve({ numbers: [++runs] })
  const chores = await startChores({ ...h.house, now: () => Date.now(), editions: { ...h.house.editions, catchUp } }, h.databases.files)
  try {
    await vi.advanceTimersByTimeAsync(30_000)
    expect(runs).toBeGreaterThanOrEqual(2)
    vi.setSystemTime(WORKDAY_TEN)
    const before = runs
    await vi.advanceTimersByTimeAsync(40_000)
    expect(runs - before).toBeGreaterThanOrEqual(3)
  } finally {
    await chores.stop()
    vi.useRealTimers()
  }
})
