import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import { sign } from '../people/signatures.ts'
import { resolutionToSeal, reviewToSeal } from '../seals/sealed.ts'
import { keepSeal } from '../seals/store.ts'
import { ground } from './answers.ts'
import { insertResolution, keepRemark } from './doubt-store.ts'
import { alsoJournalled, type Doing, doneWith, type Done, journalled, keepScan, leadsTo } from './doing.ts'
import type { Revision } from './dossier.ts'
import { risesFor } from './guards.ts'
import { insertReview, updateStage } from './store.ts'
import { road } from './transitions.ts'

/**
 * A reviewer's pass, return, escalation or closing: one row that is never changed, its words beside it, its signature where the act is one, and
 * the revision moves on (domain.md T05-T15).
 */
export const review = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, now, act, ask } = doing
  const to = leadsTo(act)
  const { id, ...kept } = await keepReview(doing, revision)
  await updateStage(tx, revision.digest, { state: to, since: now })
  const scan = await keepScan(doing, revision)
  const said = { review: id, ...kept, reasonCode: ask.reasonCode ?? null, statements: ask.statements ?? null }
  await journalled(doing, { digest: revision.digest, number: revision.number, from: revision.state, to, ...said, ...(scan === null ? {} : { scan }), ...whyRaised(doing, revision) })
  if (road[act].guards.includes('resolutions')) await resolve(doing, revision)
  return doneWith(doing, revision, to)
}

/** For what the office sends it to the director; its own opinion is one of the reasons when it gave one (domain.md T10). */
const whyRaised = ({ act, ask, dossier, scan }: Doing, { content }: Revision): { because?: string[] } => {
  if (act !== 'escalate') return {}
  const doubts = dossier.doubts.map(({ resolution }) => ({ isOpen: resolution === null }))
  return { because: [...risesFor({ content, doubts, scan }), ...(ask.reasonCode === undefined ? [] : ['opinion'])] }
}

const keepReview = async ({ tx, house, now, person, acting, act, ask, dossier }: Doing, { digest }: Revision) => {
  const { review: kind, signed, needs } = road[act]
  if (kind === null) throw new Fault('NOT_FOUND')
  const chosen = needs.includes('ground') ? (ground.safeParse(ask.ground).data ?? null) : null
  const verdict = { id: newId(), step: kind.step, verdict: kind.verdict, ground: chosen }
  const row = {
    ...verdict, digest, person: person.id, role: acting.as, statements: JSON.stringify(ask.statements ?? {}), reason_code: ask.reasonCode ?? null, at: now,
    on_behalf_of: acting.onBehalfOf, delegation: acting.delegation,
  }
  await insertReview(tx, row)
  await keepRemark(tx, { id: verdict.id, notice: dossier.notice.id, digest, text: ask.reason })
  const wanted = { review: verdict.id, digest, act, statements: ask.statements ?? null, person, now, assertion: ask.assertion, settings: house.settings }
  const signature = signed ? await sign(tx, wanted) : null
  await keepSeal(tx, house.key.seal, reviewToSeal(row, signature))
  return verdict
}

/** The director's written answer to every open doubt; each ends one (domain.md D27, T13). */
const resolve = async (doing: Doing, { digest, number }: Revision): Promise<void> => {
  const { tx, house, now, person, ask, dossier } = doing
  for (const { doubt, text } of ask.resolutions ?? []) {
    const id = newId()
    const row = { doubt, id, digest, person: person.id, at: now }
    await insertResolution(tx, row)
    await keepSeal(tx, house.key.seal, resolutionToSeal(row))
    await keepRemark(tx, { id, notice: dossier.notice.id, digest, text })
    await alsoJournalled(doing, { action: 'DOUBT_RESOLVE', transition: road[doing.act].number, body: { doubt, resolution: id, digest, number } })
  }
}
