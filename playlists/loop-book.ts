import type { Loop } from './edition.ts'
import { within, type Instant } from './instant.ts'
import { makeLoop, type LoopEntry } from './loop.ts'
import type { Slide } from './slide.ts'
import type { Plan } from './timeline.ts'

/**
 * The loops of a plan, each made once. `edges`: the moments at which a window of a slide in use begins or ends, in order. `loopOf`: the loop
 * of these playlists together at a moment, null when none of them has a slide in its window; equal loops are the same object.
 */
export type LoopBook = Readonly<{ edges: readonly Instant[]; loopOf: (playlists: readonly string[], at: Instant) => Loop | null }>

/** Opens the book of a plan. Between two edges the answer for the same playlists does not change, and is made only once. */
export function loopBook(plan: Plan): LoopBook {
  const edges = edgesOf(plan)
  const made = new Map<string, Loop | null>()
  const known = new Map<string, Loop>()
  const make = (playlists: readonly string[], at: Instant): Loop | null => {
    const loop = loopAt(plan, playlists, at)
    if (!loop) return null
    const name = JSON.stringify(loop)
    const same = known.get(name) ?? loop
    known.set(name, same)
    return same
  }
  const loopOf = (playlists: readonly string[], at: Instant): Loop | null => {
    if (playlists.length === 0) return null
    const key = JSON.stringify([countUpTo(edges, at), ...playlists])
    if (!made.has(key)) made.set(key, make(playlists, at))
    return made.get(key) ?? null
  }
  return { edges, loopOf }
}

const edgesOf = ({ rules, playlists, slides, hotline }: Plan): readonly Instant[] => {
  const edges = new Set<Instant>()
  const mark = (index: number): void => {
    const slide = slides[index]
    if (slide) edges.add(slide.from).add(slide.to)
  }
  const used = new Set(rules.flatMap(({ playlist }) => playlist ?? []))
  for (const playlist of used) for (const entry of playlists.get(playlist) ?? []) entry.slides.forEach(mark)
  if (hotline !== null) mark(hotline)
  return [...edges].sort((a, b) => a - b)
}

/** How many of the sorted moments are not after `at`. */
const countUpTo = (sorted: readonly Instant[], at: Instant): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

const loopAt = ({ playlists, slides, hotline }: Plan, ids: readonly string[], at: Instant): Loop | null => {
  const stands = (index: number): boolean => {
    const slide = slides[index]
    return slide !== undefined && within(slide, at)
  }
  const entries = [...new Set(ids)]
    .flatMap((id) => playlists.get(id) ?? [])
    .map(({ slides: own, weight }): LoopEntry => ({ slides: own.filter(stands), weight }))
    .filter((entry) => entry.slides.length > 0)
  return makeLoop({
    entries: eachOnce(entries, slides),
    ms: (index) => slides[index]?.ms ?? 0,
    hotline: hotline !== null && stands(hotline) ? hotline : null,
    isHotline: (index) => slides[index]?.kind === 'hotline',
    isUrgent: (index) => slides[index]?.kind === 'closure',
  })
}

/** A notice that stands in two playlists comes up once, with the higher weight. */
const eachOnce = (entries: readonly LoopEntry[], slides: readonly Slide[]): readonly LoopEntry[] => {
  const once = new Map<string, LoopEntry>()
  for (const entry of entries) {
    const first = entry.slides[0] ?? 0
    const notice = slides[first]?.notice ?? `#${first}`
    const same = once.get(notice)
    once.set(notice, same ? { ...same, weight: Math.max(same.weight, entry.weight) } : entry)
  }
  return [...once.values()]
}
