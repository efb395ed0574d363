import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import { profile } from '#playlists/profile.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import type { Screen } from '../editions/group.ts'

export type ScreenRow = Selectable<Acts['screens']>
export type EnrolmentRow = Selectable<Acts['enrolments']>

/** A screen as kept, its lists and records read. */
export type KeptScreen = Screen & Readonly<{ name: string; place: string; publicKey: string; tokenHash: string; enrolledAt: Instant; revokedAt: Instant | null }>

const screenOf = (row: ScreenRow): KeptScreen => ({
  id: row.id,
  name: row.name,
  place: row.place,
  tags: JSON.parse(row.tags) as string[],
  profile: profile.parse(JSON.parse(row.profile)),
  zone: row.zone,
  seated: { group: row.seat_group, serial: row.seat_serial },
  publicKey: row.public_key,
  tokenHash: row.token_hash,
  enrolledAt: row.enrolled_at,
  revokedAt: row.revoked_at,
})

/** All screens that are enrolled and not revoked, by name. */
export const liveScreens = async (db: Kysely<Acts>): Promise<KeptScreen[]> =>
  (await db.selectFrom('screens').selectAll().where('revoked_at', 'is', null).orderBy('name').orderBy('id').execute()).map(screenOf)

/** Those of the named screens that exist, revoked ones too. */
export const screensById = async (db: Kysely<Acts>, ids: readonly string[]): Promise<KeptScreen[]> =>
  ids.length === 0 ? [] : (await db.selectFrom('screens').selectAll().where('id', 'in', ids).execute()).map(screenOf)

/** The live screen with this token, or undefined. */
export const screenByToken = async (db: Kysely<Acts>, tokenHash: string): Promise<KeptScreen | undefined> => {
  const row = await db.selectFrom('screens').selectAll().where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).executeTakeFirst()
  return row && screenOf(row)
}

export const insertScreen = async (tx: Kysely<Acts>, screen: KeptScreen): Promise<void> => {
  await tx.insertInto('screens').values({ id: screen.id, ...columnsOf(screen), token_hash: screen.tokenHash, public_key: screen.publicKey, enrolled_at: screen.enrolledAt, revoked_at: null }).execute()
}

type Changeable = Pick<KeptScreen, 'name' | 'place' | 'tags' | 'profile' | 'zone' | 'seated'>

const columnsOf = ({ name, place, tags, profile, zone, seated }: Changeable) => ({
  name,
  place,
  tags: JSON.stringify(tags),
  profile: JSON.stringify(profile),
  zone,
  seat_group: seated.group,
  seat_serial: seated.serial,
})

export const updateScreen = async (tx: Kysely<Acts>, id: string, changed: Changeable): Promise<void> => {
  await tx.updateTable('screens').set(columnsOf(changed)).where('id', '=', id).execute()
}

/** Gives the screen a new box: from now on only this token and this key are its own. */
export const updateToken = async (tx: Kysely<Acts>, id: string, box: Readonly<{ tokenHash: string; publicKey: string }>): Promise<void> => {
  await tx.updateTable('screens').set({ token_hash: box.tokenHash, public_key: box.publicKey }).where('id', '=', id).execute()
}

export const revokeScreen = async (tx: Kysely<Acts>, id: string, at: Instant): Promise<void> => {
  await tx.updateTable('screens').set({ revoked_at: at }).where('id', '=', id).execute()
}

export const insertEnrolment = async (tx: Kysely<Acts>, row: Insertable<Acts['enrolments']>): Promise<void> => {
  await tx.insertInto('enrolments').values(row).execute()
}

/** An enrolment by one of its names that is not over yet. */
export const enrolmentBy = (db: Kysely<Acts>, [by, value]: readonly ['code' | 'claim_hash', string], now: Instant): Promise<EnrolmentRow | undefined> =>
  db.selectFrom('enrolments').selectAll().where(by, '=', value).where('expires_at', '>', now).executeTakeFirst()

/** The pages that show a code and wait now, the newest first. */
export const waitingEnrolments = (db: Kysely<Acts>, now: Instant): Promise<EnrolmentRow[]> =>
  db.selectFrom('enrolments').selectAll().where('expires_at', '>', now).where('screen', 'is', null).where('prepared', 'is', null).orderBy('asked_at', 'desc').execute()

export const countEnrolments = async (db: Kysely<Acts>, now: Instant): Promise<number> => {
  const { n } = await db.selectFrom('enrolments').select((select) => select.fn.countAll<number>().as('n')).where('expires_at', '>', now).executeTakeFirstOrThrow()
  return Number(n)
}

export const updateEnrolment = async (tx: Kysely<Acts>, code: string, set: Readonly<{ screen?: string; public_key?: string }>): Promise<void> => {
  await tx.updateTable('enrolments').set(set).where('code', '=', code).execute()
}

/** Deletes the enrolments of a screen that has used its token, or those that are over. Returns how many there were. */
export const deleteEnrolments = async (tx: Kysely<Acts>, of: Readonly<{ screen: string } | { overAt: Instant }>): Promise<number> => {
  const all = tx.deleteFrom('enrolments')
  const { numDeletedRows } = await ('screen' in of ? all.where('screen', '=', of.screen) : all.where('expires_at', '<=', of.overAt)).executeTakeFirst()
  return Number(numDeletedRows)
}

/** The recalls a screen has not confirmed yet. */
export const openConfirmations = (db: Kysely<Acts>, screen: string): Promise<{ publication: string; digest: Digest; edition_floor: number }[]> =>
  db
    .selectFrom('confirmations')
    .innerJoin('recalls', 'recalls.publication', 'confirmations.publication')
    .select(['confirmations.publication', 'recalls.digest', 'recalls.edition_floor'])
    .where('confirmations.screen', '=', screen)
    .where('confirmations.confirmed_at', 'is', null)
    .execute()

export const confirm = async (tx: Kysely<Acts>, of: Readonly<{ publication: string; screen: string; at: Instant; edition: number }>): Promise<void> => {
  await tx
    .updateTable('confirmations')
    .set({ confirmed_at: of.at, confirmed_edition: of.edition })
    .where('publication', '=', of.publication)
    .where('screen', '=', of.screen)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Which notice each revision is of, and its title, empty when its words had to leave. */
export const revisionTitles = async (db: Kysely<Acts>, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Readonly<{ notice: string; title: string }>>> => {
  const titles = new Map<Digest, { notice: string; title: string }>()
  for (let from = 0; from < digests.length; from += 500) {
    const rows = await db
      .selectFrom('revisions')
      .leftJoin('contents', 'contents.digest', 'revisions.digest')
      .select(['revisions.digest', 'revisions.notice', sql<string | null>`json_extract(contents.bytes, '$.wording.title')`.as('title')])
      .where('revisions.digest', 'in', digests.slice(from, from + 500))
      .execute()
    for (const { digest, notice, title } of rows) titles.set(digest, { notice, title: title ?? '' })
  }
  return titles
}
