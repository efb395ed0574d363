import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { readHeld } from './held.ts'
import { type Role, roles } from './roles.ts'
import { today } from './registry.ts'
import type { Signed } from './signed.ts'
import { liveSession, postsOn, sectionsSupervisedBy } from './store.ts'

/** A session that counts, as it is kept. */
type LiveSession = Readonly<{ id: string; name: string; login: string; token_hash: string; confirmed_at: number }>

/** The person with the roles and sections of today's posts, and what others entrusted to them; today being the bureau's own day. */
export const personBehind = async (house: Pick<House, 'acts' | 'now' | 'settings'>, session: LiveSession): Promise<Signed> => {
  const day = today(house)
  const posts = await postsOn(house.acts, session.id, day)
  const held = roles.filter((role) => posts.some((post) => post.role === role))
  const supervised = held.includes('supervising-leader') ? await sectionsSupervisedBy(house.acts, session.id) : []
  const sectionsOf = (role: Role): string[] =>
    role === 'supervising-leader' ? supervised.map(({ id }) => id) : posts.flatMap((post) => (post.role === role && post.section !== null ? [post.section] : []))
  const sections = Object.fromEntries(roles.map((role) => [role, sectionsOf(role)])) as Record<Role, string[]>
  const delegations = await readHeld(house.acts, session.id, day)
  return { id: session.id, name: session.name, login: session.login, roles: held, sections, delegations, session: session.token_hash, confirmedAt: session.confirmed_at }
}

/**
 * The same person once more, inside the transaction of what they do: a post that ended, a delegation that was taken back or a session that was
 * closed since the request came in counts no more (domain.md I4). Throws NOT_SIGNED_IN.
 */
export const stillBehind = async (tx: Kysely<Acts>, { now, settings }: Pick<House, 'now' | 'settings'>, { id, login, session }: Pick<Signed, 'id' | 'login' | 'session'>): Promise<Signed> => {
  const live = await liveSession(tx, session, now())
  if (live?.id !== id || live.login !== login) throw new Fault('NOT_SIGNED_IN')
  return personBehind({ acts: tx, now, settings }, live)
}
