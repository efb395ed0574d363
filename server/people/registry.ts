import { dayOf } from '#playlists/calendar.ts'
import type { LocalDay } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import type { Registry } from './people.ts'
import { allAccounts, allPosts, allSections, peopleByName } from './store.ts'

/** The bureau's own day: posts and delegations begin and end by it. */
export const today = ({ settings, now }: Pick<House, 'settings' | 'now'>): LocalDay => dayOf(settings.zone, now()).on

/** All people, accounts, posts and sections. */
export const registry = async ({ acts }: Pick<House, 'acts'>): Promise<Registry> => ({
  people: await peopleByName(acts), accounts: await allAccounts(acts), posts: await allPosts(acts), sections: await allSections(acts),
})
