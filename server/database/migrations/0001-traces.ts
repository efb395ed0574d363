import type { Kysely } from 'kysely'
import { makeIndex, makeTable } from '../columns.ts'

/** The first shape of the traces file. A play is known by its screen, the page's session and its place in it, so a batch may come twice. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'plays', {
    columns: {
      screen: 'text', session: 'text', sequence: 'whole', edition: 'whole', notice: 'text?', revision: 'text?', page: 'whole', from_at: 'whole', ms: 'whole', received_at: 'whole',
    },
    key: ['screen', 'session', 'sequence'],
  })
  await makeTable(db, 'showings', {
    columns: { screen: 'text', edition: 'whole', digests: 'text', since: 'whole', received_at: 'whole', version: 'text?' },
  })
  await makeTable(db, 'health', {
    columns: {
      screen: 'text', at: 'whole', held_edition: 'whole?', seen_at: 'whole', offset_ms: 'whole?', refusal: 'text?', missing: 'text?', viewport: 'text?', secure: 'whole?',
    },
    key: ['screen', 'at'],
  })
  await makeIndex(db, 'plays', ['screen', 'from_at'])
  await makeIndex(db, 'showings', ['screen', 'since'])
}
