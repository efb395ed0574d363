import type { Kysely } from 'kysely'
import type { LocalDay } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { entrustedTo } from './delegation-store.ts'
import { endsLater, type Entry, knownLogin, knownPerson, knownPost } from './deeds.ts'
import { isFirst, standFirst } from './first-countersigner.ts'
import type { Signed } from './signed.ts'
import { hashPassword, isStrong, oneTimePassword } from './password.ts'
import { heldOn, wrongWithPost } from './people.ts'
import { openAbout } from './proposal-store.ts'
import { propose, replaceOpen } from './proposals.ts'
import { today } from './registry.ts'
import type { Role } from './roles.ts'
import {
  accountsOf, administrators, allPosts, allSections, deleteSessionsOfLogin, deleteSessionsOfPerson, insertPerson, insertSection, postsOf, sectionById, sectionsLedBy, updateAccountEnd,
  updatePerson, updatePostEnd, updateSection,
} from './store.ts'
import type { Deed, Wanted } from './wanted.ts'

/** Who changes the register: the house whose it is, and the administrator who acts. */
export type By = Readonly<{ house: House; actor: Signed }>
type Tx = Kysely<Acts>

/** One change and its entries, together; afterwards someone must still be administrator, or nothing happened (LAST_ADMINISTRATOR). */
const change = async <T>({ house }: By, act: (tx: Tx) => Promise<T>): Promise<T> =>
  house.acts.transaction().execute(async (tx) => {
    const before = await administrators(tx, today(house), { lasting: true })
    const done = await act(tx)
    if (before.length > 0 && (await administrators(tx, today(house), { lasting: true })).length === 0) throw new Fault('LAST_ADMINISTRATOR')
    return done
  })

const tell = (tx: Tx, { house, actor }: By, entry: Entry): Promise<number> => append(tx, { at: house.now(), actor: actor.id, ...entry })

/**
 * What gives somebody power stands for nothing until a second person has countersigned it (domain.md D52, I1), but for the very first who can.
 * @returns whether it waits.
 */
const give = async (tx: Tx, by: By, deed: Deed): Promise<boolean> => {
  const first = await isFirst(tx, deed, { actor: by.actor.id, day: today(by.house) })
  await (first ? standFirst(tx, deed, { actor: by.actor.id, at: by.house.now() }) : propose(tx, by, deed))
  return !first
}

/** What an act that takes power adds to its entry: the proposal to give it back that it ended. */
const ended = (replaced: readonly string[]): Readonly<{ replaced?: readonly string[] }> => (replaced.length > 0 ? { replaced } : {})

type NewAccount = Readonly<{ login: string; password: string }>
type Made = Readonly<{ id: string; awaits: boolean }>

/** Registers a person, with a first login proposed where one is given: both are kept or neither. Refused: PASSWORD_TOO_WEAK, LOGIN_TAKEN. */
export const addPerson = async (by: By, { name, account }: { name: string; account?: NewAccount | undefined }): Promise<Made> => {
  const id = newId()
  const wanted = account && (await wantedLogin(account))
  return change(by, async (tx) => {
    await insertPerson(tx, { id, name, created_at: by.house.now(), active: 1 })
    await tell(tx, by, { action: 'PERSON_CREATE', subject: `person:${id}`, body: {} })
    return { id, awaits: wanted !== undefined && (await give(tx, by, { person: id, wanted })) }
  })
}

type PersonWishes = Readonly<{ name?: string | undefined; active?: boolean | undefined }>

/** A person who is made inactive is signed out everywhere at once; one who was given anything, or will be, keeps their name until a new one is countersigned. */
export const changePerson = async (by: By, id: string, { name, active }: PersonWishes): Promise<boolean> =>
  change(by, async (tx) => {
    const person = await knownPerson(tx, id)
    const renames = name !== undefined && name !== person.name
    const awaited: Wanted[] = []
    if (renames && (await isKnownByName(tx, id))) awaited.push({ act: 'PERSON_CHANGE', name })
    else if (renames) await rename(tx, by, { id, name })
    if (active === true && person.active === 0) awaited.push({ act: 'PERSON_CHANGE', name: null })
    if (active === false) await retire(tx, by, id)
    for (const wanted of awaited) await give(tx, by, { person: id, wanted })
    return awaited.length > 0
  })

/** Somebody may have been countersigned under this name, or is about to be: no one shall slip into what another was given. */
const isKnownByName = async (tx: Tx, person: string): Promise<boolean> => {
  const given = [await accountsOf(tx, person), await postsOf(tx, person), await sectionsLedBy(tx, person), await openAbout(tx, person), await entrustedTo(tx, person)]
  return given.some((rows) => rows.length > 0)
}

const rename = async (tx: Tx, by: By, { id, name }: Readonly<{ id: string; name: string }>): Promise<void> => {
  await updatePerson(tx, id, { name })
  await tell(tx, by, { action: 'PERSON_CHANGE', subject: `person:${id}`, body: { renamed: true } })
}

const retire = async (tx: Tx, by: By, id: string): Promise<void> => {
  const subject = `person:${id}`
  await updatePerson(tx, id, { active: 0 })
  await deleteSessionsOfPerson(tx, id)
  await tell(tx, by, { action: 'PERSON_CHANGE', subject, body: { renamed: false, active: false, ...ended(await replaceOpen(tx, by, { subject, act: 'PERSON_CHANGE' })) } })
}

/** A further login for a person. Refused: PASSWORD_TOO_WEAK, LOGIN_TAKEN, PERSON_INACTIVE, NOT_FOUND. @returns whether it waits. */
export const addAccount = async (by: By, person: string, account: NewAccount): Promise<boolean> => {
  const wanted = await wantedLogin(account)
  return change(by, (tx) => give(tx, by, { person, wanted }))
}

/** A login that may be given. Whoever typed its password knows it, so the holder changes it first. */
const wantedLogin = async ({ login, password }: NewAccount): Promise<Wanted> => {
  if (!isStrong(password, { login })) throw new Fault('PASSWORD_TOO_WEAK', { at: 'password' })
  return { act: 'ACCOUNT_CREATE', login, hash: await hashPassword(password) }
}

/** A one-time password for one of the person's logins. It works, and the login's sessions end, once it is countersigned; the old one goes on until then. */
export const resetPassword = async (by: By, person: string, wanted: string | undefined): Promise<{ login: string; password: string; awaits: boolean }> => {
  const accounts = await accountsOf(by.house.acts, person)
  const login = wanted ?? accounts[0]?.login
  if (login === undefined || !accounts.some((account) => account.login === login)) throw new Fault('NOT_FOUND', { at: 'login' })
  if (wanted === undefined && accounts.length > 1) throw new Fault('BAD_REQUEST', { at: 'login', values: { whyZh: '此人有多个登录名，请指明其一', why: 'this person has several logins, name one' } })
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  return { login, password, awaits: await change(by, (tx) => give(tx, by, { person, wanted: { act: 'PASSWORD_RESET', login, hash } })) }
}

/**
 * Closes one login of a person at once, or proposes to open it again; its sessions end, the person's other logins stay. Refused: NOT_FOUND,
 * LAST_ADMINISTRATOR. @returns whether it waits.
 */
export const changeAccount = async (by: By, person: string, { login, disabled }: { login: string; disabled: boolean }): Promise<boolean> =>
  change(by, async (tx) => {
    const account = await knownLogin(tx, person, login)
    if (!disabled) return account.disabled_at !== null && give(tx, by, { person, wanted: { act: 'ACCOUNT_CHANGE', login } })
    await updateAccountEnd(tx, login, account.disabled_at ?? by.house.now())
    await deleteSessionsOfLogin(tx, login, null)
    const replaced = await replaceOpen(tx, by, { subject: `login:${login}`, act: 'ACCOUNT_CHANGE' })
    await tell(tx, by, { action: 'ACCOUNT_CHANGE', subject: `person:${person}`, body: { login, disabled, ...ended(replaced) } })
    return false
  })

/** The section stands at once; who shall lead it waits. */
export const addSection = async (by: By, { name, supervisingLeader = null }: { name: string; supervisingLeader?: string | null | undefined }): Promise<Made> =>
  change(by, async (tx) => {
    const id = newId()
    await freeSectionName(tx, name, id)
    await insertSection(tx, { id, name, supervising_leader: null, active: 1 })
    await tell(tx, by, { action: 'SECTION_CREATE', subject: `section:${id}`, body: { supervisingLeader: null } })
    return { id, awaits: supervisingLeader !== null && (await give(tx, by, { person: supervisingLeader, wanted: { act: 'SECTION_CHANGE', section: id } })) }
  })

type SectionWishes = Readonly<{ name?: string | undefined; supervisingLeader?: string | null | undefined; active?: boolean | undefined }>

/**
 * Renames, closes or opens a section and takes its leader away at once; another leader waits. A section in which someone still holds a post, today or
 * later, can't be closed (SECTION_IN_USE). @returns whether something waits.
 */
export const changeSection = async (by: By, id: string, wishes: SectionWishes): Promise<boolean> =>
  change(by, async (tx) => {
    const { name, supervisingLeader: leader, active } = wishes
    const section = await sectionById(tx, id)
    if (section === undefined) throw new Fault('NOT_FOUND')
    if (name !== undefined) await freeSectionName(tx, name, id)
    if (active === false) await refuseIfHeld(tx, id, today(by.house))
    const wanted = {
      ...(name === undefined ? {} : { name }),
      ...(leader === null ? { supervising_leader: null } : {}),
      ...(active === undefined ? {} : { active: active ? 1 : 0 }),
    }
    const subject = `section:${id}`
    if (Object.keys(wanted).length > 0) {
      await updateSection(tx, id, wanted)
      const replaced = leader === null ? await replaceOpen(tx, by, { subject, act: 'SECTION_CHANGE' }) : []
      await tell(tx, by, { action: 'SECTION_CHANGE', subject, body: { renamed: name !== undefined, ...(leader === null && { supervisingLeader: null }), ...(active !== undefined && { active }), ...ended(replaced) } })
    }
    if (leader === undefined || leader === null || leader === section.supervising_leader) return false
    return give(tx, by, { person: leader, wanted: { act: 'SECTION_CHANGE', section: id } })
  })

export type WantedPost = Readonly<{ person: string; role: Role; section: string | null; title: string; fromOn: LocalDay; toOn: LocalDay | null }>

/** Appoints a person; the id is that of the post to be. */
export const addPost = async (by: By, { person, ...post }: WantedPost): Promise<Made> => {
  const id = newId()
  return { id, awaits: await change(by, (tx) => give(tx, by, { person, wanted: { act: 'POST_CREATE', post: id, ...post } })) }
}

/** An earlier last day stands at once, a later one (or none) waits. @returns whether it waits. */
export const endPost = async (by: By, id: string, toOn: LocalDay | null): Promise<boolean> =>
  change(by, async (tx) => {
    const post = await knownPost(tx, id)
    if (endsLater(toOn, post.to_on)) return give(tx, by, { person: post.person, wanted: { act: 'POST_CHANGE', post: id, toOn } })
    const others = (await allPosts(tx)).filter((other) => other.id !== id)
    const wrong = wrongWithPost({ ...post, to_on: toOn }, others)
    if (wrong !== null) throw new Fault(wrong, { at: 'toOn' })
    await updatePostEnd(tx, id, toOn)
    const subject = `post:${id}`
    await tell(tx, by, { action: 'POST_CHANGE', subject, body: { toOn, ...ended(await replaceOpen(tx, by, { subject, act: 'POST_CHANGE' })) } })
    return false
  })

const freeSectionName = async (tx: Tx, name: string, id: string): Promise<void> => {
  if ((await allSections(tx)).some((section) => section.name === name && section.id !== id)) throw new Fault('NAME_TAKEN', { at: 'name' })
}

const refuseIfHeld = async (tx: Tx, section: string, day: LocalDay): Promise<void> => {
  const held = (await allPosts(tx)).some((post) => post.section === section && (heldOn(post, day) || post.from_on > day))
  if (held) throw new Fault('SECTION_IN_USE')
}
