import { dayOf } from '#playlists/calendar.ts'
import { concerns } from '#playlists/rule.ts'
import type { House } from '../house.ts'
import { liveScreens } from '../screens/store.ts'
import type { PlaylistView, RuleView } from './answers.ts'
import { picked, type Playlist } from './picks.ts'
import { keptPlaylists, keptRules, titlesOf, type KeptRule } from './store.ts'
import { playlistWarnings, ruleWarnings, type Situation } from './warnings.ts'

type Kept = Readonly<{ playlists: readonly Playlist[]; rules: readonly KeptRule[]; situation: Situation }>

/** Everything the two views are made from, read once. */
const readAll = async ({ acts, editions, now, settings }: House): Promise<Kept> => {
  const playlists = await keptPlaylists(acts)
  const rules = await keptRules(acts)
  const listed = playlists.flatMap(({ picks }) => (picks.by === 'list' ? picks.entries.map(({ notice }) => notice) : []))
  const titles = await titlesOf(acts, [...new Set(listed)])
  const situation = { published: editions.published(), rules: rules.map(({ rule }) => rule), screens: await liveScreens(acts), today: dayOf(settings.zone, now()).on, titles }
  return { playlists, rules, situation }
}

/** The playlists with what they hold, who plays them and what is worth knowing; one of them if `id` is given. */
export const viewPlaylists = async (house: House, id?: string): Promise<PlaylistView[]> => {
  const { playlists, situation } = await readAll(house)
  return playlists.filter((playlist) => id === undefined || playlist.id === id).map((playlist) => ({
    ...playlist,
    usedBy: situation.rules.filter((rule) => rule.playlist === playlist.id).map(({ id: rule, name }) => ({ id: rule, name })),
    holds: picked(playlist.picks, situation.published).map(({ notice, weight }) => ({ notice: notice.notice, title: notice.title, weight })),
    warnings: [...playlistWarnings(playlist, situation)],
  }))
}

/** The rules with the screens they speak of and what is worth knowing; one of them if `id` is given. */
export const viewRules = async (house: House, id?: string): Promise<RuleView[]> => {
  const { playlists, rules, situation } = await readAll(house)
  return rules.filter(({ rule }) => id === undefined || rule.id === id).map(({ rule, updatedAt }) => ({
    rule,
    updatedAt,
    concerns: situation.screens.filter((screen) => concerns(rule, screen)).map(({ id: screen, name }) => ({ id: screen, name })),
    warnings: [...ruleWarnings(rule, playlists.find((playlist) => playlist.id === rule.playlist), situation)],
  }))
}
