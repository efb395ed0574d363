import * as z from 'zod/mini'

/** A moment: whole UTC milliseconds since 1970. Names that end in `At` are always instants. */
export type Instant = number

/** The schema of an instant, from 1970 to the year 9999. */
export const instant = z.int().check(z.minimum(0), z.maximum(253_402_300_799_999))

/** A stretch of time that owns its first moment and not its last: [from, to). */
export type Span = Readonly<{ from: Instant; to: Instant }>

export const span = z.readonly(z.strictObject({ from: instant, to: instant }).check(z.refine((s) => s.from < s.to, 'ends before it begins')))

/** A local calendar day, `YYYY-MM-DD`. Names that end in `On` are always local days. */
export type LocalDay = string

/** The schema of a local day, from 1900 to 9999. */
export const localDay = z.iso.date().check(z.refine((on) => on >= '1900-01-01', '年份有误 / not a year of ours'))

/** Whether the moment lies inside the span. */
export const within = (s: Span, at: Instant): boolean => s.from <= at && at < s.to

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
