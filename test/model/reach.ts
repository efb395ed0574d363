import { type Bureau, type Delegation, dayOf, leaders, type Notice, people, type Role, sectionIds } from './bureau.ts'

const bound: readonly Role[] = ['author', 'section-head', 'supervising-leader']

/** The sections in which somebody holds a role by own post; 'all' for the roles of the whole bureau; null without the post. */
export const ownReach = (person: string, role: Role): readonly string[] | 'all' | null => {
  const posts = people[person]!.filter((post) => post.role === role)
  if (posts.length === 0) return null
  if (role === 'supervising-leader') return sectionIds.filter((section) => leaders[section] === person)
  return bound.includes(role) ? posts.flatMap(({ section }) => section ?? []) : 'all'
}

/** The sections somebody can entrust a role for: where they hold it by own post, or, for a section head's, where they lead. */
export const canEntrust = (giver: string, role: Role, section: string | null): readonly string[] | 'all' => {
  const own = ownReach(giver, role) ?? []
  if (own === 'all') return section === null ? 'all' : []
  const led = role === 'section-head' && section !== null && ownReach(giver, 'supervising-leader') !== null ? sectionIds.filter((one) => leaders[one] === giver) : []
  return [...own, ...led].filter((one) => section === null || section === one)
}

/** The sections a delegation reaches today; none when it is over, not begun or revoked. */
const lent = ({ now }: Bureau, { giver, role, section, from, to, revoked }: Delegation): readonly string[] | 'all' => {
  const today = dayOf(now)
  return revoked || today < from || today > to ? [] : canEntrust(giver, role, section)
}

/** How somebody holds a role for a notice's section: by post, by delegation, or why not. */
export type Hold = 'post' | 'delegation' | 'WRONG_ROLE' | 'NOT_YOUR_SECTION' | 'DELEGATION_INVALID'

/** Whether somebody may act in one of these roles on a notice; `everywhere`: roles whose section does not matter for this act. */
export const holds = (bureau: Bureau, who: Readonly<{ person: string; notice: Notice }>, roles: Readonly<{ by: readonly Role[]; everywhere?: readonly Role[] }>): { hold: Hold; as: readonly Role[] } => {
  const { person, notice } = who
  const { by, everywhere = [] } = roles
  const within = (reach: readonly string[] | 'all' | null, role: Role) => reach !== null && (reach === 'all' || everywhere.includes(role) || reach.includes(notice.section))
  const own = by.filter((role) => within(ownReach(person, role), role))
  if (own.length > 0) return { hold: 'post', as: own }
  const given = bureau.delegations.filter(({ holder, role }) => holder === person && by.includes(role))
  const good = given.filter((one) => {
    const reach = lent(bureau, one)
    return reach === 'all' || reach.includes(notice.section)
  })
  if (good.length > 0) return { hold: 'delegation', as: good.map(({ role }) => role) }
  if (given.length > 0) return { hold: 'DELEGATION_INVALID', as: [] }
  return { hold: by.some((role) => ownReach(person, role) !== null) ? 'NOT_YOUR_SECTION' : 'WRONG_ROLE', as: [] }
}
