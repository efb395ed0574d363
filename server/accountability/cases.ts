import type { Kysely } from 'kysely'
import type { LocalDay } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { today } from '../people/registry.ts'
import type { Signed } from '../people/signed.ts'
import { refuseMarked } from '../scans/said.ts'
import type { CaseCause, CaseKind, CaseList, CaseStatus, CaseView } from './answers.ts'
import { warnOfOrder } from './corrections.ts'
import { proposeCases } from './proposals.ts'
import { allCases, caseById, type CaseRow, insertCase, insertRemark, placeOf, remarksOf, titlesOf, type ToldCase, updateCase } from './store.ts'

/** Who acts on the register, and in which house. */
export type By = Readonly<{ house: House; person: Signed }>
type Tx = Kysely<Acts>

/** The whole register, newest first; what there is ground for is proposed before it is read (domain.md D30). */
export const listCases = async (house: House): Promise<CaseList> => {
  await proposeCases(house)
  const rows = await allCases(house.acts)
  const titles = await titlesOf(house.acts, rows.flatMap(({ notice }) => notice ?? []))
  const remarks = await remarksOf(house.acts, rows.flatMap(({ id }) => [id, noteOn(id), proofOf(id)]))
  const on = today(house)
  return { today: on, cases: rows.map((row) => viewOf(row, { titles, remarks, on })) }
}

/** What a person wrote stands among the remarks, where it can be purged: the reason of a decision under the case's own id. */
const noteOn = (id: string): string => `${id}:note`
const proofOf = (id: string): string => `${id}:proof`

type Told = Readonly<{ titles: ReadonlyMap<string, string>; remarks: ReadonlyMap<string, string>; on: LocalDay }>

const viewOf = (row: ToldCase, { titles, remarks, on }: Told): CaseView => ({
  id: row.id,
  kind: row.kind as CaseKind,
  cause: row.cause as CaseCause,
  notice: row.notice === null ? null : { id: row.notice, title: titles.get(row.notice) ?? '', section: { id: row.section ?? '', name: row.section_name ?? '' } },
  digest: row.digest,
  responsible: row.person === null ? null : { id: row.person, name: row.responsible_name ?? '' },
  proposedAt: row.proposed_at,
  note: remarks.get(noteOn(row.id)) ?? null,
  status: row.status as CaseStatus,
  decision: row.decided_by === null || row.decided_at === null ? null : { by: { id: row.decided_by, name: row.decider_name ?? '' }, at: row.decided_at, reason: remarks.get(row.id) ?? null },
  correction: row.due_on === null ? null : {
    dueOn: row.due_on,
    warn: row.proven_at === null ? warnOfOrder(row.due_on, on) : 'none',
    proof: row.proven_at === null ? null : { at: row.proven_at, text: remarks.get(proofOf(row.id)) ?? null },
  },
})

/** A case that somebody opens by hand: a complaint, or what no clock can see (domain.md D30, types 1 to 4 and others). */
export const reportCase = async ({ house, person }: By, report: Readonly<{ kind: CaseKind; notice: string | null; note: string }>): Promise<string> => {
  const id = newId()
  const { kind, notice, note } = report
  refuseMarked({ note })
  await house.acts.transaction().execute(async (tx) => {
    const now = house.now()
    const place = notice === null ? undefined : await placeOf(tx, notice)
    if (notice !== null && place === undefined) throw new Fault('NOT_FOUND', { at: 'notice' })
    await insertCase(tx, {
      id, kind, cause: 'REPORTED', notice, digest: null, person: place?.supervising_leader ?? null, proposed_at: now, status: 'proposed',
      decided_by: null, decided_at: null, outcome: null, due_on: null, proven_at: null,
    })
    await insertRemark(tx, { id: noteOn(id), notice: notice ?? '', digest: null, text: note })
    await append(tx, { at: now, actor: person.id, action: 'CASE_PROPOSE', subject: `case:${id}`, body: { kind, cause: 'REPORTED', notice, digest: null } })
  })
  return id
}

/** What a person decides on a case: nothing to it, criticised and to be put right by a day, or handed to whoever may sanction (domain.md D31). */
export type Decision = Readonly<{ status: 'dismissed' | 'correcting' | 'referred'; reason: string; dueOn: LocalDay | null }>

/** Decides one case, once (CASE_CLOSED). The house itself never sanctions anybody: 移送 is a record of where it went, no more. */
export const decideCase = async ({ house, person }: By, id: string, { status, reason, dueOn }: Decision): Promise<void> => {
  refuseMarked({ [status === 'referred' ? 'reference' : 'reason']: reason })
  if (dueOn !== null && dueOn < today(house)) throw new Fault('DUE_IN_PAST', { at: 'dueOn' })
  await house.acts.transaction().execute(async (tx) => {
    const row = await knownCase(tx, id)
    if (row.status !== 'proposed') throw new Fault('CASE_CLOSED')
    const now = house.now()
    const outcome = status === 'dismissed' ? null : status === 'correcting' ? 'criticised' : 'referred'
    await updateCase(tx, id, { status, decided_by: person.id, decided_at: now, outcome, due_on: dueOn })
    await insertRemark(tx, { id, notice: row.notice ?? '', digest: row.digest, text: reason })
    await append(tx, { at: now, actor: person.id, action: 'CASE_DECIDE', subject: `case:${id}`, body: { status, outcome, dueOn } })
  })
}

/** What was ordered has been put right, and how somebody saw it (domain.md D31). */
export const proveCase = async ({ house, person }: By, id: string, proof: string): Promise<void> => {
  refuseMarked({ proof })
  await house.acts.transaction().execute(async (tx) => {
    const row = await knownCase(tx, id)
    if (row.status !== 'correcting') throw new Fault('CASE_WITHOUT_ORDER')
    const now = house.now()
    await updateCase(tx, id, { status: 'corrected', proven_at: now })
    await insertRemark(tx, { id: proofOf(id), notice: row.notice ?? '', digest: row.digest, text: proof })
    await append(tx, { at: now, actor: person.id, action: 'CASE_PROVE', subject: `case:${id}`, body: { dueOn: row.due_on } })
  })
}

const knownCase = async (tx: Tx, id: string): Promise<CaseRow> => {
  const row = await caseById(tx, id)
  if (row === undefined) throw new Fault('NOT_FOUND')
  return row
}
