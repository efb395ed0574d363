import { Temporal } from 'temporal-polyfill'
import type { Edition } from '#playlists/edition.ts'
import { SECOND, type Instant } from '#playlists/instant.ts'
import { profileDigest, type Profile } from '#playlists/profile.ts'
import type { Rule } from '#playlists/rule.ts'
import type { Slide } from '#playlists/slide.ts'
import type { Plan } from '#playlists/timeline.ts'

/** Makers of what stands on a glass; each says only what its test is about. */

export const ALWAYS = { from: 0, to: 253_402_300_799_999 }

/** A wall clock reading as an instant: `at('2026-11-23 08:00')` in the house's zone. */
export const at = (reading: string, zone = 'Asia/Shanghai'): Instant =>
  Temporal.PlainDateTime.from(reading.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds

/** An instant as the wall clock reads it. */
export const clock = (instant: Instant, zone = 'Asia/Shanghai'): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString().replace('T', ' ')

export const aSlide = (said: Partial<Slide> & { seconds?: number } = {}): Slide => {
  const { seconds = 10, ...own } = said
  return {
    notice: 'n1',
    revision: 'a'.repeat(64),
    category: 'affairs',
    kind: 'announcement',
    page: 1,
    pages: 1,
    ms: seconds * SECOND,
    ...ALWAYS,
    staleMs: 24 * 3600 * SECOND,
    picture: { lines: [], bars: [] },
    ...own,
  }
}

export const hotlineSlide = (seconds = 10): Slide => aSlide({ notice: null, revision: null, kind: 'hotline', category: 'interaction', seconds })

export const aRule = (said: Partial<Rule> = {}): Rule => ({
  id: 'r1',
  name: 'Standing',
  playlist: 'p1',
  screens: [],
  tags: [],
  level: 'standing',
  fromOn: null,
  toOn: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: null,
  ...said,
})

/** A plan in which each playlist is a list of slide indexes, one entry each of weight 1. */
export const aPlan = (said: Partial<Omit<Plan, 'playlists'>> & { playlists?: Record<string, readonly number[]> } = {}): Plan => {
  const { playlists = { p1: [0] }, ...own } = said
  return {
    zone: 'Asia/Shanghai',
    rules: [aRule()],
    slides: [aSlide()],
    hotline: null,
    startsAt: 0,
    ...own,
    playlists: new Map(Object.entries(playlists).map(([id, slides]) => [id, slides.map((slide) => ({ slides: [slide], weight: 1 }))])),
  }
}

export const aProfile: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }

export const anEdition = (said: Partial<Edition> = {}): Edition => ({
  format: 1,
  number: 1,
  audience: { group: 'b'.repeat(64), surface: 'outdoor', profile: profileDigest(aProfile) },
  profile: aProfile,
  zone: 'Asia/Shanghai',
  bureau: { name: '望川市劳动和社会保障局', phone: '12333', phoneLabel: '咨询电话' },
  compiledAt: 0,
  startsAt: 0,
  plate: { lines: [], bars: [] },
  slides: [],
  loops: [],
  stretches: [{ from: 0, to: 1000, anchor: 0, level: null, loop: null }],
  assets: [],
  withheld: [],
  ...said,
})
