import { expect, test } from 'vitest'
import { newVisit, step, type Act, type Visit } from '../../../display/kiosk/visit.ts'

const after = (...acts: readonly Act[]): Visit => acts.reduce<Visit>((visit, act) => step(visit, act) ?? newVisit('ended'), newVisit('first'))
const present = (...pairs: readonly (readonly [string, string])[]): Act => ({ act: 'shelf', present: new Map(pairs) })
const reading: Act = { act: 'read', notice: 'n', revision: 'r1' }

test('a new visit stands on the home page, in Chinese, in the size and contrast the house chose', () => {
  expect(newVisit('s')).toEqual({ session: 's', place: { at: 'home' }, size: 0, contrast: false, low: false, language: 'zh-CN' })
})

test('back from a notice leads to the page of the list it was found on', () => {
  const visit = after({ act: 'list', of: 'guides' }, { act: 'turn', page: 3 }, reading, { act: 'back' })
  expect(visit.place).toEqual({ at: 'list', of: 'guides', page: 3 })
})

test('back from a notice that was opened on the home page leads home, and so does back from a list', () => {
  expect(after(reading, { act: 'back' }).place).toEqual({ at: 'home' })
  expect(after({ act: 'list', of: 'guides' }, { act: 'back' }).place).toEqual({ at: 'home' })
})

test('home is one touch away from everywhere', () => {
  expect(after({ act: 'list', of: 'guides' }, reading, { act: 'home' }).place).toEqual({ at: 'home' })
})

test('the text grows twice and then is as it was', () => {
  expect([1, 2, 3].map((times) => after(...Array.from({ length: times }, (): Act => ({ act: 'resize' }))).size)).toEqual([1, 2, 0])
})

test('how the page looks stays as chosen from page to page', () => {
  const visit = after({ act: 'low' }, { act: 'contrast' }, { act: 'language' }, { act: 'resize' }, reading)
  expect(visit).toMatchObject({ low: true, contrast: true, language: 'en', size: 1, place: { at: 'reader' } })
})

test('a reader closes when its notice leaves the shelf, and back leads to the list', () => {
  const visit = after({ act: 'list', of: 'guides' }, reading, present(['other', 'r9']))
  expect(visit.place).toEqual({ at: 'gone', back: { at: 'list', of: 'guides', page: 1 } })
  expect(step(visit, { act: 'back' })?.place).toEqual({ at: 'list', of: 'guides', page: 1 })
})

test('a reader goes on with the newest revision of its notice and says so', () => {
  expect(after(reading, present(['n', 'r2'])).place).toMatchObject({ at: 'reader', revision: 'r2', renewed: true })
})

test('a shelf that still holds what is read changes nothing', () => {
  const visit = after(reading)
  expect(step(visit, present(['n', 'r1']))).toBe(visit)
})

test('an ended visit is nobody', () => {
  expect(step(newVisit('s'), { act: 'end' })).toBeNull()
})
