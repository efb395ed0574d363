import type { Decisions } from '#playlists/notice.ts'

/** The steps of review in the order of the road (domain.md D19-D26). */
export const steps = ['section', 'leader', 'office', 'director'] as const
export type Step = (typeof steps)[number]
export type Verdict = 'pass' | 'return' | 'escalate' | 'close'

/** One act of a reviewer on one digest. */
export type Review = Readonly<{ person: string; step: Step; verdict: Verdict; statements: Statements | null }>
export type Statements = Readonly<{ content: boolean; secrecy: boolean }>

/** Everyone who has a hand in one revision. `hands`: author and editors. `publisher`: null while it is not published. */
export type Chain = Readonly<{ hands: readonly string[]; reviews: readonly Review[]; importance: Decisions['importance']; publisher: string | null }>

/** Why a chain does not carry a revision to the glass: the link that is missing, or the person who would hold two. */
export type Break = Readonly<{ link: Step | 'statements' | 'four-eyes' }>

/** Important and major information goes to the director (domain.md D26, T10; I7). */
export const needsDirector = (importance: Decisions['importance']): boolean => importance !== 'ordinary'

/**
 * Whether section head, supervising leader, office and, where it must be, director passed this digest, each a different person, none with a
 * hand in the words, none the publisher (domain.md 3.5 I2, I3, I7). The caller vouches that all rows name the same digest.
 * @returns the first break, or null when the chain is complete.
 */
export const breakOf = (chain: Chain): Break | null => {
  const { reviews, importance, publisher } = chain
  const last = (step: Step) => reviews.findLast((review) => review.step === step)
  const office = last('office')
  if (last('section')?.verdict !== 'pass') return { link: 'section' }
  const leader = last('leader')
  if (leader?.verdict !== 'pass') return { link: 'leader' }
  if (!leader.statements?.content || !leader.statements.secrecy) return { link: 'statements' }
  if (office?.verdict !== 'pass' && office?.verdict !== 'escalate') return { link: 'office' }
  const mustRise = needsDirector(importance) || office.verdict === 'escalate'
  if (mustRise && last('director')?.verdict !== 'pass') return { link: 'director' }
  if (reviews.some(({ verdict }) => verdict === 'return' || verdict === 'close')) return { link: 'office' }
  return isFourEyes({ ...chain, publisher }) ? null : { link: 'four-eyes' }
}

/** Whether no person appears twice: authors and editors count as one hand, every reviewer and the publisher as another (I3, by person). */
export const isFourEyes = ({ hands, reviews, publisher }: Pick<Chain, 'hands' | 'reviews' | 'publisher'>): boolean => {
  const acting = [...reviews.map(({ person }) => person), ...(publisher === null ? [] : [publisher])]
  return new Set(acting).size === acting.length && acting.every((person) => !hands.includes(person))
}
