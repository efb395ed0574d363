import type { Kysely } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Rule } from '#playlists/rule.ts'
import type { Acts } from '../database/tables.ts'
import type { Touched } from '../house.ts'
import { picked, takes, type Picked, type Playlist, type Published } from '../schedules/picks.ts'
import { keptPlaylists, keptRules } from '../schedules/store.ts'
import { liveScreens, screensById, type KeptScreen } from '../screens/store.ts'
import { groupsOf, type Group } from './group.ts'
import { publishedNotices } from './store.ts'

/** What is committed, as far as editions are made from it; kept in memory and read again only where something changed. */
export type World = Readonly<{
  published: () => ReadonlyMap<string, Published>
  groups: () => ReadonlyMap<Digest, Group>
  screens: () => ReadonlyMap<string, KeptScreen>
  /** Playlist id → what it holds, for every playlist that a rule of the group plays. */
  picked: (group: Group) => ReadonlyMap<string, readonly Picked[]>
  /** Reads what changed and says which groups' editions it touches. */
  refresh: (touched: Touched) => Promise<ReadonlySet<Digest>>
  /** Reads everything. */
  load: () => Promise<void>
}>

type State = {
  published: Map<string, Published>
  playlists: Map<string, Playlist>
  screens: Map<string, KeptScreen>
  rules: readonly Rule[]
  groups: ReadonlyMap<Digest, Group>
}

export const createWorld = (db: Kysely<Acts>): World => {
  const state: State = { published: new Map(), playlists: new Map(), screens: new Map(), rules: [], groups: new Map() }
  return {
    published: () => state.published,
    groups: () => state.groups,
    screens: () => state.screens,
    picked: ({ playlists }) => new Map([...playlists].map((id) => [id, picked(state.playlists.get(id)?.picks ?? { by: 'list', entries: [] }, state.published)])),
    refresh: async ({ notices = [], playlists = [], rules = false, screens = [] }) => {
      const touched: Digest[] = []
      if (playlists.length > 0) touched.push(...(await readPlaylists(db, state, playlists)))
      if (rules) await readRules(db, state)
      if (rules || screens.length > 0) {
        const joined = await readScreens(db, state, rules ? null : screens)
        touched.push(...joined, ...regroup(state))
      }
      if (notices.length > 0) touched.push(...(await readNotices(db, state, notices)))
      return new Set(touched.filter((id) => state.groups.has(id)))
    },
    load: async () => {
      state.published = new Map((await publishedNotices(db)).map((notice) => [notice.notice, notice]))
      state.playlists = new Map((await keptPlaylists(db)).map((playlist) => [playlist.id, playlist]))
      await readRules(db, state)
      await readScreens(db, state, null)
      regroup(state)
    },
  }
}

/** Touched are the groups that played what a notice was, and those that play what it is now. */
const readNotices = async (db: Kysely<Acts>, state: State, ids: readonly string[]): Promise<readonly Digest[]> => {
  const after = new Map((await publishedNotices(db, ids)).map((notice) => [notice.notice, notice]))
  return ids.flatMap((id) => {
    const before = state.published.get(id)
    const now = after.get(id)
    if (now) state.published.set(id, now)
    else state.published.delete(id)
    return [before, now].flatMap((notice) => (notice ? groupsOfNotice(state, notice) : []))
  })
}

const groupsOfNotice = (state: State, notice: Published): readonly Digest[] => {
  const taking = new Set([...state.playlists.values()].filter(({ picks }) => takes(picks, notice)).map(({ id }) => id))
  return groupsPlaying(state, taking).filter(({ profile }) => notice.surfaces.includes(profile.surface)).map(({ id }) => id)
}

const groupsPlaying = ({ groups }: State, playlists: ReadonlySet<string>): readonly Group[] =>
  [...groups.values()].filter((group) => [...group.playlists].some((id) => playlists.has(id)))

const readPlaylists = async (db: Kysely<Acts>, state: State, ids: readonly string[]): Promise<readonly Digest[]> => {
  for (const id of ids) state.playlists.delete(id)
  for (const playlist of await keptPlaylists(db, ids)) state.playlists.set(playlist.id, playlist)
  return groupsPlaying(state, new Set(ids)).map(({ id }) => id)
}

const readRules = async (db: Kysely<Acts>, state: State): Promise<void> => {
  state.rules = (await keptRules(db)).map(({ rule }) => rule)
}

/** Touched are the groups that a screen has joined from another: what it holds may be newer than theirs. */
const readScreens = async (db: Kysely<Acts>, state: State, ids: readonly string[] | null): Promise<readonly Digest[]> => {
  const before = new Map(state.screens)
  const read = ids ? await screensById(db, ids) : await liveScreens(db)
  if (!ids) state.screens = new Map()
  for (const screen of read) {
    if (screen.revokedAt === null) state.screens.set(screen.id, screen)
    else state.screens.delete(screen.id)
  }
  return [...state.screens.values()].flatMap(({ id, seated: { group } }) => ((before.get(id)?.seated.group ?? group) === group ? [] : [group]))
}

/** The groups that are new, or whose rules are not what they were. */
const regroup = (state: State): readonly Digest[] => {
  const before = state.groups
  state.groups = groupsOf(state.screens.values(), state.rules)
  return [...state.groups.values()].filter(({ id, rules }) => canonical(before.get(id)?.rules ?? null) !== canonical(rules)).map(({ id }) => id)
}
