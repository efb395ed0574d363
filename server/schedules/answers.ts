import { z } from '@hono/zod-openapi'
import { localDay } from '#playlists/instant.ts'
import { category, kind } from '#playlists/notice.ts'
import { hours, level, rule } from '#playlists/rule.ts'
import { fromCore, orNull } from '../border.ts'

const at = z.int().describe('UTC milliseconds')
const id = z.string().min(1).max(40)
const named = z.strictObject({ id: z.string(), name: z.string() })
const name = z.string().trim().min(1).max(60)
const weight = z.int().min(1).max(10).describe('how many times per round, 1 to 10')

export const warningCodes = ['EMPTY_PLAYLIST', 'NO_SCREEN', 'CHANNEL_NOT_APPROVED', 'NOT_PUBLISHED', 'IS_OVER'] as const

/** Something to know about a playlist or a rule that does not stop it from being kept. */
export const warning = z
  .strictObject({
    code: z.enum(warningCodes),
    about: z.string().nullable().describe('the notice or screen it speaks of'),
    zh: z.string(),
    en: z.string(),
  })
  .openapi('ScheduleWarning')
export type Warning = z.infer<typeof warning>

/** An entry of a list: the notice, by whichever of its wordings is published, and its weight. */
export const listEntry = z.strictObject({ notice: id, weight })

/**
 * What a playlist holds: an ordered list of notices, or whatever is published in some categories and of some kinds (none named = all).
 */
export const picks = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('list'), entries: z.array(listEntry).max(500) }),
    z.strictObject({ by: z.literal('filter'), categories: z.array(fromCore(category)).max(6), kinds: z.array(fromCore(kind)).max(11), weight }),
  ])
  .openapi('Picks')
export type Picks = z.infer<typeof picks>

export const playlistBody = z.strictObject({ name, picks }).openapi('PlaylistBody')
export type PlaylistBody = z.infer<typeof playlistBody>

/** `holds`: the published notices it picks now, in their order; `usedBy`: the rules that play it. */
export const playlistView = z
  .strictObject({
    id,
    name: z.string(),
    picks,
    updatedAt: at,
    usedBy: z.array(named),
    holds: z.array(z.strictObject({ notice: z.string(), title: z.string(), weight: z.int() })),
    warnings: z.array(warning),
  })
  .openapi('PlaylistView')
export type PlaylistView = z.infer<typeof playlistView>
export const playlistList = z.strictObject({ playlists: z.array(playlistView) }).openapi('PlaylistList')
export type PlaylistList = z.infer<typeof playlistList>

/** A rule as it is sent: the core's rule without its id. */
export const ruleBody = z
  .strictObject({
    name,
    playlist: id.nullable().describe('null only for quiet hours'),
    screens: z.array(id).max(500),
    tags: z.array(z.string().trim().min(1).max(30)).max(50),
    level: fromCore(level),
    fromOn: orNull(localDay),
    toOn: orNull(localDay),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    hours: orNull(hours),
  })
  .openapi('RuleBody')
export type RuleBody = z.infer<typeof ruleBody>

/** `screens`: the screens it speaks of today. */
export const ruleView = z
  .strictObject({ rule: fromCore(rule), updatedAt: at, concerns: z.array(named), warnings: z.array(warning) })
  .openapi('RuleView')
export type RuleView = z.infer<typeof ruleView>
export const ruleList = z.strictObject({ rules: z.array(ruleView) }).openapi('RuleList')
export type RuleList = z.infer<typeof ruleList>

export const idParam = z.strictObject({ id })
