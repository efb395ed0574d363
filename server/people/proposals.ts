import type { Kysely } from 'kysely'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault, type FaultCode } from '../faults.ts'
import type { House } from '../house.ts'
import { recordDenied } from '../journal/denied.ts'
import { append } from '../journal/journal.ts'
import type { ProposalAct, Settled } from './answers.ts'
import { requireConfirmed } from './confirmed.ts'
import { carryOut, requireFit } from './deeds.ts'
import { type HandoverCode, newHandoverCode } from './handover-code.ts'
import { overlap } from './people.ts'
import { stillBehind } from './person-behind.ts'
import { anyOpenOf, endProposal, insertProposal, insertReason, openAbout, openOf, proposalById, type ProposalRow } from './proposal-store.ts'
import { countersigning } from './roles.ts'
import { requireRole, type Signed } from './signed.ts'
import { type Deed, readWanted, spell, wantedIn, subjectOf, toldOf, withoutSecret } from './wanted.ts'

type Tx = Kysely<Acts>
/** Who proposes, and where. */
type By = Readonly<{ house: Pick<House, 'now'>; actor: Pick<Signed, 'id'> }>

/**
 * Keeps what an administrator wants for a person, to stand when a second person has countersigned it (domain.md D52). An open proposal of the same thing is
 * replaced. Refused is what would not fit today: LOGIN_TAKEN, POST_TAKEN and their kin.
 */
export const propose = async (tx: Tx, { house, actor }: By, deed: Deed): Promise<void> => {
  await requireFit(tx, deed)
  await requireFreeLogin(tx, deed)
  const at = house.now()
  const replaced = await replaceAll(tx, await sameAs(tx, deed), { actor: actor.id, at })
  const id = newId()
  await insertProposal(tx, { id, subject: subjectOf(deed), act: deed.wanted.act, person: deed.person, wanted: spell(deed.wanted), proposed_by: actor.id, proposed_at: at })
  await append(tx, { at, actor: actor.id, action: 'PROPOSE', subject: `proposal:${id}`, body: { ...toldOf(deed), ...(replaced.length > 0 && { replaced }) } })
}

/** A login waits for one person only. */
const requireFreeLogin = async (tx: Tx, { person, wanted }: Deed): Promise<void> => {
  if (wanted.act !== 'ACCOUNT_CREATE') return
  const other = await openOf(tx, `login:${wanted.login}`, wanted.act)
  if (other !== undefined && other.person !== person) throw new Fault('LOGIN_TAKEN', { at: 'login' })
}

/** Open proposals that a new one takes the place of: of the same thing, or of the same post in the same time. */
const sameAs = async (tx: Tx, deed: Deed): Promise<ProposalRow[]> => {
  const older = await anyOpenOf(tx, subjectOf(deed), deed.wanted.act)
  if (older !== undefined) return [older]
  const { wanted } = deed
  if (wanted.act !== 'POST_CREATE') return []
  return (await openAbout(tx, deed.person)).filter((row) => {
    const other = readWanted(row.wanted)
    return other.act === 'POST_CREATE' && other.role === wanted.role && other.section === wanted.section && overlap(daysOf(other), daysOf(wanted))
  })
}

const daysOf = ({ fromOn, toOn }: Readonly<{ fromOn: string; toOn: string | null }>) => ({ from_on: fromOn, to_on: toOn })

const replaceAll = async (tx: Tx, older: readonly ProposalRow[], { actor, at }: Readonly<{ actor: string; at: number }>): Promise<string[]> => {
  for (const row of older) await endProposal(tx, row.id, { verdict: 'replaced', by: actor, at, wanted: keptOf(row) })
  return older.map(({ id }) => id)
}

/**
 * Ends the open proposal, if there is one, to give back what an act just took, so that no late signature undoes it.
 * @returns its id, for the entry of that act.
 */
export const replaceOpen = async (tx: Tx, { house, actor }: By, { subject, act }: Readonly<{ subject: string; act: ProposalAct }>): Promise<string[]> => {
  const row = await openOf(tx, subject, act)
  return row === undefined ? [] : replaceAll(tx, [row], { actor: actor.id, at: house.now() })
}

/** What stays of a proposal when it is settled; nothing of what somebody wrote into the file that is none. */
const keptOf = ({ wanted }: ProposalRow): string => {
  const what = wantedIn(wanted)
  return what === null ? '{}' : spell(withoutSecret(what))
}

/** Whom a proposal benefits; every one names somebody. */
export const deedOf = ({ person, wanted }: ProposalRow): Deed => ({ person: person ?? '', wanted: readWanted(wanted) })

type Standing = Readonly<{ by: string | null; at: number; code: HandoverCode | null; how?: Readonly<Record<string, true>> }>

/**
 * Carries out an open proposal, through the same rules as when it was made, and settles it. `by`: who countersigns, null for the house itself, of which
 * `how` says on what ground; `code`: handed over with a login or a reset.
 */
export const stand = async (tx: Tx, row: ProposalRow, { by, at, code, how = {} }: Standing): Promise<void> => {
  const deed = deedOf(row)
  await requireFit(tx, deed)
  const { body, ...entry } = await carryOut(tx, deed, { at, codeHash: code?.hash ?? null })
  await append(tx, { at, actor: row.proposed_by, ...entry, body: { ...body, proposal: row.id, countersigner: by, ...how } })
  await endProposal(tx, row.id, { verdict: 'countersigned', by, at, wanted: keptOf(row) })
  await append(tx, { at, actor: by, action: 'COUNTERSIGN', subject: `proposal:${row.id}`, body: { ...toldOf(deed), proposer: row.proposed_by, ...how } })
}

/** Why somebody who may countersign at all may not settle this one; null when they may. */
export const whyNotSettle = ({ proposed_by, person }: Pick<ProposalRow, 'proposed_by' | 'person'>, who: string): 'PROPOSAL_OWN' | 'PROPOSAL_ABOUT_YOU' | null => {
  if (proposed_by === who) return 'PROPOSAL_OWN'
  return person === who ? 'PROPOSAL_ABOUT_YOU' : null
}

/** A new code for what takes one: a login, a reset. Made before the transaction, which lasts no longer than it must. */
export const codeFor = async (db: Kysely<Acts>, id: string): Promise<HandoverCode | null> => {
  const row = await proposalById(db, id)
  return row?.verdict === null && (row.act === 'ACCOUNT_CREATE' || row.act === 'PASSWORD_RESET') ? newHandoverCode() : null
}

export const openProposal = async (tx: Tx, id: string): Promise<ProposalRow> => {
  const row = await proposalById(tx, id)
  if (row === undefined) throw new Fault('NOT_FOUND')
  if (row.verdict !== null) throw new Fault('PROPOSAL_SETTLED')
  return row
}

type Settling = Readonly<{ ids: readonly string[]; verdict: 'countersigned' | 'refused'; reason?: string | undefined }>

/**
 * Countersigns or refuses proposals, each by itself: what one is refused for does not hold up the others. Only by an own post of the office or the
 * director, by somebody else than who proposed and whom it is about, just proven (domain.md I1, I4, D52). Refused as a whole: WRONG_ROLE,
 * REAUTH_REQUIRED, REFUSAL_NEEDS_REASON. What nobody foresaw (a full disk) does not take the codes of those before it along: NOTED. The handover
 * code of a login or a reset is in this answer and nowhere else.
 */
export const settle = async (house: House, actor: Signed, { ids, verdict, reason }: Settling): Promise<Settled['settled']> => {
  requireRole(actor, ...countersigning)
  requireConfirmed(actor, house.now())
  if (verdict === 'refused' && reason === undefined) throw new Fault('REFUSAL_NEEDS_REASON', { at: 'reason' })
  const settled: Settled['settled'] = []
  for (const id of ids) {
    const how = verdict === 'refused' ? { reason: reason ?? '', code: null } : { reason: null, code: await codeFor(house.acts, id) }
    const fault = await faultOf(() => house.acts.transaction().execute((tx) => settleOne(tx, { house, actor }, { id, ...how }))).catch((error: unknown) => {
      if (settled.every(({ code }) => code === null)) throw error
      house.log.error({ err: error, proposal: id }, 'a proposal could not be settled; those before it were, and their codes are told')
      return 'NOTED' as const
    })
    if (fault !== null) await recordDenied(house, fault, { person: actor.id, method: 'POST', path: `/api/office/proposals/${id}/settle` })
    settled.push({ id, fault, code: fault === null ? (how.code?.code ?? null) : null })
  }
  return settled
}

const faultOf = async (act: () => Promise<void>): Promise<FaultCode | null> => {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

type SettlingOne = Readonly<{ id: string; reason: string | null; code: HandoverCode | null }>

/** `reason`: why it is refused; null to countersign. A post or a session that ended since the request came in counts no more. */
const settleOne = async (tx: Tx, { house, actor }: Readonly<{ house: House; actor: Signed }>, { id, reason, code }: SettlingOne): Promise<void> => {
  const person = await stillBehind(tx, house, actor)
  requireRole(person, ...countersigning)
  const row = await openProposal(tx, id)
  const why = whyNotSettle(row, person.id)
  if (why !== null) throw new Fault(why)
  const at = house.now()
  if (reason === null) return stand(tx, row, { by: person.id, at, code })
  await endProposal(tx, id, { verdict: 'refused', by: person.id, at, wanted: keptOf(row) })
  await insertReason(tx, { id, text: reason })
  await append(tx, { at, actor: person.id, action: 'PROPOSAL_REFUSE', subject: `proposal:${id}`, body: { ...toldOf(deedOf(row)), proposer: row.proposed_by, remark: id } })
}

/** An administrator takes back what an administrator proposed. Refused: NOT_FOUND, PROPOSAL_SETTLED. */
export const withdraw = ({ house, actor }: Readonly<{ house: House; actor: Signed }>, id: string): Promise<void> =>
  house.acts.transaction().execute(async (tx) => {
    const row = await openProposal(tx, id)
    const at = house.now()
    await endProposal(tx, id, { verdict: 'withdrawn', by: actor.id, at, wanted: keptOf(row) })
    await append(tx, { at, actor: actor.id, action: 'PROPOSAL_WITHDRAW', subject: `proposal:${id}`, body: toldOf(deedOf(row)) })
  })
