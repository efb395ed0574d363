import { z } from '@hono/zod-openapi'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { roles } from './roles.ts'

/** What may be asked of people's doors and what they answer. */

export const role = z.enum(roles)
const id = z.string().min(1).max(40)
const day = fromCore(localDay)
const personName = z.string().trim().min(1).max(30)
const sectionName = z.string().trim().min(1).max(60)
const login = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/, '登录名为 2 至 32 个小写字母、数字、点或连字符 / a login has 2 to 32 small letters, digits, dots or hyphens')
/** Longer than any honest password, short enough not to keep the hash busy. */
const password = z.string().min(1).max(200)

export const named = z.object({ id, name: z.string() })

/** A person who asks to come in. */
export const signIn = z.strictObject({ login: z.string().min(1).max(64), password }).openapi('SignIn')

/** Who is signed in. `roles`: what today's posts give. `sections`: those the roles are held for. `mustChange`: the password, before anything else. */
export const me = z
  .object({
    person: named,
    login: z.string(),
    roles: z.array(role),
    sections: z.array(named.extend({ roles: z.array(role) })),
    mustChange: z.boolean(),
    expiresAt: z.int(),
  })
  .openapi('Me')
export type Me = z.infer<typeof me>

export const passwordChange = z.strictObject({ current: password, next: password }).openapi('PasswordChange')

/** Only in a demonstration: people anyone may sign in as. */
export const demoPerson = z.object({ login: z.string(), name: z.string(), title: z.string(), role, password: z.string() }).openapi('DemoPerson')
export type DemoPerson = z.infer<typeof demoPerson>
export const demoPeople = z.array(demoPerson).openapi('DemoPeople')

/** The first administrator, by the one-time link that the first start prints. */
export const setup = z.strictObject({ token: z.string().min(1).max(100), name: personName, login, password }).openapi('Setup')

/** A person with accounts and posts. Times are UTC milliseconds. */
export const accountView = z.object({ login: z.string(), mustChange: z.boolean(), createdAt: z.int(), disabledAt: z.int().nullable() }).openapi('Account')
/** `toOn` null: open-ended. `current`: today lies in it. */
export const postView = z
  .object({ id, person: named, role, section: named.nullable(), title: z.string(), fromOn: day, toOn: orNull(localDay), current: z.boolean() })
  .openapi('Post')
export type PostView = z.infer<typeof postView>
export const personView = z
  .object({ id, name: z.string(), active: z.boolean(), createdAt: z.int(), accounts: z.array(accountView), posts: z.array(postView) })
  .openapi('Person')
export type PersonView = z.infer<typeof personView>
export const people = z.array(personView).openapi('People')
export const newPerson = z.strictObject({ name: personName }).openapi('NewPerson')
export const personChange = z.strictObject({ name: personName.optional(), active: z.boolean().optional() }).openapi('PersonChange')
export const newAccount = z.strictObject({ login, password }).openapi('NewAccount')
/** Shown once; the holder must change it at the next sign-in. */
export const oneTimePassword = z.object({ login: z.string(), password: z.string() }).openapi('OneTimePassword')
/** Which of the person's accounts; may be left out while there is only one. */
export const passwordReset = z.strictObject({ login: z.string().optional() }).openapi('PasswordReset')

/** A section (科室) and the leader who supervises it (分管领导). */
export const sectionView = z.object({ id, name: z.string(), supervisingLeader: named.nullable(), active: z.boolean() }).openapi('Section')
export type SectionView = z.infer<typeof sectionView>
export const sections = z.array(sectionView).openapi('Sections')
export const newSection = z.strictObject({ name: sectionName, supervisingLeader: id.nullable().optional() }).openapi('NewSection')
export const sectionChange = z
  .strictObject({ name: sectionName.optional(), supervisingLeader: id.nullable().optional(), active: z.boolean().optional() })
  .openapi('SectionChange')

export const posts = z.array(postView).openapi('Posts')
export const newPost = z
  .strictObject({ person: id, role, section: id.nullable(), title: z.string().trim().min(1).max(40), fromOn: day, toOn: orNull(localDay) })
  .openapi('NewPost')
export const postChange = z.strictObject({ toOn: orNull(localDay) }).openapi('PostChange')

export const created = z.object({ id }).openapi('Created')
