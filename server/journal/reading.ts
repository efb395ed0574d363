import { Fault } from '../faults.ts'
import { rolesToday, sectionsFor } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import { rolesInWords } from '../reviews/words.ts'
import type { Reach } from './store.ts'

/** Those who read everything (domain.md 3.2 "read audit"). */
const everything = ['office', 'director'] as const

export const readsEverything = (person: Signed): boolean => everything.some((role) => rolesToday(person).includes(role))

/** Everything is proven and exported by those who read everything; anyone else is refused. */
export const requireEverything = (person: Signed): void => {
  if (!readsEverything(person)) throw new Fault('WRONG_ROLE', { values: rolesInWords(everything) })
}

/**
 * What of the journal somebody reads (domain.md 3.2): the office and the director all of it; a section head the section's notices, a supervising
 * leader those of their line; an author the notices they have a hand in. Null: everything. Others are refused.
 */
export const reachOf = (person: Signed): Reach | null => {
  if (readsEverything(person)) return null
  const reading = ['author', 'section-head', 'supervising-leader'] as const
  if (!reading.some((role) => rolesToday(person).includes(role))) throw new Fault('WRONG_ROLE', { values: rolesInWords([...reading, ...everything]) })
  const sections = (['section-head', 'supervising-leader'] as const).flatMap((role) => {
    const within = sectionsFor(person, role)
    return within === 'all' ? [] : within
  })
  return { person: person.id, sections }
}
