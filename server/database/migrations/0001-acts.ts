import type { Kysely } from 'kysely'
import { makeIndex, makeTable } from '../columns.ts'

/** The first shape of the main file: who, what, by whose leave, where. See tables.ts for what each column means. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await people(db)
  await notices(db)
  await publications(db)
  await schedulesAndScreens(db)
  await editions(db)
  await journal(db)
}

const people = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'people', { columns: { id: 'text key', name: 'text', created_at: 'whole', active: 'whole' } })
  await makeTable(db, 'accounts', {
    columns: { login: 'text key', person: 'text>people.id', password_hash: 'text', must_change: 'whole', created_at: 'whole', disabled_at: 'whole?' },
  })
  await makeTable(db, 'sessions', {
    columns: { token_hash: 'text key', person: 'text>people.id', login: 'text>accounts.login', created_at: 'whole', expires_at: 'whole', confirmed_at: 'whole' },
  })
  await makeTable(db, 'sections', { columns: { id: 'text key', name: 'text', supervising_leader: 'text?>people.id', active: 'whole' } })
  await makeTable(db, 'posts', {
    columns: { id: 'text key', person: 'text>people.id', role: 'text', section: 'text?>sections.id', title: 'text', from_on: 'text', to_on: 'text?' },
  })
  await makeTable(db, 'invitations', { columns: { token_hash: 'text key', purpose: 'text', person: 'text?>people.id', expires_at: 'whole', used_at: 'whole?' } })
  await makeIndex(db, 'accounts', ['person'])
  await makeIndex(db, 'sessions', ['person'])
  await makeIndex(db, 'posts', ['person'])
}

const notices = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'notices', {
    columns: {
      id: 'text key', section: 'text>sections.id', category: 'text', kind: 'text', created_by: 'text>people.id', created_at: 'whole', index_number: 'text? unique', latest: 'whole',
    },
  })
  await makeTable(db, 'drafts', {
    columns: { notice: 'text>notices.id', number: 'whole', words: 'text', saved_at: 'whole', saved_by: 'text>people.id', edit: 'whole', opened_from: 'whole?' },
    key: ['notice', 'number'],
  })
  await makeTable(db, 'draft_editors', { columns: { notice: 'text>notices.id', number: 'whole', person: 'text>people.id' }, key: ['notice', 'number', 'person'] })
  await makeTable(db, 'revisions', {
    columns: { digest: 'text key', notice: 'text>notices.id', number: 'whole', author: 'text>people.id', submitted_at: 'whole', form_number: 'text unique', title: 'text' },
    unique: [['notice', 'number']],
  })
  await makeTable(db, 'revision_editors', { columns: { digest: 'text>revisions.digest', person: 'text>people.id' }, key: ['digest', 'person'] })
  await makeTable(db, 'contents', { columns: { digest: 'text key', bytes: 'text' } })
  await makeTable(db, 'stages', { columns: { digest: 'text key', notice: 'text>notices.id', number: 'whole', state: 'text', since: 'whole' } })
  await makeTable(db, 'reviews', {
    columns: {
      id: 'text key', digest: 'text>revisions.digest', person: 'text>people.id', role: 'text', step: 'text', verdict: 'text', statements: 'text', reason_code: 'text?', reason: 'text?', at: 'whole',
    },
  })
  await makeIndex(db, 'stages', ['state'])
  await makeIndex(db, 'stages', ['notice'])
  await makeIndex(db, 'reviews', ['digest'])
  await makeIndex(db, 'notices', ['section'])
}

const publications = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'publications', {
    columns: { id: 'text key', digest: 'text unique', notice: 'text>notices.id', number: 'whole', publisher: 'text>people.id', at: 'whole', valid_to: 'whole' },
  })
  await makeTable(db, 'recalls', {
    columns: { publication: 'text key', digest: 'text', person: 'text>people.id', reason_code: 'text', reason: 'text?', at: 'whole', edition_floor: 'whole' },
  })
  await makeTable(db, 'catalogue', {
    columns: {
      index_number: 'text key', notice: 'text unique', digest: 'text', title: 'text', summary: 'text', category: 'text', formed_on: 'text', published_at: 'whole', withdrawn_at: 'whole?',
    },
  })
  await makeTable(db, 'index_counters', { columns: { year: 'whole key', last: 'whole' } })
  await makeTable(db, 'confirmations', {
    columns: { publication: 'text>publications.id', screen: 'text', held_edition: 'whole?', latest_possible_at: 'whole', confirmed_at: 'whole?', confirmed_edition: 'whole?' },
    key: ['publication', 'screen'],
  })
  await makeIndex(db, 'publications', ['notice'])
  await makeIndex(db, 'publications', ['valid_to'])
  await makeIndex(db, 'recalls', ['digest'])
  await makeIndex(db, 'confirmations', ['screen'])
}

const schedulesAndScreens = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'playlists', { columns: { id: 'text key', name: 'text', picks: 'text', updated_at: 'whole' } })
  await makeTable(db, 'rules', { columns: { id: 'text key', name: 'text', playlist: 'text?>playlists.id', level: 'text', body: 'text', updated_at: 'whole' } })
  await makeTable(db, 'screens', {
    columns: {
      id: 'text key', name: 'text', place: 'text', tags: 'text', profile: 'text', zone: 'text', token_hash: 'text unique', public_key: 'text',
      enrolled_at: 'whole', revoked_at: 'whole?', seat_serial: 'whole', seat_group: 'text',
    },
  })
  await makeTable(db, 'enrolments', {
    columns: {
      code: 'text key', claim_hash: 'text unique', surface: 'text', public_key: 'text', asked_at: 'whole', expires_at: 'whole', screen: 'text?', token: 'text?', prepared: 'text?',
    },
  })
}

const editions = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'editions', {
    columns: { number: 'whole key', group: 'text', digest: 'text unique', signature: 'text', bytes: 'bytes', compiled_at: 'whole', starts_at: 'whole', horizon_at: 'whole' },
  })
  await makeTable(db, 'edition_revisions', { columns: { number: 'whole>editions.number', digest: 'text' }, key: ['number', 'digest'] })
  await makeTable(db, 'kiosk_assets', { columns: { digest: 'text key', type: 'text', revision: 'text?', bytes: 'bytes' } })
  await makeTable(db, 'counters', { columns: { name: 'text key', value: 'whole' } })
  await makeIndex(db, 'editions', ['group', 'number'])
  await makeIndex(db, 'edition_revisions', ['digest'])
  await makeIndex(db, 'kiosk_assets', ['revision'])
}

/** `seq` is set by the one who appends, without gaps, because it is part of what is hashed. */
const journal = async (db: Kysely<unknown>): Promise<void> => {
  await makeTable(db, 'journal', {
    columns: { seq: 'whole key', at: 'whole', actor: 'text?', action: 'text', subject: 'text', body: 'text', prev: 'text unique', hash: 'text unique' },
  })
  await makeIndex(db, 'journal', ['subject'])
}
