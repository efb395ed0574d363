import type { FaultCode, FaultDetail } from '../faults.ts'
import { rolesInWords } from '../reviews/words.ts'
import type { Role } from './roles.ts'
import { boundToSections, type HeldDelegation, holdsFor, type Signed } from './signed.ts'

/** In which role somebody acts, and for whom: `onBehalfOf` and `delegation` are null for one's own post. */
export type Acting = Readonly<{ as: Role; onBehalfOf: string | null; delegation: string | null }>

/** What is acted on, and the roles of those allowed that may act only within reach of its section. */
export type Reach = Readonly<{ section: Readonly<{ id: string; name: string }>; within: readonly Role[] }>

/**
 * The role in which a person may act, out of `roles` in their order: by own post first, else by a delegation that holds today and reaches the
 * section (domain.md 3.2, I4).
 * @returns DELEGATION_INVALID when only a delegation could have allowed it and it is over, not begun, revoked or for something else; else
 * NOT_YOUR_SECTION or WRONG_ROLE.
 */
export const actingAs = (person: Signed, roles: readonly Role[], { section, within }: Reach): Acting | { refused: { code: FaultCode } & FaultDetail } => {
  const own = roles.filter((role) => person.roles.includes(role))
  const post = own.find((role) => !within.includes(role) || holdsFor(person, role, section.id))
  if (post !== undefined) return { as: post, onBehalfOf: null, delegation: null }
  const given = person.delegations.filter(({ role }) => roles.includes(role))
  const reaching = roles.flatMap((role) => given.filter((held) => held.role === role && reaches(held, section.id)))[0]
  if (reaching !== undefined) return { as: reaching.role, onBehalfOf: reaching.giver, delegation: reaching.id }
  if (given.length > 0) return { refused: { code: 'DELEGATION_INVALID' } }
  return { refused: own.length === 0 ? { code: 'WRONG_ROLE', values: rolesInWords(roles) } : { code: 'NOT_YOUR_SECTION', values: { section: section.name } } }
}

/** Whether a delegation holds today for this section. */
export const reaches = ({ active, sections }: HeldDelegation, section: string): boolean => active && (sections === null || sections.includes(section))

/** The sections whose work a role brings to somebody today, by own post or by delegation; 'all' for a role of the whole bureau. */
export const sectionsFor = (person: Signed, role: Role): readonly string[] | 'all' => {
  const given = person.delegations.filter((held) => held.active && held.role === role)
  const own = person.roles.includes(role)
  if (given.some(({ sections }) => sections === null) || (own && !boundToSections.has(role))) return 'all'
  return [...new Set([...person.sections[role], ...given.flatMap(({ sections }) => sections ?? [])])]
}

/** The roles somebody may act in today, by own post or by delegation. */
export const rolesToday = (person: Signed): Role[] => [...new Set([...person.roles, ...person.delegations.flatMap(({ active, role }) => (active ? [role] : []))])]
