import { expect, test } from 'vitest'
import { lookAgainAt, showable, standing } from '../../../display/player/view.ts'
import { digestOf, heldOf, HOUR, onWith, slideOf } from './edition-fixture.ts'

const showing = (on: Parameters<typeof standing>[0], now: number) => standing(on, now)?.showing

test('a withheld notice’s time shows the plate, and the others keep theirs', () => {
  const on = onWith([heldOf(1)], { withheld: new Set([digestOf(1)]) })
  expect(showing(on, 5_000)).toMatchObject({ is: 'plate', to: 10_000 })
  expect(showing(on, 15_000)).toMatchObject({ is: 'slide', slide: 1 })
})

test('a list of people leaves after ten minutes without a stamp, other notices stay a day, the house’s own slide for ever', () => {
  const slides = [slideOf(1, { staleMs: HOUR / 6 }), slideOf(2), slideOf(3, { notice: null, revision: null })]
  const on = onWith([heldOf(1, { slides })])
  const seen = (now: number) => [0, 10_000, 20_000].map((add) => showing(on, Math.floor(now / 30_000) * 30_000 + add)?.is)
  expect(seen(0)).toEqual(['slide', 'slide', 'slide'])
  expect(seen(HOUR)).toEqual(['plate', 'slide', 'slide'])
  expect(seen(25 * HOUR)).toEqual(['plate', 'plate', 'slide'])
})

test('a slide past its window is not shown although its loop still names it', () => {
  const on = onWith([heldOf(1, { slides: [slideOf(1, { to: 4_000 }), slideOf(2)] })])
  expect(showing(on, 3_999)).toMatchObject({ is: 'slide' })
  expect(showing(on, 4_000)).toMatchObject({ is: 'plate' })
})

test('a screen that holds nothing shows the plate', () => {
  expect(standing(onWith([]), 5_000)).toBeNull()
})

test('it looks again when the slide ends, when an edition starts, when a card is over and when a slide goes stale, whichever is first', () => {
  expect(lookAgainAt(onWith([heldOf(1)]), 2_000)).toBe(10_000)
  expect(lookAgainAt(onWith([heldOf(1), heldOf(2, { startsAt: 7_000 })]), 2_000)).toBe(7_000)
  expect(lookAgainAt(onWith([heldOf(1)], { card: 5_000, identify: 6_000 }), 2_000)).toBe(5_000)
  expect(lookAgainAt(onWith([heldOf(1, { slides: [slideOf(1, { staleMs: 60_000, ms: 90_000 })] })]), 2_000)).toBe(60_000)
})

test('it reports every revision it could still show, in slides and in lists, and none that is withheld or over', () => {
  const entry = { notice: 'n', kind: 'guide', title: 't', summary: 's', indexNumber: 'i', section: 'x', formedOn: '2026-01-01', publishedAt: 0, from: 0, text: digestOf(50) }
  const libraries = [{ category: 'guides' as const, entries: [{ ...entry, revision: digestOf(5), to: 1e12 }, { ...entry, revision: digestOf(6), to: 500 }] }]
  const on = onWith([heldOf(1, { slides: [slideOf(1), slideOf(2), slideOf(3, { to: 900 }), slideOf(4, { notice: null, revision: null })] }, libraries)], { withheld: new Set([digestOf(2)]) })
  expect([...showable(on, 1_000)].sort()).toEqual([digestOf(1), digestOf(5)])
})
