import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { submitMarks } from '../notices/readable.ts'
import { freezeDraft } from '../notices/submit.ts'
import type { Signed } from '../people/signed.ts'
import { publish } from '../publications/publish.ts'
import { recall } from '../publications/recall.ts'
import type { ActAsk, ActDone, ActName } from './answers.ts'
import { judge } from './case.ts'
import { type Doing, type Done, reopen, review } from './doing.ts'
import { concernedBy, readDossier, type Revision } from './dossier.ts'

/** One request to act: who, on which notice, what, with what. */
export type Wanted = Readonly<{ person: Signed; notice: string; act: ActName; ask: ActAsk }>

const effects: Readonly<Record<Exclude<ActName, 'submit'>, (doing: Doing, revision: Revision) => Promise<Done>>> = {
  'section-approve': review,
  'section-return': review,
  'leader-sign': review,
  'leader-return': review,
  'office-pass': review,
  escalate: review,
  'office-return': review,
  'director-approve': review,
  'director-return': review,
  edit: reopen,
  revise: reopen,
  publish,
  recall,
}

/**
 * Does one act of the road, or throws the fault of the first guard that refuses. All its rows and its journal entry are one transaction.
 * Publishing and recalling are answered only when the editions they touch are signed, stored and announced (design.md 4, P10).
 */
export const perform = async (house: House, wanted: Wanted): Promise<ActDone> => {
  const done = await house.acts.transaction().execute(async (tx) => {
    const now = house.now()
    const { person, act, ask } = wanted
    const dossier = await readDossier(tx, wanted.notice)
    if (dossier === undefined) throw new Fault('NOT_FOUND')
    const marks = act === 'submit' && dossier.draft ? await submitMarks(tx, dossier, { now, settings: house.settings }) : []
    const verdict = judge(dossier, { act, person, now, ask, marks })
    if ('refused' in verdict) throw new Fault(verdict.refused.code, verdict.refused)
    return carryOut({ tx, house, now, person, as: verdict.as, act, ask, dossier })
  })
  if (wanted.act !== 'publish' && wanted.act !== 'recall') return { ...done, editions: null }
  const { numbers } = await house.editions.changed({ notices: [wanted.notice] }, { atOnce: wanted.act === 'recall' })
  return { ...done, editions: [...numbers] }
}

const carryOut = async (doing: Doing): Promise<Done> => {
  if (doing.act === 'submit') return freezeDraft(doing)
  const revision = concernedBy(doing.act, doing.dossier)
  if (revision === undefined) throw new Fault('NOT_FOUND')
  return effects[doing.act](doing, revision)
}
