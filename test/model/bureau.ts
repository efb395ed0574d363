/**
 * A second opinion of what the law and the house ask (domain.md 3), small and slow: who may do what to which notice when, written without a look
 * at the server's own table. Nothing here is imported from the server.
 */

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export type Role = 'author' | 'section-head' | 'supervising-leader' | 'office' | 'director' | 'information-centre' | 'administrator'
export type Post = Readonly<{ role: Role; section: string | null }>

/** Who works here. The login is the person, but for the second logins of `evening`. */
export const people: Readonly<Record<string, readonly Post[]>> = {
  'author': [{ role: 'author', section: 'insurance' }],
  'coauthor': [{ role: 'author', section: 'insurance' }, { role: 'section-head', section: 'insurance' }],
  'head': [{ role: 'section-head', section: 'insurance' }],
  'double': [{ role: 'section-head', section: 'insurance' }, { role: 'office', section: null }],
  'leader': [{ role: 'supervising-leader', section: null }],
  'office': [{ role: 'office', section: null }],
  'office-2': [{ role: 'office', section: null }, { role: 'information-centre', section: null }],
  'director': [{ role: 'director', section: null }],
  'deputy': [{ role: 'director', section: null }, { role: 'information-centre', section: null }],
  'centre': [{ role: 'information-centre', section: null }],
  'author-2': [{ role: 'author', section: 'labour' }],
  'head-2': [{ role: 'section-head', section: 'labour' }],
  'leader-2': [{ role: 'supervising-leader', section: null }],
  'stand-in': [],
  'admin': [{ role: 'administrator', section: null }],
}
export const persons = Object.keys(people)

/** Who leads which section. */
export const leaders: Readonly<Record<string, string>> = { insurance: 'leader', labour: 'leader-2' }
export const sectionIds = Object.keys(leaders)

/** Some people have a second login. */
export const evening: Readonly<Record<string, string>> = { double: 'double-evening', head: 'head-evening', office: 'office-evening' }

/** A written, dated delegation; `from` and `to` are days, both included. */
export type Delegation = { id: string; role: Role; section: string | null; giver: string; holder: string; from: string; to: string; revoked: boolean }

export type Step = 'section' | 'leader' | 'office' | 'director'
export type Review = Readonly<{ person: string; step: Step; verdict: 'pass' | 'return' | 'escalate' | 'close'; at: number }>

export type State =
  | 'PENDING_SECTION' | 'PENDING_LEADER' | 'PENDING_OFFICE' | 'PENDING_DIRECTOR' | 'PENDING_EXTERNAL' | 'READY' | 'PUBLISHED' | 'RECALLED' | 'EXPIRED'
  | 'SUPERSEDED' | 'RETURNED' | 'WITHDRAWN' | 'CLOSED_ON_REQUEST' | 'CLOSED_NOT_PUBLIC' | 'BLOCKED_CLASSIFIED' | 'ARCHIVED'

export type Disclosure = 'proactive' | 'on-request' | 'not-public'

/** What was decided on the form, and when its last window ends. */
export type Decided = Readonly<{ disclosure: Disclosure; important: boolean; until: number }>

/** A doubt about secrecy belongs to the notice until a director answers it; `answered`: on which digest. */
export type Doubt = { id: string; digest: string; at: number; answered: string | null }

export type Revision = Decided & {
  number: number
  digest: string
  hands: ReadonlySet<string>
  state: State
  reviews: Review[]
  published: boolean
  recall: null | { confirmed: boolean }
  /** The canonical text, as somebody outside would hold it on paper. */
  paper: string
  /** Whether the house still holds the text, or had to destroy it. */
  kept: boolean
}

export type Draft = Decided & { number: number; edit: number; hands: Set<string> }

export type Notice = {
  id: string
  section: string
  draft: Draft | null
  /** Newest first. */
  revisions: Revision[]
  doubts: Doubt[]
  stub: boolean
  index: string | null
}

/** The whole bureau as the model believes it to be. `confirmed`: when each login last said its password. */
export type Bureau = {
  now: number
  notices: Notice[]
  delegations: Delegation[]
  confirmed: Map<string, number>
  /** Index numbers in the order in which they were given. */
  numbers: string[]
  /** How often each act was tried here that just one reason forbade, by act and reason. */
  tried: Map<string, number>
}

/** The person behind a login. */
export const personOf = (login: string): string => Object.keys(evening).find((person) => evening[person] === login) ?? login

/** The bureau's own day of a moment. */
export const dayOf = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10)

export const newest = (notice: Notice): Revision | undefined => notice.revisions[0]
export const openDoubts = ({ doubts }: Notice): Doubt[] => doubts.filter(({ answered }) => answered === null)

/** Where the notice stands: blocked for good, being written, or where its newest revision stands. */
export const standing = (notice: Notice): State | 'DRAFT' => (notice.stub ? 'BLOCKED_CLASSIFIED' : notice.draft ? 'DRAFT' : (newest(notice)?.state ?? 'DRAFT'))
