import type { Instant } from '#playlists/instant.ts'
import type { NoticeView, RevisionView } from '../../../server/notices/answers.ts'

/** One station on the road of a notice. `back`: sent back here. `person`, `at`: who did it and when; for `now`, since when it lies here. */
export type Station = Readonly<{
  step: 'draft' | 'section' | 'leader' | 'office' | 'director' | 'publish'
  status: 'done' | 'now' | 'ahead' | 'back'
  person: string | null
  at: Instant | null
}>

const ROAD = ['draft', 'section', 'leader', 'office', 'director', 'publish'] as const
const WAITS: Readonly<Record<string, Station['step']>> = {
  DRAFT: 'draft', PENDING_SECTION: 'section', PENDING_LEADER: 'leader', PENDING_OFFICE: 'office', PENDING_DIRECTOR: 'director', READY: 'publish',
}

const ahead = (step: Station['step']): Station => ({ step, status: 'ahead', person: null, at: null })

const needsDirector = (revision: RevisionView): boolean =>
  revision.state === 'PENDING_DIRECTOR' ||
  revision.reviews.some(({ step, verdict }) => step === 'director' || verdict === 'escalate') ||
  (revision.content !== null && revision.content.decisions.importance !== 'ordinary')

const station = (revision: RevisionView, step: Station['step']): Station => {
  if (step === 'draft') return { step, status: 'done', person: revision.author.name, at: revision.submittedAt }
  if (WAITS[revision.state] === step) return { step, status: 'now', person: null, at: revision.since }
  if (step === 'publish') return revision.publication ? { step, status: 'done', person: revision.publication.publisher.name, at: revision.publication.at } : ahead(step)
  const review = revision.reviews.findLast((one) => one.step === step)
  if (!review) return ahead(step)
  return { step, status: review.verdict === 'return' ? 'back' : 'done', person: review.person.name, at: review.at }
}

/**
 * The road of the newest wording: who had it and when, who has it now and since when, who will have it. The director is on it only when the
 * notice is important or was sent to him (domain.md 3.4 T10).
 */
export const journeyOf = ({ draft, revisions, row }: Pick<NoticeView, 'draft' | 'revisions' | 'row'>): Station[] => {
  const [newest] = revisions
  if (draft && (!newest || draft.number > newest.number)) {
    const important = draft.words.decisions.importance !== null && draft.words.decisions.importance !== 'ordinary'
    const road = ROAD.filter((step) => step !== 'director' || important)
    return road.map((step) => (step === 'draft' ? { step, status: 'now', person: draft.savedBy.name, at: draft.savedAt } : ahead(step)))
  }
  if (!newest) return [{ step: 'draft', status: 'now', person: row.author.name, at: row.since }]
  return ROAD.filter((step) => step !== 'director' || needsDirector(newest)).map((step) => station(newest, step))
}
