import type { House } from '../house.ts'
import { returnReason, type State } from '../reviews/answers.ts'
import type { Dossier, Revision } from '../reviews/dossier.ts'
import { type Leaving, leavingsOf } from '../reviews/leaving-store.ts'
import { scanMarks } from '../scans/marks.ts'
import { readScan } from '../scans/verdict.ts'
import type { Mark, RevisionView } from './answers.ts'
import { told } from './marks.ts'

/** States in which somebody judges the frozen wording. */
const judged: ReadonlySet<State> = new Set<State>(['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'READY'])

/**
 * What the scanner says today of the wording that is being judged, with the written answers, so that a reviewer sees both (domain.md D23, D25);
 * null when none is, or its words had to leave.
 */
export const scanForJudges = async ({ acts, now, settings }: House, { notice, revisions: [newest] }: Dossier): Promise<Mark[] | null> => {
  if (!newest?.content || !judged.has(newest.state)) return null
  return scanMarks(await readScan(acts, { notice: notice.id, words: newest.content, now: now(), settings })).map(told)
}

/** How the newest wording left the road without a review: who sent it back or withdrew it, and why; null when it did not. */
export const leftBy = async ({ acts }: House, { notice, revisions: [newest] }: Dossier): Promise<RevisionView['left']> => {
  if (newest === undefined || !mayHaveLeft(newest)) return null
  const leaving = (await leavingsOf(acts, notice.id)).findLast(({ digest }) => digest === newest.digest)
  return leaving === undefined ? null : leftView(leaving)
}

const mayHaveLeft = ({ state, reviews }: Revision): boolean => state === 'WITHDRAWN' || (state === 'RETURNED' && !reviews.some(({ verdict }) => verdict === 'return'))

const leftView = ({ person, name, at, reasonCode, reason }: Leaving): RevisionView['left'] => ({ person: { id: person, name }, at, reasonCode: returnReason.safeParse(reasonCode).data ?? null, reason })
