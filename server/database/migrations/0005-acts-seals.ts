import type { Kysely } from 'kysely'
import { makeTable } from '../columns.ts'

/**
 * Seals: what the house itself says with its key about the rows of the road, so that nobody makes a review by writing one into the file
 * (design.md P1). `mac`: the same for an entry of the journal; `seal_marks`: of which key they are, and where the journal begins to have them and
 * ends. None is worth anything without the key, so no fence watches them.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'seals', { columns: { kind: 'text', id: 'text', seal: 'text' }, key: ['kind', 'id'] })
  await makeTable(db, 'seal_marks', { columns: { name: 'text key', id: 'text', seal: 'text' } })
  await db.schema.alterTable('journal').addColumn('mac', 'text').execute()
}
