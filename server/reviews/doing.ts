import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Json } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import type { Role } from '../people/roles.ts'
import type { Signed } from '../people/signed.ts'
import type { ActAsk, ActDone, ActName, State } from './answers.ts'
import { type Dossier, handsOf, type Revision } from './dossier.ts'
import { insertReview, updateStage } from './store.ts'
import { newId } from '../database/id.ts'
import { road } from './transitions.ts'
import { insertDraft } from '../notices/store.ts'
import { thawed } from '../notices/freeze.ts'

/** An act that was judged and let through, on its way into the records. `tx`: the one transaction all its effects share. */
export type Doing = Readonly<{
  tx: Kysely<Acts>
  house: House
  now: Instant
  person: Signed
  as: Role
  act: ActName
  ask: ActAsk
  dossier: Dossier
}>

/** What an effect answers; which editions it made is known only after the transaction. */
export type Done = Omit<ActDone, 'editions'>

/** Leaves the journal entry of an act: which digest went from which state to which, in codes and ids only (design.md P7). */
export const journalled = async ({ tx, now, person, act, dossier }: Doing, body: Readonly<Record<string, Json>>): Promise<void> => {
  await append(tx, { at: now, actor: person.id, action: road[act].records, subject: `notice:${dossier.notice.id}`, body: { transition: road[act].number, ...body } })
}

/** Where the notice stands now, for the answer. */
export const doneWith = ({ dossier: { notice } }: Doing, revision: Pick<Revision, 'number' | 'digest' | 'form_number'>, state: State): Done => ({
  notice: notice.id,
  number: revision.number,
  digest: revision.digest,
  state,
  formNumber: revision.form_number,
  publication: null,
  indexNumber: notice.index_number,
})

/** A reviewer's pass, return or escalation: one row that is never changed, and the revision moves on (domain.md T05-T14). */
export const review = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, person, as, act, ask } = doing
  const { to, review: kind } = road[act]
  if (to === null || kind === null) throw new Fault('NOT_FOUND')
  const reasonCode = ask.reasonCode ?? null
  await insertReview(tx, {
    id: newId(), digest: revision.digest, person: person.id, role: as, step: kind.step, verdict: kind.verdict,
    statements: JSON.stringify(ask.statements ?? {}), reason_code: reasonCode, reason: ask.reason?.trim() || null, at: now,
  })
  await updateStage(tx, revision.digest, { state: to, since: now })
  await journalled(doing, { digest: revision.digest, number: revision.number, from: revision.state, to, ...kind, as, reasonCode, statements: ask.statements ?? null })
  return doneWith(doing, revision, to)
}

/**
 * A new draft n+1 from the words of n, without any approval (domain.md T20, T29). Who wrote n wrote these words too and stays among the
 * hands that can't review them. Editing takes a pending n back (RETURNED, EDITED); revising leaves n where it stands.
 */
export const reopen = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, person, act, dossier } = doing
  const { to } = road[act]
  if (revision.content === null) throw new Fault('DIGEST_BROKEN')
  const number = dossier.notice.latest + 1
  await insertDraft(tx, {
    notice: dossier.notice.id, number, words: thawed(revision.content), hands: [...handsOf(revision), person.id], saved_at: now, saved_by: person.id, edit: 0, opened_from: revision.number,
  })
  if (to !== null) await updateStage(tx, revision.digest, { state: to, since: now })
  const taken = to === null ? {} : { from: revision.state, to, reasonCode: 'EDITED' }
  await journalled(doing, { digest: revision.digest, number: revision.number, draft: number, ...taken })
  return { ...doneWith(doing, revision, 'DRAFT'), number, digest: null as Digest | null, formNumber: null }
}
