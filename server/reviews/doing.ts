import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Json } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Action } from '../journal/actions.ts'
import { append } from '../journal/journal.ts'
import { thawed } from '../notices/freeze.ts'
import { insertDraft } from '../notices/store.ts'
import type { Acting } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import { insertScan } from '../scans/store.ts'
import type { ScanVerdict } from '../scans/verdict.ts'
import type { ActAsk, ActDone, ActName, State } from './answers.ts'
import { type Dossier, handsOf, type Revision } from './dossier.ts'
import { updateStage } from './store.ts'
import { road } from './transitions.ts'

/** An act that was judged and let through, on its way into the records. `tx`: the one transaction all its effects share. */
export type Doing = Readonly<{
  tx: Kysely<Acts>
  house: House
  now: Instant
  person: Signed
  acting: Acting
  act: ActName
  ask: ActAsk
  dossier: Dossier
  scan: ScanVerdict | null
}>

/**
 * What an effect leaves to be done once it is committed. `answer`: where the notice stands now. `glass`: whether editions change, and whether
 * mid-slide. `purged`: words were destroyed, so the files are scrubbed.
 */
export type Done = Readonly<{ answer: Omit<ActDone, 'editions'>; glass: 'at once' | 'in turn' | null; purged: boolean }>

type Body = Readonly<Record<string, Json>>

/** Leaves the journal entry of an act: which digest went from which state to which, in codes and ids only (design.md P7). */
export const journalled = (doing: Doing, body: Body): Promise<void> => alsoJournalled(doing, { action: road[doing.act].records, transition: road[doing.act].number, body })

/** Another entry of the same act, for what happens along with it. */
export const alsoJournalled = async ({ tx, now, person, acting, dossier }: Doing, entry: Readonly<{ action: Action; transition: string; body: Body }>): Promise<void> => {
  await append(tx, { at: now, actor: person.id, action: entry.action, subject: `notice:${dossier.notice.id}`, body: { transition: entry.transition, ...inName(acting), ...entry.body } })
}

/** In which role somebody acted, and for whom where it was entrusted to them, as the journal keeps it. */
export const inName = ({ as, onBehalfOf, delegation }: Acting): Body => (onBehalfOf === null ? { as } : { as, onBehalfOf, delegation })

/** Where the notice stands now, for the answer. */
export const doneWith = ({ dossier: { notice } }: Doing, revision: Pick<Revision, 'number' | 'form_number'> & { digest: Digest | null }, state: State): Done => ({
  answer: { notice: notice.id, number: revision.number, digest: revision.digest, state, formNumber: revision.form_number, publication: null, indexNumber: notice.index_number },
  glass: null,
  purged: false,
})

/** Where the act leads by the table. */
export const leadsTo = (act: ActName): State => {
  const { to } = road[act]
  if (to === null) throw new Fault('NOT_FOUND')
  return to
}

/** Keeps what the scanner said, without the words it found (domain.md D23, D25). @returns the scan's id, null when it was not asked. */
export const keepScan = async ({ tx, now, person, dossier, scan }: Doing, of: Readonly<{ digest: Digest; number: number }>): Promise<string | null> => {
  if (scan === null) return null
  const id = newId()
  const hits = scan.hits.map(({ rule, level, family, at, from, to, print, answer }) => ({ rule, level, family, at, from, to, print, answer: answer?.id ?? null }))
  await insertScan(tx, { id, notice: dossier.notice.id, digest: of.digest, number: of.number, person: person.id, rules: scan.rules, hits: JSON.stringify(hits), at: now })
  return id
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
  const { answer, ...rest } = doneWith(doing, revision, 'DRAFT')
  return { ...rest, answer: { ...answer, number, digest: null, formNumber: null } }
}
