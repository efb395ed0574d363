import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

/** How a wording left the road without a review: sent back by the information centre (T22), or withdrawn (T19). `reason` null once its words had to leave. */
export type Leaving = Readonly<{ digest: string; person: string; name: string; at: Instant; reasonCode: string | null; reason: string | null }>

type Body = Readonly<{ transition?: string; digest?: string; remark?: string; reasonCode?: string }>

const without: ReadonlySet<string> = new Set(['T19', 'T22'])

/** The wordings of a notice that left the road without a review, in the order of the journal, with what was written then. */
export const leavingsOf = async (db: Kysely<Acts>, notice: string): Promise<Leaving[]> => {
  const entries = await db
    .selectFrom('journal')
    .innerJoin('people', 'people.id', 'journal.actor')
    .select(['people.id as person', 'people.name', 'journal.at', 'journal.body'])
    .where('subject', '=', `notice:${notice}`)
    .where('action', 'in', ['RETURN', 'WITHDRAW'])
    .orderBy('seq')
    .execute()
  const left = entries.flatMap(({ body, ...entry }) => {
    const { transition, digest, remark, reasonCode } = JSON.parse(body) as Body
    return transition !== undefined && without.has(transition) && digest !== undefined ? [{ ...entry, digest, remark: remark ?? '', reasonCode: reasonCode ?? null }] : []
  })
  if (left.length === 0) return []
  const remarks = await db.selectFrom('remarks').select(['id', 'text']).where('id', 'in', left.map(({ remark }) => remark)).execute()
  return left.map(({ remark, ...leaving }) => ({ ...leaving, reason: remarks.find(({ id }) => id === remark)?.text ?? null }))
}
