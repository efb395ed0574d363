import { canonical } from '#playlists/canonical.ts'
import { digestOf, type Digest } from '#playlists/digest.ts'
import type { Edition, Stretch } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Slide } from '#playlists/slide.ts'

type Unnumbered = Omit<Edition, 'number'>

/**
 * Whether two editions say the same of everything from `now` until the earlier of their ends, and the older one holds no words that the newer
 * one has let go: then the newer one need not be made. Numbers, moments of making and anchors do not count.
 */
export const saysTheSame = (before: Unnumbered, after: Unnumbered, now: Instant): boolean => {
  const until = Math.min(before.stretches.at(-1)?.to ?? now, after.stretches.at(-1)?.to ?? now)
  return frameOf(before) === frameOf(after) && courseOf(before, now, until) === courseOf(after, now, until) && holdsNothingElse(before, after)
}

/** What is over leaves the screens' keeps with the next poll, not only the glass (domain.md TS18). */
const holdsNothingElse = (before: Unnumbered, after: Unnumbered): boolean => {
  const held = new Set(after.slides.map(({ revision }) => revision))
  return before.slides.every(({ revision }) => held.has(revision))
}

const frameOf = ({ audience, profile, zone, bureau, plate, assets, withheld }: Unnumbered): string =>
  canonical({ audience, profile, zone, bureau, plate, assets, withheld: [...withheld].sort() })

/** What stands when, with every loop spelled out; stretches that go on with the same are one. */
const courseOf = (edition: Unnumbered, from: Instant, to: Instant): string => {
  const loops = edition.loops.map((turns) => canonical(turns.map((turn) => turn.map((slide) => nameOf(edition.slides[slide])))))
  const course: { from: Instant; to: Instant; what: string }[] = []
  for (const stretch of edition.stretches) {
    const part = { from: Math.max(from, stretch.from), to: Math.min(to, stretch.to), what: whatOf(stretch, loops) }
    const last = course.at(-1)
    if (part.from >= part.to) continue
    if (last && last.what === part.what) last.to = part.to
    else course.push(part)
  }
  return canonical(course)
}

const whatOf = ({ level, loop }: Stretch, loops: readonly string[]): string => `${level ?? 'plate'} ${loop === null ? '' : (loops[loop] ?? '')}`

const names = new WeakMap<Slide, Digest>()

const nameOf = (slide: Slide | undefined): Digest => {
  if (!slide) return ''
  const name = names.get(slide) ?? digestOf(canonical(slide))
  names.set(slide, name)
  return name
}
