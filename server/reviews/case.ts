import type { Instant } from '#playlists/instant.ts'
import type { Found } from '../notices/marks.ts'
import { type Acting, actingAs } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import type { ScanVerdict } from '../scans/verdict.ts'
import type { ActAsk, ActName, State } from './answers.ts'
import { concernedBy, type Dossier, handsOf, isOnDraft, type Revision, stateOf } from './dossier.ts'
import { type Case, guards, type Refused } from './guards.ts'
import { road } from './transitions.ts'
import { stateWords } from './words.ts'

/**
 * One person about to do one act on one notice. `marks`: what there is to say about its draft; `scan`: what the scanner says of the frozen
 * words, where the act asks it; `ask` null: only asking whether they might.
 */
export type Attempt = Readonly<{ act: ActName; person: Signed; now: Instant; ask: ActAsk | null; marks: readonly Found[]; scan: ScanVerdict | null }>

/** Whether the road lets the act happen: role, reach, digest, state, then the guards of the table, in this order. In whose role, or why not. */
export const judge = (dossier: Dossier, attempt: Attempt): Acting | { refused: Refused } => {
  const { by, within, guards: asked } = road[attempt.act]
  const { section, section_name } = dossier.notice
  const acting = actingAs(attempt.person, by, { section: { id: section, name: section_name }, within })
  if ('refused' in acting) return acting
  const stray = strayed(dossier, attempt)
  if (stray) return { refused: stray }
  const given = caseOf(dossier, attempt, acting)
  for (const name of asked) {
    const refused = guards[name](given)
    if (refused) return { refused }
  }
  return acting
}

/** The act names a wording that is not the one at hand, or comes when its turn is over. */
const strayed = (dossier: Dossier, { act, ask }: Attempt): Refused | null => {
  const concerned = concernedBy(act, dossier)
  if (isBlocked(dossier, act)) return inState('BLOCKED_CLASSIFIED')
  if (isOnDraft(act)) return dossier.draft === undefined ? { code: 'NO_DRAFT' } : inTurn(act, stateOf(dossier))
  if (ask !== null && ask.digest !== concerned?.digest) return { code: 'DIGEST_MISMATCH', at: 'digest' }
  return inTurn(act, concerned?.state ?? 'DRAFT')
}

/** Nothing more is done with what turned out to be secret, but to answer for its being off every screen. */
export const isBlocked = ({ stub }: Dossier, act: ActName): boolean => stub !== null && act !== 'confirm-recall'

const inTurn = (act: ActName, state: State): Refused | null => (road[act].from.includes(state) ? null : inState(state))
const inState = (state: State): Refused => ({ code: 'WRONG_STATE', values: { stateZh: stateWords[state].zh, state: stateWords[state].en } })

const caseOf = (dossier: Dossier, attempt: Attempt, { as }: Acting): Case => {
  const { notice, draft } = dossier
  const concerned = concernedBy(attempt.act, dossier)
  const blocking = attempt.marks.flatMap((mark) => (mark.blocking ? [{ code: mark.code, at: mark.at, values: mark.values }] : []))
  return {
    person: attempt.person.id,
    as,
    confirmedAt: attempt.person.confirmedAt,
    now: attempt.now,
    section: { name: notice.section_name, supervisingLeader: notice.supervising_leader },
    hands: concerned ? handsOf(concerned) : (draft?.hands ?? []),
    reviews: concerned?.reviews ?? [],
    doubts: doubtsFor(dossier, concerned),
    content: concerned?.content ?? null,
    digest: concerned?.digest ?? null,
    draft: draft === undefined ? null : { edit: draft.edit, blocking },
    scan: attempt.scan,
    recall: recallFor(concerned, attempt.now),
    ask: attempt.ask,
  }
}

/** The doubts about a notice, seen from one of its wordings. */
const doubtsFor = ({ doubts }: Dossier, concerned: Revision | undefined): Case['doubts'] =>
  doubts.map(({ id, at, digest, resolution }) => ({ id, at, isHere: digest === concerned?.digest, isOpen: resolution === null, resolvedHere: resolution !== null && resolution.digest === concerned?.digest }))

const recallFor = (concerned: Revision | undefined, now: Instant): Case['recall'] => {
  const recall = concerned?.recall ?? null
  return recall && { isComplete: recall.showsUntil === null || recall.showsUntil <= now, isConfirmed: recall.confirmed !== null }
}
