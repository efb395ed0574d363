import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { JournalRow } from './store.ts'

type By = Readonly<{ person: string; at: Instant }>

/**
 * Everything about notices that follows from the journal alone (domain.md I13): where each revision stands and since when, which entry said so,
 * what was published and recalled, index numbers, doubts, referrals, stubs, archives, open drafts, and which words had to leave.
 */
export type Rebuilt = Readonly<{
  stages: ReadonlyMap<Digest, Readonly<{ notice: string; number: number; state: string; since: Instant; seq: number }>>
  /** Place of the entry that froze each wording. */
  submitted: ReadonlyMap<Digest, number>
  purged: ReadonlySet<Digest>
  /** Notice → number of its open draft. */
  drafts: ReadonlyMap<string, number>
  indexNumbers: ReadonlyMap<string, string>
  publications: ReadonlyMap<string, By & Readonly<{ digest: Digest; notice: string; number: number }>>
  /** By publication. */
  recalls: ReadonlyMap<string, By & Readonly<{ digest: Digest; reasonCode: string; confirmed: By | null }>>
  doubts: ReadonlyMap<string, By & Readonly<{ notice: string; digest: Digest; resolved: By | null }>>
  referrals: ReadonlyMap<string, By & Readonly<{ notice: string; digest: Digest; secret: boolean | null }>>
  stubs: ReadonlyMap<string, By & Readonly<{ formNumber: string; level: string; years: number }>>
  archives: ReadonlyMap<Digest, By & Readonly<{ retention: string }>>
}>

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] extends ReadonlySet<infer C> ? Set<C> : T[K] }
type Building = Mutable<Rebuilt>

/** One entry with its body read: what it is about, and what it says under a name. */
type Read = Readonly<{ row: JournalRow; notice: string; by: By; text: (name: string) => string; whole: (name: string) => number; body: Readonly<Record<string, unknown>> }>

/** Folds the journal, entry by entry from the first: `add` each, then read `built`. Total: entries of other matters are passed over. */
export const rebuilding = (): { add: (row: JournalRow) => void; built: Rebuilt } => {
  const built: Building = {
    stages: new Map(), submitted: new Map(), purged: new Set(), drafts: new Map(), indexNumbers: new Map(), publications: new Map(), recalls: new Map(), doubts: new Map(),
    referrals: new Map(), stubs: new Map(), archives: new Map(),
  }
  return {
    built,
    add: (row) => {
      const read = readEntry(row)
      moved(built, read)
      steps[row.action]?.(built, read)
    },
  }
}

/** The state that follows from entries in order. */
export const rebuild = (rows: Iterable<JournalRow>): Rebuilt => {
  const { add, built } = rebuilding()
  for (const row of rows) add(row)
  return built
}

const readEntry = (row: JournalRow): Read => {
  const told: unknown = JSON.parse(row.body)
  const body = typeof told === 'object' && told !== null ? (told as Readonly<Record<string, unknown>>) : {}
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const whole = (name: string): number => (typeof body[name] === 'number' ? body[name] : 0)
  return { row, notice: row.subject.replace(/^notice:/, ''), by: { person: row.actor ?? '', at: row.at }, text, whole, body }
}

/** Whatever the act is called: an entry that names a digest and where it went says where that revision stands. */
const moved = ({ stages }: Building, { row, notice, text, whole }: Read): void => {
  const [digest, state] = [text('digest'), text('to')]
  if (digest !== '' && state !== '') stages.set(digest, { notice, number: whole('number'), state, since: row.at, seq: row.seq })
}

const opened = ({ drafts }: Building, { notice }: Read): void => void drafts.set(notice, 1)

const steps: Readonly<Record<string, (built: Building, read: Read) => void>> = {
  CREATE: opened,
  COPY: opened,
  NEW_REVISION: ({ drafts }, { notice, whole }) => void drafts.set(notice, whole('draft')),
  SUBMIT: ({ drafts, submitted }, { row, notice, text }) => {
    drafts.delete(notice)
    submitted.set(text('digest'), row.seq)
  },
  PUBLISH: ({ publications, indexNumbers }, { notice, by, text, whole }) => {
    publications.set(text('publication'), { ...by, digest: text('digest'), notice, number: whole('number') })
    indexNumbers.set(notice, text('indexNumber'))
  },
  RECALL: ({ recalls }, { by, text }) => void recalls.set(text('publication'), { ...by, digest: text('digest'), reasonCode: text('reasonCode'), confirmed: null }),
  RECALL_CONFIRM: ({ recalls }, { by, text }) => replace(recalls, text('publication'), (recall) => ({ ...recall, confirmed: by })),
  DOUBT_RAISE: ({ doubts }, { notice, by, text }) => void doubts.set(text('doubt'), { ...by, notice, digest: text('digest'), resolved: null }),
  DOUBT_RESOLVE: ({ doubts }, { by, text }) => replace(doubts, text('doubt'), (doubt) => ({ ...doubt, resolved: by })),
  REFER_OUT: ({ referrals }, { notice, by, text }) => void referrals.set(text('referral'), { ...by, notice, digest: text('digest'), secret: null }),
  REFER_REPLY: ({ referrals, purged }, { text }) => {
    replace(referrals, text('referral'), (referral) => ({ ...referral, secret: false }))
    purged.delete(text('digest'))
  },
  BLOCK_CLASSIFIED: ({ referrals, stubs }, { notice, by, text, whole }) => {
    replace(referrals, text('referral'), (referral) => ({ ...referral, secret: true }))
    stubs.set(notice, { ...by, formNumber: text('formNumber'), level: text('level'), years: whole('years') })
  },
  PURGE: ({ drafts, purged }, { notice, body }) => {
    drafts.delete(notice)
    if (Array.isArray(body['digests'])) for (const digest of body['digests']) purged.add(String(digest))
  },
  ARCHIVE: ({ archives }, { by, text }) => void archives.set(text('digest'), { ...by, retention: text('retention') }),
}

const replace = <T>(all: Map<string, T>, key: string, change: (one: T) => T): void => {
  const one = all.get(key)
  if (one !== undefined) all.set(key, change(one))
}
