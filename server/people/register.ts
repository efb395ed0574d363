import type { Kysely } from 'kysely'
import { dayOf } from '#playlists/calendar.ts'
import type { LocalDay } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Action } from '../journal/actions.ts'
import { append } from '../journal/journal.ts'
import type { Signed } from './signed.ts'
import { hashPassword, isStrong, oneTimePassword } from './password.ts'
import { heldOn, type Registry, wrongWithPost } from './people.ts'
import { needsSection, type Role } from './roles.ts'
import {
  type AccountRow, accountByLogin, accountsOf, administrators, allAccounts, allPosts, allSections, deleteSessionsOfLogin, deleteSessionsOfPerson, insertAccount, insertPerson, insertPost, insertSection,
  peopleByName, personById, postById, sectionById, updateAccountEnd, updatePassword, updatePerson, updatePostEnd, updateSection,
} from './store.ts'

/** Who changes the register: the house whose it is, and the administrator who acts. */
export type By = Readonly<{ house: House; actor: Signed }>
type Tx = Kysely<Acts>

export const today = ({ settings, now }: Pick<House, 'settings' | 'now'>): LocalDay => dayOf(settings.zone, now()).on

/** All people, accounts, posts and sections. */
export const registry = async ({ acts }: Pick<House, 'acts'>): Promise<Registry> => ({
  people: await peopleByName(acts), accounts: await allAccounts(acts), posts: await allPosts(acts), sections: await allSections(acts),
})

type Entry = Readonly<{ action: Action; subject: string; body: Parameters<typeof append>[1]['body'] }>

/** One change and its entries, together; afterwards someone must still be administrator, or nothing happened (LAST_ADMINISTRATOR). */
const change = async ({ house, actor }: By, entries: Entry | readonly Entry[], act: (tx: Tx) => Promise<void>): Promise<void> =>
  house.acts.transaction().execute(async (tx) => {
    const before = await administrators(tx, today(house), { lasting: true })
    await act(tx)
    for (const entry of [entries].flat()) await append(tx, { at: house.now(), actor: actor.id, ...entry })
    if (before.length > 0 && (await administrators(tx, today(house), { lasting: true })).length === 0) throw new Fault('LAST_ADMINISTRATOR')
  })

type NewAccount = Readonly<{ login: string; password: string }>

/** Registers a person, with a first login where one is given: both stand or neither does. Refused: PASSWORD_TOO_WEAK, LOGIN_TAKEN. Answers the id. */
export const addPerson = async (by: By, { name, account }: { name: string; account?: NewAccount | undefined }): Promise<string> => {
  const person = newId()
  const row = account && (await accountRow(by, person, account))
  const subject = `person:${person}`
  const entries: Entry[] = [{ action: 'PERSON_CREATE', subject, body: {} }, ...(row ? [{ action: 'ACCOUNT_CREATE', subject, body: { login: row.login } } as const] : [])]
  await change(by, entries, async (tx) => {
    await insertPerson(tx, { id: person, name, created_at: by.house.now(), active: 1 })
    if (row) await openAccount(tx, row)
  })
  return person
}

/** A person who is made inactive is signed out everywhere at once. */
export const changePerson = async (by: By, id: string, { name, active }: { name?: string | undefined; active?: boolean | undefined }): Promise<void> =>
  change(by, { action: 'PERSON_CHANGE', subject: `person:${id}`, body: { renamed: name !== undefined, ...(active === undefined ? {} : { active }) } }, async (tx) => {
    await knownPerson(tx, id)
    const wanted = { ...(name === undefined ? {} : { name }), ...(active === undefined ? {} : { active: active ? 1 : 0 }) }
    if (Object.keys(wanted).length > 0) await updatePerson(tx, id, wanted)
    if (active === false) await deleteSessionsOfPerson(tx, id)
  })

/** A further login for a person. Refused: PASSWORD_TOO_WEAK, LOGIN_TAKEN, PERSON_INACTIVE, NOT_FOUND. */
export const addAccount = async (by: By, person: string, account: NewAccount): Promise<void> => {
  const row = await accountRow(by, person, account)
  await change(by, { action: 'ACCOUNT_CREATE', subject: `person:${person}`, body: { login: row.login } }, async (tx) => {
    await knownPerson(tx, person, { active: true })
    await openAccount(tx, row)
  })
}

/** A login that may be given. Whoever typed its password knows it, so the holder changes it first. */
const accountRow = async ({ house }: By, person: string, { login, password }: NewAccount): Promise<AccountRow> => {
  if (!isStrong(password, { login })) throw new Fault('PASSWORD_TOO_WEAK', { at: 'password' })
  return { login, person, password_hash: await hashPassword(password), must_change: 1, created_at: house.now(), disabled_at: null }
}

const openAccount = async (tx: Tx, row: AccountRow): Promise<void> => {
  if ((await accountByLogin(tx, row.login)) !== undefined) throw new Fault('LOGIN_TAKEN', { at: 'login' })
  await insertAccount(tx, row)
}

/** A new one-time password for one of the person's logins; its sessions end. */
export const resetPassword = async (by: By, person: string, wanted: string | undefined): Promise<{ login: string; password: string }> => {
  const accounts = await accountsOf(by.house.acts, person)
  const login = wanted ?? accounts[0]?.login
  if (login === undefined || !accounts.some((account) => account.login === login)) throw new Fault('NOT_FOUND', { at: 'login' })
  if (wanted === undefined && accounts.length > 1) throw new Fault('BAD_REQUEST', { at: 'login', values: { whyZh: '此人有多个登录名，请指明其一', why: 'this person has several logins, name one' } })
  const password = oneTimePassword()
  const password_hash = await hashPassword(password)
  await change(by, { action: 'PASSWORD_RESET', subject: `person:${person}`, body: { login } }, async (tx) => {
    await updatePassword(tx, login, { password_hash, must_change: 1 })
    await deleteSessionsOfLogin(tx, login, null)
  })
  return { login, password }
}

/** Closes one login of a person, or opens it again; its sessions end at once, the person's other logins stay. Refused: NOT_FOUND, LAST_ADMINISTRATOR. */
export const changeAccount = async (by: By, person: string, { login, disabled }: { login: string; disabled: boolean }): Promise<void> =>
  change(by, { action: 'ACCOUNT_CHANGE', subject: `person:${person}`, body: { login, disabled } }, async (tx) => {
    const account = (await accountsOf(tx, person)).find((one) => one.login === login)
    if (account === undefined) throw new Fault('NOT_FOUND', { at: 'login' })
    await updateAccountEnd(tx, login, disabled ? (account.disabled_at ?? by.house.now()) : null)
    if (disabled) await deleteSessionsOfLogin(tx, login, null)
  })

export const addSection = async (by: By, { name, supervisingLeader = null }: { name: string; supervisingLeader?: string | null | undefined }): Promise<string> => {
  const id = newId()
  await change(by, { action: 'SECTION_CREATE', subject: `section:${id}`, body: { supervisingLeader } }, async (tx) => {
    await freeSectionName(tx, name, id)
    if (supervisingLeader !== null) await knownPerson(tx, supervisingLeader, { active: true })
    await insertSection(tx, { id, name, supervising_leader: supervisingLeader, active: 1 })
  })
  return id
}

type SectionWishes = Readonly<{ name?: string | undefined; supervisingLeader?: string | null | undefined; active?: boolean | undefined }>

/** A section in which someone still holds a post, today or later, can't be closed (SECTION_IN_USE). */
export const changeSection = async (by: By, id: string, { name, supervisingLeader, active }: SectionWishes): Promise<void> =>
  change(by, { action: 'SECTION_CHANGE', subject: `section:${id}`, body: { renamed: name !== undefined, supervisingLeader, active } }, async (tx) => {
    if ((await sectionById(tx, id)) === undefined) throw new Fault('NOT_FOUND')
    if (name !== undefined) await freeSectionName(tx, name, id)
    if (supervisingLeader !== undefined && supervisingLeader !== null) await knownPerson(tx, supervisingLeader, { active: true })
    if (active === false) await refuseIfHeld(tx, id, today(by.house))
    const wanted = {
      ...(name === undefined ? {} : { name }),
      ...(supervisingLeader === undefined ? {} : { supervising_leader: supervisingLeader }),
      ...(active === undefined ? {} : { active: active ? 1 : 0 }),
    }
    if (Object.keys(wanted).length > 0) await updateSection(tx, id, wanted)
  })

export type WantedPost = Readonly<{ person: string; role: Role; section: string | null; title: string; fromOn: LocalDay; toOn: LocalDay | null }>

export const addPost = async (by: By, { person, role, section, title, fromOn, toOn }: WantedPost): Promise<string> => {
  const row = { id: newId(), person, role, section, title, from_on: fromOn, to_on: toOn }
  await change(by, { action: 'POST_CREATE', subject: `post:${row.id}`, body: { person, role, section, fromOn, toOn } }, async (tx) => {
    await knownPerson(tx, person, { active: true })
    if (section !== null && needsSection(role) && (await sectionById(tx, section))?.active !== 1) throw new Fault('NOT_FOUND', { at: 'section' })
    refuseWrongPost(wrongWithPost(row, await allPosts(tx)))
    await insertPost(tx, row)
  })
  return row.id
}

export const endPost = async (by: By, id: string, toOn: LocalDay | null): Promise<void> =>
  change(by, { action: 'POST_CHANGE', subject: `post:${id}`, body: { toOn } }, async (tx) => {
    const post = await postById(tx, id)
    if (post === undefined) throw new Fault('NOT_FOUND')
    const others = (await allPosts(tx)).filter((other) => other.id !== id)
    refuseWrongPost(wrongWithPost({ ...post, to_on: toOn }, others))
    await updatePostEnd(tx, id, toOn)
  })

const refuseWrongPost = (wrong: ReturnType<typeof wrongWithPost>): void => {
  if (wrong !== null) throw new Fault(wrong, { at: { POST_NEEDS_SECTION: 'section', POST_DAYS_REVERSED: 'toOn', POST_TAKEN: 'fromOn' }[wrong] })
}

const knownPerson = async (tx: Tx, id: string, { active = false } = {}): Promise<void> => {
  const person = await personById(tx, id)
  if (person === undefined) throw new Fault('NOT_FOUND', { at: 'person' })
  if (active && person.active !== 1) throw new Fault('PERSON_INACTIVE', { at: 'person' })
}

const freeSectionName = async (tx: Tx, name: string, id: string): Promise<void> => {
  if ((await allSections(tx)).some((section) => section.name === name && section.id !== id)) throw new Fault('NAME_TAKEN', { at: 'name' })
}

const refuseIfHeld = async (tx: Tx, section: string, day: LocalDay): Promise<void> => {
  const held = (await allPosts(tx)).some((post) => post.section === section && (heldOn(post, day) || post.from_on > day))
  if (held) throw new Fault('SECTION_IN_USE')
}
