import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, corrected, learned, lookedAt } from '../../../display/player/correction.ts'

const at = (wall: number, steady = wall) => ({ wall, steady })

test('a screen whose clock is an hour wrong tells the server’s time to within half the round trip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: -4e6, max: 4e6 }), (there, back, wrong) => {
      const truth = 1_800_000_000_000
      const sent = at(truth + wrong, 1_000)
      const got = at(truth + there + back + wrong, 1_000 + there + back)
      const told = corrected(learned(beginning(sent, 0), { sent, got, serverTime: truth + there }), got)
      expect(Math.abs(told - (truth + there + back))).toBeLessThanOrEqual((there + back) / 2 + 1)
    }),
  )
})

test('a quick answer counts and a slow one after it does not', () => {
  const quick = learned(beginning(at(0), 0), { sent: at(1_000), got: at(1_020), serverTime: 5_010 })
  const slow = learned(quick, { sent: at(2_000), got: at(4_000), serverTime: 9_000 })
  expect(slow.offset).toBe(quick.offset)
})

test('what was learned long ago gives way to a slower answer of today, because clocks drift', () => {
  const quick = learned(beginning(at(0), 0), { sent: at(1_000), got: at(1_020), serverTime: 1_010 })
  const week = 7 * 86_400_000
  const later = learned(quick, { sent: at(week), got: at(week + 400), serverTime: week + 60_200 })
  expect(later.offset).toBe(60_000)
})

test('a clock set back does not turn the screen back', () => {
  const known = beginning(at(1_000_000, 500), 0)
  const { correction, jumped } = lookedAt(known, at(1_000_000 - 3_600_000, 1_500))
  expect(jumped).toBe(true)
  expect(corrected(correction, correction.last)).toBe(1_001_000)
})

test('a box that slept for eight hours wakes eight hours later', () => {
  const { correction, jumped } = lookedAt(beginning(at(1_000_000, 500), 0), at(1_000_000 + 28_800_000, 600))
  expect(jumped).toBe(true)
  expect(corrected(correction, correction.last)).toBe(29_800_000)
})

test('after a jump even a slow answer is believed', () => {
  const quick = learned(beginning(at(0), 0), { sent: at(1_000), got: at(1_020), serverTime: 1_010 })
  const { correction } = lookedAt(quick, at(5_000_000, 2_000))
  expect(learned(correction, { sent: at(5_000_000, 2_000), got: at(5_004_000, 6_000), serverTime: 6_000 }).offset).toBe(6_000 - 5_002_000)
})

test('two clocks that run apart by a few milliseconds are no jump', () => {
  expect(lookedAt(beginning(at(1_000, 1_000), 7), at(61_040, 61_000))).toMatchObject({ jumped: false, correction: { offset: 7 } })
})
