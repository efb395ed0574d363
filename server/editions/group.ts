import { canonical } from '#playlists/canonical.ts'
import { digestOf, type Digest } from '#playlists/digest.ts'
import type { Profile } from '#playlists/profile.ts'
import { concerns, type Rule } from '#playlists/rule.ts'
import type { Seated } from '../screens/lines.ts'

/** An enrolled screen as far as editions care. */
export type Screen = Readonly<{ id: string; tags: readonly string[]; profile: Profile; zone: string; seated: Seated }>

/** Screens that always show the same: one edition for all of them. */
export type Group = Readonly<{ id: Digest; profile: Profile; zone: string; rules: readonly Rule[]; playlists: ReadonlySet<string> }>

/**
 * The group a screen belongs to: screens with equal surface, profile, zone and tags share one. A screen that a rule names is alone in its
 * own, so that members of a group always agree on their rules.
 */
export const groupOf = (screen: Omit<Screen, 'seated'>, rules: readonly Rule[]): Digest => {
  const { id, profile, zone, tags } = screen
  const named = rules.some((rule) => rule.screens.includes(id))
  return digestOf(canonical({ surface: profile.surface, profile, zone, tags: [...new Set(tags)].sort(), screen: named ? id : undefined }))
}

/** The groups that have a screen, with the rules that speak of them. */
export const groupsOf = (screens: Iterable<Screen>, rules: readonly Rule[]): ReadonlyMap<Digest, Group> => {
  const groups = new Map<Digest, Group>()
  for (const screen of screens) {
    if (groups.has(screen.seated.group)) continue
    const speaking = rules.filter((rule) => concerns(rule, screen))
    const playlists = new Set(speaking.flatMap(({ playlist }) => playlist ?? []))
    groups.set(screen.seated.group, { id: screen.seated.group, profile: screen.profile, zone: screen.zone, rules: speaking, playlists })
  }
  return groups
}
