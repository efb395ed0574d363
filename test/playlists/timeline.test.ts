import { describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { arrange, type Plan } from '#playlists/timeline.ts'
import { ALWAYS, aPlan, aRule, aSlide, at, clock } from './glass.ts'

/** A plan's day as people would write it down: `08:00 timed 0.1 ⚓08:00` – from, level, slides, anchor if elsewhere. */
const written = (plan: Plan, from: string, to: string): string[] => {
  const { stretches, loops } = arrange(plan, { from: at(from, plan.zone), to: at(to, plan.zone) })
  return stretches.map((stretch) => {
    const reads = (instant: number): string => clock(instant, plan.zone).slice(11, 16)
    const slides = stretch.loop === null ? '' : ` ${loops[stretch.loop]?.flat().join('.')}`
    return `${reads(stretch.from)} ${stretch.level ?? 'plate'}${slides}${stretch.anchor === stretch.from ? '' : ` ⚓${reads(stretch.anchor)}`}`
  })
}

const slides = [0, 1, 2, 3].map((n) => aSlide({ notice: `n${n}` }))
const standing = aRule({ id: 'standing', playlist: 'standing' })
const noon = aRule({ id: 'noon', playlist: 'noon', level: 'timed', hours: { from: '12:00', to: '13:00' } })
const quiet = aRule({ id: 'quiet', playlist: null, level: 'quiet', hours: { from: '22:00', to: '06:00' } })
const playlists = { standing: [0, 1], noon: [2], other: [3], empty: [] }

describe('an ordinary day', () => {
  test('quiet hours over midnight, standing by day, the noon playlist at noon', () => {
    expect(written(aPlan({ rules: [noon, quiet, standing], slides, playlists }), '2026-11-23 00:00', '2026-11-24 00:00')).toEqual([
      '00:00 quiet', '06:00 standing 0.1', '12:00 timed 2', '13:00 standing 0.1', '22:00 quiet',
    ])
  })

  test('without a rule that holds the plate stands', () => {
    expect(written(aPlan({ rules: [noon], slides, playlists }), '2026-11-23 00:00', '2026-11-24 00:00')).toEqual(['00:00 plate', '12:00 timed 2', '13:00 plate'])
  })

  test('an empty playlist leaves the glass to the level below', () => {
    expect(written(aPlan({ rules: [{ ...noon, playlist: 'empty' }, standing], slides, playlists }), '2026-11-23 00:00', '2026-11-24 00:00')).toEqual(['00:00 standing 0.1'])
  })

  test('rules on one level share the glass in the order of their ids', () => {
    const shared = [{ ...noon, id: 'b' }, { ...noon, id: 'a', playlist: 'other' }, standing]
    expect(written(aPlan({ rules: shared, slides, playlists }), '2026-11-23 12:00', '2026-11-23 13:00')).toEqual(['12:00 timed 3.2'])
  })

  test('a notice leaves when its window ends and the loop begins anew without it', () => {
    const ending = [{ ...slides[0]!, to: at('2026-11-23 15:30') }, slides[1]!]
    expect(written(aPlan({ rules: [standing], slides: ending, playlists: { standing: [0, 1] } }), '2026-11-23 00:00', '2026-11-24 00:00')).toEqual(['00:00 standing 0.1', '15:30 standing 1'])
  })

  test('hours of a rule that changes nothing on the glass do not restart the loop', () => {
    const hidden = aRule({ id: 'hidden', playlist: 'other', level: 'standing', hours: { from: '12:15', to: '12:30' } })
    expect(written(aPlan({ rules: [noon, standing, hidden], slides, playlists }), '2026-11-23 12:00', '2026-11-23 13:00')).toEqual(['12:00 timed 2'])
  })
})

describe('anchors', () => {
  test('a stretch is anchored where it began, whatever span is asked for', () => {
    expect(written(aPlan({ rules: [noon, standing], slides, playlists }), '2026-11-23 12:20', '2026-11-23 14:00')).toEqual(['12:20 timed 2 ⚓12:00', '13:00 standing 0.1'])
  })

  test('each local day begins anew at midnight', () => {
    expect(written(aPlan({ rules: [standing], slides, playlists }), '2026-11-23 23:00', '2026-11-25 00:00')).toEqual(['23:00 standing 0.1 ⚓00:00', '00:00 standing 0.1'])
  })

  test('an edition begins with its first slide, and before its start runs backwards from it', () => {
    const plan = aPlan({ rules: [noon, standing], slides, playlists, startsAt: at('2026-11-23 15:07') })
    expect(written(plan, '2026-11-23 12:00', '2026-11-24 00:00')).toEqual(['12:00 timed 2', '13:00 standing 0.1 ⚓15:07', '15:07 standing 0.1'])
  })

  test('a start on a boundary needs no second anchor', () => {
    const plan = aPlan({ rules: [noon, standing], slides, playlists, startsAt: at('2026-11-23 13:00') })
    expect(written(plan, '2026-11-23 12:00', '2026-11-23 14:00')).toEqual(['12:00 timed 2', '13:00 standing 0.1'])
  })
})

test('in the night a clock goes back, hours are what the wall reads first', () => {
  const night = aRule({ id: 'night', playlist: 'noon', level: 'timed', hours: { from: '01:00', to: '02:30' } })
  const { stretches } = arrange(aPlan({ zone: 'Europe/Berlin', rules: [night], slides, playlists }), { from: at('2026-10-25 00:00', 'Europe/Berlin'), to: at('2026-10-26 00:00', 'Europe/Berlin') })
  expect(stretches.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([1, 1.5, 22.5])
})

test('each loop is kept once, and only if a stretch shows it', () => {
  const { loops } = arrange(aPlan({ rules: [noon, standing], slides, playlists }), { from: at('2026-11-23 13:00'), to: at('2026-11-26 00:00') })
  expect(loops).toEqual([[[0, 1]], [[2]]])
  expect(arrange(aPlan({ rules: [noon, standing], slides, playlists }), { from: at('2026-11-23 14:00'), to: at('2026-11-23 15:00') }).loops).toEqual([[[0, 1]]])
})

test('an empty span has no stretches', () => {
  expect(arrange(aPlan(), { from: 5, to: 5 })).toEqual({ stretches: [], loops: [] })
})

test('a whole bureau is arranged faster than anyone can notice', () => {
  const from = at('2026-11-23 10:00')
  const many = Array.from({ length: 5000 }, (_, n) => aSlide({ notice: `n${n >> 1}`, from: from - DAY * ((n >> 1) % 20), to: from + DAY * (1 + ((n >> 1) % 13)), seconds: 8 + (n % 20) }))
  const lists = Object.fromEntries(Array.from({ length: 50 }, (_, p) => [`p${p}`, Array.from({ length: 100 }, (_, k) => p * 100 + k)]))
  const rules = Array.from({ length: 50 }, (_, n) =>
    aRule({ id: `r${n}`, playlist: `p${n}`, level: (['standing', 'timed', 'holiday', 'fixed'] as const)[n % 4]!, hours: { from: `${String(n % 24).padStart(2, '0')}:${n % 2 ? '30' : '00'}`, to: `${String((n * 7) % 24).padStart(2, '0')}:15` } }),
  )
  const big = aPlan({ rules, slides: many, playlists: lists })
  const small = aPlan({ rules: [noon, quiet, standing], slides: many.slice(0, 20).map((slide) => ({ ...slide, ...ALWAYS })), playlists: { standing: [0, 2, 4, 6, 8, 10, 12, 14, 16], noon: [1, 18] } })
  const fastest = (plan: Plan): number =>
    Math.min(...[1, 2, 3, 4, 5].map(() => {
      const began = performance.now()
      arrange(plan, { from, to: from + 8 * DAY })
      return performance.now() - began
    }))
  const took = { big: fastest(big), small: fastest(small) }
  console.log(`arrange: 5,000 slides, 50 rules, 8 days ${took.big.toFixed(1)} ms; 20 slides, 3 rules ${took.small.toFixed(2)} ms`)
  expect(took.big).toBeLessThan(1000)
  expect(took.small).toBeLessThan(50)
})
