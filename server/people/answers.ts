import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { localDay } from '#playlists/instant.ts'
import { fromCore, orNull } from '../border.ts'
import { faultCodes } from '../faults.ts'
import { act, statements } from '../reviews/answers.ts'
import { limits, rightNames } from './rights.ts'
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

/**
 * Who is signed in. `roles`: what today's posts give. `sections`: those the roles are held for. `mustChange`: the password, before anything
 * else. `confirmedUntil`: until when they may sign without proving again who they are; `mustConfirm`: whether they must before they sign now. `passkeys`: how many they have. `delegations`: what is
 * entrusted to them today; its `sections` null where the role is of the whole bureau. `toCountersign`: how many proposals wait that they may settle. `needsCode`: changing
 * the one-time password takes the handover code too.
 */
export const me = z
  .object({
    person: named,
    login: z.string(),
    roles: z.array(role),
    sections: z.array(named.extend({ roles: z.array(role) })),
    mustChange: z.boolean(),
    needsCode: z.boolean(),
    expiresAt: z.int(),
    confirmedUntil: z.int(),
    mustConfirm: z.boolean(),
    passkeys: z.int(),
    delegations: z.array(z.object({ id, role, giver: named, sections: z.array(named).nullable(), toOn: day })),
    toCountersign: z.int(),
  })
  .openapi('Me')
export type Me = z.infer<typeof me>

/** `code`: the handover code, of a login that was just given or reset; in groups of any kind. */
export const passwordChange = z.strictObject({ current: password, next: password, code: z.string().max(40).optional() }).openapi('PasswordChange')

/** Only in a demonstration: people anyone may sign in as. */
export const demoPerson = z.object({ login: z.string(), name: z.string(), title: z.string(), role, password: z.string() }).openapi('DemoPerson')
export type DemoPerson = z.infer<typeof demoPerson>
export const demoPeople = z.array(demoPerson).openapi('DemoPeople')

/** The first administrator, by the one-time link that the first start prints. */
export const setup = z.strictObject({ token: z.string().min(1).max(100), name: personName, login, password }).openapi('Setup')

/** A person with accounts and posts as they stand, and how many proposals about them wait. Times are UTC milliseconds. */
export const accountView = z.object({ login: z.string(), mustChange: z.boolean(), createdAt: z.int(), disabledAt: z.int().nullable() }).openapi('Account')
/** `toOn` null: open-ended. `current`: today lies in it. */
export const postView = z
  .object({ id, person: named, role, section: named.nullable(), title: z.string(), fromOn: day, toOn: orNull(localDay), current: z.boolean() })
  .openapi('Post')
export type PostView = z.infer<typeof postView>
export const personView = z
  .object({ id, name: z.string(), active: z.boolean(), createdAt: z.int(), accounts: z.array(accountView), posts: z.array(postView), waiting: z.int() })
  .openapi('Person')
export type PersonView = z.infer<typeof personView>
export const people = z.array(personView).openapi('People')
export const personChange = z.strictObject({ name: personName.optional(), active: z.boolean().optional() }).openapi('PersonChange')
export const newAccount = z.strictObject({ login, password }).openapi('NewAccount')
/** `account`: the first login, proposed together with the register's entry: both are kept or neither is. */
export const newPerson = z.strictObject({ name: personName, account: newAccount.optional() }).openapi('NewPerson')
/** Shown once; the holder must change it at the next sign-in. `awaits`: it works once a second person has countersigned. */
export const oneTimePassword = z.object({ login: z.string(), password: z.string(), awaits: z.boolean() }).openapi('OneTimePassword')
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

/** Whether one login is closed while the person's others stay as they are. */
export const accountChange = z.strictObject({ login: z.string().min(1).max(64), disabled: z.boolean() }).openapi('AccountChange')

/** A delegation as it stands: `lapsed` when the giver lost the post it came from. Both days count. */
export const delegationView = z
  .object({
    id, role, section: named.nullable(), giver: named, holder: named, fromOn: day, toOn: day, basis: z.string(), createdAt: z.int(), revokedAt: z.int().nullable(),
    standing: z.enum(['coming', 'active', 'over', 'revoked', 'lapsed']),
    mayRevoke: z.boolean(),
  })
  .openapi('Delegation')
export type DelegationView = z.infer<typeof delegationView>
/** `mayGive`: what the person may entrust; `whole`: without naming a section too. `colleagues`: to whom, with the titles of today. */
export const delegationsView = z
  .object({
    today: day,
    delegations: z.array(delegationView),
    mayGive: z.array(z.object({ role, whole: z.boolean(), sections: z.array(named) })),
    colleagues: z.array(named.extend({ titles: z.array(z.string()) })),
  })
  .openapi('Delegations')
export type DelegationsView = z.infer<typeof delegationsView>
/** `basis`: number or name of the paper it was written on. */
export const newDelegation = z
  .strictObject({ role, section: id.nullable(), holder: id, fromOn: day, toOn: day, basis: z.string().trim().min(2).max(80) })
  .openapi('NewDelegation')

/** One holder of a role on one day. `sections` null: the whole bureau. `giver`: who entrusted it, null for one's own post. */
const holder = z.object({ person: named, title: z.string(), sections: z.array(named).nullable(), fromOn: day, toOn: orNull(localDay), giver: named.nullable(), canSignIn: z.boolean() })
export type Holder = z.infer<typeof holder>
/**
 * What is missing, or worth knowing (BOTH_ROLES): names what it concerns, the rest is null. ONE_COUNTERSIGNER: fewer than two people could countersign.
 * FORGED: a row of the register that the house did not write, so that it counts as not there; `row`: its table and id.
 */
const gap = z.object({
  gap: z.enum(['NO_HOLDER', 'NO_SECTION_HEAD', 'NO_SUPERVISING_LEADER', 'LEADER_WITHOUT_POST', 'NO_ACCOUNT', 'BOTH_ROLES', 'ONE_COUNTERSIGNER', 'FORGED']),
  role: role.nullable(), section: named.nullable(), person: named.nullable(), roles: z.array(role), row: z.string().nullable(),
})
export type Gap = z.infer<typeof gap>
/** Who holds which role, what each may do, and where nobody stands. */
export const matrix = z
  .object({
    today: day,
    roles: z.array(z.object({ role, holders: z.array(holder) })),
    rights: z.array(z.object({ right: z.enum(rightNames), by: z.partialRecord(role, z.enum(limits)) })),
    gaps: z.array(gap),
  })
  .openapi('RoleMatrix')
export type Matrix = z.infer<typeof matrix>

/** The password again, before something is signed. */
export const confirmation = z.strictObject({ password }).openapi('Confirmation')
/** What is about to be signed by a passkey. */
export const signatureWish = z.strictObject({ act, digest: fromCore(digest), statements: statements.nullable() }).openapi('SignatureWish')
const transports = z.array(z.string().max(20)).max(10)
const credentialId = z.string().regex(/^[\w-]{1,1400}$/, '不是通行密钥的编号 / not the id of a passkey')
/** What the browser asks the passkey. `challenge`: SHA-256 over nonce, act, digest and statements, base64url. */
export const signatureQuestion = z
  .object({ nonce: z.string(), challenge: z.string(), rpId: z.string(), allowCredentials: z.array(z.object({ id: credentialId, transports })) })
  .openapi('SignatureQuestion')
export type SignatureQuestion = z.infer<typeof signatureQuestion>

/** What the browser is asked to make: a key on a device that checks its holder (WebAuthn creation options). */
export const passkeyQuestion = z
  .object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    excludeCredentials: z.array(z.object({ id: credentialId, type: z.literal('public-key'), transports })),
  })
  .openapi('PasskeyQuestion')
export type PasskeyQuestion = z.infer<typeof passkeyQuestion>
export const newPasskey = z
  .strictObject({ label: z.string().trim().min(1).max(40), id: credentialId, clientDataJSON: z.string().max(4000), attestationObject: z.string().max(20_000), transports })
  .openapi('NewPasskey')
export type NewPasskey = z.infer<typeof newPasskey>
/** One's own passkeys. `rpId`: the address they can be made for, null where the house can't have any. */
export const passkeys = z
  .object({ rpId: z.string().nullable(), passkeys: z.array(z.object({ id: credentialId, label: z.string(), createdAt: z.int(), usedAt: z.int().nullable() })) })
  .openapi('Passkeys')
export type Passkeys = z.infer<typeof passkeys>

export const created = z.object({ id }).openapi('Created')

/** Whether what was asked waits for a second person; false: it stands. */
export const registered = z.object({ awaits: z.boolean() }).openapi('Registered')
/** The same of something new; the id is that of what is to be. */
export const proposed = created.extend({ awaits: z.boolean() }).openapi('Proposed')

/** What an administrator may only propose: each gives somebody power (domain.md D52). Named as the journal names the act when it stands. */
export const proposalActs = ['ACCOUNT_CREATE', 'PASSWORD_RESET', 'ACCOUNT_CHANGE', 'PERSON_CHANGE', 'POST_CREATE', 'POST_CHANGE', 'SECTION_CHANGE'] as const
export type ProposalAct = (typeof proposalActs)[number]
/**
 * A proposal that waits. `person`: whom it gives something; null only where they are gone. `fromOn`, `toOn`: of a post, null for no last day. `newName`: a
 * new name; null with PERSON_CHANGE brings the person back. ACCOUNT_CHANGE opens a closed login, SECTION_CHANGE makes the person the section's
 * supervising leader. `whyNot`: why whoever asks can't settle it.
 */
export const proposal = z
  .object({
    id, act: z.enum(proposalActs), person: named.nullable(), login: z.string().nullable(), role: role.nullable(), section: named.nullable(), title: z.string().nullable(),
    fromOn: orNull(localDay), toOn: orNull(localDay), newName: z.string().nullable(), proposedBy: named, proposedAt: z.int(),
    maySettle: z.boolean(), whyNot: z.enum(['PROPOSAL_OWN', 'PROPOSAL_ABOUT_YOU', 'NOT_A_COUNTERSIGNER']).nullable(),
  })
  .openapi('Proposal')
export type Proposal = z.infer<typeof proposal>
/** Open ones, oldest first; who could countersign today; and what was refused in the last two weeks, newest first. */
export const proposals = z
  .object({ proposals: z.array(proposal), countersigners: z.array(named), refused: z.array(proposal.extend({ refusedBy: named, refusedAt: z.int(), reason: z.string() })) })
  .openapi('Proposals')
export type Proposals = z.infer<typeof proposals>
/** `reason`: why it is refused, two characters or more. */
export const settlement = z
  .strictObject({
    ids: z.array(id).min(1).max(100).refine((ids) => new Set(ids).size === ids.length, '同一项出现了两次 / one stands there twice'),
    verdict: z.enum(['countersigned', 'refused']),
    reason: z.string().trim().min(2).max(200).optional(),
  })
  .openapi('Settlement')
/** One by one: `fault` null where it was settled, else why it is still open; `code`, in this answer alone: the handover code of a login or a reset. */
export const settled = z.object({ settled: z.array(z.object({ id, fault: z.enum(faultCodes).nullable(), code: z.string().nullable() })) }).openapi('Settled')
export type Settled = z.infer<typeof settled>
