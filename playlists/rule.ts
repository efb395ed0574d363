import * as z from 'zod/mini'
import { localDay } from './instant.ts'

/**
 * Levels a rule can stand on, highest first (design.md 3; alerts come from elsewhere). At any moment the highest level that has something
 * to show holds the glass; rules on one level share it.
 */
export const levels = ['quiet', 'fixed', 'holiday', 'timed', 'standing'] as const
export const level = z.enum(levels)
export type Level = z.infer<typeof level>

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Hours of a local day. `to` at or before `from` runs over midnight and belongs to the day it began on. */
export const hours = z.strictObject({ from: clockTime, to: clockTime })
export type Hours = z.infer<typeof hours>

/**
 * Which playlist holds which screens at which times. A `quiet` rule has no playlist: the glass is black. `screens` and `tags` are a union;
 * both empty means every screen. `fromOn`, `toOn`: first and last local day, both included, null = open. `weekdays`: 1 Monday … 7 Sunday.
 * `hours` null = the whole day.
 */
export const rule = z.strictObject({
  id: z.string(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  playlist: z.nullable(z.string()),
  screens: z.array(z.string()).check(z.maxLength(500)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(30))).check(z.maxLength(50)),
  level,
  fromOn: z.nullable(localDay),
  toOn: z.nullable(localDay),
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  hours: z.nullable(hours),
})
export type Rule = z.infer<typeof rule>

/** Whether the rule speaks of this screen. */
export const concerns = (of: Rule, screen: Readonly<{ id: string; tags: readonly string[] }>): boolean =>
  (of.screens.length === 0 && of.tags.length === 0) || of.screens.includes(screen.id) || of.tags.some((tag) => screen.tags.includes(tag))
