import { type Bureau, newest, type Notice, openDoubts, personOf, type Revision, type Role, standing, type State } from './bureau.ts'
import { type Act, duties } from './duties.ts'
import { holds } from './reach.ts'

/** What is sent with an act, as the API calls it. */
export type Ask = Readonly<Partial<{
  digest: string; edit: number; statements: { content: boolean; secrecy: boolean }; reasonCode: string; reason: string
  resolutions: { doubt: string; text: string }[]; ground: string; level: string; years: number; addressee: string; number: string; on: string; bytes: string; retention: string
}>>

/** One person's wish. `screensOwe`: whether a screen could still show what was recalled. */
export type Attempt = Readonly<{ login: string; act: Act; notice: Notice; ask: Ask; screensOwe?: boolean }>

/** A signature needs that its giver said who they are so short a time ago (domain.md D20). */
const FRESH_MS = 5 * 60_000
const DRAFT_ACTS: readonly Act[] = ['submit', 'declare-secret']

/**
 * Every reason there is against an attempt, each as its stable code; none: it must be done. Who somebody is comes before what they ask for: as
 * long as there is such a reason, no other may be answered.
 */
export const objections = (bureau: Bureau, attempt: Attempt): string[] => {
  const { notice, act, login } = attempt
  const duty = duties[act]
  const { hold, as } = holds(bureau, { person: personOf(login), notice }, duty)
  if (hold !== 'post' && hold !== 'delegation') return [hold]
  const place = misplaced(attempt)
  if (place.length > 0) return place
  const found = DRAFT_ACTS.includes(act) ? aboutDraft(bureau, attempt, as.includes('author')) : aboutRevision(bureau, attempt, as)
  return [...found, ...missing(bureau, attempt, as.includes('director'))]
}

/**
 * The revision an act is about: a recall and a doubt about it the one that is out; an archivist the newest that is over; a confirmation the
 * newest recall that nobody answered for; whoever writes on, when the newest was closed or filed away, the one that is out. Else the newest.
 */
export const concerned = (notice: Notice, act: Act): Revision | undefined => {
  const { revisions } = notice
  const first = newest(notice)
  const out = revisions.find(({ state }) => state === 'PUBLISHED')
  if (act === 'recall' || act === 'doubt-published') return out ?? first
  if (act === 'archive') return revisions.find(({ state }) => duties.archive.from.includes(state)) ?? first
  if (act === 'confirm-recall') return revisions.find(({ state, recall }) => state === 'RECALLED' && recall?.confirmed !== true) ?? revisions.find(({ state }) => state === 'RECALLED') ?? first
  if (act === 'revise' && ['CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'ARCHIVED'].includes(first?.state ?? '')) return out ?? first
  return first
}

const misplaced = ({ notice, act, ask }: Attempt): string[] => {
  const { from } = duties[act]
  if (DRAFT_ACTS.includes(act)) return notice.draft === null ? ['NO_DRAFT', 'WRONG_STATE'] : []
  const revision = concerned(notice, act)
  const state: State | 'DRAFT' = notice.stub && act !== 'confirm-recall' ? 'BLOCKED_CLASSIFIED' : (revision?.state ?? 'DRAFT')
  return [...(ask.digest === undefined || ask.digest !== revision?.digest ? ['DIGEST_MISMATCH'] : []), ...(from.includes(state) ? [] : ['WRONG_STATE'])]
}

/** In doubt about its secrecy, a notice is written by those who wrote it (I15). */
const aboutDraft = ({ now }: Bureau, { notice, act, ask, login }: Attempt, asAuthor: boolean): string[] => {
  const draft = notice.draft!
  const found = (asAuthor && openDoubts(notice).length === 0) || draft.hands.has(personOf(login)) ? [] : ['NOT_YOUR_DRAFT']
  if (act !== 'submit') return found
  if (ask.edit !== draft.edit) found.push('STALE_EDIT')
  if (!ask.statements?.content || !ask.statements.secrecy) found.push('STATEMENTS_REQUIRED')
  if (draft.until <= now) found.push('WINDOW_OVER')
  return found
}

const aboutRevision = (bureau: Bureau, { notice, act, login }: Attempt, as: readonly Role[]): string[] => {
  const person = personOf(login)
  const revision = concerned(notice, act)!
  const step = act === 'refer' ? (as.includes('director') ? 'director' : 'office') : duties[act].step // who refers acts at a step, though no review is left
  const found: string[] = []
  const isHand = revision.hands.has(person)
  const reviewedAt = revision.reviews.filter((one) => one.person === person).map((one) => one.step)
  if (step !== undefined && (isHand || reviewedAt.some((other) => other !== step))) found.push('FOUR_EYES')
  if (act === 'publish' && (isHand || reviewedAt.length > 0)) found.push('FOUR_EYES')
  if (['withdraw', 'edit', 'revise'].includes(act) && !(as.includes('author') && openDoubts(notice).length === 0) && !isHand) found.push('NOT_YOUR_DRAFT')
  if (['revise', 'archive'].includes(act) && notice.draft !== null) found.push('DRAFT_OPEN')
  if (act === 'publish' && revision.until <= bureau.now) found.push('WINDOW_OVER')
  return [...found, ...byDecision(notice, act, revision)]
}

/** What was decided, what was doubted, and what follows for office and director (domain.md T09-T15, I7). */
const byDecision = (notice: Notice, act: Act, revision: Revision): string[] => {
  const found: string[] = []
  const isDoubted = openDoubts(notice).length > 0
  if ((act === 'office-pass' || act === 'director-approve') && revision.disclosure !== 'proactive') found.push('NOT_PROACTIVE')
  if (act === 'office-pass' && mustRise(notice, revision)) found.push('NEEDS_DIRECTOR')
  if (['office-pass', 'office-close-on-request', 'office-close-not-public', 'publish'].includes(act) && isDoubted) found.push('OPEN_DOUBT')
  if (act === 'office-close-on-request' && revision.disclosure !== 'on-request') found.push('DECIDED_OTHERWISE')
  if (act === 'office-close-not-public' && revision.disclosure !== 'not-public') found.push('DECIDED_OTHERWISE')
  if (act === 'confirm-recall' && revision.recall?.confirmed === true) found.push('ALREADY_CONFIRMED')
  if (act === 'archive' && revision.state === 'RECALLED' && revision.recall?.confirmed !== true) found.push('RECALL_NOT_CONFIRMED')
  return found
}

/** Important, once escalated, or once doubted: the director's. */
const mustRise = (notice: Notice, revision: Revision): boolean =>
  revision.important || revision.reviews.some(({ verdict }) => verdict === 'escalate') || notice.doubts.some(({ answered }) => answered === revision.digest)

/** What has to be sent and was not. */
const missing = (bureau: Bureau, attempt: Attempt, asDirector: boolean): string[] => {
  const { act, ask, notice, login } = attempt
  const said = (ask.reason ?? '').trim().length >= 5
  const found: string[] = []
  if (act === 'leader-sign' && (!ask.statements?.content || !ask.statements.secrecy)) found.push('STATEMENTS_REQUIRED')
  if (['leader-sign', 'director-approve'].includes(act) && bureau.now - (bureau.confirmed.get(login) ?? 0) > FRESH_MS) found.push('REAUTH_REQUIRED')
  if (act.endsWith('-return') && !(said && ask.reasonCode !== undefined)) found.push('REASON_REQUIRED')
  if (act === 'escalate' && !said && !mustRise(notice, newest(notice)!) && openDoubts(notice).length === 0) found.push('REASON_REQUIRED')
  if (['withdraw', 'doubt', 'doubt-approved', 'doubt-published'].includes(act) && !said) found.push('REASON_REQUIRED')
  if (act === 'recall' && ask.reasonCode === undefined) found.push('REASON_REQUIRED')
  if (act === 'refer' && !(ask.addressee && ask.number && ask.on)) found.push('REFERRAL_INCOMPLETE')
  if (act === 'refer' && !asDirector && !said) found.push('REASON_REQUIRED')
  if (['director-approve', 'director-close-on-request', 'director-close-not-public'].includes(act) && !isAnswered(notice, ask)) found.push('RESOLUTION_REQUIRED')
  if (act.includes('-close-') && ask.ground === undefined) found.push('GROUND_REQUIRED')
  if (['readmit', 'confirm-secret'].includes(act) && !(ask.number && ask.on)) found.push('REPLY_INCOMPLETE')
  if (act === 'readmit' && ask.bytes !== newest(notice)!.paper) found.push('DIGEST_MISMATCH')
  if (['declare-secret', 'confirm-secret'].includes(act) && !(ask.level && ask.years)) found.push('SECRECY_REQUIRED')
  if (act === 'confirm-recall' && attempt.screensOwe === true) found.push('SCREENS_NOT_CONFIRMED')
  if (act === 'archive' && ask.retention === undefined) found.push('RETENTION_REQUIRED')
  return found
}

const isAnswered = (notice: Notice, { resolutions = [] }: Ask): boolean =>
  openDoubts(notice).every(({ id }) => resolutions.some(({ doubt, text }) => doubt === id && text.trim().length >= 5))

/** Whether the notice is where an act could be done by somebody. */
export const isPlace = (notice: Notice, act: Act): boolean => {
  const state = DRAFT_ACTS.includes(act) ? (notice.draft === null ? standing(notice) : 'DRAFT') : (concerned(notice, act)?.state ?? 'DRAFT')
  return !notice.stub && duties[act].from.includes(state)
}
