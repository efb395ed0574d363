import type { Instant } from '#playlists/instant.ts'
import type { Decisions } from '#playlists/notice.ts'
import type { Role } from '../people/roles.ts'

/** The steps of review in the order of the road (domain.md D19-D26). */
export const steps = ['section', 'leader', 'office', 'director'] as const
export type Step = (typeof steps)[number]
export type Verdict = 'pass' | 'return' | 'escalate' | 'close'

/** One act of a reviewer on one digest. */
export type Review = Readonly<{ person: string; step: Step; verdict: Verdict; statements: Statements | null; at: Instant }>
export type Statements = Readonly<{ content: boolean; secrecy: boolean }>

/** A doubt about the notice: `isHere` when it was raised on this very digest, `resolvedHere` when the director answered it on this digest. */
export type Doubted = Readonly<{ at: Instant; isHere: boolean; isOpen: boolean; resolvedHere: boolean }>

/** Everyone who has a hand in one revision, and what was doubted. `hands`: author and editors. `publisher`: null while it is not published. */
export type Chain = Readonly<{
  hands: readonly string[]
  reviews: readonly Review[]
  doubts: readonly Doubted[]
  importance: Decisions['importance']
  publisher: string | null
}>

/** Why a chain does not carry a revision to the glass: the link that is missing, or the person who would hold two. */
export type Break = Readonly<{ link: Step | 'statements' | 'doubt' | 'four-eyes' }>

/** Important and major information goes to the director (domain.md D26, T10; I7). */
export const needsDirector = (importance: Decisions['importance']): boolean => importance !== 'ordinary'

/** The step at which a role reviews; null for a role that never does. */
export const stepOf = (role: Role): Step | null => reviewing[role] ?? null
const reviewing: Readonly<Partial<Record<Role, Step>>> = { 'section-head': 'section', 'supervising-leader': 'leader', office: 'office', director: 'director' }

/**
 * Whether section head, supervising leader, office and, where it must be, director passed this digest, each a different person, none with a
 * hand in the words, none the publisher, and every doubt was answered (domain.md 3.5 I2, I3, I7). Who has to judge again after a doubt has done
 * so. The caller vouches that all reviews name the same digest, in the order in which they were made.
 * @returns the first break, or null when the chain is complete.
 */
export const breakOf = (chain: Chain): Break | null => {
  const { reviews, doubts } = chain
  const last = (step: Step) => reviews.findLast((review) => review.step === step)
  if (last('section')?.verdict !== 'pass') return { link: 'section' }
  const leader = last('leader')
  if (leader?.verdict !== 'pass') return { link: 'leader' }
  if (!leader.statements?.content || !leader.statements.secrecy) return { link: 'statements' }
  if (doubts.some(({ isOpen }) => isOpen)) return { link: 'doubt' }
  if (!hasOffice(chain)) return { link: 'office' }
  if (mustRise(chain) && !hasDirector(chain)) return { link: 'director' }
  return isFourEyes(chain) ? null : { link: 'four-eyes' }
}

/** The office passed or escalated, and did so again after a doubt about what was approved already (T23); nobody returned or closed it. */
const hasOffice = ({ reviews, doubts }: Chain): boolean => {
  const office = reviews.findLast(({ step }) => step === 'office')
  if (office === undefined || reviews.some(({ verdict }) => verdict === 'return' || verdict === 'close')) return false
  return doubts.every((doubt) => !doubt.isHere || !wasApproved(reviews, doubt.at) || office.at >= doubt.at)
}

/**
 * Whether the newest review before a moment had let the revision through to the information centre. A word of the very same moment answers the
 * doubt: had the doubt come after it, it would still be open.
 */
const wasApproved = (reviews: readonly Review[], at: Instant): boolean => {
  const before = reviews.findLast((review) => review.at < at)
  return before?.verdict === 'pass' && (before.step === 'office' || before.step === 'director')
}

const mustRise = ({ importance, reviews, doubts }: Chain): boolean =>
  needsDirector(importance) || reviews.some(({ step, verdict }) => step === 'office' && verdict === 'escalate') || doubts.some(({ resolvedHere }) => resolvedHere)

/** The director's last word is a pass, later than the office's and than every doubt about this digest. */
const hasDirector = ({ reviews, doubts }: Chain): boolean => {
  const director = reviews.findLast(({ step }) => step === 'director')
  const office = reviews.findLast(({ step }) => step === 'office')
  if (director?.verdict !== 'pass' || office === undefined) return false
  return director.at >= office.at && doubts.every(({ isHere, at }) => !isHere || director.at >= at)
}

/**
 * Whether no person stands at two places: authors and editors are one, every step of review another, the publisher the last (I3, by person). At
 * one and the same step a person may judge again, after a doubt.
 */
export const isFourEyes = ({ hands, reviews, publisher }: Pick<Chain, 'hands' | 'publisher'> & { reviews: readonly Pick<Review, 'person' | 'step'>[] }): boolean => {
  const places = new Map<string, Set<string>>()
  const stand = (person: string, place: string) => places.set(person, (places.get(person) ?? new Set()).add(place))
  for (const hand of hands) stand(hand, 'words')
  for (const { person, step } of reviews) stand(person, step)
  if (publisher !== null) stand(publisher, 'publisher')
  return [...places.values()].every(({ size }) => size === 1)
}
