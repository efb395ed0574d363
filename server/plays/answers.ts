import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { fromCore, orNull } from '../border.ts'

const at = z.int().min(0).max(253_402_300_799_999)

/** One slide that stood on a glass: from when and for how long. `notice` null: the house's own slide. */
export const play = z.strictObject({
  sequence: z.int().min(0),
  edition: z.int().min(0),
  notice: z.string().min(1).max(40).nullable(),
  revision: orNull(digest),
  page: z.int().min(1).max(10_000),
  from: at,
  ms: z.int().min(0).max(7 * 86_400_000),
})
export type Play = z.infer<typeof play>

/** `session`: the page's own name for its time since it was loaded; a play is known by screen, session and sequence. */
export const playBatch = z.strictObject({ session: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), plays: z.array(play).min(1).max(500) }).openapi('PlayBatch')
export type PlayBatch = z.infer<typeof playBatch>

/** The highest sequence of this session that is kept: what the page may forget. */
export const playsKept = z.strictObject({ upTo: z.int() }).openapi('PlaysKept')

export const replayAsk = z.strictObject({ screen: z.string().min(1).max(40), at: z.coerce.number().int().min(0).max(253_402_300_799_999) })

const stood = z.strictObject({ notice: z.string().nullable(), revision: orNull(digest), title: z.string().nullable(), page: z.int() })

/**
 * What stood on a screen at a moment. `edition`: the one it said it had on its glass, null before its first word. `computed`: what that edition
 * says of the moment; `logged`: what the screen's own play log says, null where it has not (yet) been handed in.
 */
export const replay = z
  .strictObject({
    edition: z.strictObject({ number: z.int(), digest: fromCore(digest), startsAt: z.int() }).nullable(),
    computed: z.strictObject({ is: z.enum(['slide', 'plate', 'quiet']), from: z.int(), to: z.int(), stood: stood.nullable() }).nullable(),
    logged: z.strictObject({ from: z.int(), ms: z.int(), edition: z.int(), stood }).nullable(),
  })
  .openapi('Replay')
export type Replay = z.infer<typeof replay>
