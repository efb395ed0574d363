import type { LocalDay } from '#playlists/instant.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { DelegationsView, DelegationView } from './answers.ts'
import { allDelegations, type DelegationRow } from './delegation-store.ts'
import { delegable, mayTakeBack } from './delegations.ts'
import { groundFrom, heldFrom } from './held.ts'
import { heldOn, type Registry } from './people.ts'
import { registry, today } from './registry.ts'
import type { Role } from './roles.ts'
import type { HeldDelegation, Signed } from './signed.ts'

/** Those who may see every delegation: who unifies, who decides, who keeps the register. */
const seeAll: readonly Role[] = ['office', 'director', 'administrator']

/** The delegations somebody may see, newest first; what they may entrust; and to whom. */
export const viewDelegations = async (house: House, person: Signed): Promise<DelegationsView> => {
  const day = today(house)
  const all = await registry(house)
  const rows = (await allDelegations(house.acts)).map((row) => ({ row, held: heldFrom(row, groundFrom(all, row.giver, day), day) }))
  const seen = rows.filter(({ row, held }) => concerns(person, row, held))
  const mayGive = mayEntrust(person, all)
  return {
    today: day,
    delegations: seen.map(({ row, held }) => viewOf(row, { held, person, all, day })),
    mayGive,
    colleagues: mayGive.length === 0 ? [] : colleaguesOf(person, all, day),
  }
}

const concerns = (person: Signed, row: DelegationRow, { sections }: HeldDelegation): boolean =>
  row.giver === person.id || row.holder === person.id || seeAll.some((role) => person.roles.includes(role)) || mayTakeBack(person, row, sections)

type Seen = Readonly<{ held: HeldDelegation; person: Signed; all: Registry; day: LocalDay }>

const viewOf = (row: DelegationRow, { held, person, all, day }: Seen): DelegationView => ({
  id: row.id,
  role: held.role,
  section: row.section === null ? null : named(all.sections, row.section),
  giver: named(all.people, row.giver),
  holder: named(all.people, row.holder),
  fromOn: row.from_on,
  toOn: row.to_on,
  basis: row.basis,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  standing: standingOf(row, held, day),
  mayRevoke: row.revoked_at === null && row.to_on >= day && mayTakeBack(person, row, held.sections),
})

const standingOf = (row: DelegationRow, held: HeldDelegation, day: LocalDay): DelegationView['standing'] => {
  if (row.revoked_at !== null) return 'revoked'
  if (row.to_on < day) return 'over'
  if (row.from_on > day) return 'coming'
  return held.active ? 'active' : 'lapsed'
}

/** What a person may entrust: each role of their own posts, and section heads' work in the sections they supervise. */
const mayEntrust = (person: Signed, { sections }: Registry): DelegationsView['mayGive'] => {
  const own = delegable.filter((role) => person.roles.includes(role))
  const led = person.sections['supervising-leader']
  const reached = (role: Role): readonly string[] => [...new Set([...person.sections[role], ...(role === 'section-head' ? led : [])])]
  const roles = led.length > 0 && !own.includes('section-head') ? (['section-head', ...own] as const) : own
  return roles.map((role) => ({ role, whole: own.some((one) => one === role), sections: reached(role).map((id) => named(sections, id)) }))
}

/** Everyone else who is active, with the titles they hold today. */
const colleaguesOf = (person: Signed, { people, posts }: Registry, day: LocalDay): DelegationsView['colleagues'] =>
  people
    .filter(({ id, active }) => active === 1 && id !== person.id)
    .map(({ id, name }) => ({ id, name, titles: [...new Set(posts.flatMap((post) => (post.person === id && heldOn(post, day) ? [post.title] : [])))] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))

const named = (rows: readonly { id: string; name: string }[], id: string): { id: string; name: string } => {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Fault('NOT_FOUND')
  return { id: row.id, name: row.name }
}
