import type { Instant, LocalDay } from '#playlists/instant.ts'
import { Fault } from '../faults.ts'
import { rolesInWords } from '../reviews/words.ts'
import type { Role } from './roles.ts'

/**
 * What somebody was entrusted with in writing (domain.md I4). `active`: today lies in its days, it was not revoked, and the giver still holds
 * what they gave. `section`: as written, null for everything the giver's role reaches; `sections`: those it reaches today, null for a role of
 * the whole bureau.
 */
export type HeldDelegation = Readonly<{
  id: string
  role: Role
  section: string | null
  giver: string
  fromOn: LocalDay
  toOn: LocalDay
  active: boolean
  sections: readonly string[] | null
}>

/**
 * The person behind a request. `roles`: what today's posts give. `sections`: ids of the sections each role is held for: an author's and a
 * section head's own, those a supervising leader supervises; empty for roles of the whole bureau. `delegations`: everything ever entrusted to
 * them, by which they act for others. `session`: the hash of its token; `confirmedAt`: when its holder last proved who they are.
 */
export type Signed = Readonly<{
  id: string
  name: string
  login: string
  roles: readonly Role[]
  sections: Readonly<Record<Role, readonly string[]>>
  delegations: readonly HeldDelegation[]
  session: string
  confirmedAt: Instant
}>

/** Refuses a person none of whose posts of today is one of these (domain.md 3.2). */
export const requireRole = (person: Signed, ...allowed: readonly Role[]): void => {
  if (allowed.some((role) => person.roles.includes(role))) return
  throw new Fault('WRONG_ROLE', { values: rolesInWords(allowed) })
}

/** Whether the person holds the role for this section: always, for roles of the whole bureau that they hold. */
export const holdsFor = (person: Signed, role: Role, section: string): boolean =>
  person.roles.includes(role) && (boundToSections.has(role) ? person.sections[role].includes(section) : true)

/** Roles that reach only some sections; the others reach the whole bureau. */
export const boundToSections: ReadonlySet<Role> = new Set<Role>(['author', 'section-head', 'supervising-leader'])
