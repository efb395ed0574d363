import { type Kysely, sql } from 'kysely'
import { makeTable } from '../columns.ts'

/** Files attached to notices. They may be destroyed like other words, but nobody puts other bytes under a digest (design.md P1, P2). */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'attachments', {
    columns: { notice: 'text>notices.id', digest: 'text', type: 'text', bytes: 'bytes', person: 'text>people.id', at: 'whole' },
    key: ['notice', 'digest'],
  })
  for (const fence of [neverChanged, neverReplaced]) await sql.raw(fence).execute(db)
}

const neverChanged = `create trigger attachments_refuse_update before update on attachments begin select raise(abort, 'FENCE: attachments are never changed'); end`

/** `insert or replace` removes the old row without asking the trigger above. */
const neverReplaced = `create trigger attachments_refuse_replace before insert on attachments
when exists (select 1 from attachments where notice = new.notice and digest = new.digest) begin select raise(abort, 'FENCE: attachments are never replaced'); end`
