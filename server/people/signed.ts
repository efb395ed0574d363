import { Fault } from '../faults.ts'
import { rolesInWords } from '../reviews/words.ts'
import type { Role } from './roles.ts'

/**
 * The person behind a request. `roles`: what today's posts give. `sections`: ids of the sections each role is held for: an author's and a
 * section head's own, those a supervising leader supervises; empty for roles of the whole bureau.
 */
export type Signed = Readonly<{
  id: string
  name: string
  login: string
  roles: readonly Role[]
  sections: Readonly<Record<Role, readonly string[]>>
}>

/** Refuses a person none of whose posts of today is one of these (domain.md 3.2). */
export const requireRole = (person: Signed, ...allowed: readonly Role[]): void => {
  if (allowed.some((role) => person.roles.includes(role))) return
  throw new Fault('WRONG_ROLE', { values: rolesInWords(allowed) })
}

/** Whether the person holds the role for this section: always, for roles of the whole bureau that they hold. */
export const holdsFor = (person: Signed, role: Role, section: string): boolean =>
  person.roles.includes(role) && (boundToSections.has(role) ? person.sections[role].includes(section) : true)

const boundToSections: ReadonlySet<Role> = new Set<Role>(['author', 'section-head', 'supervising-leader'])
