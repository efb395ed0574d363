import type { Role } from '../people/roles.ts'
import type { Signed } from '../people/signed.ts'

/** Those whose work is with every section's notices (domain.md 3.2). */
const wholeBureau: readonly Role[] = ['office', 'director', 'information-centre']

/** Whether the person's work is with the notices of every section. */
export const mayReadAll = (person: Signed): boolean => wholeBureau.some((role) => person.roles.includes(role))

/** The sections whose unpublished words the person works with: their own, or those they supervise. Others see what was published, no more. */
export const readableSections = (person: Signed): string[] => [...new Set((['author', 'section-head', 'supervising-leader'] as const).flatMap((role) => person.sections[role]))]

export const mayReadUnpublished = (person: Signed, section: string): boolean => mayReadAll(person) || readableSections(person).includes(section)
