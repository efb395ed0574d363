import { newId } from '../database/id.ts'
import { takeDown } from '../publications/recall.ts'
import { doubtToSeal } from '../seals/sealed.ts'
import { keepSeal } from '../seals/store.ts'
import { insertDoubt, keepRemark } from './doubt-store.ts'
import { type Doing, type Done, doneWith, journalled } from './doing.ts'
import type { Revision } from './dossier.ts'
import { updateStage } from './store.ts'
import { road } from './transitions.ts'

/**
 * Somebody is not sure that it may be public (domain.md D27, I7). The doubt belongs to the notice and stays until the director answers it. On the
 * way it moves nothing; what was approved goes back to the office (T23); what is published comes off every screen at once (T25).
 */
export const doubt = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, house, now, person, acting, act, ask, dossier } = doing
  const { digest, number, state: from } = revision
  const { to } = road[act]
  const id = newId()
  const row = { id, notice: dossier.notice.id, digest, person: person.id, role: acting.as, at: now }
  await insertDoubt(tx, row)
  await keepSeal(tx, house.key.seal, doubtToSeal(row))
  await keepRemark(tx, { id, notice: dossier.notice.id, digest, text: ask.reason })
  if (act === 'doubt-published') {
    await journalled(doing, { doubt: id, digest, number })
    return takeDown(doing, revision, { reasonCode: 'DOUBT', transition: road[act].number })
  }
  if (to !== null) await updateStage(tx, digest, { state: to, since: now })
  await journalled(doing, { doubt: id, digest, number, ...(to === null ? {} : { from, to }) })
  return doneWith(doing, revision, to ?? from)
}
