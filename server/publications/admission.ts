import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { SigningKey } from '../house.ts'
import { append } from '../journal/journal.ts'
import { breakOf, type Doubted, type Review, type Step, type Verdict } from '../reviews/chain.ts'
import { contentIn, statementsIn } from '../reviews/store.ts'
import { type Counted, type Discounted, firstDiscounted, named, readCounted } from './counted.ts'
import { type Evidence, evidenceFor, isJournalled, newestPublished } from './evidence-store.ts'

/**
 * Something that should never be: a revision on its way to the glass without its chain, whose bytes are not those that were approved, or on the
 * strength of a row that nobody made by an act. `of`: that row.
 */
export type Rejected = Readonly<{ digest: Digest; notice: string | null }> & Wrong
type Wrong = Readonly<{ code: 'CHAIN_INCOMPLETE' | 'DIGEST_BROKEN'; of?: never } | { code: 'SEAL_BROKEN'; of: string }>

/** The records, and the key that their seals are made with. */
export type Records = Readonly<{ acts: Kysely<Acts>; key: Pick<SigningKey, 'seal'> }>

/**
 * The one door into an edition (design.md P1; domain.md 3.5 I1-I7). For each digest the stored bytes are hashed again, and section head,
 * supervising leader, office, director where it must be, and publisher are looked up as different people on that very digest, and every row of
 * these carries the seal of this house. Recalled, superseded and expired revisions stay outside quietly; what should never have come this far stays outside too and is journalled once.
 * @returns the admitted contents by digest.
 */
export const admit = async (records: Records, digests: readonly Digest[], now: Instant): Promise<Map<Digest, Content>> => {
  const { admitted, rejected } = await inspect(records, digests, now)
  if (rejected.length > 0) await report(records.acts, rejected, now)
  return admitted
}

/** Admission without leaving a trace: what would be let in, and what would be rejected and why. */
export const inspect = async ({ acts, key }: Records, digests: readonly Digest[], now: Instant): Promise<{ admitted: Map<Digest, Content>; rejected: Rejected[] }> => {
  const evidence = await evidenceFor(acts, digests)
  const known = new Set(evidence.map(({ digest }) => digest))
  const live = await stillStanding(acts, evidence, now)
  const counted = await readCounted(acts, live)
  const admitted = new Map<Digest, Content>()
  const rejected: Rejected[] = digests.filter((digest) => !known.has(digest)).map((digest) => ({ digest, notice: null, code: 'CHAIN_INCOMPLETE' }))
  for (const one of live) {
    const verdict = judge(counted(one), key)
    if ('code' in verdict) rejected.push({ digest: one.digest, notice: one.notice, ...verdict })
    else admitted.set(one.digest, verdict)
  }
  return { admitted, rejected }
}

/** Leaves out what was recalled, replaced or is over: that is how the road ends, no fault (domain.md T24, T26, T27). */
const stillStanding = async (db: Kysely<Acts>, evidence: readonly Evidence[], now: Instant): Promise<readonly Evidence[]> => {
  const newest = new Map((await newestPublished(db, [...new Set(evidence.map(({ notice }) => notice))])).map((row) => [row.notice, row.newest]))
  const ended = ({ state, recalled, valid_to, notice, number }: Evidence) =>
    recalled !== null || ['RECALLED', 'SUPERSEDED', 'EXPIRED'].includes(state) || (valid_to !== null && valid_to <= now) || number < (newest.get(notice) ?? number)
  return evidence.filter((one) => !ended(one))
}

/** The content of a revision whose bytes, chain and seals hold, or what does not. */
const judge = (counted: Counted, { seal }: Records['key']): Content | Wrong => {
  const { digest, notice, number, author, state, bytes, publisher, published_at } = counted.one
  const content = bytes !== null && hashOf(bytes) === digest ? contentIn(bytes) : undefined
  if (content?.notice !== notice || content.number !== number) return { code: 'DIGEST_BROKEN' }
  const reviews = counted.judgements.map(asReview)
  const doubts = counted.doubts.filter((doubt) => concerns(doubt, { digest, published_at })).map((doubt) => asDoubted(doubt, digest))
  const isWhole = publisher !== null && breakOf({ hands: [author, ...counted.editors], reviews, doubts, importance: content.decisions.importance, publisher }) === null
  if (!isWhole || state !== 'PUBLISHED') return { code: 'CHAIN_INCOMPLETE' }
  const discounted = firstDiscounted(counted, seal)
  return discounted === null ? content : { code: 'SEAL_BROKEN', of: nameOf(discounted) }
}

/**
 * Those of some wordings still on their way that the house will not publish as they stand: their kept bytes are not those that are being approved,
 * or something they rest on carries no seal of this house.
 */
export const unfitAmong = async ({ acts, key }: Records, digests: readonly Digest[]): Promise<Rejected[]> => {
  const evidence = await evidenceFor(acts, digests)
  const counted = await readCounted(acts, evidence)
  return evidence.flatMap((one): Rejected[] => {
    const { digest, notice, bytes } = one
    if (bytes !== null && hashOf(bytes) !== digest) return [{ digest, notice, code: 'DIGEST_BROKEN' }]
    const discounted = firstDiscounted(counted(one), key.seal)
    return discounted === null ? [] : [{ digest, notice, code: 'SEAL_BROKEN', of: nameOf(discounted) }]
  })
}

/** Lets nothing be published on the strength of a row that nobody made by an act. Refused: SEAL_BROKEN, with the row. */
export const refuseUnsealed = async ({ acts, key }: Records, digest: Digest): Promise<void> => {
  const evidence = await evidenceFor(acts, [digest])
  const counted = await readCounted(acts, evidence)
  for (const one of evidence) {
    const discounted = firstDiscounted(counted(one), key.seal)
    if (discounted !== null) throw new Fault('SEAL_BROKEN', { values: named(discounted) })
  }
}

const nameOf = ({ kind, id }: Discounted): string => `${kind} ${id}`

const hashOf = (bytes: string): Digest => createHash('sha256').update(bytes).digest('hex')

const asReview = ({ person, step, verdict, statements, at }: { person: string; step: string; verdict: string; statements: string; at: Instant }): Review => ({
  person,
  step: step as Step,
  verdict: verdict as Verdict,
  statements: statementsIn(statements),
  at,
})

/** A later doubt about a newer wording leaves what is out where it is (domain.md I6); one about this wording has recalled it (T25). */
const concerns = (doubt: { digest: Digest; at: Instant }, { digest, published_at }: Pick<Evidence, 'digest' | 'published_at'>): boolean =>
  doubt.digest === digest || published_at === null || doubt.at < published_at

const asDoubted = (doubt: { digest: Digest; at: Instant; answered: Digest | null }, digest: Digest): Doubted => ({
  at: doubt.at,
  isHere: doubt.digest === digest,
  isOpen: doubt.answered === null,
  resolvedHere: doubt.answered === digest,
})

/** Journals what was rejected: each is told once, however often editions are compiled. */
export const report = async (db: Kysely<Acts>, rejected: readonly Rejected[], now: Instant): Promise<void> => {
  const keep = async (tx: Kysely<Acts>) => {
    for (const { digest, notice, code, of } of rejected) {
      const body = of === undefined ? { code, digest } : { code, digest, of }
      const entry = { action: 'ADMISSION_REFUSED', subject: notice === null ? `revision:${digest}` : `notice:${notice}`, body } as const
      if (!(await isJournalled(tx, { ...entry, body: canonical(entry.body) }))) await append(tx, { at: now, actor: null, ...entry })
    }
  }
  await (db.isTransaction ? keep(db) : db.transaction().execute(keep))
}
