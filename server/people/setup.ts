import type { Kysely } from 'kysely'
import { DAY, type LocalDay } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House, Sealer } from '../house.ts'
import { append } from '../journal/journal.ts'
import { forgedRows } from '../seals/register-store.ts'
import { hashPassword, isStrong } from './password.ts'
import { today } from './registry.ts'
import { newSecret } from './session.ts'
import {
  accountByLogin, administrators, deleteInvitations, insertAccount, insertInvitation, insertPerson, insertPost, openInvitation, useInvitation,
} from './store.ts'

/**
 * A fresh one-time token for making the first administrator, or null when someone can already administer. Earlier tokens stop working;
 * this one works for a day.
 */
export const inviteFirstAdministrator = async (house: Pick<House, 'acts' | 'settings' | 'now' | 'key'>): Promise<string | null> => {
  const { token } = newSecret()
  return house.acts.transaction().execute(async (tx) => {
    if (!(await isUnkept(tx, today(house)))) return null
    await deleteInvitations(tx, 'setup')
    await insertInvitation(tx, { token_hash: kept(token, house.key.seal), purpose: 'setup', person: null, expires_at: house.now() + DAY, used_at: null })
    return token
  })
}

/** Uses the one-time token: a person, their account and the administrator's post from today on. Refused: SETUP_LINK_INVALID, LOGIN_TAKEN, PASSWORD_TOO_WEAK. */
export const becomeFirstAdministrator = async (
  house: House,
  wanted: { token: string; name: string; login: string; password: string },
): Promise<{ person: string; login: string }> => {
  if (!isStrong(wanted.password, wanted)) throw new Fault('PASSWORD_TOO_WEAK', { at: 'password' })
  const at = house.now()
  const invitation = { purpose: 'setup', now: at }
  const tokenHash = kept(wanted.token, house.key.seal)
  if ((await openInvitation(house.acts, tokenHash, invitation)) === undefined) throw new Fault('SETUP_LINK_INVALID')
  const password_hash = await hashPassword(wanted.password)
  const person = newId()
  await house.acts.transaction().execute(async (tx) => {
    if (!(await isUnkept(tx, today(house))) || (await openInvitation(tx, tokenHash, invitation)) === undefined) throw new Fault('SETUP_LINK_INVALID')
    if ((await accountByLogin(tx, wanted.login)) !== undefined) throw new Fault('LOGIN_TAKEN', { at: 'login' })
    await useInvitation(tx, tokenHash, at)
    await insertPerson(tx, { id: person, name: wanted.name, created_at: at, active: 1 })
    await insertAccount(tx, { login: wanted.login, person, password_hash, must_change: 0, created_at: at, disabled_at: null, code_hash: null })
    const post = newId()
    await insertPost(tx, { id: post, person, role: 'administrator', section: null, title: '系统管理员', from_on: today(house), to_on: null })
    await append(tx, { at, actor: person, action: 'SETUP', subject: `person:${person}`, body: { login: wanted.login, role: 'administrator', post } })
  })
  return { person, login: wanted.login }
}

/**
 * Whether nobody can administer. A register with rows that somebody wrote past the house is not one without an administrator: whoever broke the
 * administrator's row must not be asked to become the next.
 */
const isUnkept = async (tx: Kysely<Acts>, day: LocalDay): Promise<boolean> =>
  (await administrators(tx, day, { lasting: false })).length === 0 && (await forgedRows(tx)).length === 0

/** What is kept of a one-time link: only the house can make it of a link, so that no row in the database makes one. */
const kept = (token: string, seal: Sealer): string => seal(`link ${token}`)
