import type { LocalDay } from '#playlists/instant.ts'
import type { PersonView, PostView, SectionView } from './answers.ts'
import { needsSection, type Role } from './roles.ts'
import type { AccountRow, PersonRow, PostRow, SectionRow } from './store.ts'

/** Everyone and everything the office's people page shows, from rows. */
export type Registry = Readonly<{ people: readonly PersonRow[]; accounts: readonly AccountRow[]; posts: readonly PostRow[]; sections: readonly SectionRow[] }>

/** Whether a post is held on a day; both its first and its last day count. */
export const heldOn = (post: Pick<PostRow, 'from_on' | 'to_on'>, day: LocalDay): boolean => post.from_on <= day && (post.to_on === null || day <= post.to_on)

/** Whether two stretches of days share a day; null = open-ended. */
export const overlap = (a: Pick<PostRow, 'from_on' | 'to_on'>, b: Pick<PostRow, 'from_on' | 'to_on'>): boolean =>
  (b.to_on === null || a.from_on <= b.to_on) && (a.to_on === null || b.from_on <= a.to_on)

/** What is wrong with a wanted post, or null: a section where one is needed and only there, days in order, not the same post twice at a time. */
export const wrongWithPost = (wanted: Omit<PostRow, 'id' | 'title'>, held: readonly PostRow[]): 'POST_NEEDS_SECTION' | 'POST_DAYS_REVERSED' | 'POST_TAKEN' | null => {
  if (needsSection(wanted.role as Role) !== (wanted.section !== null)) return 'POST_NEEDS_SECTION'
  if (wanted.to_on !== null && wanted.to_on < wanted.from_on) return 'POST_DAYS_REVERSED'
  const same = held.some((post) => post.person === wanted.person && post.role === wanted.role && post.section === wanted.section && overlap(post, wanted))
  return same ? 'POST_TAKEN' : null
}

/** `open`: the proposals that wait. */
export const viewPeople = (of: Registry, open: readonly Readonly<{ person: string | null }>[], today: LocalDay): PersonView[] => {
  const posts = viewPosts(of, today)
  return of.people.map(({ id, name, active, created_at }) => ({
    id,
    name,
    active: active === 1,
    createdAt: created_at,
    accounts: of.accounts
      .filter((account) => account.person === id)
      .map((account) => ({ login: account.login, mustChange: account.must_change === 1, createdAt: account.created_at, disabledAt: account.disabled_at })),
    posts: posts.filter((post) => post.person.id === id),
    waiting: open.filter(({ person }) => person === id).length,
  }))
}

export const viewPosts = ({ posts, people, sections }: Registry, today: LocalDay): PostView[] => {
  const person = nameIn(people)
  const section = nameIn(sections)
  return posts.map((post) => ({
    id: post.id,
    person: person(post.person),
    role: post.role as Role,
    section: post.section === null ? null : section(post.section),
    title: post.title,
    fromOn: post.from_on,
    toOn: post.to_on,
    current: heldOn(post, today),
  }))
}

export const viewSections = ({ sections, people }: Pick<Registry, 'sections' | 'people'>): SectionView[] => {
  const person = nameIn(people)
  return sections.map(({ id, name, supervising_leader, active }) => ({
    id, name, supervisingLeader: supervising_leader === null ? null : person(supervising_leader), active: active === 1,
  }))
}

/** How a row is named to people, by its id; the empty name for one that is not there. */
export const nameIn = (rows: readonly { id: string; name: string }[]) => {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id: string) => ({ id, name: names.get(id) ?? '' })
}
