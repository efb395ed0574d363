/**
 * The laws of the timeline, and for each the fault that was planted to see it red (one at a time, 400 to 2,000 cases).
 *
 * | law                                  | planted fault                                                                    |
 * |--------------------------------------|----------------------------------------------------------------------------------|
 * | a span is covered exactly            | the last stretch is not cut to the span                                          |
 * | two halves are the whole             | a stretch is anchored where the asked span begins                                |
 * | others do not matter                 | a rule that names any screen concerns every screen                               |
 * | the highest level wins               | lowest level first; only the first rule of a level has a say; a tail over        |
 * |                                      | midnight goes by the new day; `to` = `from` is no night; a rule without playlist |
 * |                                      | holds the glass                                                                  |
 * | nights in which clocks change        | the skipped hour read an hour early; the second of two readings; all days 24 h   |
 * | the person with the stopwatch        | positions before the anchor cut towards zero; the last slide not held to the end |
 * | no slide outside its window          | ends of windows are no boundaries                                                |
 * | no slide is cut                      | a slide that cannot end is begun                                                 |
 * | an edition's start                   | no cut at the start; the part before it keeps its own anchor                     |
 * | turns of 300 s, with 12333           | turns measured without their 12333; 12333 from four slides on                    |
 * | the next change                      | two slides after each other count as no change; a loop of several slides is      |
 * |                                      | passed over like a loop of one                                                   |
 * | a new edition's start                | 2 s ahead; waits for the end of a held slide; 1 ms after the boundary            |
 */

import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { within, type Instant } from '#playlists/instant.ts'
import type { Edition } from '#playlists/edition.ts'
import { TURN_MS } from '#playlists/loop.ts'
import { concerns } from '#playlists/rule.ts'
import { nextChange, showingAt, type Showing, type Timed } from '#playlists/showing.ts'
import { startsAt } from '#playlists/starts.ts'
import { arrange, type Plan } from '#playlists/timeline.ts'
import { anEdition, aSlide } from '../playlists/glass.ts'
import { coverage, count } from './timeline-coverage.ts'
import { cases, law, seed } from './timeline-cases.ts'
import { night, rulesElsewhere, scenario, screen, type Scenario } from './timeline-scenario.ts'
import { cutAt, spelled, walk } from './timeline-walk.ts'
import { onTheWall } from './timeline-wall.ts'

const timed = ({ plan, over }: Scenario): Timed => ({ ...arrange(plan, over), slides: plan.slides })

const stretchAt = (edition: Timed, at: Instant) => edition.stretches.find((stretch) => within(stretch, at))!

const picture = (showing: Showing): string => (showing.is === 'slide' ? `slide ${showing.slide}` : showing.is)

/** Only a screen that comes up before its edition starts can see a slide in its middle: its loop runs backwards from the start. */
const runsBackwards = ({ anchor, from }: { anchor: Instant; from: Instant }): boolean => anchor > from

afterAll(() => console.log(`timeline laws: seed ${seed}, ${cases} cases each, TZ ${process.env['TZ'] ?? 'of the machine'}\n${coverage()}`))

test('the dice throw every odd evening we know of', () => {
  law(scenario, (given) => count(given, timed(given)))
  for (const [evening, times] of coverage.entries()) expect(times, evening).toBeGreaterThan(cases / 1000)
})

test('a timeline covers its span exactly: no gap, no overlap, nothing beyond', () => {
  law(scenario, (given) => {
    const { stretches } = arrange(given.plan, given.over)
    expect([stretches[0]!.from, ...stretches.map(({ to }) => to)]).toEqual([...stretches.map(({ from }) => from), given.over.to])
    expect(stretches[0]!.from).toBe(given.over.from)
    expect(stretches.every(({ from, to }) => from < to)).toBe(true)
  })
})

test('two halves joined are the whole', () => {
  law(scenario, ({ plan, over, moments }) => {
    const [middle] = moments
    const halves = [...spelled(arrange(plan, { from: over.from, to: middle! })), ...spelled(arrange(plan, { from: middle!, to: over.to }))]
    expect(halves).toEqual(cutAt(spelled(arrange(plan, over)), middle!))
  })
})

test('rules of other screens, and playlists and slides nobody selects, do not matter', () => {
  law(fc.tuple(scenario, rulesElsewhere), ([{ plan, over }, elsewhere]) => {
    const all = [...elsewhere.map((rule, n) => ({ ...rule, id: `q${n}` })), ...plan.rules]
    const slides = [...plan.slides, aSlide({ notice: 'elsewhere', from: over.from + 1, to: over.to - 1 })]
    const playlists = new Map([...plan.playlists, ['elsewhere', [{ slides: [plan.slides.length], weight: 10 }]]])
    const other = { ...plan, slides, playlists, rules: all.filter((rule) => concerns(rule, screen)) }
    expect(spelled(arrange(other, over))).toEqual(spelled(arrange(plan, over)))
  })
})

test('at every moment the highest level that has something to show holds the glass, with all its notices', () => {
  law(scenario, (given) => {
    const edition = timed(given)
    for (const at of given.moments) {
      const stretch = stretchAt(edition, at)
      const verdict = onTheWall(given.plan, at)
      expect(stretch.level, `at ${at}`).toBe(verdict.level)
      const shown = new Set((stretch.loop === null ? [] : edition.loops[stretch.loop]!.flat()).map((slide) => edition.slides[slide]!.notice))
      if (given.plan.hotline !== null) shown.delete(null)
      expect(shown, `at ${at}`).toEqual(verdict.notices)
    }
  })
})

test('in nights in which clocks change rules hold by what the wall reads', () => {
  law(night, ({ plan, over, moments }) => {
    const edition = timed({ plan, over, moments })
    for (const at of moments) expect(stretchAt(edition, at).level, `at ${at}`).toBe(onTheWall(plan, at).level)
  })
})

test('what stands at a moment is what a person with a stopwatch would see', () => {
  law(scenario, (given) => {
    const edition = timed(given)
    for (const at of given.moments) {
      const seen = walk(edition, stretchAt(edition, at), at)
      expect(showingAt(edition, at)).toMatchObject(seen)
    }
  })
})

test('no slide stands outside its window', () => {
  law(scenario, (given) => {
    const edition = timed(given)
    const edges = edition.stretches.flatMap(({ from, to }) => [from, to - 1])
    for (const at of [...given.moments, ...edges]) {
      const showing = showingAt(edition, at)
      if (showing.is === 'slide') expect(within(edition.slides[showing.slide]!, at), `slide ${showing.slide} at ${at}`).toBe(true)
    }
  })
})

test('no slide is cut: each stands from its beginning for at least its time, and ends where the next begins', () => {
  law(scenario, (given) => {
    const edition = timed(given)
    for (const at of given.moments) {
      const showing = showingAt(edition, at)
      const stretch = stretchAt(edition, at)
      expect(showing.from <= at && at < showing.to).toBe(true)
      if (showing.is !== 'slide') continue
      const joined = runsBackwards(stretch) && showing.from === stretch.from
      if (!joined) expect(showing.to - showing.from).toBeGreaterThanOrEqual(edition.slides[showing.slide]!.ms)
      expect(showing.to).toBeLessThanOrEqual(stretch.to)
      if (!runsBackwards(stretch)) expect(showing.from).toBeGreaterThanOrEqual(stretch.anchor)
      expect(showingAt(edition, showing.to).from).toBe(showing.to)
      if (showing.from > stretch.from) expect(showingAt(edition, showing.from - 1).to).toBe(showing.from)
    }
  })
})

test('an edition starts with the first slide of a loop, whole, and what ran backwards to it ends there', () => {
  law(scenario, ({ plan, over }) => {
    const start = plan.startsAt
    if (start <= over.from || over.to <= start) return
    const unbroken = arrange({ ...plan, startsAt: 0 }, over)
    const broken = spelled(unbroken).map((stretch) => (stretch.from < start && start < stretch.to ? { ...stretch, anchor: start } : stretch))
    expect(spelled(arrange(plan, over))).toEqual(cutAt(broken, start))
    const edition = timed({ plan, over, moments: [] })
    const [before, first] = [showingAt(edition, start - 1), showingAt(edition, start)]
    expect([before.to, first.from]).toEqual([start, start])
    if (first.is === 'slide') expect(first.slide).toBe(edition.loops[stretchAt(edition, start).loop!]!.flat()[0])
    if (before.is === 'slide' && runsBackwards(stretchAt(edition, start - 1))) expect(start - before.from).toBeLessThanOrEqual(edition.slides[before.slide]!.ms)
  })
})

test('a turn lasts at most 300 s, and one of three slides has a 12333 slide', () => {
  law(scenario, (given) => {
    const edition = timed(given)
    const { plan } = given
    for (const turn of edition.loops.flat()) {
      expect(turn.reduce((sum, slide) => sum + edition.slides[slide]!.ms, 0)).toBeLessThanOrEqual(TURN_MS)
      if (plan.hotline !== null && turn.length >= 3) expect(turn.some((slide) => edition.slides[slide]!.kind === 'hotline'), String(turn)).toBe(true)
    }
  })
})

test('the next change is a change, and before it nothing changes', () => {
  law(fc.tuple(scenario, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })), ([given, parts]) => {
    const edition = timed(given)
    const [now] = given.moments
    const change = nextChange(edition, now!)
    const standing = picture(showingAt(edition, now!))
    const last = Math.min(change, given.over.to + 1)
    expect(change).toBeGreaterThan(now!)
    if (change < given.over.to) expect(picture(showingAt(edition, change))).not.toBe(standing)
    const between = [...parts.map((part) => now! + Math.floor(part * (last - 1 - now!))), last - 1]
    for (const at of between) expect(picture(showingAt(edition, at)), `at ${at}`).toBe(standing)
  })
})

test('a new edition starts at least 3 s ahead, cuts no slide, and waits no longer than that takes', () => {
  law(fc.tuple(scenario, fc.array(scenario, { maxLength: 2 })), ([given, more]) => {
    const [now] = given.moments
    const editionOf = (plan: Plan, start: Instant, number: number): Edition => ({ ...anEdition({ number, startsAt: start }), ...mutable(timed({ ...given, plan: { ...plan, startsAt: start } })) })
    const announced = more.reduce(
      (editions, { plan }, n) => [...editions, editionOf(plan, startsAt({ running: editions, now: now! + n * 1000 }), 6 + n)],
      [editionOf(given.plan, Math.max(given.over.from, now! - 60_000), 5)],
    )
    const later = now! + 1000 * more.length
    const start = startsAt({ running: announced, now: later })
    const holder = (at: Instant) => announced.filter((edition) => edition.startsAt <= at).at(-1)!
    const cuts = (at: Instant): boolean => {
      const showing = showingAt(holder(at), at - 1)
      return showing.is === 'slide' && holder(at - 1) === holder(at) && at - showing.from < holder(at).slides[showing.slide]!.ms
    }
    expect(start).toBeGreaterThanOrEqual(later + 3000)
    expect(cuts(start)).toBe(false)
    for (let at = later + 3000; at < start; at += Math.max(1, Math.floor((start - later - 3000) / 20))) expect(cuts(at), `could start at ${at}`).toBe(true)
    expect(startsAt({ running: announced, now: later, atOnce: true })).toBe(later)
  })
})

const mutable = ({ stretches, loops, slides }: Timed) => ({ stretches: [...stretches], loops: [...loops], slides: [...slides] })
