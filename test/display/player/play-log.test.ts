import { expect, test } from 'vitest'
import { PlayLog } from '../../../display/player/play-log.ts'
import { standing } from '../../../display/player/view.ts'
import { digestOf, heldOf, onWith } from './edition-fixture.ts'

const on = onWith([heldOf(1)])
const at = (now: number) => standing(on, now)

test('a slide that stood its time is one play with its moment and its length', () => {
  const log = new PlayLog('life-1')
  log.see(at(0), 0)
  expect(log.see(at(5_000), 5_000)).toBeNull()
  expect(log.see(at(10_000), 10_000)).toEqual({ session: 'life-1', sequence: 0, edition: 1, notice: 'n1', revision: digestOf(1), page: 1, from: 0, ms: 10_000 })
  expect(log.see(at(20_000), 20_000)).toMatchObject({ sequence: 1, notice: 'n2', from: 10_000, ms: 10_000 })
})

test('a page loaded in the middle of a slide claims only what it showed', () => {
  const log = new PlayLog('life-2')
  log.see(at(7_000), 7_000)
  expect(log.see(at(10_000), 10_000)).toMatchObject({ from: 7_000, ms: 3_000 })
})

test('a kiosk in somebody’s hands shows no slides', () => {
  const log = new PlayLog('life-3')
  log.see(at(0), 0)
  expect(log.see(null, 4_000)).toMatchObject({ ms: 4_000 })
  expect(log.see(null, 60_000)).toBeNull()
})

test('the only slide of a loop plays anew each time round', () => {
  const alone = onWith([heldOf(1, { slides: heldOf(1).edition.slides.slice(0, 1) })])
  const log = new PlayLog('life-4')
  const plays = [0, 10_000, 20_000, 30_000].map((now) => log.see(standing(alone, now), now))
  expect(plays.map((play) => play?.ms)).toEqual([undefined, 10_000, 10_000, 10_000])
})
