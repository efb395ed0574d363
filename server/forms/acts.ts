import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import type { Action } from '../journal/actions.ts'
import { namesOf } from '../journal/store.ts'
import { ground, returnReason, statements } from '../reviews/answers.ts'
import type { ReviewRow } from '../reviews/store.ts'
import type { FormAct, Place } from './answers.ts'
import { entriesOf } from './store.ts'

type Entry = Selectable<Acts['journal']>

/** What of a journal entry's body the form shows. */
const body = z.looseObject({
  digest: z.string().optional(),
  as: z.string().optional(),
  onBehalfOf: z.string().optional(),
  reasonCode: returnReason.nullish().catch(null),
  ground: ground.nullish().catch(null),
  statements: statements.nullish().catch(null),
})

/** Which acts stand on a form, and as what. */
const verdicts: Readonly<Partial<Record<Action, FormAct['verdict']>>> = {
  SUBMIT: 'submit', SECTION_APPROVE: 'pass', LEADER_SIGN: 'pass', OFFICE_PASS: 'pass', ESCALATE: 'escalate', DIRECTOR_APPROVE: 'pass', RETURN: 'return', CLOSE: 'close', REFER_OUT: 'refer', PUBLISH: 'publish',
}
const placeOfRole: Readonly<Record<string, Place>> = {
  author: 'author', 'section-head': 'section', 'supervising-leader': 'leader', office: 'office', director: 'director', 'information-centre': 'centre',
}

/**
 * The acts on one revision that stand on its form, with the times of the journal's own entries (domain.md D18), oldest first. The reasons and
 * signatures stand in the reviews of the same person at the same moment.
 */
export const formActs = async (db: Kysely<Acts>, { notice, digest, reviews }: { notice: string; digest: Digest; reviews: readonly ReviewRow[] }): Promise<FormAct[]> => {
  const read = (await entriesOf(db, notice)).map((entry) => ({ entry, said: body.parse(JSON.parse(entry.body)) })).filter(({ said }) => said.digest === digest)
  const names = await namesOf(db, [...new Set(read.flatMap(({ entry, said }) => [entry.actor ?? [], said.onBehalfOf ?? []].flat()))])
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  return read.flatMap(({ entry, said }): FormAct[] => {
    const verdict = verdicts[entry.action as Action]
    if (verdict === undefined || entry.actor === null) return []
    const review = reviews.find(({ person, at }) => person === entry.actor && at === entry.at)
    return [
      {
        seq: entry.seq, at: entry.at, action: entry.action, verdict,
        place: placeFor(entry, said.as),
        person: named(entry.actor),
        onBehalfOf: said.onBehalfOf === undefined ? null : named(said.onBehalfOf),
        statements: said.statements ?? null, reasonCode: said.reasonCode ?? null, ground: said.ground ?? null,
        reason: review?.reason ?? null, signature: review?.signature ?? null,
      },
    ]
  })
}

/** Whoever submits signs as the author, whatever their post. */
const placeFor = ({ action }: Entry, as: string | undefined): Place => (action === 'SUBMIT' ? 'author' : (placeOfRole[as ?? ''] ?? 'office'))
