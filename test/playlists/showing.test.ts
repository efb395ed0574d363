import { describe, expect, test } from 'vitest'
import type { Stretch } from '#playlists/edition.ts'
import { SECOND } from '#playlists/instant.ts'
import { NEVER, nextChange, showingAt, type Timed } from '#playlists/showing.ts'
import { aSlide } from './glass.ts'

/** Seconds make the evenings readable: slides of 10, 20 and 30 s, stretches given in seconds. */
const timed = (...stretches: (Partial<Stretch> & { from: number; to: number })[]): Timed => ({
  slides: [10, 20, 30].map((seconds, n) => aSlide({ notice: `n${n}`, seconds })),
  loops: [[[0, 1]], [[2]], [[0], [1, 2]]],
  stretches: stretches.map(({ from, to, anchor = from, level = 'standing', loop = 0 }) => ({ from: from * SECOND, to: to * SECOND, anchor: anchor * SECOND, level, loop })),
})

const shown = (edition: Timed, second: number): string => {
  const showing = showingAt(edition, second * SECOND)
  return `${showing.is === 'slide' ? showing.slide : showing.is} ${showing.from / SECOND}–${showing.to === NEVER ? '' : showing.to / SECOND}`
}

describe('inside a stretch', () => {
  test('slides follow each other and the loop begins again', () => {
    const edition = timed({ from: 100, to: 190 })
    expect([100, 109.999, 110, 129, 130, 140].map((second) => shown(edition, second))).toEqual(['0 100–110', '0 100–110', '1 110–130', '1 110–130', '0 130–140', '1 140–160'])
  })

  test('turns follow each other', () => {
    const edition = timed({ from: 0, to: 120, loop: 2 })
    expect([0, 10, 30, 60].map((second) => shown(edition, second))).toEqual(['0 0–10', '1 10–30', '2 30–60', '0 60–70'])
  })

  test('position comes from the anchor, so a stretch cut later goes on where the whole would be', () => {
    expect(shown(timed({ from: 115, to: 190, anchor: 100 }), 115)).toBe('1 110–130')
  })

  test('before an edition starts its loop runs backwards, to end exactly at the start', () => {
    const early = timed({ from: 0, to: 100, anchor: 100 })
    expect([99, 79, 0].map((second) => shown(early, second))).toEqual(['1 80–100', '0 70–80', '1 0–10'])
  })
})

describe('no slide is cut', () => {
  test('a slide that cannot end is not begun: the one before it stays', () => {
    const edition = timed({ from: 0, to: 55 }, { from: 55, to: 100, loop: 1 })
    expect([30, 39, 40, 54, 55].map((second) => shown(edition, second))).toEqual(['0 30–55', '0 30–55', '0 30–55', '0 30–55', '2 55–100'])
  })

  test('when none can stand the plate does', () => {
    expect(shown(timed({ from: 0, to: 9 }), 5)).toBe('plate 0–9')
    expect(shown(timed({ from: 5, to: 9, anchor: 0 }), 7)).toBe('plate 5–9')
  })

  test('a slide that held before the part we were given still holds', () => {
    expect(shown(timed({ from: 20, to: 25, anchor: 0 }), 22)).toBe('0 0–25')
  })

  test('a slide that ends with its stretch is shown', () => {
    expect(shown(timed({ from: 0, to: 30 }), 25)).toBe('1 10–30')
  })
})

describe('where there is no slide', () => {
  const edition = timed({ from: 100, to: 200, level: null, loop: null }, { from: 200, to: 300, level: 'quiet', loop: null })

  test('the plate, and the black that a rule asks for', () => {
    expect([150, 200, 299].map((second) => shown(edition, second))).toEqual(['plate 100–200', 'quiet 200–300', 'quiet 200–300'])
  })

  test('before the first stretch, between two and after the last the plate stands', () => {
    expect([0, 300].map((second) => shown(edition, second))).toEqual(['plate 0–100', 'plate 300–'])
    expect(shown(timed({ from: 0, to: 10 }, { from: 20, to: 30 }), 15)).toBe('plate 10–20')
  })

  test('a loop or slide that is not in the edition is the plate, not a crash', () => {
    expect(shown(timed({ from: 0, to: 10, loop: 9 }), 5)).toBe('plate 0–10')
    expect(showingAt({ ...timed({ from: 0, to: 10 }), slides: [] }, 5)).toMatchObject({ is: 'plate' })
    expect(showingAt({ stretches: [], loops: [], slides: [] }, Number.NaN)).toMatchObject({ is: 'plate' })
  })
})

test('the plate stands in the time of a slide that is gone, and the others keep theirs', () => {
  const edition = timed({ from: 0, to: 90 })
  const gone = (slide: { notice: string | null }): boolean => slide.notice === 'n0'
  expect([5, 15, 35].map((second) => showingAt(edition, second * SECOND, gone))).toEqual([
    { is: 'plate', from: 0, to: 10 * SECOND },
    { is: 'slide', slide: 1, from: 10 * SECOND, to: 30 * SECOND },
    { is: 'plate', from: 30 * SECOND, to: 40 * SECOND },
  ])
})

describe('the next change', () => {
  const next = (edition: Timed, second: number): number => nextChange(edition, second * SECOND) / SECOND

  test('is the next slide', () => {
    expect([0, 9.5, 10].map((second) => next(timed({ from: 0, to: 90 }), second))).toEqual([10, 10, 30])
  })

  test('of a slide alone in its loop is the end of its stretch', () => {
    expect(next(timed({ from: 0, to: 86_400, loop: 1 }, { from: 86_400, to: 90_000 }), 5)).toBe(86_400)
  })

  test('does not stop where midnight changes nothing', () => {
    expect(next(timed({ from: 0, to: 90, loop: 1 }, { from: 90, to: 180, loop: 1 }, { from: 180, to: 200, level: 'quiet', loop: null }), 5)).toBe(180)
    expect(next(timed({ from: 0, to: 90, level: null, loop: null }, { from: 90, to: 180, level: null, loop: null }), 5)).toBe(NEVER / SECOND)
  })
})
