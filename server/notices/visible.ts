import { sectionsFor } from '../people/acting.ts'
import type { Role } from '../people/roles.ts'
import type { Signed } from '../people/signed.ts'

/** Those whose work is with every section's notices (domain.md 3.2). */
const wholeBureau: readonly Role[] = ['office', 'director', 'information-centre']

/** Whether the person's work is with the notices of every section, by own post or by delegation. */
export const mayReadAll = (person: Signed): boolean => wholeBureau.some((role) => sectionsFor(person, role) === 'all')

/**
 * The sections whose unpublished words the person works with: their own, those they supervise, those entrusted to them in writing (domain.md
 * I4). Others see what was published, no more.
 */
export const readableSections = (person: Signed): string[] => [
  ...new Set((['author', 'section-head', 'supervising-leader'] as const).flatMap((role) => sectionsFor(person, role)).filter((id) => id !== 'all')),
]

export const mayReadUnpublished = (person: Signed, section: string): boolean => mayReadAll(person) || readableSections(person).includes(section)
