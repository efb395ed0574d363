import { z } from '@hono/zod-openapi'

const check = z.object({ ok: z.boolean(), detail: z.string() })

/** How the server is: each check with what was found. `now`: the server's clock, UTC milliseconds. */
export const health = z
  .object({ ok: z.boolean(), now: z.int(), checks: z.object({ database: check, disk: check, clock: check, editions: check }) })
  .openapi('Health')
export type Health = z.infer<typeof health>
