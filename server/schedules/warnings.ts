import type { LocalDay } from '#playlists/instant.ts'
import type { Surface } from '#playlists/profile.ts'
import { concerns, type Rule } from '#playlists/rule.ts'
import type { KeptScreen } from '../screens/store.ts'
import type { Warning, warningCodes } from './answers.ts'
import { picked, type Playlist, type Published } from './picks.ts'

type Code = (typeof warningCodes)[number]

const words: Readonly<Record<Code, { zh: string; en: string }>> = {
  EMPTY_PLAYLIST: { zh: '播放列表现在没有可播放的信息，屏幕将显示下一级排期或底版。', en: 'The playlist has nothing to show now: the next level or the plate stands instead.' },
  NO_SCREEN: { zh: '这条排期现在没有对应任何屏幕。', en: 'The rule speaks of no screen now.' },
  CHANNEL_NOT_APPROVED: { zh: '“{about}”未获准在这类屏幕上公开，播放时将跳过。', en: '“{about}” was not decided for this kind of glass and is left out there.' },
  NOT_PUBLISHED: { zh: '“{about}”现在没有已发布的文本，播放时将跳过。', en: '“{about}” has no published wording now and is left out.' },
  IS_OVER: { zh: '这条排期的日期已过。', en: 'The days of this rule are over.' },
}

const warn = (code: Code, about: string | null = null): Warning => {
  const fill = (text: string) => text.replace('{about}', about ?? '')
  return { code, about, zh: fill(words[code].zh), en: fill(words[code].en) }
}

/** What schedules are looked at with: what is published, the rules, the screens, the bureau's today. */
export type Situation = Readonly<{ published: ReadonlyMap<string, Published>; rules: readonly Rule[]; screens: readonly KeptScreen[]; today: LocalDay; titles: ReadonlyMap<string, string> }>

/** What is worth knowing about a playlist: nothing to show, listed notices without a published wording, or not decided for a glass it plays on. */
export const playlistWarnings = ({ id, picks }: Playlist, situation: Situation): readonly Warning[] => {
  const { published, titles } = situation
  const empty = picked(picks, published).length === 0 ? [warn('EMPTY_PLAYLIST')] : []
  if (picks.by !== 'list') return empty
  const surfaces = surfacesOf(id, situation)
  const about = picks.entries.flatMap(({ notice }) => {
    const known = published.get(notice)
    const title = known?.title ?? titles.get(notice) ?? notice
    if (!known) return [warn('NOT_PUBLISHED', title)]
    return [...surfaces].every((surface) => known.surfaces.includes(surface)) ? [] : [warn('CHANNEL_NOT_APPROVED', title)]
  })
  return [...empty, ...about]
}

/** The kinds of glass on which some rule plays the playlist. */
const surfacesOf = (playlist: string, { rules, screens }: Situation): ReadonlySet<Surface> => {
  const playing = rules.filter((rule) => rule.playlist === playlist)
  return new Set(screens.filter((screen) => playing.some((rule) => concerns(rule, screen))).map(({ profile }) => profile.surface))
}

/** What is worth knowing about a rule: no screen, an empty playlist, its days over. */
export const ruleWarnings = (rule: Rule, playlist: Playlist | undefined, { published, screens, today }: Situation): readonly Warning[] => [
  ...(screens.some((screen) => concerns(rule, screen)) ? [] : [warn('NO_SCREEN')]),
  ...(rule.level !== 'quiet' && (!playlist || picked(playlist.picks, published).length === 0) ? [warn('EMPTY_PLAYLIST')] : []),
  ...(rule.toOn !== null && rule.toOn < today ? [warn('IS_OVER')] : []),
]
