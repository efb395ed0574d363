import { type Kysely, sql } from 'kysely'
import { makeIndex, makeTable } from '../columns.ts'
import { raiseRoadFences } from '../road-fences.ts'

/**
 * The whole review road: doubts, delegation, referral, closing, signatures, scans, and what answers for them. Words leave the tables that are
 * kept for good (titles of revisions, reasons of reviews and recalls) for stores that can be purged when something turns out to be secret.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await words(db)
  await reviews(db)
  await secrecy(db)
  await people(db)
  await office(db)
  await raiseRoadFences(db)
}

const words = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'remarks', { columns: { id: 'text key', notice: 'text', digest: 'text?', text: 'text' } })
  await makeIndex(db, 'remarks', ['notice'])
  await sql`insert into remarks select v.id, r.notice, v.digest, v.reason from reviews v join revisions r on r.digest = v.digest where v.reason is not null`.execute(db)
  await sql`insert into remarks select c.publication, p.notice, c.digest, c.reason from recalls c join publications p on p.id = c.publication where c.reason is not null`.execute(db)
  await db.schema.alterTable('reviews').dropColumn('reason').execute()
  await db.schema.alterTable('recalls').dropColumn('reason').execute()
  await db.schema.alterTable('revisions').dropColumn('title').execute()
}

const reviews = async (db: Kysely<unknown>): Promise<void> => {
  for (const column of ['on_behalf_of', 'delegation', 'ground']) await db.schema.alterTable('reviews').addColumn(column, 'text').execute()
  await makeTable(db, 'doubts', {
    columns: { id: 'text key', notice: 'text>notices.id', digest: 'text>revisions.digest', person: 'text>people.id', role: 'text', at: 'whole' },
  })
  await makeTable(db, 'resolutions', { columns: { doubt: 'text key', id: 'text unique', digest: 'text', person: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'signatures', {
    columns: { review: 'text key', digest: 'text', person: 'text>people.id', method: 'text', passkey: 'text?', proof: 'text', at: 'whole' },
  })
  await makeTable(db, 'archives', { columns: { digest: 'text key', retention: 'text', person: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'recall_confirms', { columns: { publication: 'text key', person: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'scans', { columns: { id: 'text key', notice: 'text', digest: 'text?', number: 'whole', person: 'text', rules: 'text', hits: 'text', at: 'whole' } })
  await makeTable(db, 'dispositions', {
    columns: { id: 'text key', notice: 'text>notices.id', rule: 'text', print: 'text', person: 'text>people.id', at: 'whole' },
    unique: [['notice', 'rule', 'print']],
  })
  await makeIndex(db, 'doubts', ['notice'])
  await makeIndex(db, 'scans', ['notice'])
}

const secrecy = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'referrals', {
    columns: { id: 'text key', notice: 'text>notices.id', digest: 'text>revisions.digest', number: 'text', addressee: 'text', on_day: 'text', person: 'text>people.id', at: 'whole' },
  })
  await makeTable(db, 'replies', { columns: { referral: 'text key', number: 'text', on_day: 'text', secret: 'whole', person: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'stubs', {
    columns: { notice: 'text key', form_number: 'text', level: 'text', years: 'whole', person: 'text>people.id', at: 'whole' },
  })
  await makeTable(db, 'purges', { columns: { id: 'text key', notice: 'text', digest: 'text?', at: 'whole' } })
  await makeIndex(db, 'referrals', ['notice'])
  await makeIndex(db, 'purges', ['notice'])
}

const people = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'delegations', {
    columns: {
      id: 'text key', role: 'text', section: 'text?>sections.id', giver: 'text>people.id', holder: 'text>people.id', from_on: 'text', to_on: 'text',
      basis: 'text', created_by: 'text>people.id', created_at: 'whole', revoked_at: 'whole?',
    },
  })
  await makeTable(db, 'passkeys', {
    columns: {
      id: 'text key', person: 'text>people.id', public_key: 'text', counter: 'whole', transports: 'text', label: 'text', created_at: 'whole', used_at: 'whole?', revoked_at: 'whole?',
    },
  })
  await makeTable(db, 'challenges', { columns: { session: 'text', purpose: 'text', nonce: 'text', expires_at: 'whole' }, key: ['session', 'purpose'] })
  await makeIndex(db, 'delegations', ['holder'])
  await makeIndex(db, 'passkeys', ['person'])
}

const office = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'calendars', { columns: { year: 'whole key', days: 'text', source: 'text', imported_by: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'office_numbers', { columns: { number: 'text key', label: 'text', added_by: 'text>people.id', at: 'whole' } })
  await makeTable(db, 'policies', {
    columns: { id: 'text key', name: 'text', number: 'text?', status: 'text', from_on: 'text', to_on: 'text?', clauses: 'text', updated_at: 'whole' },
  })
  await makeTable(db, 'cases', {
    columns: {
      id: 'text key', kind: 'text', cause: 'text', notice: 'text?', digest: 'text?', person: 'text?', proposed_at: 'whole', status: 'text',
      decided_by: 'text?', decided_at: 'whole?', outcome: 'text?', due_on: 'text?', proven_at: 'whole?',
    },
    unique: [['cause', 'notice', 'digest']],
  })
}
