import { retention, secrecyLevel } from '../reviews/answers.ts'
import type { DoubtRow } from '../reviews/doubt-store.ts'
import type { Dossier, Revision } from '../reviews/dossier.ts'
import type { ReferralRow, StubRow } from '../reviews/secrecy-store.ts'
import type { DoubtView, NoticeView, ReferralView, RevisionView, StubView } from './answers.ts'

/** What is said beside the wordings, for those who work with the notice: doubts, the newest referral, and the stub that is left. */
export const besideViews = ({ doubts, referral, stub }: Dossier, isInsider: boolean): Pick<NoticeView, 'doubts' | 'referral' | 'stub'> =>
  isInsider ? { doubts: doubts.map(doubtView), referral: referral && referralView(referral), stub: stub && stubView(stub) } : { doubts: [], referral: null, stub: null }

const doubtView = ({ id, person, name, role, at, number, text, resolution }: DoubtRow): DoubtView => ({
  id,
  person: { id: person, name },
  role,
  at,
  number,
  text,
  resolution: resolution && { person: { id: resolution.person, name: resolution.name }, at: resolution.at, text: resolution.text },
})

const referralView = ({ number, addressee, on_day, at, reply }: ReferralRow): ReferralView => ({ number, addressee, on: on_day, at, reply })

const stubView = ({ form_number, level, years, person, name, at }: StubRow): StubView => ({
  formNumber: form_number,
  level: secrecyLevel.parse(level),
  years,
  person: { id: person, name },
  at,
})

/** Who archived a revision and how long it is kept; null while nobody has. */
export const archivedView = ({ archived }: Revision): RevisionView['archived'] =>
  archived && { retention: retention.parse(archived.retention), person: { id: archived.person, name: archived.name }, at: archived.at }
