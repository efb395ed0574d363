import type { Content } from '#playlists/notice.ts'
import type { Instant } from '#playlists/instant.ts'
import type { FaultCode, FaultDetail } from '../faults.ts'
import type { Role } from '../people/roles.ts'
import { type ActAsk, recallReason, returnReason } from './answers.ts'
import { breakOf, isFourEyes, needsDirector, type Review } from './chain.ts'

/** A refusal by a guard: the fault's code and what it concerns. */
export type Refused = Readonly<{ code: FaultCode }> & FaultDetail

/**
 * What a guard may look at. `as`: the role the person acts in. `hands`: authors and editors of the wording. `content`: its frozen words, null
 * for a draft. `draft`: the open draft, with what stands against submitting it. `ask`: what was sent; null when the office only asks whether
 * the act would be allowed, and then nothing that has to be sent is missed.
 */
export type Case = Readonly<{
  person: string
  as: Role
  now: Instant
  section: Readonly<{ name: string; supervisingLeader: string | null }>
  hands: readonly string[]
  reviews: readonly Review[]
  content: Content | null
  draft: Readonly<{ edit: number; blocking: readonly Refused[] }> | null
  ask: ActAsk | null
}>

export type GuardName =
  | 'fourEyes' | 'statements' | 'reason' | 'reasonUnlessImportant' | 'recallReason' | 'proactive' | 'noDirectorNeeded'
  | 'chain' | 'windowOpen' | 'supervisingLeader' | 'form' | 'ownDraft' | 'unchangedDraft' | 'noOpenDraft'

/** The least that is still a reason (domain.md T06). */
const REASON_CHARACTERS = 5

/** Every condition of the transition table by its name; each answers null when it does not stand in the way. */
export const guards: Readonly<Record<GuardName, (given: Case) => Refused | null>> = {
  /** Nobody reviews or publishes what they wrote, nor reviews twice; by person, not by account (domain.md 3.5 I3). */
  fourEyes: ({ person, hands, reviews }) => (isFourEyes({ hands, reviews, publisher: person }) ? null : { code: 'FOUR_EYES' }),
  /** Content agreed and secrecy reviewed are two statements, both made (domain.md D23, D24). */
  statements: ({ ask }) => (ask === null || (ask.statements?.content === true && ask.statements.secrecy === true) ? null : { code: 'STATEMENTS_REQUIRED', at: 'statements' }),
  /** A return says why, to the one who has to mend it (domain.md I8). */
  reason: ({ ask }) => (ask === null || hasReason(ask) ? null : { code: 'REASON_REQUIRED', at: returnReason.safeParse(ask.reasonCode).success ? 'reason' : 'reasonCode' }),
  /** Important information rises by itself; for anything else the office says what its doubt is (domain.md T10). */
  reasonUnlessImportant: (given) => (given.content !== null && needsDirector(given.content.decisions.importance) ? null : guards.reason(given)),
  /** Taking down needs a code, no essay and no second signature (domain.md T24). */
  recallReason: ({ ask }) => (ask === null || recallReason.safeParse(ask.reasonCode).success ? null : { code: 'REASON_REQUIRED', at: 'reasonCode' }),
  /** Only what is to be made public proactively goes on to the glass (domain.md T09). */
  proactive: ({ content }) => (content?.decisions.disclosure === 'proactive' ? null : { code: 'NOT_PROACTIVE' }),
  /** The office can't let important or major information pass by itself (domain.md T09, D26, TS2). */
  noDirectorNeeded: ({ content }) => (content !== null && !needsDirector(content.decisions.importance) ? null : { code: 'NEEDS_DIRECTOR' }),
  /** Publishing reads the whole chain again, whatever the state says (domain.md I2). */
  chain: ({ person, hands, reviews, content }) => {
    const broken = content === null ? { link: 'section' } : breakOf({ hands, reviews, importance: content.decisions.importance, publisher: person })
    return broken === null ? null : { code: 'CHAIN_INCOMPLETE', values: { link: broken.link } }
  },
  /** What could not be shown any more is not published (domain.md T21). */
  windowOpen: ({ content, now }) => {
    const ends = Object.values(content?.windows ?? {}).map((window) => window?.to ?? 0)
    return ends.length === 0 || Math.max(...ends) > now ? null : { code: 'WINDOW_OVER', at: 'windows' }
  },
  /** Without one nobody would answer for it (domain.md D01). */
  supervisingLeader: ({ section }) => (section.supervisingLeader === null ? { code: 'NO_SUPERVISING_LEADER', values: { section: section.name } } : null),
  /** The six decisions, the fields and the windows are complete and agree with each other (domain.md T03). */
  form: ({ draft }) => draft?.blocking[0] ?? null,
  /** An author works for the whole section; a section head or the office only on what they wrote themselves (domain.md 3.2). */
  ownDraft: ({ as, person, hands }) => (as === 'author' || hands.includes(person) ? null : { code: 'NOT_YOUR_DRAFT' }),
  /** What is frozen is what the person saw, not what a colleague typed a second ago. */
  unchangedDraft: ({ draft, ask }) => (ask === null || ask.edit === draft?.edit ? null : { code: 'STALE_EDIT', at: 'edit' }),
  /** One draft of a notice at a time. */
  noOpenDraft: ({ draft }) => (draft === null ? null : { code: 'DRAFT_OPEN' }),
}

const hasReason = ({ reasonCode, reason }: ActAsk): boolean => returnReason.safeParse(reasonCode).success && [...(reason ?? '').trim()].length >= REASON_CHARACTERS
