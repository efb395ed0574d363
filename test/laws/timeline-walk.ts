import type { Loop, Stretch } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Timed } from '#playlists/showing.ts'
import type { Timeline } from '#playlists/timeline.ts'

/** A stretch with its loop spelled out, so that timelines with differently numbered loops can be compared. */
export type Spelled = Omit<Stretch, 'loop'> & { loop: Loop | null }

export const spelled = ({ stretches, loops }: Timeline): Spelled[] => stretches.map((stretch) => ({ ...stretch, loop: stretch.loop === null ? null : loops[stretch.loop]! }))

/** The same timeline cut at a moment. */
export const cutAt = (stretches: readonly Spelled[], at: Instant): Spelled[] =>
  stretches.flatMap((stretch) => (stretch.from < at && at < stretch.to ? [{ ...stretch, to: at }, { ...stretch, from: at }] : [stretch]))

/** What stood there at a moment: a slide and when it began, or the plate, or the black. */
export type Seen = Readonly<{ is: 'slide'; slide: number; from: Instant; to: Instant } | { is: 'plate' | 'quiet' }>

/**
 * Plays one stretch as a person with a stopwatch would: from where it began slide by slide, beginning none that cannot end, the last one
 * staying. A stretch that runs backwards is played from the first slide that reaches into it.
 */
export const walk = (edition: Timed, stretch: Stretch, now: Instant): Seen => {
  if (stretch.loop === null) return { is: stretch.level === 'quiet' ? 'quiet' : 'plate' }
  const slides = edition.loops[stretch.loop]!.flat()
  const round = slides.reduce((sum, slide) => sum + edition.slides[slide]!.ms, 0)
  let begin = stretch.anchor
  while (begin > stretch.from) begin -= round
  let last: Seen = { is: 'plate' }
  for (let n = 0; ; n += 1) {
    const slide = slides[n % slides.length]!
    const end = begin + edition.slides[slide]!.ms
    if (end > stretch.to) return last.is === 'slide' ? { ...last, to: stretch.to } : last
    const reaches = stretch.anchor <= stretch.from || end > stretch.from
    if (reaches) last = { is: 'slide', slide, from: stretch.anchor > stretch.from ? Math.max(begin, stretch.from) : begin, to: end }
    if (now < end) {
      const following = edition.slides[slides[(n + 1) % slides.length]!]!.ms
      return end + following > stretch.to && last.is === 'slide' ? { ...last, to: stretch.to } : last
    }
    begin = end
  }
}
