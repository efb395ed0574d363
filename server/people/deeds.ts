import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import type { Instant, LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { Action } from '../journal/actions.ts'
import { wrongWithPost } from './people.ts'
import { needsSection } from './roles.ts'
import {
  accountByLogin, accountsOf, allPosts, deleteSessionsOfLogin, insertAccount, insertPost, personById, type PostRow, postById, sectionById, updateAccountEnd, updatePassword, updatePerson,
  updatePostEnd, updateSection,
} from './store.ts'
import type { Deed, WantedOf } from './wanted.ts'

type Tx = Kysely<Acts>

/** What the journal says of a change of the register. */
export type Entry = Readonly<{ action: Action; subject: string; body: { readonly [name: string]: Json | undefined } }>

/** Refuses what would not fit the register as it stands: LOGIN_TAKEN, POST_TAKEN, PERSON_INACTIVE, NOT_FOUND and their kin. */
export const requireFit = async (tx: Tx, { person, wanted }: Deed): Promise<void> => {
  const { act } = wanted
  await knownPerson(tx, person, { active: act === 'ACCOUNT_CREATE' || act === 'POST_CREATE' || act === 'SECTION_CHANGE' })
  if (act === 'ACCOUNT_CREATE' && (await accountByLogin(tx, wanted.login)) !== undefined) throw new Fault('LOGIN_TAKEN', { at: 'login' })
  if (act === 'PASSWORD_RESET' || act === 'ACCOUNT_CHANGE') await knownLogin(tx, person, wanted.login)
  if (act === 'POST_CREATE') await requireFreePost(tx, person, wanted)
  if (act === 'POST_CHANGE') refuseWrongPost({ ...(await knownPost(tx, wanted.post)), to_on: wanted.toOn }, (await allPosts(tx)).filter(({ id }) => id !== wanted.post))
  if (act === 'SECTION_CHANGE' && (await sectionById(tx, wanted.section)) === undefined) throw new Fault('NOT_FOUND')
}

const requireFreePost = async (tx: Tx, person: string, { role, section, fromOn, toOn }: WantedOf<'POST_CREATE'>): Promise<void> => {
  if (section !== null && needsSection(role) && (await sectionById(tx, section))?.active !== 1) throw new Fault('NOT_FOUND', { at: 'section' })
  refuseWrongPost({ person, role, section, from_on: fromOn, to_on: toOn }, await allPosts(tx))
}

const refuseWrongPost = (post: Omit<PostRow, 'id' | 'title'>, held: readonly PostRow[]): void => {
  const wrong = wrongWithPost(post, held)
  if (wrong !== null) throw new Fault(wrong, { at: { POST_NEEDS_SECTION: 'section', POST_DAYS_REVERSED: 'toOn', POST_TAKEN: 'fromOn' }[wrong] })
}

/** When, and what is kept of the code that a login or a reset is handed over with; null where there is none. */
type Carrying = Readonly<{ at: Instant; codeHash: string | null }>

/** Makes it so, and says what the journal keeps of it. The caller has made sure that it fits, in the same transaction. */
export const carryOut = async (tx: Tx, { person, wanted }: Deed, { at, codeHash }: Carrying): Promise<Entry> => {
  const about = `person:${person}`
  switch (wanted.act) {
    case 'ACCOUNT_CREATE':
      await insertAccount(tx, { login: wanted.login, person, password_hash: secretOf(wanted), must_change: 1, created_at: at, disabled_at: null, code_hash: codeHash })
      return { action: wanted.act, subject: about, body: { login: wanted.login } }
    case 'PASSWORD_RESET':
      await updatePassword(tx, wanted.login, { password_hash: secretOf(wanted), must_change: 1, code_hash: codeHash })
      await deleteSessionsOfLogin(tx, wanted.login, null)
      return { action: wanted.act, subject: about, body: { login: wanted.login } }
    case 'ACCOUNT_CHANGE':
      await updateAccountEnd(tx, wanted.login, null)
      return { action: wanted.act, subject: about, body: { login: wanted.login, disabled: false } }
    case 'PERSON_CHANGE':
      await updatePerson(tx, person, wanted.name === null ? { active: 1 } : { name: wanted.name })
      return { action: wanted.act, subject: about, body: { renamed: wanted.name !== null, ...(wanted.name === null ? { active: true } : {}) } }
    case 'POST_CREATE':
      return appoint(tx, person, wanted)
    case 'POST_CHANGE':
      await updatePostEnd(tx, wanted.post, wanted.toOn)
      return { action: wanted.act, subject: `post:${wanted.post}`, body: { toOn: wanted.toOn } }
    case 'SECTION_CHANGE':
      await updateSection(tx, wanted.section, { supervising_leader: person })
      return { action: wanted.act, subject: `section:${wanted.section}`, body: { renamed: false, supervisingLeader: person } }
  }
}

const appoint = async (tx: Tx, person: string, { act, post, role, section, title, fromOn, toOn }: WantedOf<'POST_CREATE'>): Promise<Entry> => {
  await insertPost(tx, { id: post, person, role, section, title, from_on: fromOn, to_on: toOn })
  return { action: act, subject: `post:${post}`, body: { person, role, section, fromOn, toOn } }
}

/** An open proposal of a password always holds its hash. */
const secretOf = ({ hash }: WantedOf<'ACCOUNT_CREATE' | 'PASSWORD_RESET'>): string => {
  if (hash === undefined) throw new Error('the hash of this password is gone')
  return hash
}

/** Refuses whom the register does not know, or (`active`) has retired: NOT_FOUND, PERSON_INACTIVE. */
export const knownPerson = async (tx: Tx, id: string, { active = false } = {}): Promise<{ name: string; active: number }> => {
  const person = await personById(tx, id)
  if (person === undefined) throw new Fault('NOT_FOUND', { at: 'person' })
  if (active && person.active !== 1) throw new Fault('PERSON_INACTIVE', { at: 'person' })
  return person
}

/** One login of a person, or NOT_FOUND. */
export const knownLogin = async (tx: Tx, person: string, login: string): Promise<{ disabled_at: number | null }> => {
  const account = (await accountsOf(tx, person)).find((one) => one.login === login)
  if (account === undefined) throw new Fault('NOT_FOUND', { at: 'login' })
  return account
}

export const knownPost = async (tx: Tx, id: string): Promise<PostRow> => {
  const post = await postById(tx, id)
  if (post === undefined) throw new Fault('NOT_FOUND')
  return post
}

/** Whether a last day (null: none) is later than another. */
export const endsLater = (one: LocalDay | null, other: LocalDay | null): boolean => other !== null && (one === null || one > other)
