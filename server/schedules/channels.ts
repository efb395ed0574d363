import type { Surface } from '#playlists/profile.ts'
import { concerns, type Rule } from '#playlists/rule.ts'
import { Fault } from '../faults.ts'
import type { KeptScreen } from '../screens/store.ts'
import type { Picks } from './answers.ts'
import type { Published } from './picks.ts'

/** What a playlist is about to play on, and what is published now. */
type Played = Readonly<{ picks: Picks; rules: readonly Rule[]; screens: readonly KeptScreen[]; published: ReadonlyMap<string, Published> }>

/**
 * Refuses a list that would put a published notice on glasses none of which its form decided for (domain.md D16, 3.7 TS20): another channel takes
 * a new revision with all its reviews. Where a rule reaches both kinds of glass, the notice is left out on the one kind and the office is warned.
 * Throws CHANNEL_NOT_APPROVED naming the notice and the rule. `at`: the field to blame, of the nth entry.
 */
export const refuseUnapproved = ({ picks, rules, screens, published }: Played, at: (entry: number) => string): void => {
  if (picks.by !== 'list') return
  for (const rule of rules) {
    const reached = new Set<Surface>(screens.filter((screen) => concerns(rule, screen)).map(({ profile }) => profile.surface))
    if (reached.size === 0) continue
    for (const [entry, { notice }] of picks.entries.entries()) {
      const known = published.get(notice)
      if (known && !known.surfaces.some((surface) => reached.has(surface))) throw new Fault('CHANNEL_NOT_APPROVED', { at: at(entry), values: { title: known.title, rule: rule.name } })
    }
  }
}
