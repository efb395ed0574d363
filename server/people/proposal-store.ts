import { type Kysely, type RawBuilder, type Selectable, sql, type SqlBool } from 'kysely'
import type { Instant, LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { carriesSeal } from '../seals/register-store.ts'
import type { ProposalAct } from './answers.ts'
import { countersigning } from './roles.ts'

type Db = Kysely<Acts>
export type ProposalRow = Selectable<Acts['proposals']>

/** What waits. A row that does not carry its seal counts as not there: nobody countersigns what was never proposed. */
const open = (db: Db) => db.selectFrom('proposals').selectAll().where('verdict', 'is', null).where(carriesSeal('proposals'))

/** Those that wait, oldest first. */
export const openProposals = (db: Db): Promise<ProposalRow[]> => open(db).orderBy('proposed_at').orderBy('id').execute()
export const openOf = (db: Db, subject: string, act: ProposalAct): Promise<ProposalRow | undefined> => open(db).where('subject', '=', subject).where('act', '=', act).executeTakeFirst()
/** Of any seal, or none: a row somebody wrote into the file does not stand in the way of a true one either. */
export const anyOpenOf = (db: Db, subject: string, act: ProposalAct): Promise<ProposalRow | undefined> =>
  db.selectFrom('proposals').selectAll().where('verdict', 'is', null).where('subject', '=', subject).where('act', '=', act).executeTakeFirst()
export const openAbout = (db: Db, person: string): Promise<ProposalRow[]> => open(db).where('person', '=', person).orderBy('proposed_at').orderBy('id').execute()
export const proposalById = (db: Db, id: string): Promise<ProposalRow | undefined> =>
  db.selectFrom('proposals').selectAll().where('id', '=', id).where(carriesSeal('proposals')).executeTakeFirst()

export const insertProposal = async (db: Db, row: Omit<ProposalRow, 'settled_by' | 'settled_at' | 'verdict'>): Promise<void> =>
  void (await db.insertInto('proposals').values({ ...row, settled_by: null, settled_at: null, verdict: null }).execute())

/** How a proposal ended. `by` null: by the house itself. */
export type Ending = Readonly<{ verdict: 'countersigned' | 'refused' | 'withdrawn' | 'replaced'; by: string | null; at: Instant; wanted: string }>
export const endProposal = async (db: Db, id: string, { verdict, by, at, wanted }: Ending): Promise<void> =>
  void (await db.updateTable('proposals').set({ verdict, settled_by: by, settled_at: at, wanted }).where('id', '=', id).execute())

/** What somebody refused lately, newest first, with their words. */
export const refusedSince = (db: Db, at: Instant): Promise<(ProposalRow & { text: string | null })[]> =>
  db
    .selectFrom('proposals')
    .leftJoin('remarks', 'remarks.id', 'proposals.id')
    .selectAll('proposals')
    .select('remarks.text')
    .where('verdict', '=', 'refused')
    .where('settled_at', '>=', at)
    .where(carriesSeal('proposals'))
    .orderBy('settled_at', 'desc')
    .orderBy('proposals.id')
    .execute()

export const insertReason = async (db: Db, { id, text }: Readonly<{ id: string; text: string }>): Promise<void> =>
  void (await db.insertInto('remarks').values({ id, notice: '', digest: null, text }).execute())

/** What waits of passwords anywhere in the house: the login and the proposal's own record of it. */
export const waitingPasswords = (db: Db): Promise<Pick<ProposalRow, 'subject' | 'wanted'>[]> =>
  db.selectFrom('proposals').select(['subject', 'wanted']).where('verdict', 'is', null).where('act', 'in', ['ACCOUNT_CREATE', 'PASSWORD_RESET']).where(carriesSeal('proposals')).execute()

/** Who could countersign on a day: active, with an open login and a post of one's own. */
export const countersignersOn = (db: Db, day: LocalDay): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person')
    .innerJoin('accounts', 'accounts.person', 'posts.person')
    .select(['people.id', 'people.name'])
    .distinct()
    .where('posts.role', 'in', countersigning)
    .where('people.active', '=', 1)
    .where('accounts.disabled_at', 'is', null)
    .where('posts.from_on', '<=', day)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
    .where((where) => where.and([carriesSeal('posts'), carriesSeal('people'), carriesSeal('accounts')]))
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()

/** Everyone but one person who was ever appointed to countersign, and whether they were ever given a login. */
export const everAppointed = async (db: Db, but: string): Promise<{ person: string; login: boolean }[]> => {
  const rows = await db
    .selectFrom('posts')
    .leftJoin('accounts', 'accounts.person', 'posts.person')
    .select(['posts.person', 'accounts.login'])
    .where('posts.role', 'in', countersigning)
    .where('posts.person', '!=', but)
    .execute()
  return rows.map(({ person, login }) => ({ person, login: login !== null }))
}

/** Whether the journal tells of somebody but one person who was appointed to countersign, or of a login of one of these: rows of the register may be gone. */
export const journalTells = async (db: Db, { but, people }: Readonly<{ but: string; people: readonly string[] }>): Promise<Readonly<{ appointed: boolean; login: boolean }>> => {
  const told = async (found: RawBuilder<SqlBool>): Promise<boolean> => (await db.selectFrom('journal').select('seq').where(found).limit(1).executeTakeFirst()) !== undefined
  return {
    appointed: await told(sql`action = 'POST_CREATE' and json_extract(body, '$.role') in (${sql.join(countersigning)}) and json_extract(body, '$.person') <> ${but}`),
    login: await told(sql`action = 'ACCOUNT_CREATE' and subject in (${sql.join(['', ...people].map((person) => `person:${person}`))})`),
  }
}
