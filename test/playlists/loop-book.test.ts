import { expect, test } from 'vitest'
import { HOUR } from '#playlists/instant.ts'
import { loopBook } from '#playlists/loop-book.ts'
import { ALWAYS, aPlan, aRule, aSlide, hotlineSlide } from './glass.ts'

const notices = (...windows: { from: number; to: number }[]) => windows.map((window, n) => aSlide({ notice: `n${n}`, ...window }))

test('a slide takes part while its window holds, its first moment included and its last not', () => {
  const book = loopBook(aPlan({ slides: notices({ from: HOUR, to: 2 * HOUR }), playlists: { p1: [0] } }))
  expect([HOUR - 1, HOUR, 2 * HOUR - 1, 2 * HOUR].map((at) => book.loopOf(['p1'], at))).toEqual([null, [[0]], [[0]], null])
  expect(book.edges).toEqual([HOUR, 2 * HOUR])
})

test('windows of slides that no rule selects are no edges', () => {
  const book = loopBook(aPlan({ slides: notices(ALWAYS, { from: HOUR, to: 2 * HOUR }), playlists: { p1: [0], unused: [1] } }))
  expect(book.edges).toEqual([ALWAYS.from, ALWAYS.to])
})

test('a notice that stands in two playlists comes up once, with the higher weight', () => {
  const slides = notices(ALWAYS, ALWAYS, ALWAYS)
  const plan = { ...aPlan({ slides }), playlists: new Map([['p1', [{ slides: [0], weight: 1 }, { slides: [1], weight: 1 }]], ['p2', [{ slides: [2], weight: 1 }, { slides: [0], weight: 2 }]]]) }
  expect(loopBook(plan).loopOf(['p1', 'p2'], 0)).toEqual([[0, 1, 0, 2]])
})

test('a playlist nobody knows and a slide nobody has are nothing to show', () => {
  expect(loopBook(aPlan()).loopOf(['nowhere'], 0)).toBeNull()
  expect(loopBook(aPlan({ playlists: { p1: [7] } })).loopOf(['p1'], 0)).toBeNull()
})

test('equal loops are the same object, also from different playlists', () => {
  const book = loopBook(aPlan({ rules: [aRule(), aRule({ id: 'r2', playlist: 'p2' })], slides: notices(ALWAYS, { from: HOUR, to: 2 * HOUR }), playlists: { p1: [0, 1], p2: [0] } }))
  expect(book.loopOf(['p1'], 0)).toBe(book.loopOf(['p2'], 3 * HOUR))
})

test('the 12333 slide is left out outside its own window', () => {
  const slides = [...notices(ALWAYS, ALWAYS, ALWAYS), { ...hotlineSlide(), from: HOUR, to: 2 * HOUR }]
  const book = loopBook(aPlan({ slides, playlists: { p1: [0, 1, 2] }, hotline: 3 }))
  expect(book.loopOf(['p1'], 0)).toEqual([[0, 1, 2]])
  expect(book.loopOf(['p1'], HOUR)).toEqual([[0, 1, 2, 3]])
})

test('closures take every second place', () => {
  const slides = [aSlide({ notice: 'a' }), aSlide({ notice: 'b' }), aSlide({ notice: 'c', kind: 'closure' })]
  expect(loopBook(aPlan({ slides, playlists: { p1: [0, 1, 2] } })).loopOf(['p1'], 0)).toEqual([[2, 0, 2, 1]])
})
