import type { Instant, LocalDay } from '#playlists/instant.ts'
import type { Responsibility } from '../../../server/accountability/answers.ts'
import type { NoticeView, ReviewView, RevisionView } from '../../../server/notices/answers.ts'
import type { State } from '../../../server/reviews/answers.ts'

const ROAD = ['draft', 'section', 'leader', 'office', 'director', 'outside', 'publish'] as const
export type Step = (typeof ROAD)[number]

/** A doubt about secrecy where it was raised; open until the director resolved it. */
export type Flag = Readonly<{ person: string; at: Instant; open: boolean }>

/**
 * One station on the road of a notice. `back`: sent back from here; `end`: where the road of this wording ended, with the state it ended in.
 * `person`, `at`: who did it and when; for `now`, since when it lies here, and `due`: the day it is to go on. `onBehalfOf`: for whom a delegate acted.
 * `holders`: whose desk it lies on, or will lie on.
 */
export type Station = Readonly<{
  step: Step | 'end'
  status: 'done' | 'now' | 'ahead' | 'back' | 'end'
  person: string | null
  onBehalfOf: string | null
  at: Instant | null
  due: LocalDay | null
  ended: State | null
  flags: readonly Flag[]
  holders: readonly string[]
}>

const WAITS: Readonly<Partial<Record<State, Step>>> = {
  DRAFT: 'draft', PENDING_SECTION: 'section', PENDING_LEADER: 'leader', PENDING_OFFICE: 'office', PENDING_DIRECTOR: 'director', PENDING_EXTERNAL: 'outside', READY: 'publish',
}
/** States after which nothing more comes on this wording's road. */
const ENDS: ReadonlySet<State> = new Set<State>(['RECALLED', 'EXPIRED', 'SUPERSEDED', 'WITHDRAWN', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'BLOCKED_CLASSIFIED', 'ARCHIVED'])

type View = Pick<NoticeView, 'draft' | 'revisions' | 'row' | 'doubts' | 'referral' | 'stub'>
/** Who holds the posts of the road for this notice today; null when this person may not know. */
export type Holders = Pick<Responsibility, 'sectionHeads' | 'direct' | 'office' | 'overall' | 'centre'> | null

const station = (step: Station['step'], status: Station['status'], more: Partial<Station> = {}): Station => ({ step, status, person: null, onBehalfOf: null, at: null, due: null, ended: null, flags: [], holders: [], ...more })

/**
 * The road of the newest wording: who had it and when, who has it now, since when and until when, who will have it, and the branches it took:
 * doubts, the director, the answer from outside. The director is on it only when the notice is important, doubted or was sent to him (domain.md T10).
 */
export const journeyOf = (view: View, holders: Holders = null): Station[] =>
  stationsOf(view).map((one) => (one.status === 'now' || one.status === 'ahead' ? { ...one, holders: holding(one.step, holders) } : one))

const holding = (step: Station['step'], holders: Holders): string[] => {
  if (holders === null) return []
  const by: Readonly<Partial<Record<Station['step'], readonly ({ name: string } | null)[]>>> = { section: holders.sectionHeads, leader: [holders.direct], office: holders.office, director: holders.overall, publish: holders.centre }
  return (by[step] ?? []).flatMap((one) => one?.name ?? [])
}

const stationsOf = (view: View): Station[] => {
  const { draft, revisions, row, stub } = view
  const [newest] = revisions
  if (stub !== null) return [station('draft', 'done', { person: row.author.name }), station('end', 'end', { person: stub.person.name, at: stub.at, ended: 'BLOCKED_CLASSIFIED' })]
  if (newest && (!draft || draft.number <= newest.number)) return roadOf(newest, view)
  const important = draft?.words.decisions.importance ?? 'ordinary'
  const first = draft ? { person: draft.savedBy.name, at: draft.savedAt } : { person: row.author.name, at: row.since }
  const steps = ROAD.filter((step) => step !== 'outside' && (step !== 'director' || important !== 'ordinary' || isDoubted(view)))
  return steps.map((step) => (step === 'draft' ? station(step, 'now', { ...first, due: row.clock?.step?.due ?? null, flags: view.doubts.map(flagOf) }) : station(step, 'ahead')))
}

const roadOf = (revision: RevisionView, view: View): Station[] => {
  const lies = WAITS[revision.state]
  const steps = ROAD.filter((step) => (step !== 'director' || needsDirector(revision, view)) && (step !== 'outside' || view.referral !== null))
  const before = lies === undefined ? ROAD.length : ROAD.indexOf(lies)
  const all = steps.map((step) => {
    if (step === lies) return station(step, 'now', { at: revision.since, due: view.row.clock?.step?.due ?? null, ...(step === 'outside' ? { person: view.referral?.addressee ?? null } : {}) })
    return ROAD.indexOf(step) > before && step !== 'outside' ? station(step, 'ahead') : passed(step, revision, view)
  })
  const flagged = all.map((one) => ({ ...one, flags: flagsAt(one.step, revision, view) }))
  return ENDS.has(revision.state) ? [...flagged.filter(({ status }) => status !== 'ahead'), ...endsOf(revision)] : flagged
}

const passed = (step: Step, revision: RevisionView, { referral }: View): Station => {
  if (step === 'draft') return station(step, 'done', { person: revision.author.name, at: revision.submittedAt })
  if (step === 'outside') return station(step, 'done', { person: referral?.addressee ?? null, at: referral?.reply?.at ?? referral?.at ?? null })
  if (step === 'publish') return publishing(revision)
  const review = lastAt(step, revision.reviews)
  if (!review) return revision.state === 'PENDING_EXTERNAL' && step === 'director' ? station(step, 'done', { at: referral?.at ?? null }) : station(step, 'ahead')
  return station(step, review.verdict === 'return' ? 'back' : 'done', { person: review.person.name, onBehalfOf: review.onBehalfOf?.name ?? null, at: review.at })
}

const lastAt = (step: Step, reviews: readonly ReviewView[]): ReviewView | undefined => reviews.findLast((one) => one.step === step)

/** Sent back without a review: the information centre found that no glass can show it. */
const publishing = ({ publication, state, left }: RevisionView): Station => {
  if (publication) return station('publish', 'done', { person: publication.publisher.name, at: publication.at })
  return state === 'RETURNED' && left ? station('publish', 'back', { person: left.person.name, at: left.at }) : station('publish', 'ahead')
}

const endsOf = ({ state, since, recall, archived, left }: RevisionView): Station[] => {
  const end = (ended: State, person: string | null, at: Instant | null): Station => station('end', 'end', { ended, person, at })
  const off = recall ? [end('RECALLED', recall.person.name, recall.at)] : []
  if (state === 'RECALLED') return off
  return state === 'ARCHIVED' ? [...off, end(state, archived?.person.name ?? null, archived?.at ?? since)] : [end(state, left?.person.name ?? null, since)]
}

const isDoubted = ({ doubts }: Pick<View, 'doubts'>): boolean => doubts.some(({ resolution }) => resolution === null)

const needsDirector = (revision: RevisionView, view: View): boolean =>
  revision.state === 'PENDING_DIRECTOR' || revision.state === 'PENDING_EXTERNAL' || view.doubts.length > 0 ||
  revision.reviews.some(({ step, verdict }) => step === 'director' || verdict === 'escalate') ||
  (revision.content !== null && revision.content.decisions.importance !== 'ordinary')

const flagOf = ({ person, at, resolution }: NoticeView['doubts'][number]): Flag => ({ person: person.name, at, open: resolution === null })

/** The doubts raised while the wording lay at a step; those of earlier wordings came with it from the start. */
const flagsAt = (step: Station['step'], revision: RevisionView, { doubts }: View): Flag[] =>
  doubts.filter((doubt) => (doubt.number < revision.number ? 'draft' : stepAt(revision, doubt.at)) === step).map(flagOf)

const stepAt = ({ reviews }: RevisionView, at: Instant): Step => {
  const before = reviews.filter((review) => review.at <= at)
  const last = before.at(-1)
  if (last === undefined) return 'section'
  if (last.verdict === 'escalate') return 'director'
  return last.step === 'section' ? 'leader' : last.step === 'leader' ? 'office' : 'publish'
}

/** An arc of the picture, from one station to another: sent back to the author, or a doubt that has to reach the director. */
export type Arc = Readonly<{ from: number; to: number; kind: 'back' | 'doubt' }>

/** What jumps along the road, as arcs between the places of the stations. */
export const arcsOf = (stations: readonly Station[]): Arc[] => {
  const director = stations.findIndex(({ step }) => step === 'director')
  return stations.flatMap(({ status, flags }, from): Arc[] => [
    ...(status === 'back' ? [{ from, to: 0, kind: 'back' } as const] : []),
    ...(director > from && flags.some(({ open }) => open) ? [{ from, to: director, kind: 'doubt' } as const] : []),
  ])
}

/** How an earlier wording's road ended, newest first: one line each below the picture. */
export type Round = Readonly<{ number: number; state: State; person: string | null; at: Instant; reasonCode: ReviewView['reasonCode'] }>

/** The earlier wordings of a notice. */
export const roundsOf = ({ revisions, draft }: Pick<NoticeView, 'revisions' | 'draft'>): Round[] =>
  (draft ? revisions : revisions.slice(1)).map(({ number, state, since, reviews, recall }) => {
    const sent = state === 'RETURNED' ? reviews.findLast(({ verdict }) => verdict === 'return') : undefined
    return { number, state, person: sent?.person.name ?? recall?.person.name ?? null, at: sent?.at ?? since, reasonCode: sent?.reasonCode ?? null }
  })
