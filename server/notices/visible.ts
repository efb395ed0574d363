import { sectionsFor } from '../people/acting.ts'
import type { Role } from '../people/roles.ts'
import type { Signed } from '../people/signed.ts'

/** Those whose work is with every section's notices (domain.md 3.2). */
const wholeBureau: readonly Role[] = ['office', 'director', 'information-centre']

/** Those of them who still read what is contested: they decide on it (domain.md I15). */
const deciders: readonly Role[] = ['office', 'director']

/** Whether the person's work, by own post or by delegation, is with the notices of every section. */
export const mayReadAll = (person: Signed): boolean => holdsSome(person, wholeBureau)

/** Whether the person decides on contested notices of every section. */
export const mayReadAllContested = (person: Signed): boolean => holdsSome(person, deciders)

const holdsSome = (person: Signed, roles: readonly Role[]): boolean => roles.some((role) => sectionsFor(person, role) === 'all')

/** The sections whose unpublished words the person works with: their own, or those they supervise. Others see what was published, no more. */
export const readableSections = (person: Signed): string[] => sectionsOf(person, ['author', 'section-head', 'supervising-leader'])

/** The sections whose contested words the person still reads, as the head or the supervising leader of the section, or for one of them. */
export const contestedSections = (person: Signed): string[] => sectionsOf(person, ['section-head', 'supervising-leader'])

const sectionsOf = (person: Signed, roles: readonly Role[]): string[] => [
  ...new Set(
    roles.flatMap((role) => {
      const within = sectionsFor(person, role)
      return within === 'all' ? [] : within
    }),
  ),
]

/**
 * Whose unpublished words somebody asks for. `contested`: null, or, while a doubt about secrecy is open or the notice is referred outside, everyone
 * with a hand in it: who wrote or judged any of its wordings.
 */
export type Asked = Readonly<{ section: string; contested: readonly string[] | null }>

/** Whether somebody reads the unpublished words of a notice; while it is contested, only its review chain does (domain.md I15). */
export const mayReadUnpublished = (person: Signed, { section, contested }: Asked): boolean => {
  if (contested === null) return mayReadAll(person) || readableSections(person).includes(section)
  return mayReadAllContested(person) || contestedSections(person).includes(section) || contested.includes(person.id)
}
