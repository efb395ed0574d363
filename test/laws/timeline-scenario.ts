import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { MINUTE, SECOND, type Instant, type Span } from '#playlists/instant.ts'
import type { LoopEntry } from '#playlists/loop.ts'
import { concerns, levels, type Rule } from '#playlists/rule.ts'
import type { Slide } from '#playlists/slide.ts'
import type { Plan } from '#playlists/timeline.ts'
import { ALWAYS, aRule, aSlide, hotlineSlide } from '../playlists/glass.ts'

/** A bureau's week made up by the law's dice: the plan of one group, the span asked for, and moments to look at. */
export type Scenario = Readonly<{ plan: Plan; over: Span; moments: readonly Instant[] }>

export const screen = { id: 'hall', tags: ['ground-floor'] }

/** Zones with the days on which their clocks change; the last days are turns of the year and of a month. */
const zones: readonly (readonly [string, readonly string[]])[] = [
  ['Asia/Shanghai', ['2026-11-23', '2027-01-05']],
  ['Europe/Berlin', ['2026-03-29', '2026-10-25']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
  ['Pacific/Chatham', ['2026-04-05', '2026-09-27']],
  ['America/St_Johns', ['2026-03-08', '2026-11-01']],
  ['America/Havana', ['2026-03-08', '2026-11-01']],
  ['Africa/Cairo', ['2026-04-24', '2026-10-30']],
  ['UTC', ['2029-02-28', '2026-12-31']],
]

const places = fc.constantFrom(...zones.flatMap(([zone, days]) => days.map((on) => ({ zone, on }))))

const clockTime = fc.oneof(
  { weight: 3, arbitrary: fc.record({ h: fc.nat(23), m: fc.constantFrom(0, 15, 30, 45) }) },
  { weight: 1, arbitrary: fc.record({ h: fc.integer({ min: 0, max: 3 }), m: fc.nat(59) }) },
).map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

const dayNear = (on: string) => fc.integer({ min: -2, max: 2 }).map((days) => Temporal.PlainDate.from(on).add({ days }).toString())

const ruleNear = (on: string, lists: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      playlist: fc.option(fc.nat(lists).map((n) => `p${n}`), { freq: 8 }),
      level: fc.constantFrom(...levels),
      fromOn: fc.option(dayNear(on), { freq: 1 }),
      toOn: fc.option(dayNear(on), { freq: 1 }),
      weekdays: fc.oneof(fc.constant<number[]>([1, 2, 3, 4, 5, 6, 7]), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
      hours: fc.option(fc.record({ from: clockTime, to: clockTime }), { freq: 3 }),
      screens: fc.constantFrom<string[]>([], ['hall'], ['gate'], ['gate', 'hall']),
      tags: fc.constantFrom<string[]>([], [], ['ground-floor'], ['roof']),
    })
    .map((rule) => aRule({ name: 'rule', ...rule }))

const seconds = fc.oneof(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 300 }))

/** One notice as its pages: 1–4 slides sharing kind and window. */
const noticeNear = (from: Instant): fc.Arbitrary<(n: number) => Slide[]> => {
  const edge = fc.integer({ min: -12 * 3600, max: 36 * 3600 }).map((s) => from + s * SECOND)
  const window = fc.oneof(
    { weight: 3, arbitrary: fc.constant(ALWAYS) },
    { weight: 2, arbitrary: edge.map((to) => ({ from: 0, to })) },
    { weight: 1, arbitrary: fc.tuple(edge, edge).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })) },
    { weight: 1, arbitrary: fc.tuple(edge, seconds).map(([begins, length]) => ({ from: begins, to: begins + length * SECOND })) },
  )
  return fc
    .record({ pages: fc.array(seconds, { minLength: 1, maxLength: 4 }), kind: fc.constantFrom('announcement', 'announcement', 'announcement', 'closure', 'hotline', 'jobs'), window })
    .map(({ pages, kind, window: { from: begins, to } }) => (n) => pages.map((length) => aSlide({ notice: `n${n}`, kind: kind as Slide['kind'], from: begins, to, seconds: length })))
}

const entriesOf = (notices: readonly (readonly number[])[]): fc.Arbitrary<readonly LoopEntry[]> =>
  notices.length === 0
    ? fc.constant([])
    : fc.array(fc.record({ slides: fc.constantFrom(...notices), weight: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 })) }), { maxLength: 6, size: 'max' })

/** Anywhere, right beside a window's edge, and in the hours in which clocks change. */
const momentsIn = ({ over, slides, midnight }: { over: Span; slides: readonly Slide[]; midnight: Instant }): fc.Arbitrary<readonly Instant[]> => {
  const near = slides.flatMap(({ from, to }) => [from, to]).filter((at) => over.from < at && at < over.to)
  const anywhere = fc.integer({ min: over.from, max: over.to - 1 })
  const beside = fc.constantFrom(over.from, ...near).chain((at) => fc.integer({ min: -2, max: 2 }).map((ms) => Math.min(Math.max(at + ms, over.from), over.to - 1)))
  const night = fc.integer({ min: 0, max: 4 * 60 }).map((minutes) => Math.min(Math.max(midnight + minutes * MINUTE, over.from), over.to - 1))
  return fc.array(fc.oneof(anywhere, beside, night), { minLength: 3, maxLength: 3 })
}

/** Any plan of a group, a span of up to two days around a day on which something is odd, and three moments in it. */
export const scenario: fc.Arbitrary<Scenario> = places.chain(({ zone, on }) => {
  const midnight = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds
  const over = fc
    .record({ from: fc.integer({ min: -24 * 60, max: 24 * 60 }), length: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 48 * 60 })), odd: fc.nat(59_999) })
    .map(({ from, length, odd }) => ({ from: midnight + from * MINUTE + odd, to: midnight + (from + length) * MINUTE + odd + 1 }))
  const plan = fc.array(noticeNear(midnight), { maxLength: 8, size: 'max' }).chain((made) => {
    const pages = made.map((make, n) => make(n))
    const slides = pages.flat()
    let next = 0
    const notices = pages.map((own) => own.map(() => next++))
    return fc
      .record({
        lists: fc.array(entriesOf(notices), { minLength: 1, maxLength: 5 }),
        rules: fc.oneof({ weight: 6, arbitrary: fc.array(ruleNear(on, 5), { maxLength: 7 }) }, { weight: 1, arbitrary: fc.array(ruleNear(on, 5), { minLength: 50, maxLength: 50 }) }),
        standing: fc.constantFrom(true, true, false),
        hotline: fc.option(seconds, { freq: 5 }),
        startsAt: fc.integer({ min: -12 * 3600, max: 36 * 3600 }),
      })
      .map(({ lists, rules, standing, hotline, startsAt }): Plan => ({
        zone,
        rules: [...rules, ...(standing ? [aRule({ playlist: 'p0' })] : [])].map((rule, n) => ({ ...rule, id: `r${(n * 37) % 64}` })).filter((rule) => concerns(rule, screen)),
        playlists: new Map(lists.map((entries, n) => [`p${n}`, entries])),
        slides: hotline === null ? slides : [...slides, hotlineSlide(hotline)],
        hotline: hotline === null ? null : slides.length,
        startsAt: midnight + startsAt * SECOND,
      }))
  })
  return fc.tuple(plan, over).chain(([plan, over]) => momentsIn({ over, slides: plan.slides, midnight }).map((moments) => ({ plan, over, moments })))
})

/** Rules that speak of another screen only. */
export const rulesElsewhere = fc.array(ruleNear('2026-11-23', 5).map((rule) => ({ ...rule, screens: ['gate'], tags: ['roof'] })), { maxLength: 4 })

const nightTime = fc.record({ h: fc.nat(4), m: fc.nat(59) }).map(({ h, m }) => `0${h}:${String(m).padStart(2, '0')}`)

/** One rule in the small hours of a night on which something may be odd with the clock, and moments in that night. */
export const night: fc.Arbitrary<Scenario> = places.chain(({ zone, on }) => {
  const midnight = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds
  const moments = fc.array(fc.integer({ min: -60, max: 5 * 60 }).map((minutes) => midnight + minutes * MINUTE), { minLength: 3, maxLength: 3 })
  return fc.record({ from: nightTime, to: nightTime, moments }).map(({ from, to, moments }) => ({
    plan: { zone, rules: [aRule({ hours: { from, to } })], playlists: new Map([['p1', [{ slides: [0], weight: 1 }]]]), slides: [aSlide()], hotline: null, startsAt: 0 },
    over: { from: midnight - 120 * MINUTE, to: midnight + 360 * MINUTE },
    moments,
  }))
})
