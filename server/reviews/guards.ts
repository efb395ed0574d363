import { createHash } from 'node:crypto'
import type { Content } from '#playlists/notice.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { FaultCode, FaultDetail } from '../faults.ts'
import { isConfirmed } from '../people/confirmed.ts'
import type { Role } from '../people/roles.ts'
import type { ScanVerdict } from '../scans/verdict.ts'
import { wordsOf } from '../scans/words.ts'
import { type ActAsk, ground, recallReason, retention, returnReason, secrecyLevel } from './answers.ts'
import { breakOf, type Doubted, isFourEyes, needsDirector, type Review, stepOf } from './chain.ts'

/** A refusal by a guard: the fault's code and what it concerns. */
export type Refused = Readonly<{ code: FaultCode }> & FaultDetail

/**
 * What a guard may look at. `as`: the role the person acts in. `hands`: authors and editors of the wording. `content`: its frozen words, null
 * for a draft or for words that were purged. `digest`: of the wording, null for a draft. `draft`: the open draft, with what stands against
 * submitting it. `scan`: what the scanner says of the frozen words today, null where nobody asks it. `recall`: of the wording, whether every
 * screen has confirmed or can't show it any more, and whether somebody confirmed that it is complete. `ask`: what was sent; null when the office
 * only asks whether the act would be allowed, and then nothing that has to be sent is missed.
 */
export type Case = Readonly<{
  person: string
  as: Role
  confirmedAt: Instant
  now: Instant
  section: Readonly<{ name: string; supervisingLeader: string | null }>
  hands: readonly string[]
  reviews: readonly Review[]
  doubts: readonly (Doubted & Readonly<{ id: string }>)[]
  content: Content | null
  digest: Digest | null
  draft: Readonly<{ edit: number; blocking: readonly Refused[] }> | null
  scan: ScanVerdict | null
  recall: Readonly<{ isComplete: boolean; isConfirmed: boolean }> | null
  ask: ActAsk | null
}>

export type GuardName =
  | 'fourEyes' | 'statements' | 'reason' | 'reasonUnlessMust' | 'text' | 'recallReason' | 'proactive' | 'noDirectorNeeded' | 'noOpenDoubt' | 'noOverriddenWarning'
  | 'scanClean' | 'decidedOnRequest' | 'decidedNotPublic' | 'ground' | 'resolutions' | 'reauthenticated' | 'orderUnlessDirector' | 'referral' | 'reply' | 'sameBytes' | 'secrecy'
  | 'chain' | 'windowOpen' | 'supervisingLeader' | 'form' | 'ownDraft' | 'unchangedDraft' | 'noOpenDraft' | 'everyScreenConfirmed' | 'recallUnconfirmed' | 'recallConfirmed' | 'retention'

/** The least that is still a reason (domain.md T06). */
const REASON_CHARACTERS = 5

/** Longest terms of secrecy in years (State Secrets Law 2010 Art. 15, 2024 Art. 20; domain.md D17). */
const longest = { 'top-secret': [30, 'TERM_EXCEEDS_30Y'], confidential: [20, 'TERM_EXCEEDS_20Y'], secret: [10, 'TERM_EXCEEDS_10Y'] } as const

/** Every condition of the transition table by its name; each answers null when it does not stand in the way. */
export const guards: Readonly<Record<GuardName, (given: Case) => Refused | null>> = {
  /** Nobody reviews or publishes what they wrote, nor acts at two steps; by person, not by account (domain.md 3.5 I3). */
  fourEyes: ({ person, as, hands, reviews }) => {
    const step = stepOf(as)
    const acting = step === null ? { hands, reviews, publisher: person } : { hands, reviews: [...reviews, { person, step }], publisher: null }
    return isFourEyes(acting) ? null : { code: 'FOUR_EYES' }
  },
  /** Content agreed and secrecy reviewed are two statements, both made (domain.md D23, D24). */
  statements: ({ ask }) => (ask === null || (ask.statements?.content === true && ask.statements.secrecy === true) ? null : { code: 'STATEMENTS_REQUIRED', at: 'statements' }),
  /** A return says why, to the one who has to mend it (domain.md I8). */
  reason: ({ ask }) => (ask === null || hasReason(ask) ? null : { code: 'REASON_REQUIRED', at: returnReason.safeParse(ask.reasonCode).success ? 'reason' : 'reasonCode' }),
  /** What has to rise rises by itself; for anything else the office says in what it disagrees (domain.md T10). */
  reasonUnlessMust: (given) => (risesFor(given).length > 0 ? null : guards.reason(given)),
  /** A doubt and a withdrawal are said in words, and need no code (domain.md T19, T23, T25). */
  text: ({ ask }) => (ask === null || isSaid(ask.reason) ? null : { code: 'REASON_REQUIRED', at: 'reason' }),
  /** Taking down needs a code, no essay and no second signature (domain.md T24). */
  recallReason: ({ ask }) => (ask === null || recallReason.safeParse(ask.reasonCode).success ? null : { code: 'REASON_REQUIRED', at: 'reasonCode' }),
  /** Only what is to be made public proactively goes on to the glass (domain.md T09). */
  proactive: ({ content }) => (content?.decisions.disclosure === 'proactive' ? null : { code: 'NOT_PROACTIVE' }),
  /** The office can't let important or major information pass by itself (domain.md T09, D26, TS2). */
  noDirectorNeeded: ({ content }) => (content !== null && !needsDirector(content.decisions.importance) ? null : { code: 'NEEDS_DIRECTOR' }),
  /** Only the director answers a doubt; nobody passes over it (domain.md D27, I7, TS3). */
  noOpenDoubt: ({ doubts }) => (doubts.some(({ isOpen }) => isOpen) ? { code: 'OPEN_DOUBT' } : null),
  /** Whoever kept words that the scanner warned of needs the director to agree (domain.md T10). */
  noOverriddenWarning: ({ scan }) => (scan !== null && scan.overridden.length > 0 ? { code: 'WARNING_OVERRIDDEN' } : null),
  /** The scanner reads the very digest again, by today's rules (domain.md D25); nobody overrides it (TS19). */
  scanClean: ({ scan }) => (scan !== null && scan.blocking.length > 0 ? { code: 'SCAN_BLOCKED', values: namesOf(scan) } : null),
  /** Closing does what the form decided (domain.md T12). */
  decidedOnRequest: ({ content }) => (content?.decisions.disclosure === 'on-request' ? null : { code: 'DECIDED_OTHERWISE' }),
  decidedNotPublic: ({ content }) => (content?.decisions.disclosure === 'not-public' ? null : { code: 'DECIDED_OTHERWISE' }),
  /** What is withheld names the article that allows it (domain.md T12, T15, TS21). */
  ground: ({ ask }) => (ask === null || ground.safeParse(ask.ground).success ? null : { code: 'GROUND_REQUIRED', at: 'ground' }),
  /** Every open doubt is answered in writing, each once, and nothing else is (domain.md T13). */
  resolutions: (given) => (given.ask === null ? null : unanswered(given)),
  /** A signature is a fresh act: a passkey, or the password within five minutes (domain.md D20, T07). */
  reauthenticated: ({ ask, confirmedAt, now }) => (ask === null || ask.assertion !== undefined || isConfirmed(confirmedAt, now) ? null : { code: 'REAUTH_REQUIRED', at: 'assertion' }),
  /** The office refers only on the director's order, which it states (domain.md 3.2). */
  orderUnlessDirector: (given) => (given.as === 'director' ? null : guards.text(given)),
  /** To whom, by which letter, on which day (domain.md T16). */
  referral: ({ ask }) => (ask === null || (isThere(ask.addressee) && isThere(ask.number) && ask.on !== undefined) ? null : { code: 'REFERRAL_INCOMPLETE', at: missing(ask, ['addressee', 'number', 'on']) }),
  /** By which letter, on which day it was answered (domain.md T17, T18). */
  reply: ({ ask }) => (ask === null || (isThere(ask.number) && ask.on !== undefined) ? null : { code: 'REPLY_INCOMPLETE', at: missing(ask, ['number', 'on']) }),
  /** What comes back is what went out, byte for byte (domain.md T17, TS4). */
  sameBytes: ({ ask, digest }) => (ask === null || (ask.bytes !== undefined && createHash('sha256').update(ask.bytes).digest('hex') === digest) ? null : { code: 'DIGEST_MISMATCH', at: 'bytes' }),
  /** Level and term, within what the law allows (domain.md D17, T04). */
  secrecy: ({ ask }) => (ask === null ? null : beyondTerm(ask)),
  /** Publishing reads the whole chain again, whatever the state says (domain.md I2). */
  chain: ({ person, hands, reviews, doubts, content }) => {
    const broken = content === null ? { link: 'section' } : breakOf({ hands, reviews, doubts, importance: content.decisions.importance, publisher: person })
    return broken === null ? null : { code: 'CHAIN_INCOMPLETE', values: { link: broken.link } }
  },
  /** What could not be shown any more is not published (domain.md T21). */
  windowOpen: ({ content, now }) => {
    const ends = Object.values(content?.windows ?? {}).map((window) => window?.to ?? 0)
    return ends.length === 0 || Math.max(...ends) > now ? null : { code: 'WINDOW_OVER', at: 'windows' }
  },
  /** Without one nobody would answer for it (domain.md D01). */
  supervisingLeader: ({ section }) => (section.supervisingLeader === null ? { code: 'NO_SUPERVISING_LEADER', values: { section: section.name } } : null),
  /** The six decisions, the fields, the windows and the scan are complete and agree with each other (domain.md T03). */
  form: ({ draft }) => draft?.blocking[0] ?? null,
  /**
   * An author works for the whole section, a section head or the office only on what they wrote themselves (domain.md 3.2); while a doubt about its
   * secrecy is open, nobody joins those who wrote it (I15).
   */
  ownDraft: ({ as, person, hands, doubts }) => ((as === 'author' && !doubts.some(({ isOpen }) => isOpen)) || hands.includes(person) ? null : { code: 'NOT_YOUR_DRAFT' }),
  /** What is frozen is what the person saw, not what a colleague typed a second ago. */
  unchangedDraft: ({ draft, ask }) => (ask === null || ask.edit === draft?.edit ? null : { code: 'STALE_EDIT', at: 'edit' }),
  /** One draft of a notice at a time. */
  noOpenDraft: ({ draft }) => (draft === null ? null : { code: 'DRAFT_OPEN' }),
  /** Complete is a recall when every screen has said so, or can't show it any more (domain.md 3.2, TS13). */
  everyScreenConfirmed: ({ recall }) => (recall?.isComplete === true ? null : { code: 'SCREENS_NOT_CONFIRMED' }),
  recallUnconfirmed: ({ recall }) => (recall?.isConfirmed === true ? { code: 'ALREADY_CONFIRMED' } : null),
  /** What was taken down is archived only when somebody answered for it being down (domain.md T28). */
  recallConfirmed: ({ recall }) => (recall === null || recall.isConfirmed ? null : { code: 'RECALL_NOT_CONFIRMED' }),
  retention: ({ ask }) => (ask === null || retention.safeParse(ask.retention).success ? null : { code: 'RETENTION_REQUIRED', at: 'retention' }),
}

/** Why the office has to send it to the director whatever it thinks: its importance, an open doubt, a warning that was overridden (T10). */
export const risesFor = ({ content, doubts, scan }: Pick<Case, 'content' | 'scan'> & { doubts: readonly { isOpen: boolean }[] }): ('importance' | 'doubt' | 'warning')[] => [
  ...(content !== null && needsDirector(content.decisions.importance) ? (['importance'] as const) : []),
  ...(doubts.some(({ isOpen }) => isOpen) ? (['doubt'] as const) : []),
  ...(scan !== null && scan.overridden.length > 0 ? (['warning'] as const) : []),
]

const isThere = (text: string | undefined): boolean => (text ?? '').trim() !== ''
const isSaid = (text: string | undefined): boolean => [...(text ?? '').trim()].length >= REASON_CHARACTERS
const hasReason = ({ reasonCode, reason }: ActAsk): boolean => returnReason.safeParse(reasonCode).success && isSaid(reason)

const missing = (ask: ActAsk, names: readonly ('addressee' | 'number' | 'on')[]): string => names.find((name) => !isThere(ask[name])) ?? names[0]!

const namesOf = ({ blocking }: ScanVerdict): { whichZh: string; which: string } => {
  const names = blocking.map(wordsOf)
  return { whichZh: [...new Set(names.map(({ whichZh }) => whichZh))].join('、'), which: [...new Set(names.map(({ which }) => which))].join(', ') }
}

const unanswered = ({ doubts, ask }: Case): Refused | null => {
  const open = doubts.flatMap(({ id, isOpen }) => (isOpen ? [id] : []))
  const given = ask?.resolutions ?? []
  const isWrong = ({ doubt, text }: { doubt: string; text: string }, place: number) => !open.includes(doubt) || !isSaid(text) || given.findIndex((other) => other.doubt === doubt) < place
  const wrong = given.findIndex(isWrong)
  if (wrong >= 0) return { code: 'RESOLUTION_REQUIRED', at: `resolutions.${wrong}` }
  return open.every((id) => given.some(({ doubt }) => doubt === id)) ? null : { code: 'RESOLUTION_REQUIRED', at: 'resolutions' }
}

const beyondTerm = ({ level, years }: ActAsk): Refused | null => {
  const read = secrecyLevel.safeParse(level)
  if (!read.success) return { code: 'SECRECY_REQUIRED', at: 'level' }
  if (years === undefined) return { code: 'SECRECY_REQUIRED', at: 'years' }
  const [most, code] = longest[read.data]
  return years > most ? { code, at: 'years' } : null
}
