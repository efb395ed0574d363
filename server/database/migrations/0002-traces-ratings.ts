import type { Kysely } from 'kysely'
import { makeIndex, makeTable } from '../columns.ts'

/**
 * What visitors say of a notice (domain.md D11). `visit`: a hash of the visit's random name and the notice, so that a visit's votes on one notice
 * count once and nobody can tell which votes on two notices were one person's; of the time only the day is kept.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'ratings', {
    columns: { screen: 'text', visit: 'text', notice: 'text', revision: 'text', grade: 'text', reason: 'text?', rated_on: 'text' },
    key: ['screen', 'visit'],
  })
  await makeIndex(db, 'ratings', ['rated_on'])
}
