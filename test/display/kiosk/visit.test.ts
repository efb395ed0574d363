import { expect, test } from 'vitest'
import { newVisit, step, type Act, type Visit } from '../../../display/kiosk/visit.ts'

const after = (...acts: readonly Act[]): Visit => acts.reduce<Visit>((visit, act) => step(visit, act) ?? newVisit('ended'), newVisit('first'))
const present = (...pairs: readonly (readonly [string, string])[]): Act => ({ act: 'shelf', present: new Map(pairs) })
const reading: Act = { act: 'read', notice: 'n', revision: 'r1' }

test('a new visit stands on the home page, in Chinese, in the size and contrast the house chose', () => {
  expect(newVisit('s')).toEqual({ session: 's', place: { at: 'home' }, size: 0, contrast: false, low: false, language: 'zh-CN', read: null, votes: new Map() })
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

const said = (grade: 'satisfied' | 'fair' | 'dissatisfied', reason: 'other' | 'outdated' | null = null): Act => ({ act: 'rate', notice: 'n', revision: 'r1', grade, reason })

test('a notice is rated once in a visit: a reason may follow, another answer may not', () => {
  expect(after(reading, said('dissatisfied'), said('satisfied')).votes.get('n')).toEqual({ grade: 'dissatisfied', reason: null })
  const reasoned = after(reading, said('dissatisfied'), said('dissatisfied', 'outdated'))
  expect(reasoned.votes.get('n')).toEqual({ grade: 'dissatisfied', reason: 'outdated' })
  expect(step(reasoned, said('dissatisfied', 'other'))).toBe(reasoned)
  expect(step(reasoned, said('dissatisfied'))).toBe(reasoned)
})

test('whoever ends the visit is asked about the notice they read last, and the second end is the end', () => {
  const visit = after(reading, { act: 'home' }, { act: 'end' })
  expect(visit.place).toEqual({ at: 'parting', notice: 'n', revision: 'r1' })
  expect(step(visit, { act: 'end' })).toBeNull()
})

test('whoever rated what they read last is not asked again, and whoever read nothing is not asked at all', () => {
  expect(step(after(reading, said('fair'), { act: 'home' }), { act: 'end' })).toBeNull()
  expect(step(after({ act: 'list', of: 'guides' }, { act: 'home' }), { act: 'end' })).toBeNull()
})

test('an answer given at the end keeps the page, so that a reason may follow', () => {
  expect(after(reading, { act: 'home' }, { act: 'end' }, said('fair')).place.at).toBe('parting')
})

test('nobody is asked about what has left the shelf, and who is being asked then is let go', () => {
  expect(step(after(reading, { act: 'home' }, present(['other', 'r9'])), { act: 'end' })).toBeNull()
  expect(step(after(reading, { act: 'home' }, { act: 'end' }), present(['n', 'r2']))).toBeNull()
})

test('after a notice was renewed under the reader’s eyes they are asked about its newest wording', () => {
  expect(after(reading, present(['n', 'r2']), { act: 'home' }, { act: 'end' }).place).toEqual({ at: 'parting', notice: 'n', revision: 'r2' })
})
