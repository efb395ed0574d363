import type { Kysely, Selectable } from 'kysely'
import { HOUR, type Instant, type LocalDay } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { carriesSeal, ifSealed } from '../seals/register-store.ts'
import { SESSION_MS } from './session.ts'

type Db = Kysely<Acts>
export type PersonRow = Selectable<Acts['people']>
export type AccountRow = Selectable<Acts['accounts']>
export type PostRow = Selectable<Acts['posts']>
export type SectionRow = Selectable<Acts['sections']>

/** A person of the register. Here as below, only rows that carry their seal count, unless said otherwise. */
export const personById = (db: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).where(carriesSeal('people')).executeTakeFirst()
/** Everyone: whose row does not carry its seal is still named, but as somebody who is not active. */
export const peopleByName = (db: Db): Promise<PersonRow[]> =>
  db.selectFrom('people').select(['id', 'name', 'created_at', ifSealed('people', 'active', 0)]).orderBy('created_at').orderBy('id').execute()
export const insertPerson = async (db: Db, row: PersonRow): Promise<void> => void (await db.insertInto('people').values(row).execute())
export const updatePerson = async (db: Db, id: string, change: Partial<Pick<PersonRow, 'name' | 'active'>>): Promise<void> =>
  void (await db.updateTable('people').set(change).where('id', '=', id).execute())

const accountsNamed = (db: Db, login: string) =>
  db.selectFrom('accounts').innerJoin('people', 'people.id', 'accounts.person').selectAll('accounts').select(['people.name', 'people.active']).where('login', '=', login)

/** An account together with its person, for signing in. */
export const accountThatCounts = (db: Db, login: string): Promise<(AccountRow & Pick<PersonRow, 'name' | 'active'>) | undefined> =>
  accountsNamed(db, login).where(carriesSeal('accounts')).where(carriesSeal('people')).executeTakeFirst()
/** Any account with this login, sealed or not: a login is taken all the same. */
export const accountByLogin = (db: Db, login: string): Promise<AccountRow | undefined> => accountsNamed(db, login).executeTakeFirst()

export const allAccounts = (db: Db): Promise<AccountRow[]> => db.selectFrom('accounts').selectAll().where(carriesSeal('accounts')).orderBy('created_at').execute()
export const accountsOf = (db: Db, person: string): Promise<AccountRow[]> =>
  db.selectFrom('accounts').selectAll().where('person', '=', person).where(carriesSeal('accounts')).orderBy('created_at').execute()
export const insertAccount = async (db: Db, row: AccountRow): Promise<void> => void (await db.insertInto('accounts').values(row).execute())
export const updatePassword = async (db: Db, login: string, change: Pick<AccountRow, 'password_hash' | 'must_change' | 'code_hash'>): Promise<void> =>
  void (await db.updateTable('accounts').set(change).where('login', '=', login).execute())

export const updateAccountEnd = async (db: Db, login: string, disabledAt: Instant | null): Promise<void> =>
  void (await db.updateTable('accounts').set({ disabled_at: disabledAt }).where('login', '=', login).execute())

/** A clock that ran in another zone may be put right without sending everybody back to the door, least of all whoever is about to recall. */
const PUT_RIGHT_MS = 12 * HOUR

/** A session that still counts: not over, not of a time that is yet to come (the clock was put back since), its account and person still in use. */
export const liveSession = (db: Db, tokenHash: string, now: Instant) =>
  db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.login', 'sessions.login')
    .innerJoin('people', 'people.id', 'sessions.person')
    .select(['people.id', 'people.name', 'accounts.login', 'accounts.must_change', 'accounts.code_hash', 'sessions.created_at', 'sessions.expires_at', 'sessions.confirmed_at', 'sessions.token_hash'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', now)
    .where('sessions.created_at', '<=', now + PUT_RIGHT_MS)
    .where('sessions.created_at', '>', now - SESSION_MS)
    .where('people.active', '=', 1)
    .where('accounts.disabled_at', 'is', null)
    .where(carriesSeal('accounts'))
    .where(carriesSeal('people'))
    .executeTakeFirst()

export const insertSession = async (db: Db, row: Selectable<Acts['sessions']>): Promise<void> => void (await db.insertInto('sessions').values(row).execute())
export const confirmSession = async (db: Db, tokenHash: string, at: Instant): Promise<void> =>
  void (await db.updateTable('sessions').set({ confirmed_at: at }).where('token_hash', '=', tokenHash).execute())
export const deleteSession = async (db: Db, tokenHash: string): Promise<void> => void (await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute())
export const deleteSessionsOfPerson = async (db: Db, person: string): Promise<void> => void (await db.deleteFrom('sessions').where('person', '=', person).execute())

/** Ends every session of a login but the one that is kept (null: all of them). */
export const deleteSessionsOfLogin = async (db: Db, login: string, keptHash: string | null): Promise<void> =>
  void (await db.deleteFrom('sessions').where('login', '=', login).where('token_hash', '!=', keptHash ?? '').execute())

export const deleteOverSessions = async (db: Db, now: Instant): Promise<number> =>
  Number((await db.deleteFrom('sessions').where('expires_at', '<=', now).executeTakeFirst()).numDeletedRows)
export const deleteOverInvitations = async (db: Db, now: Instant): Promise<number> =>
  Number((await db.deleteFrom('invitations').where('expires_at', '<=', now).executeTakeFirst()).numDeletedRows)

/** Posts held on a day by one person. */
export const postsOn = (db: Db, person: string, day: LocalDay): Promise<PostRow[]> =>
  db
    .selectFrom('posts')
    .selectAll()
    .where('person', '=', person)
    .where('from_on', '<=', day)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
    .where(carriesSeal('posts'))
    .execute()

/** Every post a person ever held or will, sealed or not. */
export const postsOf = (db: Db, person: string): Promise<PostRow[]> => db.selectFrom('posts').selectAll().where('person', '=', person).execute()
export const allPosts = (db: Db): Promise<PostRow[]> => db.selectFrom('posts').selectAll().where(carriesSeal('posts')).orderBy('from_on').orderBy('id').execute()
export const postById = (db: Db, id: string): Promise<PostRow | undefined> => db.selectFrom('posts').selectAll().where('id', '=', id).where(carriesSeal('posts')).executeTakeFirst()
export const insertPost = async (db: Db, row: PostRow): Promise<void> => void (await db.insertInto('posts').values(row).execute())
export const updatePostEnd = async (db: Db, id: string, toOn: LocalDay | null): Promise<void> =>
  void (await db.updateTable('posts').set({ to_on: toOn }).where('id', '=', id).execute())

/** Accounts that could sign in and hold the administrator's post: begun by `day`, and not ended by it (`lasting`: with no end at all). */
export const administrators = (db: Db, day: LocalDay, { lasting }: { lasting: boolean }): Promise<{ person: string }[]> =>
  db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person')
    .innerJoin('accounts', 'accounts.person', 'posts.person')
    .select('posts.person')
    .distinct()
    .where('posts.role', '=', 'administrator')
    .where('people.active', '=', 1)
    .where('accounts.disabled_at', 'is', null)
    .where('posts.from_on', '<=', day)
    .where((where) => (lasting ? where('to_on', 'is', null) : where.or([where('to_on', 'is', null), where('to_on', '>=', day)])))
    .where((where) => where.and([carriesSeal('posts'), carriesSeal('people'), carriesSeal('accounts')]))
    .execute()

/** All of them: one whose row does not carry its seal is still named, but closed and without a leader. */
export const allSections = (db: Db): Promise<SectionRow[]> =>
  db.selectFrom('sections').select(['id', 'name', ifSealed('sections', 'supervising_leader', null), ifSealed('sections', 'active', 0)]).orderBy('name').execute()
export const sectionById = (db: Db, id: string): Promise<SectionRow | undefined> =>
  db.selectFrom('sections').selectAll().where('id', '=', id).where(carriesSeal('sections')).executeTakeFirst()
export const sectionsSupervisedBy = (db: Db, person: string): Promise<SectionRow[]> =>
  db.selectFrom('sections').selectAll().where('supervising_leader', '=', person).where('active', '=', 1).where(carriesSeal('sections')).execute()
/** Every section that names the person as its leader, sealed or not, whether they hold that post or not. */
export const sectionsLedBy = (db: Db, person: string): Promise<SectionRow[]> => db.selectFrom('sections').selectAll().where('supervising_leader', '=', person).execute()
export const insertSection = async (db: Db, row: SectionRow): Promise<void> => void (await db.insertInto('sections').values(row).execute())
export const updateSection = async (db: Db, id: string, change: Partial<Omit<SectionRow, 'id'>>): Promise<void> =>
  void (await db.updateTable('sections').set(change).where('id', '=', id).execute())

export const insertInvitation = async (db: Db, row: Selectable<Acts['invitations']>): Promise<void> => void (await db.insertInto('invitations').values(row).execute())
export const openInvitation = (db: Db, tokenHash: string, { purpose, now }: { purpose: string; now: Instant }) =>
  db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash).where('purpose', '=', purpose).where('used_at', 'is', null).where('expires_at', '>', now).executeTakeFirst()
export const useInvitation = async (db: Db, tokenHash: string, now: Instant): Promise<void> =>
  void (await db.updateTable('invitations').set({ used_at: now }).where('token_hash', '=', tokenHash).execute())
/** Only the newest link of a purpose works. */
export const deleteInvitations = async (db: Db, purpose: string): Promise<void> => void (await db.deleteFrom('invitations').where('purpose', '=', purpose).execute())
