import type { Role } from '../people/roles.ts'
import type { State, WaitingRole } from './answers.ts'

/** Whose desk a notice in a state lies on (domain.md 3.4); nobody's once it is out. */
export const waitsFor: Readonly<Record<State, WaitingRole | null>> = {
  DRAFT: 'author',
  PENDING_SECTION: 'section-head',
  PENDING_LEADER: 'supervising-leader',
  PENDING_OFFICE: 'office',
  PENDING_DIRECTOR: 'director',
  PENDING_EXTERNAL: 'office',
  READY: 'information-centre',
  PUBLISHED: null,
  RECALLED: null,
  EXPIRED: null,
  SUPERSEDED: null,
  RETURNED: 'author',
  WITHDRAWN: null,
  CLOSED_ON_REQUEST: null,
  CLOSED_NOT_PUBLIC: null,
  BLOCKED_CLASSIFIED: null,
  ARCHIVED: null,
}

/** The role whose turn it is in a state: the one on whose desk it lies. */
export const roleAt = (state: State): Role | null => waitsFor[state]

/** The states in which a notice lies on one of these desks. */
export const statesOnDeskOf = (role: WaitingRole): State[] => (Object.keys(waitsFor) as State[]).filter((state) => waitsFor[state] === role)
