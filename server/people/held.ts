import type { Kysely } from 'kysely'
import type { LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { delegationsTo, type DelegationRow } from './delegation-store.ts'
import { heldOn, type Registry } from './people.ts'
import type { Role } from './roles.ts'
import { boundToSections, type HeldDelegation } from './signed.ts'
import { type PostRow, personById, postsOn, type SectionRow, sectionsSupervisedBy } from './store.ts'

/** What the giver holds by own post on the day: the ground on which a delegation stands or falls. */
export type Ground = Readonly<{ active: boolean; posts: readonly Pick<PostRow, 'role' | 'section'>[]; supervised: readonly Pick<SectionRow, 'id'>[] }>

/** Everything ever entrusted to a person, as it stands on a day. */
export const readHeld = async (db: Kysely<Acts>, holder: string, day: LocalDay): Promise<HeldDelegation[]> => {
  const rows = await delegationsTo(db, holder)
  return Promise.all(rows.map(async (row) => heldFrom(row, await groundOf(db, row.giver, day), day)))
}

/** What a person holds by own post on a day. */
export const groundOf = async (db: Kysely<Acts>, giver: string, day: LocalDay): Promise<Ground> => {
  const posts = await postsOn(db, giver, day)
  const supervised = posts.some(({ role }) => role === 'supervising-leader') ? await sectionsSupervisedBy(db, giver) : []
  return { active: (await personById(db, giver))?.active === 1, posts, supervised }
}

/** The same, from the whole register. */
export const groundFrom = ({ people, posts, sections }: Registry, giver: string, day: LocalDay): Ground => {
  const own = posts.filter((post) => post.person === giver && heldOn(post, day))
  const leads = own.some(({ role }) => role === 'supervising-leader')
  const supervised = leads ? sections.filter(({ supervising_leader, active }) => supervising_leader === giver && active === 1) : []
  return { active: people.some(({ id, active }) => id === giver && active === 1), posts: own, supervised }
}

/**
 * A delegation as it stands on a day. It gives no more than its giver has by own post: when that ends, so does what was entrusted
 * (domain.md I4).
 */
export const heldFrom = (row: DelegationRow, ground: Ground, day: LocalDay): HeldDelegation => {
  const role = row.role as Role
  const reach = reachOf({ role, section: row.section }, ground)
  const inForce = row.revoked_at === null && heldOn(row, day)
  return {
    id: row.id, role, section: row.section, giver: row.giver, fromOn: row.from_on, toOn: row.to_on,
    active: inForce && reach.held, sections: reach.sections,
  }
}

/** Whether the giver has what is given, and the sections it reaches (null: the whole bureau). */
export const reachOf = ({ role, section }: Readonly<{ role: Role; section: string | null }>, { active, posts, supervised }: Ground): { held: boolean; sections: string[] | null } => {
  if (!boundToSections.has(role)) return { held: active && posts.some((post) => post.role === role), sections: null }
  const own = role === 'supervising-leader' ? [] : posts.flatMap((post) => (post.role === role && post.section !== null ? [post.section] : []))
  const led = role === 'supervising-leader' || (role === 'section-head' && section !== null) ? supervised.map(({ id }) => id) : []
  const sections = [...new Set([...own, ...led])].filter((id) => section === null || id === section)
  return { held: active && sections.length > 0, sections }
}
