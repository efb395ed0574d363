import type { LocalDay } from '#playlists/instant.ts'
import type { Gap, Holder, Matrix } from './answers.ts'
import type { DelegationRow } from './delegation-store.ts'
import { groundFrom, heldFrom } from './held.ts'
import { heldOn, type Registry } from './people.ts'
import type { Forged } from '../seals/register-store.ts'
import { isCountersigning } from './roles.ts'
import { rightNames, rights } from './rights.ts'
import { type Role, roles } from './roles.ts'
import { boundToSections } from './signed.ts'
import type { PostRow } from './store.ts'

type Named = Readonly<{ id: string; name: string }>

/** Who holds which role on a day, by own post or in writing for somebody else; what each role may do; and where nobody stands (domain.md D01, 3.2). */
export const matrixOf = (all: Registry, delegations: readonly DelegationRow[], day: LocalDay): Matrix => {
  const holders = [...all.posts.filter((post) => heldOn(post, day)).flatMap((post) => byPost(all, post)), ...delegations.flatMap((row) => byDelegation(all, row, day))]
  const rows = roles.map((role) => ({ role, holders: holders.filter((one) => one.role === role).map(({ holder }) => holder) }))
  return { today: day, roles: rows, rights: rightNames.map((right) => ({ right, by: { ...rights[right] } })), gaps: [...missing(all, rows, day), ...clashes(rows)] }
}

const byPost = (all: Registry, post: PostRow): { role: Role; holder: Holder }[] => {
  const person = activePerson(all, post.person)
  const role = post.role as Role
  const sections = role === 'supervising-leader' ? all.sections.filter(({ supervising_leader, active }) => supervising_leader === post.person && active === 1).map(({ id }) => id) : [post.section ?? '']
  return person === null
    ? []
    : [{ role, holder: { person, title: post.title, sections: boundToSections.has(role) ? namedIn(all, sections) : null, fromOn: post.from_on, toOn: post.to_on, giver: null, canSignIn: canSignIn(all, post.person) } }]
}

const byDelegation = (all: Registry, row: DelegationRow, day: LocalDay): { role: Role; holder: Holder }[] => {
  const held = heldFrom(row, groundFrom(all, row.giver, day), day)
  const person = activePerson(all, row.holder)
  if (!held.active || person === null) return []
  const sections = held.sections === null ? null : namedIn(all, held.sections)
  const giver = activePerson(all, row.giver)
  return [{ role: held.role, holder: { person, title: '', sections, fromOn: row.from_on, toOn: row.to_on, giver, canSignIn: canSignIn(all, row.holder) } }]
}

type Rows = Matrix['roles']
const noGap = { role: null, section: null, person: null, roles: [], row: null }

/** Where nobody could act: a role, a section's head or leader, a holder without a way in. */
const missing = (all: Registry, rows: Rows, day: LocalDay): Gap[] => {
  const of = (role: Role): readonly Holder[] => rows.find((row) => row.role === role)?.holders ?? []
  const sections = all.sections.filter(({ active }) => active === 1)
  const reached = (role: Role, id: string): boolean => of(role).some((holder) => holder.sections?.some((section) => section.id === id) === true)
  const shut = new Map(rows.flatMap(({ holders }) => holders.filter((holder) => !holder.canSignIn).map(({ person }) => [person.id, person])))
  return [
    ...rows.filter(({ holders }) => holders.length === 0).map(({ role }) => ({ ...noGap, gap: 'NO_HOLDER' as const, role })),
    ...sections.flatMap(({ id, name, supervising_leader: leader }): Gap[] => {
      const section = { id, name }
      const heads: Gap[] = reached('section-head', id) ? [] : [{ ...noGap, gap: 'NO_SECTION_HEAD', section }]
      if (leader === null) return [...heads, { ...noGap, gap: 'NO_SUPERVISING_LEADER', section }]
      return groundFrom(all, leader, day).supervised.length > 0 ? heads : [...heads, { ...noGap, gap: 'LEADER_WITHOUT_POST', section, person: namedPerson(all, leader) }]
    }),
    ...[...shut.values()].map((person) => ({ ...noGap, gap: 'NO_ACCOUNT' as const, person })),
    ...(countersigners(rows) < 2 ? [{ ...noGap, gap: 'ONE_COUNTERSIGNER' as const }] : []),
  ]
}

/** How many could countersign what an administrator proposes: by own post, and able to sign in. With fewer than two, nobody can do it for the other. */
const countersigners = (rows: Rows): number =>
  new Set(rows.flatMap(({ role, holders }) => (isCountersigning(role) ? holders.filter(({ giver, canSignIn }) => giver === null && canSignIn).map(({ person }) => person.id) : []))).size

/** Rows that somebody wrote past the house: they count as not there, and whoever answers for the register must know. */
export const forgedGaps = ({ people }: Pick<Registry, 'people'>, forged: readonly Forged[]): Gap[] =>
  forged.map(({ row, person }) => ({ ...noGap, gap: 'FORGED', person: person === null ? null : { id: person, name: people.find(({ id }) => id === person)?.name ?? '' }, row }))

/** People whose roles meet in one section: they act in one of them on a revision, never in both (domain.md 3.5 I3). */
const clashes = (rows: Rows): Gap[] => {
  const people = new Map<string, { person: Named; held: { role: Role; sections: readonly Named[] | null }[] }>()
  for (const { role, holders } of rows) {
    if (role === 'administrator') continue
    for (const { person, sections } of holders) people.set(person.id, { person, held: [...(people.get(person.id)?.held ?? []), { role, sections }] })
  }
  return [...people.values()].flatMap(({ person, held }) => {
    const meeting = new Set(held.flatMap((one) => held.filter((other) => other.role !== one.role && meet(one.sections, other.sections)).map(({ role }) => role)))
    return meeting.size === 0 ? [] : [{ ...noGap, gap: 'BOTH_ROLES' as const, person, roles: roles.filter((role) => meeting.has(role)) }]
  })
}

const meet = (one: readonly Named[] | null, other: readonly Named[] | null): boolean =>
  one === null || other === null ? true : one.some(({ id }) => other.some((section) => section.id === id))

const canSignIn = ({ accounts }: Registry, person: string): boolean => accounts.some((account) => account.person === person && account.disabled_at === null)
const namedPerson = ({ people }: Registry, id: string): Named => ({ id, name: people.find((person) => person.id === id)?.name ?? '' })
const activePerson = (all: Registry, id: string): Named | null => (all.people.some((person) => person.id === id && person.active === 1) ? namedPerson(all, id) : null)
const namedIn = ({ sections }: Registry, ids: readonly string[]): Named[] => ids.map((id) => ({ id, name: sections.find((section) => section.id === id)?.name ?? '' }))
