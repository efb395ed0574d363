import { type Kysely, sql } from 'kysely'
import { makeTable } from '../columns.ts'

/**
 * What administrators propose and a second person countersigns (domain.md D52, I1). The fences hold it by person: nobody countersigns what they
 * proposed or what is about them, what was settled stays settled, and nothing that was proposed turns into something else. A login they open keeps what
 * is kept of the code that is handed over with it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'proposals', {
    columns: {
      id: 'text key', subject: 'text', act: 'text', person: 'text?>people.id', wanted: 'text', proposed_by: 'text>people.id', proposed_at: 'whole',
      settled_by: 'text?>people.id', settled_at: 'whole?', verdict: 'text?',
    },
  })
  await db.schema.alterTable('accounts').addColumn('code_hash', 'text').execute()
  for (const statement of [oneOpen, ...settledOnce, neverRemoved, neverReplaced, byASecondPerson]) await sql.raw(statement).execute(db)
}

const refuse = (why: string): string => `begin select raise(abort, 'FENCE: ${why}'); end`

/** Of one thing one proposal is open; it also finds them. */
const oneOpen = 'create unique index proposals_open on proposals (subject, act) where verdict is null'

const columnsThatStay = ['id', 'subject', 'act', 'person', 'proposed_by', 'proposed_at']
const settledOnce = [
  `create trigger proposals_refuse_update before update on proposals when old.verdict is not null or ${columnsThatStay.map((column) => `new.${column} is not old.${column}`).join(' or ')} or (new.verdict is null and new.wanted is not old.wanted) ${refuse('proposals are settled once and otherwise never changed')}`,
  `create trigger proposals_refuse_insert before insert on proposals when new.verdict is not null ${refuse('proposals begin open')}`,
]
const neverRemoved = `create trigger proposals_refuse_delete before delete on proposals ${refuse('proposals are never removed')}`
/** `insert or replace` removes the old row without asking the triggers above. */
const neverReplaced = `create trigger proposals_refuse_replace before insert on proposals when exists (select 1 from proposals where id = new.id or (verdict is null and subject = new.subject and act = new.act)) ${refuse('proposals are never replaced')}`
const byASecondPerson = `create trigger proposals_need_a_second_person before update on proposals when new.verdict = 'countersigned' and (new.settled_by = new.proposed_by or new.settled_by = new.person) ${refuse('a proposal needs a second person')}`
