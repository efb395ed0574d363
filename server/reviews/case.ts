import type { Instant } from '#playlists/instant.ts'
import type { Found } from '../notices/marks.ts'
import type { Role } from '../people/roles.ts'
import { holdsFor, type Signed } from '../people/signed.ts'
import type { ActAsk, ActName, State } from './answers.ts'
import { concernedBy, type Dossier, handsOf, stateOf } from './dossier.ts'
import { type Case, guards, type Refused } from './guards.ts'
import { road, type Transition } from './transitions.ts'
import { rolesInWords, stateWords } from './words.ts'

/** One person about to do one act on one notice. `marks`: what there is to say about its draft; `ask` null: only asking whether they might. */
export type Attempt = Readonly<{ act: ActName; person: Signed; now: Instant; ask: ActAsk | null; marks: readonly Found[] }>

/** Whether the road lets the act happen: role, reach, digest, state, then the guards of the table, in this order. The role in which, or why not. */
export const judge = (dossier: Dossier, attempt: Attempt): { as: Role } | { refused: Refused } => {
  const transition = road[attempt.act]
  const acting = roleFor(dossier, attempt)
  if ('refused' in acting) return acting
  const stray = strayed(dossier, attempt)
  if (stray) return { refused: stray }
  const given = caseOf(dossier, attempt, acting.as)
  for (const name of transition.guards) {
    const refused = guards[name](given)
    if (refused) return { refused }
  }
  return acting
}

/** The first role of the transition that the person holds, within reach where the table says so (domain.md 3.2). */
const roleFor = ({ notice }: Dossier, { act, person }: Attempt): { as: Role } | { refused: Refused } => {
  const { by, within } = road[act]
  const held = by.filter((role) => person.roles.includes(role))
  if (held.length === 0) return { refused: { code: 'WRONG_ROLE', values: rolesInWords(by) } }
  const as = held.find((role) => !within.includes(role) || holdsFor(person, role, notice.section))
  return as === undefined ? { refused: { code: 'NOT_YOUR_SECTION', values: { section: notice.section_name } } } : { as }
}

/** The act names a wording that is not the one at hand, or comes when its turn is over. */
const strayed = (dossier: Dossier, { act, ask }: Attempt): Refused | null => {
  const concerned = concernedBy(act, dossier)
  if (act !== 'submit' && ask !== null && ask.digest !== concerned?.digest) return { code: 'DIGEST_MISMATCH', at: 'digest' }
  if (act === 'submit' && dossier.draft === undefined) return { code: 'NO_DRAFT' }
  const state = act === 'submit' ? stateOf(dossier) : (concerned?.state ?? 'DRAFT')
  return mayLeave(road[act], state) ? null : { code: 'WRONG_STATE', values: { stateZh: stateWords[state].zh, state: stateWords[state].en } }
}

const mayLeave = ({ from }: Transition, state: State): boolean => from.includes(state)

const caseOf = (dossier: Dossier, attempt: Attempt, as: Role): Case => {
  const { notice, draft } = dossier
  const concerned = concernedBy(attempt.act, dossier)
  const blocking = attempt.marks.flatMap((mark) => (mark.blocking ? [{ code: mark.code, at: mark.at, values: mark.values }] : []))
  return {
    person: attempt.person.id,
    as,
    now: attempt.now,
    section: { name: notice.section_name, supervisingLeader: notice.supervising_leader },
    hands: concerned ? handsOf(concerned) : (draft?.hands ?? []),
    reviews: concerned?.reviews ?? [],
    content: concerned?.content ?? null,
    draft: draft === undefined ? null : { edit: draft.edit, blocking },
    ask: attempt.ask,
  }
}
