import type { Digest } from '#playlists/digest.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import { nextFormNumber } from '../notices/submit.ts'
import { takeDown } from '../publications/recall.ts'
import { purgeWords } from '../secrecy/purge.ts'
import { type Doing, type Done, doneWith, journalled, leadsTo } from './doing.ts'
import type { Revision } from './dossier.ts'
import { insertContent, insertReferral, insertReply, insertStub } from './secrecy-store.ts'
import { updateStage } from './store.ts'

/**
 * A draft turns out to be secret: a number, a level, a term, a person and a time are kept, and no word (domain.md T04, D17; State Secrets Law
 * 2024 Art. 29-31). What is out of this notice comes off every screen at once.
 */
export const declareSecret = async (doing: Doing): Promise<Done> => {
  const { dossier } = doing
  if (dossier.draft === undefined) throw new Fault('NO_DRAFT')
  const form_number = await nextFormNumber(doing)
  await keepStub(doing, form_number)
  const { level, years } = termIn(doing)
  await journalled(doing, { number: dossier.draft.number, formNumber: form_number, level, years, from: 'DRAFT', to: leadsTo(doing.act) })
  return block(doing, { number: dossier.draft.number, digest: null, form_number })
}

/** Nobody in the bureau can decide: it is referred outside by letter, and its words leave the house with it (domain.md T16, I15; Regulation 2019 Art. 17). */
export const refer = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, person, acting, ask, dossier } = doing
  const { digest, number, state: from } = revision
  if (ask.number === undefined || ask.addressee === undefined || ask.on === undefined) throw new Fault('REFERRAL_INCOMPLETE')
  const to = leadsTo(doing.act)
  const referral = newId()
  await insertReferral(tx, { id: referral, notice: dossier.notice.id, digest, number: ask.number.trim(), addressee: ask.addressee.trim(), on_day: ask.on, person: person.id, at: now })
  await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { referral, digest, number, on: ask.on, from, to, ...(acting.as === 'director' ? {} : { ordered: true }) })
  await purgeWords(tx, { notice: dossier.notice.id, now })
  return { ...doneWith(doing, revision, to), purged: true }
}

/** "Not secret": the same bytes come back, and the director still has to pass them (domain.md T17, TS4). */
export const readmit = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, ask } = doing
  const { digest, number, state: from } = revision
  if (ask.bytes === undefined) throw new Fault('DIGEST_MISMATCH', { at: 'bytes' })
  const to = leadsTo(doing.act)
  const referral = await keepReply(doing, { secret: 0 })
  await insertContent(tx, digest, ask.bytes)
  await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { referral, secret: false, digest, number, from, to })
  return doneWith(doing, revision, to)
}

/** "Secret": what is left is a stub (domain.md T18, TS5). */
export const confirmSecret = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now } = doing
  const { digest, number, form_number, state: from } = revision
  const to = leadsTo(doing.act)
  const referral = await keepReply(doing, { secret: 1 })
  await keepStub(doing, form_number)
  const { level, years } = termIn(doing)
  await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { referral, secret: true, digest, number, formNumber: form_number, level, years, from, to })
  return block(doing, revision)
}

/** Takes down what is out, then destroys every word that was never published; what was is no secret any more (State Secrets Law 2024 Art. 20). */
const block = async (doing: Doing, revision: Pick<Revision, 'number' | 'form_number'> & { digest: Digest | null }): Promise<Done> => {
  const { tx, now, dossier } = doing
  const published = dossier.revisions.filter(({ state }) => state === 'PUBLISHED')
  for (const one of published) await takeDown(doing, one, { reasonCode: 'SECRECY', transition: 'T24' })
  await purgeWords(tx, { notice: dossier.notice.id, now })
  return { ...doneWith(doing, revision, 'BLOCKED_CLASSIFIED'), glass: published.length > 0 ? 'at once' : null, purged: true }
}

const keepReply = async ({ tx, now, person, ask, dossier }: Doing, { secret }: { secret: 0 | 1 }): Promise<string> => {
  if (dossier.referral === null || ask.number === undefined || ask.on === undefined) throw new Fault('REPLY_INCOMPLETE')
  await insertReply(tx, { referral: dossier.referral.id, number: ask.number.trim(), on_day: ask.on, secret, person: person.id, at: now })
  return dossier.referral.id
}

const keepStub = async (doing: Doing, form_number: string): Promise<void> => {
  const { tx, now, person, dossier } = doing
  await insertStub(tx, { notice: dossier.notice.id, form_number, ...termIn(doing), person: person.id, at: now })
}

const termIn = ({ ask: { level, years } }: Doing): { level: string; years: number } => {
  if (level === undefined || years === undefined) throw new Fault('SECRECY_REQUIRED')
  return { level, years }
}
