/**
 * The laws of the loop, and for each the fault that was planted to see it red (one at a time, 400 cases).
 *
 * | law                              | planted fault                                                                    |
 * |----------------------------------|----------------------------------------------------------------------------------|
 * | turns of 300 s, with 12333       | turns measured without their 12333; 12333 from four slides on; none in a cycle   |
 * |                                  | of turns too short for it                                                        |
 * | every entry, whole               | a long entry that does not fit the turn is dropped                               |
 * | closures, every second place     | closures are entries like all others                                             |
 * | never twice running              | nobody is called early; the cycle's end does not look at its beginning           |
 * | by weight                        | weights stop at five                                                             |
 * | evenly spread                    | all entries of one weight are due at the same moment                             |
 */

import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { orderOf } from '#playlists/loop-order.ts'
import { makeLoop, TURN_MS, type LoopEntry } from '#playlists/loop.ts'
import { cases, law, seed } from './timeline-cases.ts'

const SHORT = fc.integer({ min: 8, max: 60 })
const weights = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 })), { minLength: 1, maxLength: 40, size: 'max' })

/** Entries of one to five pages; slides are numbered through, the last number is the house's 12333 slide. */
const loops = fc
  .record({
    pages: fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: SHORT }, { weight: 1, arbitrary: fc.integer({ min: 60, max: 300 }) }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30, size: 'max' }),
    weights: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 })), { minLength: 30, maxLength: 30 }),
    hotline: fc.integer({ min: 5, max: 300 }),
    urgent: fc.array(fc.nat(9).map((n) => n === 0), { minLength: 30, maxLength: 30 }),
    own: fc.array(fc.nat(14).map((n) => n === 0), { minLength: 30, maxLength: 30 }),
  })
  .map(({ pages, weights, hotline, urgent, own }) => {
    let next = 0
    const entries: LoopEntry[] = pages.map((list, n) => ({ slides: list.map(() => next++), weight: weights[n]! }))
    const seconds = [...pages.flat(), hotline]
    const owners = entries.flatMap(({ slides }, entry) => slides.map(() => entry))
    const owner = (slide: number): number => owners[slide] ?? -1
    const isHotline = (slide: number): boolean => slide === next || own[owner(slide)] === true
    const isUrgent = (slide: number): boolean => urgent[owner(slide)] === true && !isHotline(slide)
    const ms = (slide: number): number => seconds[slide]! * 1000
    return { entries, hotline: next, ms, isHotline, isUrgent, owner }
  })

const met = { 'several turns': 0, 'a turn of two long slides': 0, 'an entry longer than a turn': 0, 'a closure': 0, 'a 12333 notice': 0, 'one entry': 0 }

afterAll(() => console.log(`loop laws: seed ${seed}, ${cases} cases each\n${Object.entries(met).map(([what, n]) => `${String(n).padStart(6)}  ${what}`).join('\n')}`))

const lengthOf = (slides: readonly number[], ms: (slide: number) => number): number => slides.reduce((sum, slide) => sum + ms(slide), 0)

test('the dice throw every odd loop we know of', () => {
  law(loops, (given) => {
    const loop = makeLoop(given)!
    met['several turns'] += Number(loop.length > 1)
    met['a turn of two long slides'] += Number(loop.some((turn) => turn.length === 2 && lengthOf(turn, given.ms) > 200_000))
    met['an entry longer than a turn'] += Number(given.entries.some(({ slides }) => lengthOf(slides, given.ms) > TURN_MS))
    met['a closure'] += Number(given.entries.some(({ slides }) => slides.some(given.isUrgent)))
    met['a 12333 notice'] += Number(given.entries.some(({ slides }) => slides.some(given.isHotline)))
    met['one entry'] += Number(given.entries.length === 1)
  })
  for (const [what, n] of Object.entries(met)) expect(n, what).toBeGreaterThan(cases / 1000)
})

test('a turn lasts at most 300 s, and has a 12333 slide when it has three slides', () => {
  law(loops, (given) => {
    const loop = makeLoop(given)!
    expect(loop.filter((turn) => lengthOf(turn, given.ms) > TURN_MS)).toEqual([])
    expect(loop.filter((turn) => turn.length >= 3 && !turn.some(given.isHotline))).toEqual([])
    if (loop.flat().length >= 3) expect(loop.flat().some(given.isHotline)).toBe(true)
  })
})

test('every entry comes up in a cycle, its slides in their order and together in one turn unless they are longer than one', () => {
  law(loops, (given) => {
    const loop = makeLoop(given)!
    const cycle = loop.flat().filter((slide) => slide !== given.hotline)
    for (const { slides } of given.entries) {
      const first = cycle.flatMap((slide, n) => (slide === slides[0] ? [n] : []))
      expect(first.length).toBeGreaterThan(0)
      expect(first.filter((n) => cycle.slice(n, n + slides.length).join() !== slides.join())).toEqual([])
      expect(cycle.filter((slide) => slides.includes(slide)).length).toBe(first.length * slides.length)
      const needs = slides.length >= 3 && !slides.some(given.isHotline) ? given.ms(given.hotline) : 0
      const turns = loop.filter((turn) => turn.includes(slides[0]!))
      if (lengthOf(slides, given.ms) + needs <= TURN_MS) expect(turns.filter((turn) => !turn.join().includes(slides.join()))).toEqual([])
    }
  })
})

test('closures take every second place', () => {
  law(loops, (given) => {
    const order = placesOf(given, makeLoop(given)!)
    const urgent = order.map((entry) => given.entries[entry]!.slides.some(given.isUrgent))
    if (!urgent.includes(true) || !urgent.includes(false)) return
    expect(urgent).toEqual(urgent.map((_, n) => n % 2 === 0))
  })
})

/** The loop as entries: pages of one entry that follow each other are one place. */
const placesOf = (given: { hotline: number; owner: (slide: number) => number; entries: readonly LoopEntry[] }, loop: readonly (readonly number[])[]): number[] =>
  loop.flat().flatMap((slide) => (slide === given.hotline || given.entries[given.owner(slide)]!.slides[0] !== slide ? [] : [given.owner(slide)]))

test('no entry comes up twice running while there is another, also where the cycle begins again', () => {
  law(weights, (given) => {
    const order = orderOf(given)
    if (given.length === 1) expect(order).toEqual([0])
    else expect(order.filter((entry, n) => entry === order[(n + 1) % order.length]), order.join()).toEqual([])
  })
})

test('entries come up by their weights, one heavier than all others together as often as those', () => {
  law(weights, (given) => {
    const order = orderOf(given)
    const times = given.map((_, entry) => order.filter((other) => other === entry).length)
    const all = given.reduce((sum, weight) => sum + weight, 0)
    const fair = given.map((weight) => Math.min(weight, Math.max(1, all - weight)))
    const by = times[0]! / fair[0]!
    expect(times).toEqual(fair.map((weight) => weight * by))
  })
})

test('an entry is spread over the cycle: never more than half as far again as its even distance, and two places, between two of its appearances', () => {
  law(weights, (given) => {
    const order = orderOf(given)
    const strayed = given.flatMap((_, entry) => {
      const at = order.flatMap((other, n) => (other === entry ? [n] : []))
      const most = (1.5 * order.length) / at.length + 2
      return at.filter((place, n) => (at[n + 1] ?? at[0]! + order.length) - place > most).map((place) => `${entry} at ${place}`)
    })
    expect(strayed, order.join()).toEqual([])
  })
})
