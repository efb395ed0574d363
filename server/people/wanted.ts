import { z } from 'zod'
import type { Json } from '#playlists/canonical.ts'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { type ProposalAct, role } from './answers.ts'

const text = z.string()
/** Gone once the proposal is settled. */
const secret = z.object({ login: text, hash: text.optional() })
const day = fromCore(localDay)

/** What an administrator wants for a person, by the act it becomes. PERSON_CHANGE: a new name, or null to bring them back; SECTION_CHANGE: to lead it. */
const wanted = z.discriminatedUnion('act', [
  secret.extend({ act: z.literal('ACCOUNT_CREATE') }),
  secret.extend({ act: z.literal('PASSWORD_RESET') }),
  z.object({ act: z.literal('ACCOUNT_CHANGE'), login: text }),
  z.object({ act: z.literal('PERSON_CHANGE'), name: text.nullable() }),
  z.object({ act: z.literal('POST_CREATE'), post: text, role, section: text.nullable(), title: text, fromOn: day, toOn: orNull(localDay) }),
  z.object({ act: z.literal('POST_CHANGE'), post: text, toOn: orNull(localDay) }),
  z.object({ act: z.literal('SECTION_CHANGE'), section: text }),
])
export type Wanted = z.infer<typeof wanted>
export type WantedOf<A extends ProposalAct> = Extract<Wanted, { act: A }>

/** One change in favour of one person. */
export type Deed = Readonly<{ person: string; wanted: Wanted }>

/** As it is kept. */
export const spell = (what: Wanted): string => JSON.stringify(what)
export const readWanted = (kept: string): Wanted => wanted.parse(JSON.parse(kept))
/** The same of a row that may not be the house's own; null where it says nothing of the kind. */
export const wantedIn = (kept: string): Wanted | null => {
  try {
    return readWanted(kept)
  } catch {
    return null
  }
}

/** The same without the hash of a password: what stays when it is settled. */
export const withoutSecret = (what: Wanted): Wanted => (what.act === 'ACCOUNT_CREATE' || what.act === 'PASSWORD_RESET' ? { act: what.act, login: what.login } : what)

/** What is changed: of one subject and act, one proposal is open at a time. */
export const subjectOf = ({ person, wanted: what }: Deed): string => {
  if ('login' in what) return `login:${what.login}`
  if ('post' in what) return `post:${what.post}`
  if ('section' in what) return `section:${what.section}`
  return `${what.name === null ? 'person' : 'name'}:${person}`
}

/** What the journal may say of it: ids and codes, no name, no hash. */
export const toldOf = ({ person, wanted: what }: Deed): { readonly [name: string]: Json } => {
  if (what.act === 'PERSON_CHANGE') return { act: what.act, person, renamed: what.name !== null }
  if ('login' in what) return { act: what.act, person, login: what.login }
  if (what.act !== 'POST_CREATE') return { person, ...what }
  const { act, post, role: held, section, fromOn, toOn } = what
  return { act, person, post, role: held, section, fromOn, toOn }
}
