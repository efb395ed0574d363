import { DAY } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { hashPassword, isStrong } from './password.ts'
import { today } from './registry.ts'
import { hashOfSecret, newSecret } from './session.ts'
import {
  accountByLogin, administrators, deleteInvitations, insertAccount, insertInvitation, insertPerson, insertPost, openInvitation, useInvitation,
} from './store.ts'

/**
 * A fresh one-time token for making the first administrator, or null when someone can already administer. Earlier tokens stop working;
 * this one works for a day.
 */
export const inviteFirstAdministrator = async (house: Pick<House, 'acts' | 'settings' | 'now'>): Promise<string | null> => {
  const { token, hash } = newSecret()
  return house.acts.transaction().execute(async (tx) => {
    if ((await administrators(tx, today(house), { lasting: false })).length > 0) return null
    await deleteInvitations(tx, 'setup')
    await insertInvitation(tx, { token_hash: hash, purpose: 'setup', person: null, expires_at: house.now() + DAY, used_at: null })
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
  const tokenHash = hashOfSecret(wanted.token)
  if ((await openInvitation(house.acts, tokenHash, invitation)) === undefined) throw new Fault('SETUP_LINK_INVALID')
  const password_hash = await hashPassword(wanted.password)
  const person = newId()
  await house.acts.transaction().execute(async (tx) => {
    const held = await administrators(tx, today(house), { lasting: false })
    if (held.length > 0 || (await openInvitation(tx, tokenHash, invitation)) === undefined) throw new Fault('SETUP_LINK_INVALID')
    if ((await accountByLogin(tx, wanted.login)) !== undefined) throw new Fault('LOGIN_TAKEN', { at: 'login' })
    await useInvitation(tx, tokenHash, at)
    await insertPerson(tx, { id: person, name: wanted.name, created_at: at, active: 1 })
    await insertAccount(tx, { login: wanted.login, person, password_hash, must_change: 0, created_at: at, disabled_at: null })
    const post = newId()
    await insertPost(tx, { id: post, person, role: 'administrator', section: null, title: '系统管理员', from_on: today(house), to_on: null })
    await append(tx, { at, actor: person, action: 'SETUP', subject: `person:${person}`, body: { login: wanted.login, role: 'administrator', post } })
  })
  return { person, login: wanted.login }
}
