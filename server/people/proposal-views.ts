import { DAY } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import type { Proposal, Proposals } from './answers.ts'
import { countersignersOn, openProposals, type ProposalRow, refusedSince } from './proposal-store.ts'
import { deedOf, whyNotSettle } from './proposals.ts'
import { registry, today } from './registry.ts'
import { nameIn, type Registry } from './people.ts'
import { isCountersigning, type Role } from './roles.ts'
import type { Signed } from './signed.ts'

/** Whoever looks. */
type Asks = Pick<Signed, 'id' | 'roles'>

/** So long a refused proposal is still shown, so that whoever made it learns why. */
const LATELY_MS = 14 * DAY

/** What waits for a second person, for whoever asks. */
export const viewProposals = async (house: House, asks: Signed): Promise<Proposals> => {
  const all = await registry(house)
  const name = nameIn(all.people)
  return {
    proposals: (await openProposals(house.acts)).map((row) => viewOf(row, all, asks)),
    countersigners: await countersignersOn(house.acts, today(house)),
    refused: (await refusedSince(house.acts, house.now() - LATELY_MS)).map((row) => ({ ...viewOf(row, all, asks), refusedBy: name(row.settled_by ?? ''), refusedAt: row.settled_at ?? 0, reason: row.text ?? '' })),
  }
}

/** One proposal as somebody sees it. */
export const viewOf = (row: ProposalRow, all: Registry, asks: Asks): Proposal => {
  const name = nameIn(all.people)
  const whyNot = shutFor(row, asks)
  return {
    id: row.id, act: row.act as Proposal['act'], person: row.person === null ? null : name(row.person),
    ...saidOf(row, all),
    proposedBy: name(row.proposed_by), proposedAt: row.proposed_at, maySettle: whyNot === null && row.verdict === null, whyNot,
  }
}

type Said = Pick<Proposal, 'login' | 'role' | 'section' | 'title' | 'fromOn' | 'toOn' | 'newName'>
const nothing: Said = { login: null, role: null, section: null, title: null, fromOn: null, toOn: null, newName: null }

const saidOf = (row: ProposalRow, all: Registry): Said => {
  const { wanted } = deedOf(row)
  const section = (id: string | null) => (id === null ? null : nameIn(all.sections)(id))
  if ('login' in wanted) return { ...nothing, login: wanted.login }
  if (wanted.act === 'PERSON_CHANGE') return { ...nothing, newName: wanted.name }
  if (wanted.act === 'SECTION_CHANGE') return { ...nothing, section: section(wanted.section) }
  if (wanted.act === 'POST_CREATE') return { ...nothing, role: wanted.role, section: section(wanted.section), title: wanted.title, fromOn: wanted.fromOn, toOn: wanted.toOn }
  const post = all.posts.find(({ id }) => id === wanted.post)
  return post === undefined ? { ...nothing, toOn: wanted.toOn } : { ...nothing, role: post.role as Role, section: section(post.section), title: post.title, fromOn: post.from_on, toOn: wanted.toOn }
}

const shutFor = (row: ProposalRow, asks: Asks): Proposal['whyNot'] => {
  if (!asks.roles.some(isCountersigning)) return 'NOT_A_COUNTERSIGNER'
  return whyNotSettle(row, asks.id)
}

/** How many proposals wait that a person may settle. */
export const toCountersign = async ({ acts }: Pick<House, 'acts'>, person: Signed): Promise<number> =>
  person.roles.some(isCountersigning) ? (await openProposals(acts)).filter((row) => whyNotSettle(row, person.id) === null).length : 0
