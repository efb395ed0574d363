import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import type { Sealer } from '../house.ts'
import { doubtToSeal, publicationToSeal, resolutionToSeal, reviewToSeal, revisionToSeal, type ToSeal } from '../seals/sealed.ts'
import { holdsSeal } from '../seals/seals.ts'
import { type Doubting, doubtsAbout, editorsAmong, type Evidence, type Judgement, judgementsOn, remembered } from './evidence-store.ts'

/** Everything that is counted on when one revision is let on to the glass. `editors`: who wrote it beside its author. */
export type Counted = Readonly<{ one: Evidence; editors: readonly string[]; judgements: readonly Judgement[]; doubts: readonly Doubting[]; remembered: Awaited<ReturnType<typeof remembered>> }>

/** Reads it for many revisions at once. */
export const readCounted = async (db: Kysely<Acts>, all: readonly Evidence[]): Promise<(one: Evidence) => Counted> => {
  const digests = all.map(({ digest }) => digest)
  const notices = [...new Set(all.map(({ notice }) => notice))]
  const judgements = grouped(await judgementsOn(db, digests), ({ digest }) => digest)
  const editors = grouped(await editorsAmong(db, digests), ({ digest }) => digest)
  const doubts = grouped(await doubtsAbout(db, notices), ({ notice }) => notice)
  const told = grouped(await remembered(db, notices), ({ subject }) => subject)
  return (one) => ({
    one,
    editors: (editors.get(one.digest) ?? []).map(({ person }) => person),
    judgements: judgements.get(one.digest) ?? [],
    doubts: doubts.get(one.notice) ?? [],
    remembered: told.get(`notice:${one.notice}`) ?? [],
  })
}

const grouped = <T>(rows: readonly T[], by: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(by(row))
    if (group === undefined) groups.set(by(row), [row])
    else group.push(row)
  }
  return groups
}

/** A row that does not count: what it is, and its id. `recall`: one the journal remembers, whose row is gone. */
export type Discounted = Readonly<{ kind: ToSeal['kind'] | 'recall'; id: string }>

/**
 * The first row counted on that carries no seal of this house, or is gone though the journal remembers it: somebody wrote past the house
 * (design.md P1). Null when everything counted on is the house's own.
 */
export const firstDiscounted = (counted: Counted, seal: Sealer): Discounted | null => {
  const unsealed = held(counted).find(({ of, kept }) => !holdsSeal(of, kept, seal))
  if (unsealed !== undefined) return { kind: unsealed.of.kind, id: unsealed.of.id }
  const { one, doubts } = counted
  for (const { doubt, recalled } of counted.remembered) {
    if (recalled !== null && recalled === one.publication && one.recalled === null) return { kind: 'recall', id: recalled }
    if (doubt !== null && !doubts.some(({ id }) => id === doubt)) return { kind: 'doubt', id: doubt }
  }
  return null
}

type Held = Readonly<{ of: ToSeal; kept: string | null }>

const held = ({ one, editors, judgements, doubts }: Counted): Held[] => [
  { of: revisionToSeal(one, editors), kept: one.seal },
  ...judgements.map((judgement) => ({ of: reviewToSeal(judgement, signatureOf(judgement)), kept: judgement.seal })),
  ...doubts.flatMap((doubt) => [{ of: doubtToSeal(doubt), kept: doubt.seal }, ...answerOf(doubt)]),
  ...releaseOf(one),
]

const signatureOf = ({ id, signed_digest, signer, method, passkey, proof, signed_at }: Judgement): Acts['signatures'] | null =>
  signed_digest === null || signer === null || method === null || proof === null || signed_at === null
    ? null
    : { review: id, digest: signed_digest, person: signer, method, passkey, proof, at: signed_at }

const answerOf = ({ id, answer, answered, answerer, answered_at, answer_seal }: Doubting): Held[] =>
  answer === null || answered === null || answerer === null || answered_at === null
    ? []
    : [{ of: resolutionToSeal({ doubt: id, id: answer, digest: answered, person: answerer, at: answered_at }), kept: answer_seal }]

const releaseOf = ({ digest, notice, number, publication, publisher, published_at, valid_to, publication_seal }: Evidence): Held[] =>
  publication === null || publisher === null || published_at === null || valid_to === null
    ? []
    : [{ of: publicationToSeal({ id: publication, digest, notice, number, publisher, at: published_at, valid_to }), kept: publication_seal }]

/** What a row is called in the office. */
const kinds: Readonly<Record<Discounted['kind'], readonly [zh: string, en: string]>> = {
  revision: ['冻结的文稿', 'the frozen wording'], review: ['审核记录', 'the review'], doubt: ['疑义', 'the doubt'], resolution: ['疑义的解决意见', 'the answer to the doubt'],
  publication: ['发布记录', 'the publication'], recall: ['撤回记录', 'the recall'],
}

/** A row by name and id, in both languages, as values of a fault. */
export const named = ({ kind, id }: Discounted): { ofZh: string; of: string } => ({ ofZh: `${kinds[kind][0]} ${id}`, of: `${kinds[kind][1]} ${id}` })
