import { describe, expect, test } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { MINUTE, SECOND, type Instant } from '#playlists/instant.ts'
import { courseAt } from '#playlists/resume.ts'
import { showingAt, type Timed } from '#playlists/showing.ts'
import type { Slide } from '#playlists/slide.ts'
import { holderAt, startsAt } from '#playlists/starts.ts'
import { arrange } from '#playlists/timeline.ts'
import { anEdition, aPlan, aSlide, at } from './glass.ts'

const TEN = at('2026-11-23 10:00')
const over = { from: TEN - MINUTE, to: at('2026-11-24 00:00') }

type Given = Readonly<{ running?: readonly Edition[]; now?: Instant; atOnce?: boolean; until?: Instant }>

/** An edition whose loop is these notices, of one page of 20 s each unless said otherwise: `b:2` for two pages, `c@40` for 40 s, `d*3` for a weight of 3. */
const editionOf = (notices: string, { running = [], now = TEN, atOnce = false, until }: Given = {}): Edition => {
  const slides: Slide[] = []
  const entries = notices.split(' ').map((said) => {
    const [, notice = '', pages = '1', seconds = '20', weight = '1'] = /^(\w+)(?::(\d+))?(?:@(\d+))?(?:\*(\d+))?$/.exec(said)!
    const own = Array.from({ length: Number(pages) }, (_, n) => aSlide({ notice, page: n + 1, pages: Number(pages), seconds: Number(seconds), ...(until ? { to: until } : {}) }))
    return { slides: own.map((slide) => slides.push(slide) - 1), weight: Number(weight) }
  })
  const begins = startsAt({ running, now, atOnce })
  const holder = holderAt(running, begins)
  const plan = { ...aPlan({ slides, startsAt: begins }), playlists: new Map([['p1', entries]]), course: holder ? courseAt(holder, begins) : null }
  const { stretches, loops } = arrange(plan, over)
  return { ...anEdition({ number: 1 + (running.at(-1)?.number ?? 0), startsAt: begins, slides }), stretches: [...stretches], loops: [...loops] }
}

const nameAt = (edition: Timed, moment: Instant): string => {
  const showing = showingAt(edition, moment)
  if (showing.is !== 'slide') return showing.is
  const { notice, page, pages } = edition.slides[showing.slide]!
  return `${notice}${pages > 1 ? String(page) : ''}`
}

/** What stands from a moment on, one after the other, whole slides only. */
const following = (edition: Timed, from: Instant, count: number): string => {
  const seen: string[] = []
  for (let moment = from; seen.length < count; moment = showingAt(edition, moment).to) seen.push(nameAt(edition, moment))
  return seen.join(' ')
}

describe('an edition that takes over', () => {
  const old = editionOf('a b c d')

  test('goes on with the slide whose turn it is when it says the same', () => {
    const next = editionOf('a b c d', { running: [old], now: TEN + 25 * SECOND })
    expect([next.startsAt, following(next, next.startsAt, 6)]).toEqual([TEN + 40 * SECOND, 'c d a b c d'])
  })

  test('shows what is new first, once, and then goes on where the loop had come', () => {
    const next = editionOf('new a b c d', { running: [old], now: TEN + 25 * SECOND })
    expect(following(next, next.startsAt, 9)).toBe('new c d new a b c d new')
    const scattered = editionOf('new:2 a b c other d', { running: [old], now: TEN + 25 * SECOND })
    expect(following(scattered, scattered.startsAt, 6)).toBe('new1 new2 other c other d')
  })

  test('goes on with the next slide that is still there', () => {
    expect(following(editionOf('a b d', { running: [old], now: TEN + 25 * SECOND }), TEN + 40 * SECOND, 4)).toBe('d a b d')
    expect(following(editionOf('b', { running: [old], now: TEN + 25 * SECOND }), TEN + 40 * SECOND, 2)).toBe('b b')
  })

  test('begins at its first slide when nothing of the old loop is left', () => {
    const next = editionOf('x y z', { running: [old], now: TEN + 25 * SECOND })
    expect(following(next, next.startsAt, 4)).toBe('x y z x')
  })

  test('at once, after a recall, leaves the slide that stands as it stands, and drops the recalled one in its middle', () => {
    const now = TEN + 25 * SECOND
    const elsewhere = editionOf('a b d', { running: [old], now, atOnce: true })
    expect(showingAt(elsewhere, now)).toEqual({ is: 'slide', slide: 1, from: TEN + 20 * SECOND, to: TEN + 40 * SECOND })
    expect(following(elsewhere, now, 4)).toBe('b d a b')
    const here = editionOf('a c d', { running: [old], now, atOnce: true })
    expect(showingAt(here, now)).toEqual({ is: 'slide', slide: 1, from: now, to: now + 20 * SECOND })
  })

  test('of several places of a slide finds the one it had come to', () => {
    const often = editionOf('a*3 b c d')
    const next = editionOf('a*3 b c d', { running: [often], now: TEN + 75 * SECOND })
    expect([following(often, next.startsAt, 6), following(next, next.startsAt, 6)]).toEqual(['a d a b a c', 'a d a b a c'])
  })

  test('overtaken before all that was new has stood still shows the rest, and loses no place', () => {
    const first = editionOf('m:3 a b c d', { running: [old], now: TEN + 25 * SECOND })
    expect(following(first, first.startsAt, 5)).toBe('m1 m2 m3 c d')
    const second = editionOf('n m:3 a b c d', { running: [old, first], now: first.startsAt + 5 * SECOND })
    expect([second.startsAt, following(second, second.startsAt, 6)]).toEqual([first.startsAt + 20 * SECOND, 'n m2 m3 c d n'])
  })

  test('begins no slide that can’t end before the glass is another’s', () => {
    const until = TEN + 75 * SECOND
    const ending = editionOf('a b c d@60', { until })
    const next = editionOf('new a b c d@60', { running: [ending], now: TEN + 25 * SECOND, until })
    expect(following(next, next.startsAt, 2)).toBe('new plate')
  })
})

test('however often something is published, every notice comes up', () => {
  const standing = Array.from({ length: 12 }, (_, n) => `s${String(n)}`)
  const running: Edition[] = [editionOf(standing.join(' '))]
  const seen = new Map<string, number>()
  for (let minute = 1; minute <= 20; minute += 1) {
    const now = TEN + minute * MINUTE
    running.push(editionOf([`news${String(minute)}`, ...standing].join(' '), { running: running.slice(-2), now }))
    for (let second = 0; second < 60; second += 10) {
      const moment = now + second * SECOND
      const name = nameAt(holderAt(running.slice(-2), moment)!, moment)
      seen.set(name, (seen.get(name) ?? 0) + 10)
    }
  }
  expect(standing.filter((name) => (seen.get(name) ?? 0) < 40)).toEqual([])
  expect([...seen.keys()].filter((name) => name.startsWith('news')).length).toBeGreaterThanOrEqual(19)
})
