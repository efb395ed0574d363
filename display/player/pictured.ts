import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import type { Profile } from '#playlists/profile.ts'
import type { Picture, Slide } from '#playlists/slide.ts'
import type { Held } from './line.ts'
import type { On } from './state.ts'
import type { Standing } from './view.ts'

/**
 * What is to be drawn. `mark`: the same for the same page of the same revision, whatever edition it comes from. `picture` null: black, the
 * quiet hours a rule asks for. `span`: from when to when it stands, for the line of time left; null on the plate.
 */
export type Pictured = Readonly<{
  is: 'slide' | 'plate' | 'quiet'
  mark: string
  revision: Digest | null
  picture: Picture | null
  category: Category
  profile: Profile
  zone: string
  span: Readonly<{ from: Instant; to: Instant }> | null
}>

/** What an enrolled screen draws for what stands on it. Holding no edition it still has a clock to show. */
export const pictured = (on: On, stands: Standing | null): Pictured => {
  const held = stands?.held ?? on.line[0]
  if (stands?.showing.is === 'slide') {
    const slide = stands.held.edition.slides[stands.showing.slide]
    if (slide) return slideOf(slide, stands.held, stands.showing)
  }
  if (stands?.showing.is === 'quiet') return { ...plateOf(on, held), is: 'quiet', mark: 'quiet', picture: null }
  return plateOf(on, held)
}

const slideOf = (slide: Slide, { edition }: Held, { from, to }: Readonly<{ from: Instant; to: Instant }>): Pictured => ({
  is: 'slide',
  mark: `${slide.revision ?? slide.kind}/${slide.page}`,
  revision: slide.revision,
  picture: slide.picture,
  category: slide.category,
  profile: edition.profile,
  zone: edition.zone,
  span: { from, to },
})

const plateOf = ({ seat }: On, held: Held | undefined): Pictured => {
  const profile = held?.edition.profile ?? seat.profile
  return { is: 'plate', mark: 'plate', revision: null, picture: held?.edition.plate ?? clockAlone(profile), category: 'affairs', profile, zone: held?.edition.zone ?? seat.zone, span: null }
}

/** Width of `00:00` in the bundled font at weight 500, in characters: 4 × 0.555 + 0.284. */
const CLOCK_WIDTH = 2.51

/** A picture of nothing but the time, for a glass of this size: it needs no edition and no keep. */
export const clockAlone = ({ width, height }: Readonly<{ width: number; height: number }>): Picture => {
  const size = Math.max(24, Math.floor(Math.min(height / 2, width / 4)))
  return { lines: [], bars: [], clock: { x: Math.max(0, Math.round((width - size * CLOCK_WIDTH) / 2)), y: Math.max(0, Math.round((height - size) / 2)), size, ink: 'soft' } }
}

/** How much of its time is over, 0…1, in whole seconds: nothing creeps while people read. */
export const progressOf = ({ span }: Pictured, now: Instant): number =>
  span ? Math.min(1, Math.max(0, (Math.floor((now - span.from) / 1_000) * 1_000) / (span.to - span.from))) : 0

/**
 * What lies on the glass when something new comes: one page gives way to the next, so for a moment both lie there, the new one on top. What
 * was withheld makes no such farewell.
 */
export const layered = (layers: readonly Pictured[], next: Pictured, withheld: ReadonlySet<Digest>): readonly Pictured[] => {
  const top = layers.at(-1)
  const below = layers.slice(0, -1).filter(({ revision }) => revision === null || !withheld.has(revision))
  if (top?.mark === next.mark) return [...below, next]
  const stays = top && top.profile === next.profile && (top.revision === null || !withheld.has(top.revision))
  return stays ? [top, next] : [next]
}

/** The two places for pictures; a page stays in its place as long as it stands, so that nothing is drawn twice. */
export type Places = readonly [Pictured | null, Pictured | null]

/** Who lies in which place: what stands already stays where it is, what comes takes the free one. */
export const placed = ([first, second]: Places, layers: readonly Pictured[]): Places => {
  const [below, above = null] = layers
  if (!below) return [null, null]
  const belowIsSecond = second?.mark === below.mark && first?.mark !== below.mark
  return belowIsSecond ? [above, below] : [below, above]
}
