import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Content } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import { type Draft, draftOf, noticeById, type Registered } from '../notices/store.ts'
import type { ActName, State } from './answers.ts'
import { contentsOf, editorsOf, type ReviewRow, reviewsOf, standingsOf, type Standing } from './store.ts'

/** One frozen wording with everyone who had a hand in it and everyone who judged it. */
export type Revision = Standing & Readonly<{ editors: readonly { person: string; name: string }[]; reviews: readonly ReviewRow[]; content: Content | null }>

/** Everything there is about one notice: its open draft and its revisions, newest first. */
export type Dossier = Readonly<{ notice: Registered; draft: Draft | undefined; revisions: readonly Revision[] }>

/** Reads a notice's dossier, or undefined when there is no such notice. */
export const readDossier = async (db: Kysely<Acts>, id: string): Promise<Dossier | undefined> => {
  const notice = await noticeById(db, id)
  if (notice === undefined) return undefined
  const draft = await draftOf(db, id)
  const standings = await standingsOf(db, id)
  const digests = standings.map(({ digest }) => digest)
  const editors = await editorsOf(db, digests)
  const reviews = await reviewsOf(db, digests)
  const contents = await contentsOf(db, digests)
  const of = <T extends { digest: Digest }>(all: readonly T[], digest: Digest) => all.filter((one) => one.digest === digest)
  const revisions = standings.map((row) => ({ ...row, editors: of(editors, row.digest), reviews: of(reviews, row.digest), content: contents.get(row.digest) ?? null }))
  return { notice, draft, revisions }
}

/** Everyone who wrote in a revision: its author and its editors. */
export const handsOf = ({ author, editors }: Pick<Revision, 'author' | 'editors'>): string[] => [...new Set([author, ...editors.map(({ person }) => person)])]

/** What an act is about: a recall, the published revision; anything else the newest one. Submitting is about the draft, which is none yet. */
export const concernedBy = (act: ActName, { revisions }: Dossier): Revision | undefined => {
  if (act === 'submit') return undefined
  return act === 'recall' ? (revisions.find(({ state }) => state === 'PUBLISHED') ?? revisions[0]) : revisions[0]
}

/** Where a notice stands for those who look at it: being written while a draft is open, else where its newest revision stands. */
export const stateOf = ({ draft, revisions }: Dossier): State => (draft === undefined ? (revisions[0]?.state ?? 'DRAFT') : 'DRAFT')
