import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import { insertArchive, insertRecallConfirm } from '../publications/endings-store.ts'
import { retention } from './answers.ts'
import { keepRemark } from './doubt-store.ts'
import { type Doing, type Done, doneWith, journalled, leadsTo } from './doing.ts'
import type { Revision } from './dossier.ts'
import { updateStage } from './store.ts'

/** An author takes it off the road, or the information centre sends it back because a glass can't show it; both say why (domain.md T19, T22). */
export const setAside = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, act, ask, dossier } = doing
  const { digest, number, state: from } = revision
  const to = leadsTo(act)
  const remark = newId()
  await keepRemark(tx, { id: remark, notice: dossier.notice.id, digest, text: ask.reason })
  await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { digest, number, from, to, remark, ...(ask.reasonCode === undefined ? {} : { reasonCode: ask.reasonCode }) })
  return doneWith(doing, revision, to)
}

/** A leader or the director answers for a recall being complete (domain.md 3.2). */
export const confirmRecall = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, person } = doing
  if (revision.recall === null) throw new Fault('WRONG_STATE')
  const { publication } = revision.recall
  await insertRecallConfirm(tx, { publication, person: person.id, at: now })
  await journalled(doing, { publication, digest: revision.digest, number: revision.number })
  const { answer, ...rest } = doneWith(doing, revision, revision.state)
  return { ...rest, answer: { ...answer, publication } }
}

/** The office files it away for so long as the archive's rules say (domain.md T28). */
export const archive = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, person, ask } = doing
  const { digest, number, state: from } = revision
  const kept = retention.safeParse(ask.retention)
  if (!kept.success) throw new Fault('RETENTION_REQUIRED')
  const to = leadsTo(doing.act)
  await insertArchive(tx, { digest, retention: kept.data, person: person.id, at: now })
  await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { digest, number, retention: kept.data, from, to })
  return doneWith(doing, revision, to)
}
