import type { House } from '../house.ts'
import type { Desk } from '../notices/answers.ts'
import { noticeRows } from '../notices/list.ts'
import { type Lying, waitingBefore, writtenBy } from '../notices/store.ts'
import { rolesToday, sectionsFor } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import type { State } from './answers.ts'
import { stepOf } from './chain.ts'
import { dutiesOf } from './duties.ts'
import { roleAt } from './waiting.ts'

/** A desk shows at most this many of each; who has more waiting has to begin somewhere. */
const MOST = 300

/** What one person has before them today: what waits for their word, what is left to do about what is out no longer, and what they are writing or got back. */
export const deskOf = async (house: House, person: Signed): Promise<Desk> => {
  const lying = lyingOn(person)
  const waiting = lying.length === 0 ? [] : await waitingBefore(house.acts, { person: person.id, lying, limit: MOST })
  const mine = await writtenBy(house.acts, { person: person.id, limit: MOST })
  return { waiting: await noticeRows(house, waiting, person), duties: await dutiesOf(house, person, MOST), mine: await noticeRows(house, mine, person) }
}

const reviewed: readonly State[] = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'PENDING_EXTERNAL', 'READY']

/** The states whose next act this person may do today, in their role or one entrusted to them, and for which sections. */
const lyingOn = (person: Signed): Lying[] =>
  reviewed.flatMap((state) => {
    const role = roleAt(state)
    if (role === null || !rolesToday(person).includes(role)) return []
    const sections = sectionsFor(person, role)
    return [{ state, sections: sections === 'all' ? null : sections, step: stepOf(role) }]
  })
