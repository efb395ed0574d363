import { floorPx, ladder, type Profile } from '../profile.ts'

/**
 * Where things stand on a glass, in device pixels. `base`: the smallest size, which all furniture has. `left`, `right`, `top`, `bottom`:
 * the room for the text. `header`, `foot`, `meter`: tops of the furniture; absent where there is no room. `isCramped`: too low for a
 * header line, so the category is a bar at the edge and the page number stands beside the title. `isLow`: lower still; a second page has no room
 * for the title again, and its number is a row of marks in the margin.
 */
export type Frame = Readonly<{
  profile: Profile
  base: number
  left: number
  right: number
  top: number
  bottom: number
  header?: number
  foot?: number
  meter: Readonly<{ y: number; height: number }>
  isCramped: boolean
  isLow: boolean
  isTall: boolean
}>

/** A glass shows a header line from this many lines of its smallest size, a foot from that many. */
const HEADER_LINES = 12
const FOOT_LINES = 15
const LOW_LINES = 8
/** Margins as a share of the glass: LED cabinets lose their edge, and text wants air. Never under half a character. */
const MARGIN = 0.05
/** At most this many characters a line (domain.md 6.1, WCAG 1.4.8). */
export const MOST_CHARACTERS = 40

/** The sizes a glass may use, smallest first: the ladder from the floor up, or the floor itself where it is above the ladder. */
export function sizesFor(profile: Profile): readonly number[] {
  const floor = floorPx(profile)
  const sizes = ladder.filter((size) => size >= floor)
  return sizes.length > 0 ? sizes : [floor]
}

/** The frame of a profile. */
export function frameFor(profile: Profile): Frame {
  const base = sizesFor(profile)[0] ?? floorPx(profile)
  const { width, height } = profile
  const across = Math.max(Math.ceil(base / 2), Math.round(width * MARGIN))
  const down = Math.max(Math.ceil(base / 2), Math.round(Math.min(width, height) * MARGIN))
  const thick = Math.max(2, Math.round(base / 12))
  const hasHeader = height >= HEADER_LINES * base
  const hasFoot = height >= FOOT_LINES * base
  const foot = height - down - base
  const meter = hasFoot ? foot - Math.round(base * 0.5) : height - Math.ceil(down / 2) - thick
  const isTall = height > width
  return {
    profile,
    base,
    left: across,
    right: width - across,
    top: hasHeader ? down + base + Math.round(base * (isTall ? 1.5 : 0.6)) : down,
    bottom: meter - Math.round(base * (!hasHeader ? 0.4 : isTall ? 1 : 0.5)),
    ...(hasHeader ? { header: down } : {}),
    ...(hasFoot ? { foot } : {}),
    meter: { y: meter, height: thick },
    isCramped: !hasHeader,
    isTall,
    isLow: height < LOW_LINES * base,
  }
}

/** The column the text stands in: `x` its left edge, `width` its measure. */
export type Column = Readonly<{ x: number; width: number }>

/** The column for a page whose largest text has this size: inside the margins, and never nearer the edge than half a character. */
export function columnFor(frame: Frame, largest: number): Column {
  const x = Math.max(frame.left, Math.ceil(largest / 2))
  return { x, width: frame.profile.width - 2 * x }
}
