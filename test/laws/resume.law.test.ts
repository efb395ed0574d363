/**
 * The laws of one edition taking over from another, and for each the fault that was planted to see it red (one at a time, 400 cases).
 *
 * | law                                  | planted fault                                                             |
 * |--------------------------------------|---------------------------------------------------------------------------|
 * | what says the same goes on           | the loop begins at its first slide; the round begins one slide later      |
 * | nothing is cut, nothing left out     | what is new lasts one second less than its slides                         |
 * | what was next comes next             | the round begins one slide later; the anchor lies where the piece begins  |
 * | two halves are the whole             | a stretch is anchored where the asked span begins                         |
 */

import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { within, type Instant } from '#playlists/instant.ts'
import { courseAt } from '#playlists/resume.ts'
import { showingAt } from '#playlists/showing.ts'
import type { Slide } from '#playlists/slide.ts'
import { startsAt } from '#playlists/starts.ts'
import { arrange, type Plan } from '#playlists/timeline.ts'
import { anEdition } from '../playlists/glass.ts'
import { cases, law, seed } from './timeline-cases.ts'
import { scenario, type Scenario } from './timeline-scenario.ts'
import { cutAt, spelled, walk } from './timeline-walk.ts'
import { onTheWall } from './timeline-wall.ts'

/** One edition on the glass and the next that takes over, each without some notices of the bureau; moments after that, as parts of what is left. */
type Change = Readonly<{ given: Scenario; running: Edition; next: Edition; plan: Plan; start: Instant; later: readonly Instant[] }>

const without = (plan: Plan, gone: readonly boolean[]): Plan => {
  const isGone = (slide: Slide | undefined): boolean => typeof slide?.notice === 'string' && gone[Number(slide.notice.slice(1)) % gone.length] === true
  const playlists = [...plan.playlists].map(([id, entries]) => [id, entries.filter(({ slides }) => !isGone(plan.slides[slides[0]!]))] as const)
  return { ...plan, playlists: new Map(playlists) }
}

/** As the server makes it: with the slides its loops show, no others. */
const editionOf = (plan: Plan, over: Scenario['over'], number: number): Edition => {
  const { stretches, loops } = arrange(plan, over)
  const used = [...new Set(loops.flat(2))]
  const place = new Map(used.map((slide, n) => [slide, n]))
  const slides = used.map((slide) => plan.slides[slide]!)
  return { ...anEdition({ number, startsAt: plan.startsAt, slides }), stretches: [...stretches], loops: loops.map((turns) => turns.map((turn) => turn.map((slide) => place.get(slide)!))) }
}

/** Each case makes two editions, so there are fewer. */
const changes = Math.ceil(cases / 5)

const masks = fc.array(fc.nat(3).map((n) => n === 0), { minLength: 4, maxLength: 4 })
const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 8, maxLength: 8 })

const changeOf = ({ same, atOnce }: { same: boolean; atOnce: boolean }): fc.Arbitrary<Change> =>
  fc.tuple(scenario, masks, masks, parts).map(([given, before, after, at]) => {
    const [now] = given.moments
    const running = editionOf({ ...without(given.plan, before), startsAt: Math.max(given.over.from, now! - 90_000) }, given.over, 5)
    const start = startsAt({ running: [running], now: now!, atOnce })
    const plan = { ...without(given.plan, same ? before : after), startsAt: start, course: courseAt(running, start) }
    const next = editionOf(plan, given.over, 6)
    const reach = Math.min(given.over.to, start + 20 * 60_000) - start
    return { given, running, next, plan, start, later: reach <= 0 ? [] : at.map((part) => start + Math.floor(part * reach)) }
  })

const stretchAt = ({ stretches }: Edition, at: Instant) => stretches.find((stretch) => within(stretch, at))

/** The pages of the dice's notices differ in their time only. */
const nameOf = ({ notice, page, kind, ms }: Slide): string => `${String(notice)} ${String(page)} ${kind} ${String(ms)}`

/** The core's own name of a slide, as ours. */
const toName = (name: string): string => {
  const [notice, , kind, page, ms] = JSON.parse(name) as [string | null, unknown, string, number, number]
  return `${String(notice)} ${String(page)} ${kind} ${String(ms)}`
}

const slideAt = (edition: Edition, at: Instant): string | null => {
  const showing = showingAt(edition, at)
  return showing.is === 'slide' ? nameOf(edition.slides[showing.slide]!) : null
}

const met = { 'a loop goes on elsewhere than at its beginning': 0, 'something new stands first': 0, 'a slide that stands goes on standing': 0 }
afterAll(() => console.log(`resume laws: seed ${seed}, ${changes} cases each\n${Object.entries(met).map(([what, n]) => `${String(n).padStart(6)}  ${what}`).join('\n')}`))

test('an edition that says the same goes on as if nothing had happened, made at a boundary or at once', () => {
  for (const atOnce of [false, true])
    law(changeOf({ same: true, atOnce }), ({ running, next, start, later }) => {
      const until = Math.min(...[running, next].map((edition) => edition.stretches.find((stretch) => stretch.to > start)?.to ?? start))
      for (const at of [start, ...later].filter((moment) => moment < until)) {
        const stood = slideAt(running, at)
        if (stood === null) continue
        expect(slideAt(next, at), `at ${at}`).toBe(stood)
        if (at === start && showingAt(running, at).from < start) met['a slide that stands goes on standing'] += Number(atOnce)
      }
    }, changes)
  expect(met['a slide that stands goes on standing']).toBeGreaterThan(changes / 1000)
})

/* Where `over` cuts a day, a piece may be too short for its first slide; the one before that in the loop then stands to the cut. A real edition ends at midnight. */
test('whatever changes, the highest level holds the glass with all its notices, and no slide is cut or begun that can’t end', () => {
  law(changeOf({ same: false, atOnce: false }), ({ given, next, plan, start, later }) => {
    expect([next.stretches[0]!.from, ...next.stretches.map(({ to }) => to)]).toEqual([...next.stretches.map(({ from }) => from), given.over.to])
    for (const at of later) {
      const [stretch, showing, verdict] = [stretchAt(next, at)!, showingAt(next, at), onTheWall(plan, at)]
      expect(stretch.level, `at ${at}`).toBe(verdict.level)
      const shown = new Set((stretch.loop === null ? [] : next.loops[stretch.loop]!.flat()).map((slide) => next.slides[slide]!.notice))
      if (plan.hotline !== null) shown.delete(null)
      expect(shown, `at ${at}`).toEqual(verdict.notices)
      expect(showing).toMatchObject(walk(next, stretch, at))
      if (showing.is !== 'slide') continue
      expect(showing.to - showing.from).toBeGreaterThanOrEqual(next.slides[showing.slide]!.ms)
      expect(showing.to).toBeLessThanOrEqual(stretch.to)
      if (showing.from >= start && showing.to < given.over.to) expect(showingAt(next, showing.from).from).toBe(showing.from)
      const after = showingAt(next, showing.to)
      if (after.to < given.over.to) expect(after.from).toBe(showing.to)
    }
  }, changes)
})

test('what is new stands first, each slide once, and after it the next of what ran that is still there', () => {
  law(changeOf({ same: false, atOnce: false }), ({ given, running, next, plan, start }) => {
    const stretch = next.stretches.find(({ from }) => from === start)
    if (!stretch || stretch.loop === null || stretch.anchor === start || !plan.course) return
    met['a loop goes on elsewhere than at its beginning'] += 1
    const ring = next.loops[stretch.loop]!.flat().map((slide) => nameOf(next.slides[slide]!))
    const known = new Set(running.slides.map(nameOf))
    const news = [...new Set(ring.filter((name) => !known.has(name)))]
    met['something new stands first'] += Number(news.length > 0)
    let at = start
    const msOf = (name: string | undefined): number => next.slides.find((slide) => nameOf(slide) === name)?.ms ?? 0
    for (const name of news) {
      if (at + msOf(name) > given.over.to) return
      expect(slideAt(next, at)).toBe(name)
      at = showingAt(next, at).to
    }
    const [following] = plan.course.round.map(toName).filter((name) => ring.includes(name))
    if (at + msOf(following) <= (stretchAt(next, at)?.to ?? 0)) expect(slideAt(next, at)).toBe(following)
  }, changes)
  for (const [evening, times] of Object.entries(met)) expect(times, evening).toBeGreaterThan(changes / 1000)
})

test('two halves joined are the whole, wherever the loop goes on', () => {
  law(changeOf({ same: false, atOnce: false }), ({ given, plan, later }) => {
    for (const middle of later.slice(0, 2).filter((at) => given.over.from < at)) {
      const halves = [...spelled(arrange(plan, { from: given.over.from, to: middle })), ...spelled(arrange(plan, { from: middle, to: given.over.to }))]
      expect(halves).toEqual(cutAt(spelled(arrange(plan, given.over)), middle))
    }
  }, changes)
})
