import type { Kysely } from 'kysely'
import { HOUR, type Instant } from '#playlists/instant.ts'
import type { Traces } from '../database/tables.ts'
import type { Showing } from './answers.ts'
import type { Line } from './lines.ts'

export const insertShowing = async (db: Kysely<Traces>, screen: string, { showing, receivedAt }: Readonly<{ showing: Showing; receivedAt: Instant }>): Promise<void> => {
  const { edition, digests, since } = showing
  await db.insertInto('showings').values({ screen, edition, digests: JSON.stringify(digests), since, received_at: receivedAt, version: null }).execute()
}

/** Writes what lines say of themselves, one row per screen and hour. */
export const keepHealth = async (db: Kysely<Traces>, lines: readonly Line[]): Promise<void> => {
  const rows = lines.flatMap((line) => (line.seenAt === null ? [] : [rowOf(line, line.seenAt)]))
  for (let from = 0; from < rows.length; from += 200) {
    await db
      .insertInto('health')
      .values(rows.slice(from, from + 200))
      .onConflict((on) =>
        on.columns(['screen', 'at']).doUpdateSet((set) => ({
          held_edition: set.ref('excluded.held_edition'), seen_at: set.ref('excluded.seen_at'), offset_ms: set.ref('excluded.offset_ms'), refusal: set.ref('excluded.refusal'),
          missing: set.ref('excluded.missing'), viewport: set.ref('excluded.viewport'), secure: set.ref('excluded.secure'),
        })),
      )
      .execute()
  }
}

const rowOf = ({ screen, held, report }: Line, seenAt: Instant) => ({
  screen,
  at: Math.floor(seenAt / HOUR) * HOUR,
  held_edition: held?.number ?? null,
  seen_at: seenAt,
  offset_ms: report?.offsetMs === undefined ? null : Math.round(report.offsetMs),
  refusal: report?.refusal ?? null,
  missing: report?.missing ? JSON.stringify(report.missing) : null,
  viewport: report?.viewport ? JSON.stringify(report.viewport) : null,
  secure: report?.secure === undefined ? null : Number(report.secure),
})

/** The newest health row of each screen. */
export const lastHealth = (db: Kysely<Traces>) =>
  db
    .selectFrom('health')
    .selectAll()
    .where((where) => where.eb('at', '=', where.selectFrom('health as newer').select((select) => select.fn.max('newer.at').as('at')).whereRef('newer.screen', '=', 'health.screen')))
    .execute()

/** The newest showing of a screen. */
export const lastShowing = (db: Kysely<Traces>, screen: string) =>
  db.selectFrom('showings').selectAll().where('screen', '=', screen).orderBy('since', 'desc').orderBy('received_at', 'desc').limit(1).executeTakeFirst()
