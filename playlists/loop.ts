import type { Loop } from './edition.ts'
import { SECOND } from './instant.ts'
import { orderOf } from './loop-order.ts'

/** What one playlist entry brings to the loop: its slides (indexes into the slide table, kept together in order) and its weight 1..10. */
export type LoopEntry = Readonly<{ slides: readonly number[]; weight: number }>

/** A turn lasts at most this long, so that a closure comes back in time (domain.md 6.2). */
export const TURN_MS = 300 * SECOND

type Given = Readonly<{
  entries: readonly LoopEntry[]
  ms: (slide: number) => number
  hotline: number | null
  isHotline: (slide: number) => boolean
  /** Entries that take every second place together: closures (domain.md 4.1). */
  isUrgent?: (slide: number) => boolean
}>

/**
 * Turns of at most 300 s; what does not fit in one takes the next, and after the last the first begins again. An entry's slides stay together
 * in one turn unless they alone are longer than a turn. Every entry comes up at least once, by weight. A turn of three slides or more has
 * the `hotline` slide at its end unless it holds a 12333 slide already; turns all too short for that still give it once a cycle. Null when
 * there is nothing to show.
 */
export function makeLoop(given: Given): Loop | null {
  const entries = given.entries.filter(({ slides }) => slides.length > 0)
  if (entries.length === 0) return null
  const finish = (turn: readonly number[]): readonly number[] => withHotline(turn, given)
  const fits = (turn: readonly number[]): boolean => lengthOf(finish(turn), given.ms) <= TURN_MS
  const parts = entries.map(({ slides }) => gather(slides.map((slide) => [slide]), fits))
  const turns = gather(places(entries, given).flatMap((entry) => parts[entry] ?? []), fits)
  return onceACycle(turns.map((turn) => [...finish(turn)]), given)
}

const lengthOf = (turn: readonly number[], ms: Given['ms']): number => turn.reduce((sum, slide) => sum + ms(slide), 0)

const withHotline = (turn: readonly number[], { hotline, isHotline }: Given): readonly number[] =>
  hotline === null || turn.length < 3 || turn.some((slide) => slide === hotline || isHotline(slide)) ? turn : [...turn, hotline]

/** Joins neighbours as long as the whole fits; a part that fits nowhere stands alone. */
const gather = (parts: readonly (readonly number[])[], fits: (turn: readonly number[]) => boolean): readonly (readonly number[])[] => {
  const turns: (readonly number[])[] = []
  for (const part of parts) {
    const last = turns.at(-1)
    const longer = last && [...last, ...part]
    if (longer && fits(longer)) turns[turns.length - 1] = longer
    else turns.push(part)
  }
  return turns
}

/** The cycle as entries by index: the urgent ones between all others, each kind in its own order. */
const places = (entries: readonly LoopEntry[], { isUrgent = () => false }: Given): readonly number[] => {
  const all = entries.map((_, entry) => entry)
  const urgent = ordered(entries, all.filter((entry) => entries[entry]?.slides.some(isUrgent)))
  const others = ordered(entries, all.filter((entry) => !entries[entry]?.slides.some(isUrgent)))
  if (urgent.length === 0 || others.length === 0) return [...urgent, ...others]
  const pairs = others.length * Math.ceil(urgent.length / others.length)
  return Array.from({ length: pairs }, (_, n) => [urgent[n % urgent.length] ?? 0, others[n % others.length] ?? 0]).flat()
}

const ordered = (entries: readonly LoopEntry[], of: readonly number[]): readonly number[] =>
  orderOf(of.map((entry) => entries[entry]?.weight ?? 1)).map((n) => of[n] ?? 0)

/** Few long slides can make turns of two only: then 12333 stands once a cycle, in the last turn or in one of its own. */
const onceACycle = (turns: Loop, { hotline, isHotline, ms }: Given): Loop => {
  const slides = turns.flat()
  const last = turns.at(-1) ?? []
  if (hotline === null || slides.length < 3 || slides.some((slide) => slide === hotline || isHotline(slide))) return turns
  return lengthOf([...last, hotline], ms) <= TURN_MS ? [...turns.slice(0, -1), [...last, hotline]] : [...turns, [hotline]]
}
