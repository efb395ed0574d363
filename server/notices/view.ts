import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { Fault, faultAnswer } from '../faults.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import { recallViews } from '../publications/confirmations.ts'
import { publicationsOf } from '../publications/store.ts'
import { type ActName, acts, returnReason } from '../reviews/answers.ts'
import { judge } from '../reviews/case.ts'
import { concernedBy, type Dossier, readDossier, type Revision, stateOf } from '../reviews/dossier.ts'
import { road } from '../reviews/transitions.ts'
import type { ReviewRow } from '../reviews/store.ts'
import type { ActView, DraftView, NoticeView, ReviewView, RevisionView } from './answers.ts'
import { mayWrite } from './drafts.ts'
import { noticeRows } from './list.ts'
import { type Found, told } from './marks.ts'
import { draftMarks } from './readable.ts'
import { listedById, nameOf } from './store.ts'
import { mayReadUnpublished } from './visible.ts'

/** A notice as this person may see it, with what they might do to it now. A fault when there is none they may see. */
export const viewNotice = async (house: House, { person, id }: { person: Signed; id: string }): Promise<NoticeView> => {
  const db = house.acts
  const now = house.now()
  const dossier = await readDossier(db, id)
  const listed = await listedById(db, id)
  if (dossier === undefined || listed === undefined) throw new Fault('NOT_FOUND')
  const isInsider = mayReadUnpublished(person, dossier.notice.section)
  const revisions = await revisionViews(db, dossier, isInsider)
  if (!isInsider && revisions.length === 0) throw new Fault('NOT_FOUND')
  const marks = dossier.draft ? await draftMarks(db, { notice: id, words: dossier.draft.words, now, settings: house.settings }) : []
  const [row] = await noticeRows(db, [listed], { person, now })
  return {
    row: row!,
    draft: isInsider && dossier.draft ? await draftView(db, dossier, { person, marks }) : null,
    revisions,
    acts: actViews(dossier, { person, now, marks }),
  }
}

const draftView = async (db: Kysely<Acts>, { notice, draft }: Dossier, { person, marks }: { person: Signed; marks: readonly Found[] }): Promise<DraftView | null> => {
  if (draft === undefined) return null
  const savedBy = { id: draft.saved_by, name: await nameOf(db, draft.saved_by) }
  return { number: draft.number, words: draft.words, edit: draft.edit, savedAt: draft.saved_at, savedBy, mayWrite: mayWrite(person, { section: notice.section, hands: draft.hands }), findings: marks.map(told) }
}

/** All revisions for those who work with the section; what was once published for everyone else. */
const revisionViews = async (db: Kysely<Acts>, { revisions }: Dossier, isInsider: boolean): Promise<RevisionView[]> => {
  const digests = revisions.map(({ digest }) => digest)
  const publications = await publicationsOf(db, digests)
  const recalls = await recallViews(db, digests)
  const views: RevisionView[] = []
  for (const revision of revisions) {
    const publication = publications.find(({ digest }) => digest === revision.digest)
    if (!isInsider && publication === undefined) continue
    const recalled = recalls.get(revision.digest)
    views.push({
      ...(await frozenView(db, revision)),
      ...(publication && { publication: { id: publication.id, at: publication.at, publisher: { id: publication.publisher, name: publication.name }, validTo: publication.valid_to } }),
      ...(recalled && { recall: recalled }),
    })
  }
  return views
}

const frozenView = async (db: Kysely<Acts>, revision: Revision): Promise<RevisionView> => ({
  number: revision.number,
  digest: revision.digest,
  state: revision.state,
  since: revision.since,
  content: revision.content,
  author: { id: revision.author, name: await nameOf(db, revision.author) },
  editors: revision.editors.map(({ person, name }) => ({ id: person, name })),
  formNumber: revision.form_number,
  submittedAt: revision.submitted_at,
  reviews: revision.reviews.map(reviewView),
})

const reviewView = ({ step, verdict, person, name, role, statements, reasonCode, reason, at }: ReviewRow): ReviewView => ({
  step,
  verdict,
  person: { id: person, name },
  role,
  statements,
  reasonCode: returnReason.safeParse(reasonCode).data ?? null,
  reason,
  at,
})

type Asking = Readonly<{ person: Signed; now: Instant; marks: readonly Found[] }>

/** The acts that the state of the notice offers, each with whether this person may, and why not (domain.md 3.4). */
const actViews = (dossier: Dossier, asking: Asking): ActView[] => acts.filter((act) => isOffered(act, dossier)).map((act) => actView(act, { dossier, asking }))

const isOffered = (act: ActName, dossier: Dossier): boolean => {
  const state = act === 'submit' ? stateOf(dossier) : concernedBy(act, dossier)?.state
  return state !== undefined && road[act].from.includes(state)
}

const actView = (act: ActName, { dossier, asking }: { dossier: Dossier; asking: Asking }): ActView => {
  const verdict = judge(dossier, { act, ...asking, ask: null })
  const refused = 'refused' in verdict ? verdict.refused : null
  const why = refused && faultAnswer(refused.code, refused).error
  return {
    act,
    digest: concernedBy(act, dossier)?.digest ?? null,
    allowed: refused === null,
    why: why && { code: why.code, zh: why.zh, en: why.en },
    needs: [...needsOf(act, dossier)],
  }
}

/** Escalating what is important needs no reason: its importance is the reason. */
const needsOf = (act: ActName, dossier: Dossier) => {
  const content = concernedBy(act, dossier)?.content
  return act === 'escalate' && content && content.decisions.importance !== 'ordinary' ? [] : road[act].needs
}
