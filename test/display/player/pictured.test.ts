import { expect, test } from 'vitest'
import { layered, pictured, placed, progressOf } from '../../../display/player/pictured.ts'
import { standing } from '../../../display/player/view.ts'
import { digestOf, heldOf, onWith } from './edition-fixture.ts'

const on = onWith([heldOf(1)])
const at = (now: number, of = on) => pictured(of, standing(of, now))
const marks = (layers: readonly { mark: string }[]) => layers.map(({ mark }) => mark)
const nobody = new Set<string>()

test('the next page comes over the one before it', () => {
  const first = at(1_000)
  const second = at(11_000)
  expect(marks(layered([first], second, nobody))).toEqual([first.mark, second.mark])
})

test('a recalled page is gone at once, without a farewell, even while it was giving way to another', () => {
  const recalled = new Set([digestOf(1)])
  expect(marks(layered([at(1_000)], at(11_000), recalled))).toEqual([at(11_000).mark])
  expect(marks(layered([at(1_000), at(11_000)], at(11_000), recalled))).toEqual([at(11_000).mark])
})

test('the same page in a new edition does not flicker', () => {
  const newer = onWith([heldOf(2)])
  expect(layered([at(1_000)], at(1_000, newer), nobody)).toHaveLength(1)
})

test('never more than two pages lie on each other, however fast they follow', () => {
  const layers = [1, 11, 21, 31, 41].map((seconds) => at(seconds * 1_000)).reduce((kept, next) => layered(kept, next, nobody), [] as ReturnType<typeof layered>)
  expect(layers).toHaveLength(2)
})

test('quiet hours are black and nothing else is', () => {
  const quiet = onWith([heldOf(1, { stretches: [{ from: 0, to: 1e12, anchor: 0, level: 'quiet', loop: null }] })])
  expect(at(5_000, quiet)).toMatchObject({ is: 'quiet', picture: null })
  const nothing = onWith([heldOf(1, { stretches: [{ from: 0, to: 1e12, anchor: 0, level: null, loop: null }] })])
  expect(at(5_000, nothing).picture).not.toBeNull()
})

test('a screen without any edition still shows the time, within its glass', () => {
  const { picture, profile } = pictured(onWith([]), null)
  expect(picture?.clock).toBeDefined()
  const clock = picture!.clock!
  expect(clock.x + clock.size * 2.51).toBeLessThanOrEqual(profile.width)
  expect(clock.y + clock.size).toBeLessThanOrEqual(profile.height)
})

test('the line of time moves once a second and is over with the slide', () => {
  const slide = at(1_000)
  expect(progressOf(slide, 5_400)).toBe(progressOf(slide, 5_999))
  expect(progressOf(slide, 5_000)).toBe(0.5)
  expect(progressOf(slide, 99_000)).toBe(1)
})

test('a page stays in its place while the next one comes and after it has come', () => {
  const first = at(1_000)
  const second = at(11_000)
  const both = placed([first, null], [first, second])
  expect(both).toEqual([first, second])
  const alone = placed(both, [second])
  expect(alone).toEqual([null, second])
  expect(placed(alone, [second, first])).toEqual([first, second])
})
