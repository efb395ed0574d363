import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '#playlists/instant.ts'
import type { LibraryEntry } from '#playlists/edition.ts'
import { chosen, closedToday, closedUntil, listedAt, newestOf, presentOf, type Shelf } from '../../../display/kiosk/shelf.ts'
import { NOW, entry, listed } from './library-fixture.ts'

const zone = 'Asia/Shanghai'
const moment = { now: NOW, zone }

const shelf = (entries: LibraryEntry[], of: Partial<Shelf> = {}): Shelf => ({ libraries: [{ category: 'affairs', entries }], withheld: new Set(), stampedAt: NOW, ...of })
const names = (found: readonly { notice: string }[]) => found.map((one) => one.notice)

test('a visitor finds what is in its window, newest first', () => {
  const kept = shelf([entry('old', { publishedAt: NOW - 5 * HOUR }), entry('new', { publishedAt: NOW - HOUR }), entry('over', { to: NOW }), entry('early', { from: NOW + 1 })])
  expect(names(listedAt(kept, NOW))).toEqual(['new', 'old'])
})

test('a window owns its first moment and not its last', () => {
  const kept = shelf([entry('a', { from: NOW, to: NOW + HOUR })])
  expect(names(listedAt(kept, NOW))).toEqual(['a'])
  expect(names(listedAt(kept, NOW + HOUR))).toEqual([])
})

test('what is withheld is in no list although its edition still names it', () => {
  const kept = shelf([entry('a'), entry('b')], { withheld: new Set([entry('a').revision]) })
  expect(names(listedAt(kept, NOW))).toEqual(['b'])
})

test('without a fresh stamp a list of people leaves after ten minutes and everything else after a day', () => {
  const kept = shelf([entry('people', { kind: 'public-list' }), entry('unheard-of', { kind: 'rumour' }), entry('plain')], { stampedAt: NOW - 10 * MINUTE })
  expect(names(listedAt(kept, NOW - 1))).toEqual(['people', 'plain', 'unheard-of'])
  expect(names(listedAt(kept, NOW))).toEqual(['plain'])
  expect(names(listedAt(kept, NOW + 24 * HOUR - 10 * MINUTE))).toEqual([])
})

const closure = (notice: string, of: Partial<LibraryEntry>) => listed(notice, { kind: 'closure', category: 'service-hall', ...of })

test('closed today is what is closed now or will be before midnight, and what reopens first stands first', () => {
  const all = [
    closure('until-evening', { closedFrom: NOW - HOUR, closedUntil: NOW + 8 * HOUR }),
    closure('this-afternoon', { closedFrom: NOW + 4 * HOUR, closedUntil: NOW + 6 * HOUR }),
    closure('tomorrow', { closedFrom: NOW + 20 * HOUR, closedUntil: NOW + 30 * HOUR }),
    closure('reopened', { closedFrom: NOW - 5 * HOUR, closedUntil: NOW }),
    listed('no-closure', {}),
  ]
  expect(names(closedToday(all, moment))).toEqual(['this-afternoon', 'until-evening'])
})

test('today ends at midnight where the kiosk stands', () => {
  const atMidnight = closure('night', { closedFrom: Date.UTC(2026, 10, 23, 16, 0), closedUntil: Date.UTC(2026, 10, 23, 22, 0) })
  expect(names(closedToday([atMidnight], moment))).toEqual([])
  expect(names(closedToday([atMidnight], { now: NOW, zone: 'UTC' }))).toEqual(['night'])
})

test('early in the morning today is the day of the kiosk, not that of Greenwich', () => {
  const early = Date.UTC(2026, 10, 22, 22, 0)
  const afternoon = closure('afternoon', { closedFrom: Date.UTC(2026, 10, 23, 6, 0), closedUntil: Date.UTC(2026, 10, 23, 9, 0) })
  expect(names(closedToday([afternoon], { now: early, zone }))).toEqual(['afternoon'])
})

test('a closure that names no hours is closed for its whole window', () => {
  const whole = closure('whole', { from: NOW - HOUR, to: NOW + HOUR })
  expect(names(closedToday([whole], moment))).toEqual(['whole'])
  expect(closedUntil(whole)).toBe(NOW + HOUR)
})

test('a list is one category, or what is closed today', () => {
  const all = [listed('a', { category: 'guides' }), closure('c', {}), listed('b', { category: 'affairs' })]
  expect(names(chosen(all, 'guides', moment))).toEqual(['a'])
  expect(names(chosen(all, 'closed-today', moment))).toEqual(['c'])
})

test('the shelf names the revision of every notice on it, and the newest of a kind', () => {
  const all = [listed('new', { kind: 'guide' }), listed('old', { kind: 'guide' })]
  expect(newestOf(all, 'guide')?.notice).toBe('new')
  expect([...presentOf(all).keys()]).toEqual(['new', 'old'])
})
