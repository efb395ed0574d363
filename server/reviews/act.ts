import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Found } from '../notices/marks.ts'
import { submitMarks } from '../notices/readable.ts'
import { freezeDraft } from '../notices/submit.ts'
import { stillBehind } from '../people/person-behind.ts'
import type { Signed } from '../people/signed.ts'
import { publish } from '../publications/publish.ts'
import { recall } from '../publications/recall.ts'
import { refuseMarked } from '../scans/said.ts'
import type { ScanVerdict } from '../scans/verdict.ts'
import type { ActAsk, ActDone, ActName } from './answers.ts'
import { judge } from './case.ts'
import { type Doing, type Done, reopen } from './doing.ts'
import { concernedBy, type Dossier, readDossier, type Revision } from './dossier.ts'
import { doubt } from './doubting.ts'
import { archive, confirmRecall, setAside } from './ending.ts'
import { review } from './reviewing.ts'
import { scanFor } from './scanned.ts'
import { confirmSecret, declareSecret, readmit, refer } from './secrecy.ts'

/** One request to act: who, on which notice, what, with what. */
export type Wanted = Readonly<{ person: Signed; notice: string; act: ActName; ask: ActAsk }>

type OnRevision = (doing: Doing, revision: Revision) => Promise<Done>

const effects: Readonly<Record<Exclude<ActName, 'submit' | 'declare-secret'>, OnRevision>> = {
  'section-approve': review,
  'section-return': review,
  'leader-sign': review,
  'leader-return': review,
  'office-pass': review,
  escalate: review,
  'office-return': review,
  'office-close-on-request': review,
  'office-close-not-public': review,
  'director-approve': review,
  'director-return': review,
  'director-close-on-request': review,
  'director-close-not-public': review,
  refer,
  readmit,
  'confirm-secret': confirmSecret,
  withdraw: setAside,
  'technical-return': setAside,
  doubt,
  'doubt-approved': doubt,
  'doubt-published': doubt,
  edit: reopen,
  revise: reopen,
  publish,
  recall,
  'confirm-recall': confirmRecall,
  archive,
}

/**
 * Does one act of the road, or throws the fault of the first guard that refuses. All its rows and its journal entries are one transaction.
 * What changes a glass is answered only when the editions it touches are signed, stored and announced (design.md 4, P10); what destroyed words,
 * only when the files no longer hold them (domain.md I11).
 */
export const perform = async (house: House, wanted: Wanted): Promise<ActDone> => {
  const { answer, glass, purged } = await house.acts.transaction().execute((tx) => decide(tx, house, wanted))
  try {
    if (glass === null) return { ...answer, editions: null }
    const { numbers } = await house.editions.changed({ notices: [wanted.notice] }, { atOnce: glass === 'at once' })
    return { ...answer, editions: [...numbers] }
  } finally {
    if (purged) await house.scrub()
  }
}

const decide = async (tx: Kysely<Acts>, house: House, wanted: Wanted): Promise<Done> => {
  const { act, ask } = wanted
  const now = house.now()
  const person = await stillBehind(tx, house, wanted.person)
  const dossier = await readDossier(tx, wanted.notice)
  if (dossier === undefined) throw new Fault('NOT_FOUND')
  const { marks, scan } = await readFor(tx, house, { dossier, act })
  const acting = judge(dossier, { act, person, now, ask, marks, scan })
  if ('refused' in acting) throw new Fault(acting.refused.code, acting.refused)
  refuseMarked(saidIn(ask))
  return carryOut({ tx, house, now, person, acting, act, ask, dossier, scan })
}

type Read = Readonly<{ marks: readonly Found[]; scan: ScanVerdict | null }>

/** What the guards of this act ask beyond the dossier: the marks of the draft, or the scan of the words it is about. */
const readFor = async (tx: Kysely<Acts>, house: House, { dossier, act }: { dossier: Dossier; act: ActName }): Promise<Read> => ({
  marks: act === 'submit' && dossier.draft ? await submitMarks(tx, dossier, { now: house.now(), settings: house.settings }) : [],
  scan: await scanFor(tx, house, { dossier, act, exact: true }),
})

/** Every text somebody writes with an act, by its field. */
const saidIn = ({ reason, addressee, number, resolutions = [] }: ActAsk): Readonly<Record<string, string | undefined>> => ({
  reason, addressee, number, ...Object.fromEntries(resolutions.map(({ text }, place) => [`resolutions.${place}.text`, text])),
})

const carryOut = async (doing: Doing): Promise<Done> => {
  if (doing.act === 'submit') return freezeDraft(doing)
  if (doing.act === 'declare-secret') return declareSecret(doing)
  const revision = concernedBy(doing.act, doing.dossier)
  if (revision === undefined) throw new Fault('NOT_FOUND')
  return effects[doing.act](doing, revision)
}
