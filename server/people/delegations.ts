import type { Kysely } from 'kysely'
import { DAY, type LocalDay } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import { append } from '../journal/journal.ts'
import { rolesInWords } from '../reviews/words.ts'
import { allDelegations, type DelegationRow, delegationById, insertDelegation, revokeDelegation } from './delegation-store.ts'
import { groundOf, type Ground, reachOf } from './held.ts'
import { overlap } from './people.ts'
import type { By } from './register.ts'
import { today } from './registry.ts'
import type { Role } from './roles.ts'
import type { Signed } from './signed.ts'
import { personById, sectionById } from './store.ts'

type Tx = Kysely<Acts>

/** What can be entrusted: the work of those who review and release. Writing is nobody's alone, and an administrator appoints instead. */
export const delegable = ['section-head', 'supervising-leader', 'office', 'director', 'information-centre'] as const satisfies readonly Role[]

/** The longest a delegation may last, both days counted: a quarter of a year is an absence, longer is a post. [POLICY] */
export const MAX_DAYS = 92

/** A delegation as somebody wants it. `section` null: everything the giver's own role reaches. `basis`: number or name of the paper. */
export type WantedDelegation = Readonly<{ role: Role; section: string | null; holder: string; fromOn: LocalDay; toOn: LocalDay; basis: string }>

/** Why something can't be entrusted, said in both languages; `at`: the field. */
const forbidden = (at: string, whyZh: string, why: string): Fault => new Fault('DELEGATION_FORBIDDEN', { at, values: { whyZh, why } })

/**
 * Entrusts a role in writing, for some days and within a scope (domain.md I4): by whoever holds it by own post, for themself; a supervising
 * leader also names a section head's delegate in a section they supervise. Refused: DELEGATION_FORBIDDEN with why, WRONG_ROLE, NOT_FOUND,
 * PERSON_INACTIVE.
 * @returns the delegation's id.
 */
export const delegate = async ({ house, actor }: By, wanted: WantedDelegation): Promise<string> => {
  const now = house.now()
  const day = today(house)
  const { role, section, holder, fromOn, toOn, basis } = wanted
  const row: DelegationRow = { id: newId(), role, section, giver: actor.id, holder, from_on: fromOn, to_on: toOn, basis, created_by: actor.id, created_at: now, revoked_at: null }
  refuseDays(wanted, day)
  await house.acts.transaction().execute(async (tx) => {
    await refuseHolder(tx, actor, holder)
    await refuseScope(tx, actor, { role, section, ground: await groundOf(tx, actor.id, day) })
    if ((await allDelegations(tx)).some((other) => isSame(other, row))) throw forbidden('fromOn', '这段时间内已有相同的委托', 'it was already given for some of these days')
    await insertDelegation(tx, row)
    await append(tx, { at: now, actor: actor.id, action: 'DELEGATE', subject: `delegation:${row.id}`, body: { role, section, holder, fromOn, toOn } })
  })
  return row.id
}

const refuseDays = ({ fromOn, toOn }: WantedDelegation, day: LocalDay): void => {
  if (toOn < fromOn) throw forbidden('toOn', '结束日期早于开始日期', 'it ends before it begins')
  if (fromOn < day) throw forbidden('fromOn', '不能从过去的日期开始', 'it can’t begin in the past')
  if ((Date.parse(toOn) - Date.parse(fromOn)) / DAY + 1 > MAX_DAYS) throw forbidden('toOn', `最长${MAX_DAYS}天，更长的请任命职务`, `at most ${MAX_DAYS} days; for longer somebody is appointed`)
}

const refuseHolder = async (tx: Tx, actor: Signed, holder: string): Promise<void> => {
  if (holder === actor.id) throw forbidden('holder', '不能委托给自己', 'nobody entrusts something to themself')
  const person = await personById(tx, holder)
  if (person === undefined) throw new Fault('NOT_FOUND', { at: 'holder' })
  if (person.active !== 1) throw new Fault('PERSON_INACTIVE', { at: 'holder' })
}

type Scope = Readonly<{ role: Role; section: string | null; ground: Ground }>

/** Only what one holds by own post, and no further than it reaches. */
const refuseScope = async (tx: Tx, actor: Signed, { role, section, ground }: Scope): Promise<void> => {
  if (!delegable.some((one) => one === role)) throw forbidden('role', '这一职权不能委托，请任命职务', 'this role is not entrusted, somebody is appointed')
  if (section !== null && (await sectionById(tx, section)) === undefined) throw new Fault('NOT_FOUND', { at: 'section' })
  const reach = reachOf({ role, section }, ground)
  if (reach.held && reach.sections === null && section !== null) throw forbidden('section', '这一职权不分科室', 'this role is not held by section')
  if (reach.held) return
  if (actor.delegations.some((held) => held.active && held.role === role)) throw forbidden('role', '受托的职权不得转委托', 'what was entrusted to somebody is not passed on')
  const leads = role === 'section-head' && actor.roles.includes('supervising-leader')
  if (actor.roles.includes(role) || leads) throw forbidden('section', '请选择您负责或分管的科室', 'choose a section of yours, or one you supervise')
  throw new Fault('WRONG_ROLE', { at: 'role', values: rolesInWords([role]) })
}

const isSame = (one: DelegationRow, other: DelegationRow): boolean =>
  one.revoked_at === null && one.giver === other.giver && one.holder === other.holder && one.role === other.role && one.section === other.section && overlap(one, other)

/**
 * Takes a delegation back, from this moment on: its giver, the leader who supervises its section, or the director (domain.md I4). What was
 * signed by it before stands. Taking back twice changes nothing. Refused: NOT_FOUND, WRONG_ROLE.
 */
export const takeBack = async ({ house, actor }: By, id: string): Promise<void> =>
  house.acts.transaction().execute(async (tx) => {
    const row = await delegationById(tx, id)
    if (row === undefined) throw new Fault('NOT_FOUND')
    const { sections } = reachOf({ role: row.role as Role, section: row.section }, await groundOf(tx, row.giver, today(house)))
    if (!mayTakeBack(actor, row, sections)) throw new Fault('WRONG_ROLE', { values: rolesInWords(['supervising-leader', 'director']) })
    if (row.revoked_at !== null) return
    await revokeDelegation(tx, id, house.now())
    await append(tx, { at: house.now(), actor: actor.id, action: 'DELEGATION_REVOKE', subject: `delegation:${id}`, body: { role: row.role, section: row.section, holder: row.holder } })
  })

/** Whether somebody may take a delegation back. `reached`: the sections the delegation reaches today, null for a role of the whole bureau. */
export const mayTakeBack = (person: Signed, row: DelegationRow, reached: readonly string[] | null): boolean => {
  if (row.giver === person.id || person.roles.includes('director')) return true
  const sections = row.section === null ? (reached ?? []) : [row.section]
  return sections.some((id) => person.sections['supervising-leader'].includes(id))
}
