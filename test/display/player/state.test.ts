import { expect, test } from 'vitest'
import { REFUSAL_STAYS_MS, step, type On } from '../../../display/player/state.ts'
import { digestOf, heldOf, onWith, seat } from './edition-fixture.ts'

const stamp = { edition: digestOf(1), number: 1, issuedAt: 50 }
const asOn = (state: ReturnType<typeof step>): On => {
  if (state.phase !== 'on') throw new Error(`the screen is ${state.phase}`)
  return state
}

test('a screen the server does not know forgets everything at once', () => {
  expect(step(onWith([heldOf(1)]), { is: 'unknown' }, 0)).toEqual({ phase: 'asking', asking: null })
})

test('a recall starts at once: the old edition is gone in the same step', () => {
  const on = asOn(step(onWith([heldOf(1)]), { is: 'held', held: heldOf(2, { startsAt: 1_000, withheld: [digestOf(7)] }), stamp }, 1_000))
  expect(on.line.map(({ edition }) => edition.number)).toEqual([2])
  expect(on.withheld.has(digestOf(7))).toBe(true)
  expect(on.since).toBe(1_000)
})

test('an edition that starts later waits beside the one on the glass, and time brings it on', () => {
  const waiting = asOn(step(onWith([heldOf(1)]), { is: 'held', held: heldOf(2, { startsAt: 5_000 }), stamp }, 1_000))
  expect(waiting.line).toHaveLength(2)
  expect(waiting.since).toBe(0)
  const later = asOn(step(waiting, { is: 'time' }, 5_000))
  expect(later.line.map(({ edition }) => edition.number)).toEqual([2])
  expect(later.since).toBe(5_000)
})

test('time alone changes nothing, not even the object', () => {
  const on = onWith([heldOf(1)])
  expect(step(on, { is: 'time' }, 9_999)).toBe(on)
})

test('what must not be shown is known before its edition is complete', () => {
  const on = asOn(step(onWith([heldOf(1)]), { is: 'withheld', digests: [digestOf(2)] }, 0))
  expect(on.withheld.has(digestOf(2))).toBe(true)
  expect(on.line).toHaveLength(1)
})

test('a refusal stays named for a minute of good answers and then goes', () => {
  const refused = step(onWith([heldOf(1)]), { is: 'refused', code: 'BAD_SIGNATURE' }, 1_000)
  const soon = asOn(step(refused, { is: 'stamped', stamp }, 1_000 + REFUSAL_STAYS_MS - 1))
  expect(soon.refusal?.code).toBe('BAD_SIGNATURE')
  expect(asOn(step(soon, { is: 'stamped', stamp }, 1_000 + REFUSAL_STAYS_MS)).refusal).toBeNull()
})

test('a screen that starts offline with two kept editions begins with the one whose time it is', () => {
  const state = step({ phase: 'starting', stuck: false }, { is: 'on', seat, line: [heldOf(1), heldOf(2, { startsAt: 500 })], stamp, withheld: [], card: 0 }, 800)
  expect(asOn(state).line.map(({ edition }) => edition.number)).toEqual([2])
})

test('nothing that happens to enrolled screens happens to one that is still asking', () => {
  const asking = { phase: 'asking', asking: null } as const
  expect(step(asking, { is: 'held', held: heldOf(1), stamp }, 0)).toBe(asking)
})
