import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import { dayOf } from '#playlists/calendar.ts'
import type { Rule } from '#playlists/rule.ts'
import type { Acts } from '../database/tables.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Action } from '../journal/actions.ts'
import { append } from '../journal/journal.ts'
import { reseat } from '../screens/seats.ts'
import { liveScreens, screensById } from '../screens/store.ts'
import type { PlaylistBody, RuleBody } from './answers.ts'
import { refuseUnapproved } from './channels.ts'
import { neverShows } from './rule.ts'
import { keepPlaylist, keepRule, keptPlaylists, keptRules, removePlaylist, removeRule, titlesOf } from './store.ts'

/** The house, and who changes its schedules; null when the house itself does. */
export type By = Readonly<{ house: House; actor: string | null }>
type Tx = Kysely<Acts>

const journal = (tx: Tx, { house, actor }: By, { action, subject, body }: { action: Action; subject: string; body: Json }): Promise<number> =>
  append(tx, { at: house.now(), actor, action, subject, body })

/** Keeps a new playlist, or (`id`) what an old one has become, and its editions. Throws NOT_FOUND, UNKNOWN_NOTICE, CHANNEL_NOT_APPROVED. */
export const putPlaylist = async (by: By, { name, picks }: PlaylistBody, id?: string): Promise<string> => {
  const { house } = by
  const named = id ?? newId()
  await house.acts.transaction().execute(async (tx) => {
    if (id !== undefined && (await keptPlaylists(tx, [id])).length === 0) throw new Fault('NOT_FOUND')
    if (picks.by === 'list') await refuseUnknownNotices(tx, picks.entries.map(({ notice }) => notice))
    const playing = (await keptRules(tx)).map(({ rule }) => rule).filter(({ playlist }) => playlist === named)
    refuseUnapproved({ picks, rules: playing, screens: await liveScreens(tx), published: house.editions.published() }, (entry) => `picks.entries.${entry}.notice`)
    await keepPlaylist(tx, { id: named, name, picks, updatedAt: house.now() })
    await journal(tx, by, { action: id === undefined ? 'PLAYLIST_CREATE' : 'PLAYLIST_CHANGE', subject: `playlist:${named}`, body: { name, picks } })
  })
  await house.editions.changed({ playlists: [named] }, { atOnce: false })
  return named
}

const refuseUnknownNotices = async (tx: Tx, listed: readonly string[]): Promise<void> => {
  const known = await titlesOf(tx, listed)
  const place = listed.findIndex((notice) => !known.has(notice))
  if (place >= 0) throw new Fault('UNKNOWN_NOTICE', { at: `picks.entries.${place}.notice` })
}

/** Throws NOT_FOUND, and PLAYLIST_IN_USE naming the rules that play it. */
export const deletePlaylist = async (by: By, id: string): Promise<void> => {
  await by.house.acts.transaction().execute(async (tx) => {
    if ((await keptPlaylists(tx, [id])).length === 0) throw new Fault('NOT_FOUND')
    const using = (await keptRules(tx)).filter(({ rule }) => rule.playlist === id)
    if (using.length > 0) throw new Fault('PLAYLIST_IN_USE', { values: { rules: using.map(({ rule }) => rule.name).join('、') } })
    await removePlaylist(tx, id)
    await journal(tx, by, { action: 'PLAYLIST_DELETE', subject: `playlist:${id}`, body: {} })
  })
  await by.house.editions.changed({ playlists: [id] }, { atOnce: false })
}

/** Keeps a new rule, or (`id`) what an old one has become; seats and editions follow. Throws NOT_FOUND, NEVER_SHOWS, CHANNEL_NOT_APPROVED and what a rule may not name. */
export const putRule = async (by: By, body: RuleBody, id?: string): Promise<string> => {
  const { house } = by
  const rule: Rule = { ...body, id: id ?? newId(), playlist: body.level === 'quiet' ? null : body.playlist }
  const never = neverShows(rule, dayOf(house.settings.zone, house.now()).on)
  if (never) throw new Fault('NEVER_SHOWS', { at: never.at, values: { whyZh: never.whyZh, why: never.why } })
  await house.acts.transaction().execute(async (tx) => {
    if (id !== undefined && !(await keptRules(tx)).some((kept) => kept.rule.id === id)) throw new Fault('NOT_FOUND')
    await refuseUnknown(tx, rule)
    const [played] = rule.playlist === null ? [] : await keptPlaylists(tx, [rule.playlist])
    if (played) refuseUnapproved({ picks: played.picks, rules: [rule], screens: await liveScreens(tx), published: house.editions.published() }, () => 'playlist')
    await keepRule(tx, rule, house.now())
    await reseat(tx)
    await journal(tx, by, { action: id === undefined ? 'RULE_CREATE' : 'RULE_CHANGE', subject: `rule:${rule.id}`, body: rule })
  })
  await house.editions.changed({ rules: true }, { atOnce: false })
  return rule.id
}

const refuseUnknown = async (tx: Tx, { level, playlist, screens }: Rule): Promise<void> => {
  if (level !== 'quiet' && playlist === null) throw new Fault('PLAYLIST_NEEDED', { at: 'playlist' })
  if (playlist !== null && (await keptPlaylists(tx, [playlist])).length === 0) throw new Fault('UNKNOWN_PLAYLIST', { at: 'playlist' })
  const known = new Set((await screensById(tx, screens)).filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id))
  const place = screens.findIndex((screen) => !known.has(screen))
  if (place >= 0) throw new Fault('RULE_SCREEN_UNKNOWN', { at: `screens.${place}` })
}

/** Throws NOT_FOUND. */
export const deleteRule = async (by: By, id: string): Promise<void> => {
  await by.house.acts.transaction().execute(async (tx) => {
    if (!(await keptRules(tx)).some(({ rule }) => rule.id === id)) throw new Fault('NOT_FOUND')
    await removeRule(tx, id)
    await reseat(tx)
    await journal(tx, by, { action: 'RULE_DELETE', subject: `rule:${id}`, body: {} })
  })
  await by.house.editions.changed({ rules: true }, { atOnce: false })
}
