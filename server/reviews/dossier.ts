import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Content } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import { type Draft, draftOf, noticeById, type Registered } from '../notices/store.ts'
import { type ArchiveRow, archivesOf, type RecallStanding, recallStandings } from '../publications/endings-store.ts'
import type { ActName, State } from './answers.ts'
import { type DoubtRow, doubtsOf } from './doubt-store.ts'
import { type ReferralRow, referralOf, type StubRow, stubOf } from './secrecy-store.ts'
import { contentsOf, editorsOf, type ReviewRow, reviewsOf, standingsOf, type Standing } from './store.ts'
import { road } from './transitions.ts'

/** One frozen wording with everyone who had a hand in it and everyone who judged it. `content` null: its words had to leave. */
export type Revision = Standing &
  Readonly<{
    editors: readonly { person: string; name: string }[]
    reviews: readonly ReviewRow[]
    content: Content | null
    recall: RecallStanding | null
    archived: ArchiveRow | null
  }>

/**
 * Everything there is about one notice: its open draft, its revisions, newest first, every doubt about it, its newest referral, and the stub
 * that is left when it turned out to be secret.
 */
export type Dossier = Readonly<{
  notice: Registered
  draft: Draft | undefined
  revisions: readonly Revision[]
  doubts: readonly DoubtRow[]
  referral: ReferralRow | null
  stub: StubRow | null
}>

/** Reads a notice's dossier, or undefined when there is no such notice. */
export const readDossier = async (db: Kysely<Acts>, id: string): Promise<Dossier | undefined> => {
  const notice = await noticeById(db, id)
  if (notice === undefined) return undefined
  const draft = await draftOf(db, id)
  const revisions = await readRevisions(db, id)
  return { notice, draft, revisions, doubts: await doubtsOf(db, id), referral: await referralOf(db, id), stub: await stubOf(db, id) }
}

const readRevisions = async (db: Kysely<Acts>, notice: string): Promise<Revision[]> => {
  const standings = await standingsOf(db, notice)
  const digests = standings.map(({ digest }) => digest)
  const [editors, reviews, contents] = [await editorsOf(db, digests), await reviewsOf(db, digests), await contentsOf(db, digests)]
  const [recalls, archives] = [await recallStandings(db, digests), await archivesOf(db, digests)]
  const of = <T extends { digest: Digest }>(all: readonly T[], digest: Digest) => all.filter((one) => one.digest === digest)
  return standings.map((row) => ({
    ...row,
    editors: of(editors, row.digest),
    reviews: of(reviews, row.digest),
    content: contents.get(row.digest) ?? null,
    recall: of(recalls, row.digest)[0] ?? null,
    archived: of(archives, row.digest)[0] ?? null,
  }))
}

/** Everyone who wrote in a revision: its author and its editors. */
export const handsOf = ({ author, editors }: Pick<Revision, 'author' | 'editors'>): string[] => [...new Set([author, ...editors.map(({ person }) => person)])]

/** Acts that are done to the open draft, which has no digest yet. */
const onDrafts: ReadonlySet<ActName> = new Set(['submit', 'declare-secret'])
export const isOnDraft = (act: ActName): boolean => onDrafts.has(act)

/** Acts that look for the newest revision in one of their states, because newer ones may stand elsewhere; the others are about the newest. */
const seeking: ReadonlySet<ActName> = new Set(['recall', 'doubt-published', 'archive'])

/** Which revision an act is about; none for what is done to the draft. */
export const concernedBy = (act: ActName, { revisions }: Pick<Dossier, 'revisions'>): Revision | undefined => {
  if (isOnDraft(act)) return undefined
  const fitting = revisions.filter(({ state }) => road[act].from.includes(state))
  if (act === 'confirm-recall') return fitting.find(({ recall }) => recall?.confirmed === null) ?? fitting[0] ?? revisions[0]
  if (act === 'revise' && hasLeftTheRoad(revisions[0])) return fitting.find(({ state }) => state === 'PUBLISHED') ?? revisions[0]
  return seeking.has(act) ? (fitting[0] ?? revisions[0]) : revisions[0]
}

/** Closed or archived wordings are written on by nobody; what an earlier one has on the glass still is. */
const hasLeftTheRoad = (newest: Revision | undefined): boolean => newest !== undefined && ['CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'ARCHIVED'].includes(newest.state)

/** Where a notice stands for those who look at it: blocked for good, being written while a draft is open, else where its newest revision stands. */
export const stateOf = ({ draft, revisions, stub }: Pick<Dossier, 'draft' | 'revisions' | 'stub'>): State => {
  if (stub !== null) return 'BLOCKED_CLASSIFIED'
  return draft === undefined ? (revisions[0]?.state ?? 'DRAFT') : 'DRAFT'
}
