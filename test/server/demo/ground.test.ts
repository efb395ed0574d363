import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../../server/database/lock.ts'
import { firstDayWalked, readyGround } from '../../../server/demo/ground.ts'
import { CannotStart } from '../../../server/cannot-start.ts'
import { openHouse } from '../../house.ts'

const going = { fresh: false }
const fresh = { fresh: true }
let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ground-')), 'data')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

/** What a house leaves in its folder. */
const leaveTraces = (): void => {
  mkdirSync(join(folder, 'keys'), { recursive: true })
  writeFileSync(join(folder, 'keys', 'signing.key'), 'secret')
  writeFileSync(join(folder, 'office.sqlite'), 'records')
}

test('a second start goes on with a bureau whose first day was walked to its end', () => {
  expect(readyGround(folder, going)).toBe('first day')
  leaveTraces()
  firstDayWalked(folder)
  expect(readyGround(folder, going)).toBe('goes on')
  expect(existsSync(join(folder, 'office.sqlite'))).toBe(true)
})

test('a first day that was cut off half-way is begun anew, under the same key', () => {
  readyGround(folder, going)
  leaveTraces()
  expect(readyGround(folder, going)).toBe('first day')
  expect(existsSync(join(folder, 'office.sqlite'))).toBe(false)
  expect(readFileSync(join(folder, 'keys', 'signing.key'), 'utf8')).toBe('secret')
})

test('a fresh start empties its own folder and keeps the key', () => {
  readyGround(folder, going)
  leaveTraces()
  firstDayWalked(folder)
  expect(readyGround(folder, fresh)).toBe('first day')
  expect(existsSync(join(folder, 'office.sqlite'))).toBe(false)
  expect(existsSync(join(folder, 'keys', 'signing.key'))).toBe(true)
})

test.each([going, fresh])('on emptied ground a house opens again under the key that sealed what stood there (%o)', async (way) => {
  readyGround(folder, going)
  const { close } = await openHouse({ dataDir: folder, empty: true })
  await close()
  if (way.fresh) firstDayWalked(folder)
  expect(readyGround(folder, way)).toBe('first day')
  const again = await openHouse({ dataDir: folder, empty: true })
  expect((await again.stranger('GET', '/healthz')).status).toBe(200)
  await again.close()
})

test.each([going, fresh])('a folder that no demonstration made is left alone (%o)', (way) => {
  leaveTraces()
  const before = readdirSync(folder, { recursive: true })
  expect(() => readyGround(folder, way)).toThrow(CannotStart)
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
})

test('a fresh start does not empty the folder under a server that runs', () => {
  readyGround(folder, going)
  leaveTraces()
  firstDayWalked(folder)
  const release = lockFolder(folder)
  expect(() => readyGround(folder, fresh)).toThrow(CannotStart)
  expect(existsSync(join(folder, 'office.sqlite'))).toBe(true)
  release?.()
})
