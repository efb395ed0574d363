import * as z from 'zod/mini'
import { digest } from './digest.ts'
import { instant } from './instant.ts'
import { category, kind } from './notice.ts'

/** What a stroke is for; the look gives each ink its colour by day and by night. `accent` takes the category's colour. */
export const ink = z.enum(['text', 'soft', 'accent', 'alert', 'rule'])
export type Ink = z.infer<typeof ink>

const px = z.number().check(z.minimum(0), z.maximum(8192))

/**
 * One line of text exactly as the glass must set it: device pixels from the glass's top left corner to the line box's left and top,
 * character size, advance width as measured, weight. The glass never wraps, kerns or trims. Its CSS, whatever the element's language:
 *
 *   position: absolute; left: {x}px; top: {y}px; font: {weight} {size}px/1 "Noto Sans SC Variable"; white-space: pre;
 *   font-kerning: none; font-variant-ligatures: none; text-spacing-trim: space-all; letter-spacing: 0;
 *   text-autospace: no-autospace; text-rendering: geometricPrecision; font-feature-settings: "ccmp" 0, "locl" 0
 *
 * Without the last, `—` is wider between Chinese characters than elsewhere and `——` narrower than two: sums would not hold.
 *
 * The line box is one `size` high, its baseline 0.936 of it below `y`; Chinese ink stays inside from about 0.1 to 1.02, and Latin descenders
 * reach 1.15, so nothing may clip a line at its box. `x`, `y` are whole pixels; `width` is the sum of the advances in
 * advances.ts and is what Chromium gives within 0.1 px. Lines of one row (a table's cells, a figure and its unit) share no pixel.
 */
export const glyphLine = z.strictObject({
  x: px,
  y: px,
  width: px,
  size: z.int().check(z.minimum(24), z.maximum(800)),
  weight: z.union([z.literal(500), z.literal(700)]),
  ink,
  text: z.string().check(z.minLength(1), z.maxLength(400)),
})
export type GlyphLine = z.infer<typeof glyphLine>

/** A filled rectangle in whole pixels: a category's bar, a table's rule, a step's line. At least 2 px each way. Drawn beneath the lines. */
export const bar = z.strictObject({ x: px, y: px, width: px, height: px, ink })
export type Bar = z.infer<typeof bar>

/**
 * Where the page draws what changes by itself: the clock `HH:MM` set like a line of weight 500 whose left top corner is `x`, `y` (digits are
 * all of one width), and the thin line of time left: the whole rectangle in the `rule` ink, the part still to come in `soft`.
 */
export const clockPlace = z.strictObject({ x: px, y: px, size: z.int().check(z.minimum(24), z.maximum(800)), ink })
export const meterPlace = z.strictObject({ x: px, y: px, width: px, height: px })

/** What stands on a glass at once: everything placed. */
export const picture = z.strictObject({
  lines: z.array(glyphLine).check(z.maxLength(400)),
  bars: z.array(bar).check(z.maxLength(200)),
  clock: z.optional(clockPlace),
  meter: z.optional(meterPlace),
})
export type Picture = z.infer<typeof picture>

/**
 * One page of a notice arranged for one profile. `revision`: the digest of the approved revision it was made from; both it and `notice`
 * are null on the house's own 12333 slide, which is furniture like the plate. `ms`: how long people need to read it. `from`, `to`: the
 * window of its channel. `staleMs`: how long it may stand without a fresh stamp.
 */
export const slide = z.strictObject({
  notice: z.nullable(z.string()),
  revision: z.nullable(digest),
  category,
  kind,
  page: z.int().check(z.minimum(1)),
  pages: z.int().check(z.minimum(1)),
  ms: z.int().check(z.minimum(1000), z.maximum(300_000)),
  from: instant,
  to: instant,
  staleMs: z.int().check(z.minimum(60_000)),
  picture,
})
export type Slide = z.infer<typeof slide>

/** Why a notice can't be read on a glass, or what to mend; the code for programs, the detail (a character, a size) for people. */
export const finding = z.strictObject({
  code: z.enum(['TOO_SMALL', 'TOO_LONG', 'GLYPH_MISSING', 'SUMMARY_SHOWN', 'TABLE_TOO_WIDE', 'COLUMN_HIDDEN']),
  blocking: z.boolean(),
  detail: z.string(),
})
export type Finding = z.infer<typeof finding>
