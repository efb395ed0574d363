import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import { canonical } from '#playlists/canonical.ts'
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

export const createWorld = (db: Kysely<Acts>): World => {
  let published = new Map<string, Published>()
  let playlists = new Map<string, Playlist>()
  let screens = new Map<string, KeptScreen>()
  let rules: readonly Rule[] = []
  let groups: ReadonlyMap<Digest, Group> = new Map()

  const groupsPlaying = (ids: ReadonlySet<string>): readonly Group[] => [...groups.values()].filter((group) => [...group.playlists].some((id) => ids.has(id)))

  const readNotices = async (ids: readonly string[]): Promise<readonly Digest[]> => {
    const after = new Map((await publishedNotices(db, ids)).map((notice) => [notice.notice, notice]))
    return ids.flatMap((id) => {
      const changed = [published.get(id), after.get(id)].filter((notice) => notice !== undefined)
      const now = after.get(id)
      if (now) published.set(id, now)
      else published.delete(id)
      return changed.flatMap((notice) => groupsOfNotice(notice))
    })
  }

  const groupsOfNotice = (notice: Published): readonly Digest[] => {
    const taking = new Set([...playlists.values()].filter(({ picks }) => takes(picks, notice)).map(({ id }) => id))
    return groupsPlaying(taking).filter(({ profile }) => notice.surfaces.includes(profile.surface)).map(({ id }) => id)
  }

  const readPlaylists = async (ids: readonly string[]): Promise<readonly Digest[]> => {
    for (const id of ids) playlists.delete(id)
    for (const playlist of await keptPlaylists(db, ids)) playlists.set(playlist.id, playlist)
    return groupsPlaying(new Set(ids)).map(({ id }) => id)
  }

  const readScreens = async (ids: readonly string[] | null): Promise<void> => {
    const read = ids ? await screensById(db, ids) : await liveScreens(db)
    if (!ids) screens = new Map()
    for (const screen of read) {
      if (screen.revokedAt === null) screens.set(screen.id, screen)
      else screens.delete(screen.id)
    }
  }

  /** The groups that are new, or whose rules are not what they were. */
  const regroup = (): readonly Digest[] => {
    const before = groups
    groups = groupsOf(screens.values(), rules)
    return [...groups.values()].filter(({ id, rules: now }) => canonical(before.get(id)?.rules ?? null) !== canonical(now)).map(({ id }) => id)
  }

  const readRules = async (): Promise<void> => {
    rules = (await keptRules(db)).map(({ rule }) => rule)
  }

  return {
    published: () => published,
    groups: () => groups,
    screens: () => screens,
    picked: ({ playlists: ids }) => new Map([...ids].map((id) => [id, picked(playlists.get(id)?.picks ?? { by: 'list', entries: [] }, published)])),
    refresh: async ({ notices = [], playlists: lists = [], rules: allRules = false, screens: boxes = [] }) => {
      const touched: Digest[] = []
      if (lists.length > 0) touched.push(...(await readPlaylists(lists)))
      if (allRules) await readRules()
      if (allRules || boxes.length > 0) {
        await readScreens(allRules ? null : boxes)
        touched.push(...regroup())
      }
      if (notices.length > 0) touched.push(...(await readNotices(notices)))
      return new Set(touched.filter((id) => groups.has(id)))
    },
    load: async () => {
      published = new Map((await publishedNotices(db)).map((notice) => [notice.notice, notice]))
      playlists = new Map((await keptPlaylists(db)).map((playlist) => [playlist.id, playlist]))
      await readRules()
      await readScreens(null)
      regroup()
    },
  }
}
