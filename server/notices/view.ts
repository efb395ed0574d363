import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import { recallViews } from '../publications/confirmations.ts'
import { publicationsOf } from '../publications/store.ts'
import { returnReason } from '../reviews/answers.ts'
import { type Dossier, readDossier, type Revision } from '../reviews/dossier.ts'
import type { ReviewRow } from '../reviews/store.ts'
import { type Access, accessTo } from './access.ts'
import { actViews } from './act-views.ts'
import type { DraftView, NoticeView, ReviewView, RevisionView } from './answers.ts'
import { archivedView, besideViews } from './beside.ts'
import { mayWrite } from './drafts.ts'
import { leftBy, scanForJudges } from './judging.ts'
import { noticeRows } from './list.ts'
import { type Found, told } from './marks.ts'
import { draftMarks } from './readable.ts'
import { copiesOf, listedById, nameOf } from './store.ts'

/** A notice as this person may see it, with what they might do to it now. A fault when there is none they may see. */
export const viewNotice = async (house: House, { person, id }: { person: Signed; id: string }): Promise<NoticeView> => {
  const db = house.acts
  const now = house.now()
  const dossier = await readDossier(db, id)
  const listed = await listedById(db, id)
  if (dossier === undefined || listed === undefined) throw new Fault('NOT_FOUND')
  const access = await accessTo(db, person, dossier.notice)
  const isInsider = access === 'everything'
  const revisions = await revisionViews(house, dossier, access)
  if (!isInsider && revisions.length === 0) throw new Fault('NOT_FOUND')
  const marks = dossier.draft ? await draftMarks(db, { notice: id, words: dossier.draft.words, now, settings: house.settings }) : []
  const [row] = await noticeRows(house, [listed], person)
  return {
    row: row!,
    draft: isInsider && dossier.draft ? await draftView(db, dossier, { person, marks }) : null,
    revisions,
    ...besideViews(dossier, isInsider),
    copies: isInsider && wordsHadToLeave(dossier) ? await copiesOf(db, id) : [],
    scan: isInsider ? await scanForJudges(house, dossier) : null,
    acts: await actViews(house, dossier, { person, now, marks }),
  }
}

const wordsHadToLeave = ({ stub, revisions }: Dossier): boolean => stub !== null || revisions[0]?.state === 'PENDING_EXTERNAL'

const draftView = async (db: Kysely<Acts>, { notice, draft }: Dossier, { person, marks }: { person: Signed; marks: readonly Found[] }): Promise<DraftView | null> => {
  if (draft === undefined) return null
  const savedBy = { id: draft.saved_by, name: await nameOf(db, draft.saved_by) }
  return { number: draft.number, words: draft.words, edit: draft.edit, savedAt: draft.saved_at, savedBy, mayWrite: mayWrite(person, { section: notice.section, hands: draft.hands }), findings: marks.map(told) }
}

/** The revisions that somebody reads. */
const revisionViews = async (house: House, dossier: Dossier, access: Access): Promise<RevisionView[]> => {
  const { acts: db } = house
  const { revisions } = dossier
  const left = access === 'everything' ? await leftBy(house, dossier) : null
  const digests = revisions.map(({ digest }) => digest)
  const publications = await publicationsOf(db, digests)
  const recalls = await recallViews(db, digests)
  const views: RevisionView[] = []
  for (const revision of revisions) {
    const publication = publications.find(({ digest }) => digest === revision.digest)
    if (access !== 'everything' && publication === undefined) continue
    if (access === 'out' && revision.state !== 'PUBLISHED') continue
    const recalled = recalls.get(revision.digest)
    views.push({
      ...(await frozenView(db, revision)),
      left: revision === revisions[0] ? left : null,
      ...(publication && { publication: { id: publication.id, at: publication.at, publisher: { id: publication.publisher, name: publication.name }, validTo: publication.valid_to } }),
      ...(recalled && { recall: recalled }),
    })
  }
  return views
}

const frozenView = async (db: Kysely<Acts>, revision: Revision): Promise<Omit<RevisionView, 'left'>> => ({
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
  archived: archivedView(revision),
})

const reviewView = ({ id: _, digest: __, person, name, reasonCode, ...row }: ReviewRow): ReviewView => ({
  ...row,
  person: { id: person, name },
  reasonCode: returnReason.safeParse(reasonCode).data ?? null,
})
