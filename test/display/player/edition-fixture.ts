import type { Edition, Seat } from '../../../playlists/edition.ts'
import { profileDigest, type Profile } from '../../../playlists/profile.ts'
import type { Slide } from '../../../playlists/slide.ts'
import type { Held } from '../../../display/player/line.ts'
import type { On } from '../../../display/player/state.ts'

export const HOUR = 3_600_000
export const digestOf = (n: number): string => n.toString(16).padStart(64, '0')
export const wall: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }
export const bureau = { name: '望城区人力资源和社会保障局', phone: '12333', phoneLabel: '咨询电话' }
const words = { lines: [{ x: 10, y: 10, width: 100, size: 24, weight: 500 as const, ink: 'text' as const, text: '公告' }], bars: [] }

/** A slide of ten seconds of the revision with this number. */
export const slideOf = (revision: number, changes: Partial<Slide> = {}): Slide => ({
  notice: `n${revision}`, revision: digestOf(revision), category: 'affairs', kind: 'announcement', page: 1, pages: 1, ms: 10_000, from: 0, to: 1e12, staleMs: 24 * HOUR, picture: words, ...changes,
})

/** An edition whose one loop is all its slides, from the start of time to a far end, anchored at its start. */
export const editionOf = (number: number, changes: Partial<Edition> = {}): Edition => {
  const slides = changes.slides ?? [slideOf(1), slideOf(2)]
  const startsAt = changes.startsAt ?? 0
  return {
    format: 1, number, audience: { group: digestOf(99), surface: 'outdoor', profile: profileDigest(wall) }, profile: wall, zone: 'Asia/Shanghai', bureau, compiledAt: 0, startsAt, plate: words,
    slides, loops: [[slides.map((_, index) => index)]], stretches: [{ from: 0, to: 1e12, anchor: startsAt, level: 'standing', loop: 0 }], assets: [], withheld: [], ...changes,
  }
}

export const heldOf = (number: number, changes: Partial<Edition> = {}, libraries: Held['libraries'] = []): Held => ({ edition: editionOf(number, changes), digest: digestOf(1_000 + number), libraries })

export const seat: Seat = { screen: 's1', name: '正门', serial: 1, group: digestOf(99), surface: 'outdoor', profile: wall, zone: 'Asia/Shanghai' }

export const onWith = (line: readonly Held[], changes: Partial<On> = {}): On => ({
  phase: 'on', seat, line, stamp: { edition: line.at(-1)?.digest ?? digestOf(0), number: line.at(-1)?.edition.number ?? 1, issuedAt: 0 }, withheld: new Set(), refusal: null, missing: [], since: 0, card: 0, identify: 0, ...changes,
})
